"""Findings for people: a frame with the span underlined and the related place; one cause told once.

Frames are cut to the terminal's width round the span; wide characters count two columns. NO_COLOR and
FORCE_COLOR are obeyed (no-color.org, force-color.org).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from shutil import get_terminal_size
from unicodedata import combining, east_asian_width

from citecheck.model import Diagnostic, Span
from citecheck.report import Report
from citecheck.text import Lines

_COLOR = {"error": "31", "warning": "33", "info": "36", "bold": "1", "dim": "2"}


def render(reports: Iterable[Report], width: int | None = None, color: bool | None = None) -> Iterator[str]:
    """The findings of each file, those of one cause folded."""
    page = _Page(width or get_terminal_size((100, 24)).columns, wants_color(os.environ) if color is None else color)
    for report in reports:
        lines = Lines(report.text)
        for folded in fold(report.diagnostics):
            yield from page.finding(folded, report, lines)


def wants_color(environment: Mapping[str, str]) -> bool:
    """Whether to write colours: NO_COLOR wins, then FORCE_COLOR, then whether stdout is a terminal."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or sys.stdout.isatty()


def fold(diagnostics: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings by cause, in the order of their first places; findings without cause stand alone."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, d in enumerate(diagnostics):
        groups.setdefault((d.code, d.cause) if d.cause else number, []).append(d)
    return list(groups.values())


class _Page:
    def __init__(self, width: int, color: bool) -> None:
        self.width, self.color = max(40, width), color

    def paint(self, text: str, *styles: str) -> str:
        if not self.color:
            return text
        return f"\x1b[{';'.join(_COLOR[s] for s in styles)}m{text}\x1b[0m"

    def finding(self, folded: list[Diagnostic], report: Report, lines: Lines) -> Iterator[str]:
        d = folded[0]
        name = report.post.document.source.name or "<text>"
        line, column = lines.position(d.span.start)
        head = self.paint(f"{d.severity}[{d.code}]", d.severity, "bold")
        yield f"{head} {self.paint(d.name, 'bold')}: {d.message}\n"
        yield f"  {self.paint('-->', 'dim')} {name}:{line}:{column}\n"
        yield from self.frame(report.text, d.span, lines, "^", d.severity)
        for label in d.related:
            if not report.post.library:
                yield from self.frame(report.text, label.span, lines, "-", "dim", label.text)
        if len(folded) > 1:
            places = ", ".join(str(lines.position(f.span.start)[0]) for f in folded)
            yield f"  {self.paint('=', 'dim')} {len(folded)} places: lines {places}\n"
        if d.fix and not d.choices:
            yield f"  {self.paint('=', 'dim')} {d.fix.safety} fix: {d.fix.title}\n"
        for choice in d.choices:
            yield f"  {self.paint('=', 'dim')} choose: {choice.title}\n"
        yield "\n"

    def frame(self, text: str, span: Span, lines: Lines, mark: str, style: str, note: str = "") -> Iterator[str]:
        number = lines.position(span.start)[0]
        start = lines.start(number)
        end = lines.start(number + 1) if number < len(lines) else len(text)
        line = "".join(" " if c.isspace() or not c.isprintable() else c for c in text[start:end].rstrip("\r\n"))
        low = span.start - start
        high = max(low + 1, min(span.end - start, len(line)))
        line, low, high = cut(line, low, high, self.width - len(str(number)) - 4)
        gutter = " " * len(str(number))
        yield f"{self.paint(f'{number} |', 'dim')} {line}\n"
        under = " " * columns(line[:low]) + self.paint(mark * max(1, columns(line[low:high])), style)
        yield f"{gutter} {self.paint('|', 'dim')} {under}{' ' + note if note else ''}\n"


def cut(line: str, low: int, high: int, width: int) -> tuple[str, int, int]:
    """The part of a line round `low`…`high` that fits `width` columns, with its new bounds; "…" marks cuts."""
    if columns(line) <= width:
        return line, low, high
    high = min(high, low + max(1, width // 2))
    first, last, room = low, high, width - 2 - columns(line[low:high])
    while room > 0 and (first > 0 or last < len(line)):
        if first > 0:
            first -= 1
            room -= _wide(line[first])
        if last < len(line) and room > 0:
            room -= _wide(line[last])
            last += 1
    head, tail = "…" if first else "", "…" if last < len(line) else ""
    return head + line[first:last] + tail, low - first + len(head), high - first + len(head)


def columns(text: str) -> int:
    """How many terminal columns a text takes."""
    return len(text) if text.isascii() else sum(map(_wide, text))


def _wide(character: str) -> int:
    return 0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
