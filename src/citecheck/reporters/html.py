"""One HTML page without scripts: every file with its findings, each with the line it stands on and the span marked.

Whatever comes from a post is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from citecheck.model import Diagnostic, Span
from citecheck.report import Report
from citecheck.text import Lines

_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>citecheck</title>
<meta name="viewport" content="width=device-width">
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
section{border-top:1px solid #8888;margin:1rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#8882;padding:.5rem}
.error{color:#c33}.warning{color:#b70}.info{color:#38c}small{opacity:.8}
</style></head><body><h1>citecheck</h1>
"""
_ROUND = 80
"""Code points shown before and behind a span."""
_LONGEST = 400


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The page."""
    yield _HEAD
    for report in reports:
        yield f"<h2>{escape(report.post.document.source.name or '<text>')}</h2>\n"
        lines = Lines(report.text)
        for d in report.diagnostics:
            yield from _finding(d, report, lines)
        if not report.diagnostics:
            yield "<p>Nothing found.</p>\n"
    yield "</body></html>\n"


def _finding(d: Diagnostic, report: Report, lines: Lines) -> Iterator[str]:
    line, column = lines.position(d.span.start)
    where = f"<small>line {line}, column {column}</small>"
    yield f'<section><p><b class="{d.severity}">{d.severity}</b> {escape(d.code)} {escape(d.name)} {where}<br>'
    yield f"{escape(d.message)}</p>\n{_frame(report.text, d.span)}"
    for label in d.related:
        if not report.post.library:
            yield f"<p><small>line {lines.position(label.span.start)[0]}: {escape(label.text)}</small></p>\n"
            yield _frame(report.text, label.span)
    for fix in d.choices or ((d.fix,) if d.fix else ()):
        yield f"<p>{'Choice' if d.choices else f'{fix.safety} fix'.capitalize()}: {escape(fix.title)}</p>\n"
    yield "</section>\n"


def _frame(text: str, span: Span) -> str:
    begin = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start), span.start - _ROUND - 1) + 1
    end = min(span.end, span.start + _LONGEST)
    after = text[end : end + _ROUND].splitlines() or [""]
    return f"<pre>{escape(text[begin : span.start])}<mark>{escape(text[span.start : end])}</mark>{escape(after[0])}</pre>\n"
