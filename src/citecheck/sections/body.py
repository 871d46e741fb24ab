"""The blocks of a post that belong to its body, each cut to the part that does."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Block, Document, Sections


def body_blocks(document: Document, sections: Sections) -> Iterator[tuple[Block, int, int]]:
    """Each block with the prose range of it that lies in the body; preformatted ones are left out."""
    ranges = iter(sections.body)
    current = next(ranges, None)
    for block in sorted(document.blocks, key=lambda block: block.start):
        while current and current[1] <= block.start:
            current = next(ranges, None)
        if current is None:
            return
        start, end = max(block.start, current[0]), min(block.end, current[1])
        if start < end and block.kind != "preformatted":
            yield block, start, end
