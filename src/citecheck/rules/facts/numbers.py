"""Numbers in square brackets that stand where citations do: of posts that number their sources, or strays among others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from citecheck.model import Post
from citecheck.patterns import compiled
from citecheck.rules.facts.passages import Passage, passages

_NUMBER = compiled(
    r"(?<=[\p{L}\p{P}]\s?)(?<![\[(]\s?|(?<!\p{L})\p{L})\[[1-9]\d{0,2}(?:\s?[,–-]\s?\d{1,3}){0,9}+\](?![(:\[])"
)
"""A bracket that counts from 0 is a range of values, one behind a lone letter a place in a row of them: "x[2]"."""
_NOTE = compiled(r"^\s{0,8}+(\[\d{1,3}\])", regex.M)


def running(post: Post) -> list[Passage]:
    """The passages of running text: no quotations, headings and notes."""
    return [one for one in passages(post) if not one.block.quoted and one.block.kind not in ("heading", "footnote")]


def numbers_sources(post: Post, body: Sequence[Passage]) -> bool:
    """Whether a post cites by number at least as often as by author and year."""
    dated = sum(bool(citation.year.text) for citation in post.citations)
    return sum(1 for _ in numbers(post, body)) >= dated


def numbers(post: Post, body: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Numbers in square brackets that lead to no note of the text."""
    prose = post.document.prose
    if "[" not in prose:
        return
    notes = set(_NOTE.findall(prose))
    for passage in body:
        yield from (one.span() for one in _NUMBER.finditer(prose, passage.start, passage.end) if one[0] not in notes)
