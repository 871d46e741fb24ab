"""The body block by block, with the citations of each: for rules that read the sentence round a citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Block, Citation, Match, Post
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.rules.remembered import per_post
from citecheck.sections.body import body_blocks

STOP = compiled(r"[.!?…]['\"”’)\]]*+\s++(?=[\p{Lu}“\"‘])")
"""The end of a sentence, with the blanks after it."""


class Placed(NamedTuple):
    """A citation with its prose range, and that of its parenthesis (or narrative unit)."""

    citation: Citation
    match: Match | None
    start: int
    end: int
    opened: int
    closed: int


class Passage(NamedTuple):
    """A block of the body, clipped to it, in prose offsets."""

    block: Block
    start: int
    end: int
    citations: tuple[Placed, ...]


@per_post
def passages(post: Post) -> Sequence[Passage]:
    """Every block of the body in order with the citations that stand in it."""
    return tuple(_passages(post))


def _passages(post: Post) -> Iterator[Passage]:
    placed = sorted(_placed(post), key=lambda one: one.start)
    at = 0
    for block, start, end in body_blocks(post.document, post.sections):
        first = at
        while at < len(placed) and placed[at].start < end:
            at += 1
        yield Passage(block, start, end, tuple(placed[first:at]))


def _placed(post: Post) -> Iterator[Placed]:
    matches = {match.citation: match for match in post.matches}
    text = post.document.text
    for i, citation in enumerate(post.citations):
        yield Placed(
            citation,
            matches.get(i),
            *text.range(citation.span),
            *text.range(post.clusters[citation.cluster].span),
        )
