"""Parentheses that name authors of the list and no year: "(Ruiz)", "(see Ruiz & Chan, p. 12)"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import regex

from citecheck.model import Post, Reference
from citecheck.named import NamedTuple
from citecheck.names.keys import exact_key
from citecheck.names.words import PARTICLE_PATTERN
from citecheck.patterns import compiled
from citecheck.rules.facts.passages import Passage, passages
from citecheck.rules.remembered import per_post

_NAME = (
    rf"(?:(?:{PARTICLE_PATTERN})\s){{0,3}}+\p{{Lu}}[\p{{L}}\p{{M}}'’‐–-]++(?:\s\p{{Lu}}[\p{{L}}\p{{M}}'’‐–-]++){{0,6}}+"
)
_PIECE = compiled(
    rf"\s*+(?:(?:see|see also|e\.g\.,?|cf\.)\s)?(?P<names>{_NAME}(?:(?:,?\s(?:&|and)|,)\s{_NAME}){{0,4}}+(?P<et_al>,?\set\.?\sal\.?)?+)"
    r"(?P<locator>,?\s(?:pp?\.|paras?\.)\s?\d[\d–-]*+)?+\s*+"
)
_PARENTHESIS = compiled(r"\(([^()\[\]\d]{2,80}+(?:\d[\d–-]{0,10}+)?+)\)")
_JOIN = compiled(r",?\s(?:&|and)\s|,\s")
_MOST = 3
"""Such parentheses that a post by years may hold; more, and it follows another system."""


class Undated(NamedTuple):
    """One such parenthesis: its range without lead-in, the end of its names, the entries it may mean."""

    start: int
    end: int
    names: int
    entries: list[Reference]


@per_post
def undated(post: Post) -> Sequence[Undated]:
    """Those of a post that cites by years; one that cites by page alone (MLA) has none."""
    if not any(citation.year.text for citation in post.citations):
        return ()
    listed = _by_first(post.references)
    found = [
        one
        for passage in passages(post)
        if not passage.block.quoted and passage.block.kind not in ("heading", "caption", "cell")
        for one in _in_passage(post, passage, listed)
    ]
    dated = sum(citation.form == "parenthetical" for citation in post.citations)
    return found if len(found) <= _MOST or 2 * len(found) < dated else ()


def _by_first(references: Sequence[Reference]) -> Mapping[str, list[Reference]]:
    listed: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        if reference.authors:
            listed[exact_key(reference.authors[0].surname)].append(reference)
    return listed


def _in_passage(post: Post, passage: Passage, listed: Mapping[str, list[Reference]]) -> Iterator[Undated]:
    for found in _PARENTHESIS.finditer(post.document.prose, passage.start, passage.end):
        at = bisect_left(passage.citations, found.end(), key=lambda one: one.opened) - 1
        if at >= 0 and found.start() < max(one.closed for one in passage.citations[max(0, at - 3) : at + 1]):
            continue
        piece = _PIECE.fullmatch(post.document.prose, *found.span(1))
        if piece and (entries := _entries(piece, listed)):
            end = piece.end("locator") if piece["locator"] else piece.end("names")
            yield Undated(piece.start("names"), end, piece.end("names"), entries)


def _entries(piece: regex.Match[str], listed: Mapping[str, list[Reference]]) -> list[Reference]:
    """The entries by these authors; one bare name must be the only author's, and a person's."""
    written = piece["names"][: -len(piece["et_al"])] if piece["et_al"] else piece["names"]
    names = [exact_key(name) for name in _JOIN.split(written)]
    every = listed.get(names[0], []) + (listed.get(exact_key(written), []) if len(names) > 1 else [])
    return [one for one in every if _fits(one, names, exact_key(written), piece)]


def _fits(reference: Reference, names: list[str], whole: str, piece: regex.Match[str]) -> bool:
    authors = [exact_key(name.surname) for name in reference.authors]
    if piece["et_al"]:
        return len(authors) > 2 and authors[: len(names)] == names
    if len(authors) == 1 and reference.authors[0].literal:
        return authors[0] == whole and (" " in whole or piece["locator"] is not None)
    return authors == names and all(name.given for name in reference.authors)
