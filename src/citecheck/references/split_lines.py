"""The lines of a list given as plain text, and what holds for the list as a whole: width, numbering, order."""

from __future__ import annotations

from itertools import pairwise

from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.heads import Head, OpeningShape, date_in, head_at, marker_end, opening_at
from citecheck.sequences import longest_run

_LINE = compiled(r"[^\n\r\v\f\x85\u2028\u2029]++")
_NUMBER = compiled(r"(?:\[(\d{1,4})[a-z]?\]|\((\d{1,3})\)|(\d{1,3})[.)](?!\d)|(\d{1,3})(?=\s+\p{Lu}))")
_BULLET = compiled(r"[•▪●◦‣·*+—►■□⁃–-](?=\s)")
_WORD = compiled(r"[\p{L}\p{M}'’-]++")
_FIRST = compiled(r"\S++")
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
    opening: OpeningShape
    head: Head | None
    dated: bool
    first: str
    key: str
    """The first word, folded, by which an author–year list is sorted."""


class Layout(NamedTuple):
    """What the lines have in common. `ordered[i]` says whether line i stands in the list's alphabetical order."""

    width: int
    numbered: bool
    steady: bool
    """Whether the numbers leave no doubt: nearly each counts on from the one before, from the first line."""
    bulleted: bool
    spaced: bool
    """Whether blank lines part single entries, so that a line without one before it goes on."""
    wrapped: bool
    bracketed: bool
    """Whether most heads of the list reach a year in brackets."""
    bare: bool
    usual: OpeningShape
    """The opening most lines have that follow a full stop."""
    sorted: bool
    ordered: tuple[bool, ...]


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
    begin = min(marker_end(text, start, end), end)
    word = _WORD.search(text, begin, min(end, begin + 60))
    first = _FIRST.match(text, start, end)
    return Line(
        start=start,
        end=end,
        indent=indent,
        after_blank=after_blank,
        number=int(next(group for group in found.groups() if group)) if found else None,
        bullet=bool(_BULLET.match(text, start, end)),
        opening=opening_at(text, start, end),
        head=head_at(text, start),
        dated=date_in(text, start, end) is not None,
        first=first[0] if first else "",
        key=word[0].casefold() if word else "",
    )


def read_layout(text: str, lines: list[Line]) -> Layout:
    """What holds for the list as a whole."""
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    heads = [line.head for line in lines if line.head and line.head.authors]
    bracketed = sum(head.bracketed for head in heads)
    ordered, share = _order(lines)
    return Layout(
        width=width,
        numbered=_numbered(lines),
        steady=_steady(lines),
        bulleted=bool(lines) and lines[0].bullet and sum(line.bullet for line in lines) >= max(2, len(lines) // 6),
        spaced=_spaced(lines),
        wrapped=width <= WIDE,
        bracketed=bracketed * 2 > len(heads) and len(heads) * 8 > len(lines),
        bare=bracketed * 2 <= len(heads) and len(heads) * 8 > len(lines),
        usual=_usual(text, lines),
        sorted=share > 0.8,
        ordered=ordered,
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


def _usual(text: str, lines: list[Line]) -> OpeningShape:
    counts: dict[OpeningShape, int] = {}
    for before, line in zip([None, *lines], lines, strict=False):
        if (before is None or text[before.end - 1] == ".") and line.opening not in ("none", "word"):
            counts[line.opening] = counts.get(line.opening, 0) + 1
    return max(counts, key=lambda opening: counts[opening]) if counts else "none"


def _order(lines: list[Line]) -> tuple[tuple[bool, ...], float]:
    """Which lines fit the alphabetical order of the likely starts, and what share of those is in order.

    The longest run in order of the lines with an author head is the backbone (patience sorting); another line
    fits if its first word stands between the backbone's neighbours.
    """
    likely = [i for i, line in enumerate(lines) if line.head and line.head.authors and line.key]
    backbone = longest_run([lines[i].key for i in likely])
    kept = [likely[i] for i in backbone]
    if len(kept) < 3:
        return (False,) * len(lines), 0.0
    fits, at = [], 0
    for i, line in enumerate(lines):
        while at < len(kept) and kept[at] < i:
            at += 1
        low = lines[kept[at - 1]].key if at else ""
        high = lines[kept[at]].key if at < len(kept) else "\U0010ffff"
        fits.append(bool(line.key) and low <= line.key <= high)
    return tuple(fits), len(kept) / len(likely)
