"""Text in a terminal: how wide it is, and a line cut round its middle to fit."""

from __future__ import annotations

import os
import sys
from unicodedata import category, east_asian_width

from citecheck.patterns import compiled

_ELLIPSIS = "…"
_ODD = compiled(r"[^\x00-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2200-\u22ff]")
"""Characters that may take no column or two: none of the letters, dashes and quotation marks of Europe does."""
_UNSHOWN = compiled(r"(?! )[\p{C}\p{Z}]")
_PAGE = 100
"""Columns of what is no terminal."""


def terminal_width() -> int:
    """The columns of the terminal; COLUMNS wins. As shutil's, which would load four libraries of archives."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else -1).columns or _PAGE
    except (OSError, ValueError):  # a pipe, a closed stream
        return _PAGE


def columns(text: str) -> int:
    """How many columns a text takes: East Asian wide characters and emoji two, marks on letters none."""
    return len(text) if _is_plain(text) else sum(map(wide, text))


def _is_plain(text: str) -> bool:
    """Whether every character takes one column, as far as a glance tells."""
    return text.isascii() or _ODD.search(text) is None


def wide(character: str) -> int:
    """The columns of one character."""
    if character.isascii():
        return 1
    return 0 if category(character) in ("Mn", "Me") else 2 if east_asian_width(character) in "WF" else 1


def printable(text: str) -> str:
    """The text with every character that would move the cursor or show nothing as a blank."""
    return text if text.isprintable() else _UNSHOWN.sub(" ", text)


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """The text in lines of `width` columns at most, broken at blanks only, all but the first indented."""
    lines, line, used = [], "", 0
    for word in text.split(" "):
        takes = columns(word)
        if line and used + 1 + takes > width:
            lines.append(line.rstrip())
            line, used = indent + word, len(indent) + takes
        else:
            line, used = (f"{line} {word}", used + 1 + takes) if line else (word, takes)
    return [*lines, line]


def cut(line: str, low: int, high: int, width: int) -> tuple[str, int, int]:
    """The part of a line round `low`…`high` that fits `width` columns, with its new bounds; "…" marks cuts.

    A span too wide for the line is shown from its beginning.
    """
    if columns(line) <= width:
        return line, low, high
    room = width - 2
    while columns(line[low:high]) > room:
        high -= max(1, (columns(line[low:high]) - room) // 2)
    room -= columns(line[low:high])
    first, last = (_around if _is_plain(line) else _around_wide)(line, low, high, room)
    head, tail = _ELLIPSIS if first else "", _ELLIPSIS if last < len(line) else ""
    return head + line[first:last] + tail, low - first + len(head), high - first + len(head)


def _around(line: str, low: int, high: int, room: int) -> tuple[int, int]:
    """`low`…`high` with as much again on both sides as there is room for."""
    first = low - min(low, max((room + 1) // 2, room - (len(line) - high)))
    return first, high + min(len(line) - high, room - (low - first))


def _around_wide(line: str, low: int, high: int, room: int) -> tuple[int, int]:
    """The same where a character may take no column or two."""
    first, last = low, high
    while True:
        left = wide(line[first - 1]) if first > 0 else room + 1
        if left <= room:
            first, room = first - 1, room - left
        right = wide(line[last]) if last < len(line) else room + 1
        if right <= room:
            last, room = last + 1, room - right
        if left > room and right > room:
            return first, last
