"""A document's prose cut where sections may change: at blocks, at heading lines, at furniture, at unwrapped lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from citecheck.model import Block, Document
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.split_lines import WIDE
from citecheck.sections.furniture import is_furniture
from citecheck.sections.headings import Heading, ends_list, read_heading
from citecheck.sections.likeness import likeness

Role = Literal["text", "heading", "section", "furniture", "aside"]
_LINE = compiled(r"[^\n]++")
_NUMBER = compiled(r"\[\d{1,3}\]\.?|\(\d{1,3}\)|\d{1,3}[.)]?")
"""The number of an entry in a paragraph or cell of its own: of no part by itself."""
_LONGEST_NUMBER = 6
_ANNOUNCED = 80
"""Code points that a line which announces a list may have."""


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
    found: list[Piece] = []
    within: Heading | None = None
    jumps = {mark.start: mark.end for mark in document.marks if mark.target[:1] == "#"}
    for block in document.blocks:
        aside = _is_aside(block)
        holds = aside and _holds_entry(document.prose, block, within, found)
        leads = bool(jumps) and _leads_elsewhere(document.prose, block, jumps)
        new = [*_block(document.prose, block, aside=(aside and not holds) or leads)]
        found += new
        within = (new[-1].heading if new else None) or (within if aside else None)
    return found


def headings_over(pieces: list[Piece]) -> list[Heading | None]:
    """By piece, the heading it stands under, which for a heading is its own; None under one that heads something else."""
    found: list[Heading | None] = []
    over: Heading | None = None
    for piece in pieces:
        if piece.role in ("heading", "section"):
            over = piece.heading
        found.append(over)
    return found


def _leads_elsewhere(prose: str, block: Block, jumps: dict[int, int]) -> bool:
    """Whether a block is nothing but a link to a place of the page: "References" in a table of contents heads no list."""
    text = prose[block.start : block.end]
    start = block.start + len(text) - len(text.lstrip())
    return block.kind != "heading" and jumps.get(start) == block.start + len(text.rstrip()) > start


def _is_aside(block: Block) -> bool:
    """Whether a block can hold no list, unless it stands right under a list's heading: some quote each entry, or give it a cell."""
    return block.quoted or block.kind in ("footnote", "caption", "cell")


def _holds_entry(prose: str, block: Block, heading: Heading | None, before: list[Piece]) -> bool:
    """Whether an aside under this heading is of the list: under clear words any, else from one on that reads as an entry."""
    if heading is None:
        return False
    begun = before[-1].role == "text" and _is_aside(before[-1].block)
    return heading.clear or begun or likeness(prose, block.start, block.end) == "entry"


def _block(prose: str, block: Block, *, aside: bool) -> Iterator[Piece]:
    if aside:
        yield from _piece(prose, block.start, block.end, "aside", block)
        return
    lines = [found.span() for found in _LINE.finditer(prose, block.start, block.end)]
    if not lines:  # invisible marks only, with a line break between them
        return
    apart = len(lines) > 1 and max(end - start for start, end in lines) > WIDE
    begin = block.start
    for (start, end), below in zip(lines, [*lines[1:], (block.end, block.end)], strict=True):
        heading = read_heading(prose, start, end, marked=block.kind == "heading")
        role = _role(prose, start, end, block, heading)
        if role == "text" and not apart:
            if _announces(prose, start, end, below):
                yield from _piece(prose, begin, end, "text", block)
                begin = end
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


def _announces(prose: str, start: int, end: int, below: tuple[int, int]) -> bool:
    """Whether a line says in words of its own that entries follow: "here's what I read:"."""
    said = prose[start:end].rstrip(" \t\u00a0*_")
    return said.endswith((":", "：")) and len(said) <= _ANNOUNCED and likeness(prose, *below) == "entry"


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
    if last > first and (last - first > _LONGEST_NUMBER or not _NUMBER.fullmatch(prose, first, last)):
        yield Piece(first, last, role, block, heading if role == "heading" else None)
