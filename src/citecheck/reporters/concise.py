"""One finding a line: file:line:column, code and name, message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.report import Report
from citecheck.reporters.columns import printable
from citecheck.text import Lines


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The lines."""
    for report in reports:
        lines, name = Lines(report.text), report.name
        for d in report.diagnostics:
            line, column = lines.position(d.span.start)
            mark = f" [{d.fix.safety} fix]" if d.fix else ""
            yield f"{printable(name)}:{line}:{column}: {d.severity} {d.code} {d.name} {printable(d.message)}{mark}\n"
