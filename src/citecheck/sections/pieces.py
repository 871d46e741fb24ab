"""A document's prose cut where sections may change: at blocks, at heading lines, at furniture, at unwrapped lines."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from citecheck.model import Block, Document
from citecheck.patterns import compiled
from citecheck.references.split_lines import WIDE
from citecheck.sections.furniture import is_furniture
from citecheck.sections.headings import Heading, ends_list, read_heading

Role = Literal["text", "heading", "section", "furniture", "aside"]
_LINE = compiled(r"[^\n]++")


class Piece(NamedTuple):
    """A range of prose with its part in the post.

    `heading` may head a list; `section` heads something else; `aside` can hold no list (quotations, footnotes, cells).
    """

    start: int
    end: int
    role: Role
    block: Block
    heading: Heading | None = None


def cut(document: Document) -> list[Piece]:
    """The pieces of a document in order, blanks trimmed, empty ones left out."""
    return [piece for block in document.blocks for piece in _block(document.prose, block)]


def _block(prose: str, block: Block) -> Iterator[Piece]:
    if block.quoted or block.kind in ("footnote", "caption", "cell"):
        yield from _piece(prose, block.start, block.end, "aside", block)
        return
    lines = [found.span() for found in _LINE.finditer(prose, block.start, block.end)]
    apart = len(lines) > 1 and max(end - start for start, end in lines) > WIDE
    begin = block.start
    for start, end in lines:
        heading = read_heading(prose, start, end)
        role = _role(prose, start, end, block, heading)
        if role == "text" and not apart:
            continue
        yield from _piece(prose, begin, start, "text", block)
        begin = end
        if heading and heading.rest is not None:
            yield Piece(heading.start, heading.end, "heading", block, heading)
            begin = heading.rest
            if not apart:
                continue
            start, role = heading.rest, "text"
            begin = end
        yield from _piece(prose, start, end, role, block, heading)
    yield from _piece(prose, begin, block.end, "text", block)


def _role(prose: str, start: int, end: int, block: Block, heading: Heading | None) -> Role:
    if heading:
        return "heading"
    if is_furniture(prose, start, end):
        return "furniture"
    if block.kind == "heading" or ends_list(prose[start:end]):
        return "section"
    return "text"


def _piece(
    prose: str, start: int, end: int, role: Role, block: Block, heading: Heading | None = None
) -> Iterator[Piece]:
    text = prose[start:end]
    first, last = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    if last > first:
        yield Piece(first, last, role, block, heading if role == "heading" else None)
