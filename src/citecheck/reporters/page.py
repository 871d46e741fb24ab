"""A finding as a terminal shows it: a frame with the span underlined, the related places, and what may be done.

Frames are cut to the terminal's width round the span; wide characters count two columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Span
from citecheck.report import Report
from citecheck.reporters.columns import columns, cut, printable, wrapped
from citecheck.reporters.folding import on_lines
from citecheck.text import Lines

_COLOR = {"error": "31", "warning": "33", "info": "36", "bold": "1", "dim": "2"}
_LEAST = 40
"""Columns under which a page is not set narrower."""


class Page:
    """The terminal that findings are set for."""

    def __init__(self, width: int, color: bool) -> None:
        self.width, self.color = max(_LEAST, width), color

    def paint(self, text: str, *styles: str) -> str:
        """The text in colour, if there is any."""
        if not self.color or not text:
            return text
        return f"\x1b[{';'.join(_COLOR[s] for s in styles)}m{text}\x1b[0m"

    def finding(self, folded: list[Diagnostic], report: Report, lines: Lines, offers: bool = True) -> Iterator[str]:
        """The lines of one cause: the first finding with its frames, where the others are, and what may be done."""
        d = folded[0]
        line, column = lines.position(d.span.start)
        name = report.name
        yield from self.head(d)
        yield f"  {self.paint('-->', 'dim')} {printable(name)}:{line}:{column}\n"
        margin = self.margin(d, report, lines)
        yield from self.frame(report.text, d.span, lines, margin, "^", d.severity)
        for label in d.related:
            if not report.post.library:
                yield from self.frame(report.text, label.span, lines, margin, "-", "dim", label.text)
        for note in self.notes(folded, lines, offers):
            yield from self.note(note, margin)

    def head(self, d: Diagnostic) -> Iterator[str]:
        """Severity, code, name and message, wrapped to the width."""
        label = f"{d.severity}[{d.code}]"
        text = f"{label} {d.name}: {printable(d.message)}"
        first, *rest = wrapped(text, self.width, "  ")
        first = first.replace(label, self.paint(label, d.severity, "bold"), 1)
        yield first.replace(f" {d.name}:", f" {self.paint(d.name, 'bold')}:", 1) + "\n"
        yield from (f"{line}\n" for line in rest)

    def margin(self, d: Diagnostic, report: Report, lines: Lines) -> int:
        """How wide the line numbers of a finding are."""
        spans = [d.span, *([] if report.post.library else [label.span for label in d.related])]
        return max(len(str(lines.position(span.start)[0])) for span in spans)

    def notes(self, folded: list[Diagnostic], lines: Lines, offers: bool) -> Iterator[str]:
        """What stands below the frames."""
        d = folded[0]
        if len(folded) > 1:
            yield f"{printable(d.cause)}: {len(folded)} places: {on_lines(folded, lines)}"
        if offers and d.choices:
            yield from (f"choose: {printable(choice.title)}" for choice in d.choices)
        elif offers and d.fix:
            more = ", …" if any(f.fix and f.fix.title != d.fix.title for f in folded) else ""
            yield f"{d.fix.safety} fix: {printable(d.fix.title)}{more}"

    def note(self, text: str, margin: int) -> Iterator[str]:
        """One remark, wrapped."""
        lead = " " * (margin + 1)
        for number, line in enumerate(wrapped(text, self.width - margin - 3)):
            yield f"{lead}{self.paint('=', 'dim') if number == 0 else ' '} {line}\n"

    def frame(
        self, text: str, span: Span, lines: Lines, margin: int, mark: str, style: str, note: str = ""
    ) -> Iterator[str]:
        """The line of a span, cut to the width, with marks below it. Only the part near the span is looked at."""
        number = lines.position(span.start)[0]
        start = lines.start(number)
        end = lines.start(number + 1) if number < len(lines) else len(text)
        begin, stop = max(start, span.start - self.width), min(end, span.start + 2 * self.width)
        line = printable(text[begin:stop].rstrip("\r\n"))
        low = min(span.start - begin, len(line))
        high = max(low, min(span.end - begin, len(line)))
        line, low, high = cut(line, low, high, self.width - margin - 3)
        yield f"{self.paint(f'{number:>{margin}} |', 'dim')} {line}\n"
        gutter = f"{' ' * margin} {self.paint('|', 'dim')} "
        for under in self.under(columns(line[:low]), mark * max(1, columns(line[low:high])), printable(note), margin):
            indent = len(under) - len(under.lstrip())
            yield f"{gutter}{' ' * indent}{self.paint(under.lstrip(), style)}\n"

    def under(self, indent: int, marks: str, note: str, margin: int) -> Iterator[str]:
        """The marks and what they say: behind them where there is room, else on a line of its own."""
        room = self.width - margin - 3
        if indent + len(marks) + 1 + columns(note) <= room:
            yield f"{' ' * indent}{marks} {note}".rstrip()
            return
        yield f"{' ' * indent}{marks}"
        note, _, _ = cut(note, 0, 0, room)
        yield f"{' ' * max(0, min(indent, room - columns(note)))}{note}"
