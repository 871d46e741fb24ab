"""GitHub workflow commands: a cause becomes an annotation on the line of its first finding, for GitHub shows few of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model import Diagnostic
from citecheck.report import Report
from citecheck.reporters.folding import fold, on_lines
from citecheck.text import Lines

_LEVEL = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The commands, one a line."""
    for report in reports:
        lines, name = Lines(report.text), report.post.document.source.name or ""
        for folded in fold(report.diagnostics):
            d = folded[0]
            (line, column), (end_line, end_column) = lines.position(d.span.start), lines.position(d.span.end)
            where = f"file={_property(name)},line={line},endLine={end_line},col={column},endColumn={end_column}"
            title = _property(f"{d.code} {d.name}")
            yield f"::{_LEVEL[d.severity]} {where},title={title}::{_data(d.message + _others(folded, lines))}\n"


def _others(folded: list[Diagnostic], lines: Lines) -> str:
    """Where the other findings of the cause are."""
    return f" ({len(folded)} places: {on_lines(folded, lines)})" if len(folded) > 1 else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
