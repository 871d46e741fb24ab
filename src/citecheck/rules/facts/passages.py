"""The body block by block, with the citations of each: for rules that read the sentence round a citation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from citecheck.model import Block, Post
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.rules.facts.placed import Placed as Placed
from citecheck.rules.facts.placed import placed
from citecheck.rules.remembered import per_post
from citecheck.sections.body import body_blocks

STOP = compiled(r"[.!?…]['\"”’)\]]*+\s++(?=[\p{Lu}“\"‘])")
"""The end of a sentence, with the blanks after it."""


class Passage(NamedTuple):
    """A block of the body, clipped to it, in prose offsets."""

    block: Block
    start: int
    end: int
    citations: Sequence[Placed]


@per_post
def passages(post: Post) -> Sequence[Passage]:
    """Every block of the body in order with the citations that stand in it."""
    return tuple(_passages(post))


def _passages(post: Post) -> Iterator[Passage]:
    every = placed(post)
    starts = [one.start for one in every]
    at = 0
    for block, start, end in body_blocks(post.document, post.sections):
        first, at = at, bisect_left(starts, end, at)
        yield Passage(block, start, end, every[first:at])
