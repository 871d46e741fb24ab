"""Plain text: paragraphs parted by blank lines, wrapped lines kept, invisible marks taken out of the prose."""

from __future__ import annotations

from citecheck.model import Block, Document, Source
from citecheck.patterns import compiled
from citecheck.text import TextBuilder

INVISIBLE = compiled(r"[\u00ad\u200b-\u200d\u2060\ufeff]++")
"""Soft hyphens and zero-width marks: no part of any word."""
_BREAK = compiled(r"(?:\r\n|\r|\n)(?:[^\S\r\n]*+(?:\r\n|\r|\n))++")
_NEWLINE = compiled(r"\r\n|\r")
_EDGE = " \t\r\n\f\v\u00a0"


def read(source: Source) -> Document:
    """The document of a plain text; every paragraph is a block."""
    builder, blocks, at = TextBuilder(), [], 0
    for found in [*_BREAK.finditer(source.text), None]:
        end = found.start() if found else len(source.text)
        if block := _paragraph(source.text, at, end, builder):
            blocks.append(block)
        at = found.end() if found else end
    return Document(source, "text", builder.build(), tuple(blocks))


def _paragraph(text: str, start: int, end: int, builder: TextBuilder) -> Block | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if start == end:
        return None
    if builder.length:
        builder.gap("\n\n")
    first = builder.length
    add_plain(builder, text, start, end)
    return Block("paragraph", first, builder.length) if builder.length > first else None


def add_plain(builder: TextBuilder, text: str, start: int, end: int) -> None:
    """Append `text[start:end]` as prose: line ends as "\\n", invisible marks left out."""
    at = start
    for found in _CHANGES.finditer(text, start, end):
        builder.add(text[at : found.start()], at)
        if found[0][0] == "\r":
            builder.add("\n", found.start(), len(found[0]))
        at = found.end()
    builder.add(text[at:end], at)


_CHANGES = compiled(f"(?:{INVISIBLE.pattern})|{_NEWLINE.pattern}")
