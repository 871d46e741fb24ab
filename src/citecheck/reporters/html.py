"""One HTML page: every file with its findings, each with the line it stands on and the span marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from citecheck.model import Diagnostic
from citecheck.report import Report
from citecheck.text import Lines

_HEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>citecheck</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;background:#f4f4f4;padding:.5rem}.error{color:#b00}.warning{color:#850}.info{color:#06c}</style>
"""


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The page."""
    yield _HEAD
    for report in reports:
        yield f"<h2>{escape(report.post.document.source.name or '<text>')}</h2>\n"
        lines = Lines(report.text)
        for d in report.diagnostics:
            yield _finding(d, report.text, lines)
        if not report.diagnostics:
            yield "<p>Nothing found.</p>\n"
    yield "</html>\n"


def _finding(d: Diagnostic, text: str, lines: Lines) -> str:
    line, column = lines.position(d.span.start)
    before = max(lines.start(line), d.span.start - 80)
    end = min(d.span.end, d.span.start + 400)
    after = text[end : end + 80].split("\n")[0]
    frame = f"{escape(text[before : d.span.start])}<mark>{escape(text[d.span.start : end])}</mark>{escape(after)}"
    head = f'<b class="{d.severity}">{d.severity}</b> {d.code} {d.name} (line {line}, column {column})'
    return f"<p>{head}<br>{escape(d.message)}</p>\n<pre>{frame}</pre>\n"
