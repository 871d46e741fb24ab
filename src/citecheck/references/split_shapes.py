"""What the splitter's model sees of the lines of a list beyond their layout: openings, dates, first words, width and order.

Most lists are split by their layout alone, so none of this is asked for before the model is.
"""

from __future__ import annotations

from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.heads import OpeningShape, date_in, marker_end, opening_at
from citecheck.references.split_lines import WIDE, Line
from citecheck.sequences import longest_run

_WORD = compiled(r"[\p{L}\p{M}'’-]++")
_FIRST = compiled(r"\S++")


class Shape(NamedTuple):
    """How a line opens, and whether it holds a date."""

    opening: OpeningShape
    dated: bool
    first: str
    key: str
    """The first word, folded, by which an author–year list is sorted."""


class Style(NamedTuple):
    """What the lines have in common. `ordered[i]` says whether line i stands in the list's alphabetical order."""

    width: int
    wrapped: bool
    bracketed: bool
    """Whether most heads of the list reach a year in brackets."""
    bare: bool
    usual: OpeningShape
    """The opening most lines have that follow a full stop."""
    sorted: bool
    ordered: tuple[bool, ...]


def read_shapes(text: str, lines: list[Line]) -> list[Shape]:
    """The shape of every line."""
    return [_shape(text, line.start, line.end) for line in lines]


def _shape(text: str, start: int, end: int) -> Shape:
    begin = min(marker_end(text, start, end), end)
    word = _WORD.search(text, begin, min(end, begin + 60))
    first = _FIRST.match(text, start, end)
    return Shape(
        opening=opening_at(text, start, end),
        dated=date_in(text, start, end) is not None,
        first=first[0] if first else "",
        key=word[0].casefold() if word else "",
    )


def read_style(text: str, lines: list[Line], shapes: list[Shape]) -> Style:
    """What holds for the list as a whole."""
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    heads = [line.head for line in lines if line.head and line.head.authors]
    bracketed = sum(head.bracketed for head in heads)
    ordered, share = _order(lines, shapes)
    return Style(
        width=width,
        wrapped=width <= WIDE,
        bracketed=bracketed * 2 > len(heads) and len(heads) * 8 > len(lines),
        bare=bracketed * 2 <= len(heads) and len(heads) * 8 > len(lines),
        usual=_usual(text, lines, shapes),
        sorted=share > 0.8,
        ordered=ordered,
    )


def _usual(text: str, lines: list[Line], shapes: list[Shape]) -> OpeningShape:
    counts: dict[OpeningShape, int] = {}
    for before, shape in zip([None, *lines], shapes, strict=False):
        if (before is None or text[before.end - 1] == ".") and shape.opening not in ("none", "word"):
            counts[shape.opening] = counts.get(shape.opening, 0) + 1
    return max(counts, key=lambda opening: counts[opening]) if counts else "none"


def _order(lines: list[Line], shapes: list[Shape]) -> tuple[tuple[bool, ...], float]:
    """Which lines fit the alphabetical order of the likely starts, and what share of those is in order.

    The longest run in order of the lines with an author head is the backbone (patience sorting); another line
    fits if its first word stands between the backbone's neighbours.
    """
    likely = [i for i, line in enumerate(lines) if line.head and line.head.authors and shapes[i].key]
    backbone = longest_run([shapes[i].key for i in likely])
    kept = [likely[i] for i in backbone]
    if len(kept) < 3:
        return (False,) * len(lines), 0.0
    fits, at = [], 0
    for i, shape in enumerate(shapes):
        while at < len(kept) and kept[at] < i:
            at += 1
        low = shapes[kept[at - 1]].key if at else ""
        high = shapes[kept[at]].key if at < len(kept) else "\U0010ffff"
        fits.append(bool(shape.key) and low <= shape.key <= high)
    return tuple(fits), len(kept) / len(likely)
