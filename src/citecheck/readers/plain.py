"""Plain text: paragraphs parted by blank lines, wrapped lines kept, invisible marks taken out of the prose.

Where a printed page set every line with a blank line behind it (double spacing), lines are put together again.
"""

from __future__ import annotations

from itertools import pairwise

from citecheck.model import Block, Document, Source
from citecheck.patterns import compiled
from citecheck.sequences import trimmed
from citecheck.text import TextBuilder

INVISIBLE = compiled(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]++")
"""Soft hyphens, zero-width marks and marks of direction: no part of any word."""
_BREAK = compiled(r"(?:\r\n|\r|\n)(?:[^\S\r\n]*+(?:\r\n|\r|\n))++")
_NEWLINES = compiled(r"\n(?:[^\S\r\n]*+\n)++")
"""The same where no line ends otherwise, sought by its first mark."""
_NEWLINE = compiled(r"\r\n|\r")
_EDGE = " \t\r\n\f\v\u00a0"
_SMALL = compiled(r"\p{Ll}")
_GOES_ON = compiled(r"[\p{Ll}\d(&]")
_STOPPED = compiled(r"[.!?:;\p{Pe}\p{Pf}\"]")
_HEADED = compiled(r"(?:\p{Lu}[\p{L}\p{M}’'-]++(?:\s\p{Lu}[\p{L}\p{M}’'-]++){0,2}+,\s\p{Lu}\.|[•*–—-]\s|\d{1,3}[.)]\s)")
"""What opens an entry or an item, not a further line."""
_NUMBER = compiled(r"\d{1,4}")
"""The number of a page."""
_INDENT = 3
"""Blanks that indent the first line of a paragraph."""
_FEWEST, _SHARE = 6, 0.3
"""Single lines that begin small behind a blank line, and their share of all single lines, in a text of doubled lines."""
_FULL = 0.8
"""Share of the longest line from which a line is full, so that its paragraph may go on though a sentence ended."""


def read(source: Source) -> Document:
    """The document of a plain text; every paragraph is a block."""
    builder, blocks = TextBuilder(), []
    for parts in _rejoined(source.text, _paragraphs(source.text)):
        if builder.length:
            builder.gap("\n\n")
        first = builder.length
        for i, (start, end) in enumerate(parts):
            if i:
                builder.gap("\n")
            add_plain(builder, source.text, start, end)
        if builder.length > first:
            blocks.append(Block("paragraph", first, builder.length))
    return Document(source, "text", builder.build(), tuple(blocks))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """What blank lines part, blanks trimmed."""
    breaks = [found.span() for found in (_BREAK if "\r" in text else _NEWLINES).finditer(text)]
    edges = [(a, b) for (_, a), (b, _) in pairwise([(0, 0), *breaks, (len(text), len(text))])]
    inner = (trimmed(text, start, end, _EDGE) for start, end in edges)
    return [(start, end) for start, end in inner if start < end]


def _rejoined(text: str, paragraphs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The lines of each paragraph: one range where nothing is doubled."""
    single = [_is_line(text, *one) for one in paragraphs]
    joints = [i for i in range(1, len(paragraphs)) if single[i] and single[i - 1] and _is_near(text, paragraphs, i)]
    small = sum(_SMALL.match(text, paragraphs[i][0]) is not None for i in joints)
    if small < _FEWEST or small < _SHARE * len(joints):
        return [[one] for one in paragraphs]
    lines = sorted(paragraphs[i][1] - paragraphs[i][0] for i in joints)
    full = _FULL * lines[len(lines) * 9 // 10]
    out: list[list[tuple[int, int]]] = []
    doubled = set(joints)
    for i, one in enumerate(paragraphs):
        if i in doubled and _continues(text, paragraphs[i - 1], one, full):
            out[-1].append(one)
        else:
            out.append([one])
    return out


def _is_line(text: str, start: int, end: int) -> bool:
    return text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0


def _is_near(text: str, paragraphs: list[tuple[int, int]], i: int) -> bool:
    """Whether one blank line alone stands before paragraph i."""
    between = text[paragraphs[i - 1][1] : paragraphs[i][0]]
    return between.replace("\r\n", "\n").replace("\r", "\n").count("\n") == 2


def _continues(text: str, before: tuple[int, int], one: tuple[int, int], full: float) -> bool:
    """Whether a line goes on with the one before: it begins small, or that one is full or stops amid a sentence."""
    lead = text[max(0, one[0] - _INDENT) : one[0]]
    if "\t" in lead or lead == " " * _INDENT or _HEADED.match(text, *one):
        return False
    if _NUMBER.fullmatch(text, *before) or _NUMBER.fullmatch(text, *one):
        return False
    if _GOES_ON.match(text, *one):
        return True
    length = before[1] - before[0]
    ended = _STOPPED.match(text, before[1] - 1) is not None
    heads = one[1] - one[0] < full / 2 and not _STOPPED.match(text, one[1] - 1)
    return not heads and (length >= full or (length >= full * _FULL and not ended))


def add_plain(builder: TextBuilder, text: str, start: int, end: int) -> None:
    """Append `text[start:end]` as prose: line ends as "\\n", invisible marks left out."""
    plain = text[start:end]
    if plain.isprintable() or (plain.isascii() and "\r" not in plain):
        builder.add(plain, start)
        return
    at = start
    for found in _CHANGES.finditer(text, start, end):
        builder.add(text[at : found.start()], at)
        if found[0][0] == "\r":
            builder.add("\n", found.start(), len(found[0]))
        at = found.end()
    builder.add(text[at:end], at)


_CHANGES = compiled(f"(?:{INVISIBLE.pattern})|{_NEWLINE.pattern}")
