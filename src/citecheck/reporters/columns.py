"""Text in a terminal: how wide it is, and a line cut round its middle to fit."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_ELLIPSIS = "…"


def columns(text: str) -> int:
    """How many columns a text takes: East Asian wide characters and emoji two, marks on letters none."""
    return len(text) if text.isascii() else sum(map(wide, text))


def wide(character: str) -> int:
    """The columns of one character."""
    if character.isascii():
        return 1
    return 0 if category(character) in ("Mn", "Me") else 2 if east_asian_width(character) in "WF" else 1


def printable(text: str) -> str:
    """The text with every character that would move the cursor or show nothing as a blank."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() and not c.isspace() else " " for c in text)


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
    first, last = low, high
    while True:
        left = wide(line[first - 1]) if first > 0 else room + 1
        if left <= room:
            first, room = first - 1, room - left
        right = wide(line[last]) if last < len(line) else room + 1
        if right <= room:
            last, room = last + 1, room - right
        if left > room and right > room:
            break
    head, tail = _ELLIPSIS if first else "", _ELLIPSIS if last < len(line) else ""
    return head + line[first:last] + tail, low - first + len(head), high - first + len(head)
