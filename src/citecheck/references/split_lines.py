"""The lines of a list given as plain text, and what its layout says: numbers, bullets, blank lines."""

from __future__ import annotations

from itertools import pairwise

from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.heads import Head, head_at

_LINE = compiled(r"[^\n\r\v\f\x85\u2028\u2029]++")
_NUMBER = compiled(r"(?:\[(\d{1,4})[a-z]?\]|\((\d{1,3})\)|(\d{1,3})[.)](?!\d)|(\d{1,3})(?=\s+\p{Lu}))")
_BULLET = compiled(r"[•▪●◦‣·*+—►■□⁃–-](?=\s)")
WIDE = 160
"""Lines longer than this are not wrapped: such a list has an entry a line."""


class Line(NamedTuple):
    """One line that is not blank: its range without blanks at either end, and what can be seen of it alone."""

    start: int
    end: int
    indent: int
    after_blank: bool
    number: int | None
    bullet: bool
    head: Head | None


class Layout(NamedTuple):
    """What the lines have in common, as far as entries can be told by it alone."""

    numbered: bool
    steady: bool
    """Whether the numbers leave no doubt: nearly each counts on from the one before, from the first line."""
    bulleted: bool
    spaced: bool
    """Whether blank lines part single entries, so that a line without one before it goes on."""


def read_lines(text: str) -> list[Line]:
    """The lines of `text` that hold anything, in order."""
    ranges = [_stripped(text, *found.span()) for found in _LINE.finditer(text)]
    filled = [(start, end) for start, end in ranges if end > start]
    lines, last = [], 0
    for start, end in filled:
        begin = text.rfind("\n", 0, start) + 1
        lines.append(_line(text, start, end, start - begin, text.count("\n", last, start) > 1))
        last = end
    return lines


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _line(text: str, start: int, end: int, indent: int, after_blank: bool) -> Line:
    found = _NUMBER.match(text, start, end)
    return Line(
        start=start,
        end=end,
        indent=indent,
        after_blank=after_blank,
        number=int(next(group for group in found.groups() if group)) if found else None,
        bullet=bool(_BULLET.match(text, start, end)),
        head=head_at(text, start),
    )


def read_layout(lines: list[Line]) -> Layout:
    """What holds for the list as a whole."""
    return Layout(
        numbered=_numbered(lines),
        steady=_steady(lines),
        bulleted=bool(lines) and lines[0].bullet and sum(line.bullet for line in lines) >= max(2, len(lines) // 6),
        spaced=_spaced(lines),
    )


def _numbered(lines: list[Line]) -> bool:
    """Whether the numbers at line starts count up, for a fair part of the list."""
    numbers = [line.number for line in lines if line.number is not None]
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    return len(numbers) >= 2 and steps * 3 >= len(numbers) and steps * 12 >= len(lines)


def _steady(lines: list[Line]) -> bool:
    numbers = [line.number for line in lines if line.number is not None]
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    return bool(lines) and lines[0].number is not None and len(numbers) > 1 and steps * 10 >= 9 * (len(numbers) - 1)


def _spaced(lines: list[Line]) -> bool:
    """Whether most pieces between blank lines hold one head that reaches a year."""
    pieces = sum(line.after_blank for line in lines[1:]) + 1
    heads = sum(line.head is not None and line.head.authors and line.head.bracketed for line in lines)
    return pieces > 1 and pieces * 3 >= len(lines) // 2 and heads <= pieces + pieces // 4
