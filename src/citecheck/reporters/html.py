"""One HTML page without scripts: an overview, and every file with its findings, each on its line with the span marked.

Whatever comes from a post is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape

from citecheck.model import Diagnostic, Span
from citecheck.report import Report
from citecheck.reporters.folding import fold, on_lines
from citecheck.text import Lines

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>citecheck</title>
<meta name="viewport" content="width=device-width">
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
section{border-top:1px solid #8888;margin:1rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#8882;padding:.5rem}
table{border-collapse:collapse}th,td{padding:.1rem .8rem .1rem 0;text-align:right}th:first-child,td:first-child{text-align:left}
.error{color:#c33}.warning{color:#b70}.info{color:#38c}small{opacity:.8}
</style></head><body><h1>citecheck</h1>
"""
_ROUND = 80
"""Code points shown before and behind a span."""
_LONGEST = 400


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The page: how much was found in which file, then the findings of each, those of one cause folded."""
    yield _HEAD
    rows, parts = [], []
    for number, report in enumerate(reports, 1):
        rows.append(_row(number, report))
        parts.append("".join(_part(number, report)))
    if len(rows) > 1:
        yield "<table><tr><th>file<th>errors<th>warnings<th>info</tr>\n"
        yield from rows
        yield "</table>\n"
    yield from parts
    yield "</body></html>\n"


def _row(number: int, report: Report) -> str:
    found = Counter(d.severity for d in report.diagnostics)
    cells = "".join(
        f'<td class="{level}">{found[level]}' if found[level] else "<td>–" for level in ("error", "warning", "info")
    )
    return f'<tr><td><a href="#file{number}">{_name(report)}</a>{cells}</tr>\n'


def _name(report: Report) -> str:
    return escape(report.name)


def _part(number: int, report: Report) -> Iterator[str]:
    yield f'<h2 id="file{number}">{_name(report)}</h2>\n'
    lines = Lines(report.text)
    for folded in fold(report.diagnostics):
        yield from _finding(folded, report, lines)
    if not report.diagnostics:
        yield "<p>Nothing found.</p>\n"


def _finding(folded: list[Diagnostic], report: Report, lines: Lines) -> Iterator[str]:
    d = folded[0]
    line, column = lines.position(d.span.start)
    where = f"<small>line {line}, column {column}</small>"
    yield f'<section><p><b class="{d.severity}">{d.severity}</b> {escape(d.code)} {escape(d.name)} {where}<br>'
    yield f"{escape(d.message)}</p>\n{_frame(report.text, d.span)}"
    for label in d.related:
        if not report.post.library:
            yield f"<p><small>line {lines.position(label.span.start)[0]}: {escape(label.text)}</small></p>\n"
            yield _frame(report.text, label.span)
    if len(folded) > 1:
        yield f"<p>The same in {len(folded) - 1} more: {on_lines(folded[1:], lines)}</p>\n"
    for fix in d.sides:
        yield f"<p>{'Choice' if d.choices else f'{fix.safety} fix'.capitalize()}: {escape(fix.title)}</p>\n"
    yield "</section>\n"


def _frame(text: str, span: Span) -> str:
    """The line round a span, with “…” where it is cut."""
    opens = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    begin = max(opens, span.start - _ROUND)
    end = min(span.end, span.start + _LONGEST)
    after = (text[end : end + _ROUND + 1].splitlines() or [""])[0]
    head, tail = "…" if begin > opens else "", "…" if len(after) > _ROUND else ""
    before, marked = escape(text[begin : span.start]), escape(text[span.start : end])
    return f"<pre>{head}{before}<mark>{marked}</mark>{escape(after[:_ROUND])}{tail}</pre>\n"
