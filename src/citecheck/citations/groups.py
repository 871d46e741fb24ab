"""How far left an unlisted group's name reaches: capitalised segments tied by of, the, for, and commas."""

from __future__ import annotations

from citecheck.citations.lookalikes import is_opener
from citecheck.citations.passage import Passage
from citecheck.names.words import GROUP_LINKS, GROUP_WORDS

_LONGEST = 24
_WORDS = GROUP_WORDS | frozenset(
    "banco direction escola escuela ligue rede red secretaria senado tribunal verband verein zentrum".split()
)
_BODIES = frozenset(
    """
    academy administration agency alliance association authority bank board bureau center centers centre centres
    coalition college commission committee company confederation consortium corporation council department division
    federation foundation fund group inspectorate institute institutes institution instituto league ministry ministerio
    museum network office organisation organización organization parliament partnership secretariat senate society team
    trust union university universidad universidade universität université
    """.split()
)
"""Nouns that make a segment a body of its own: "World Bank" after "Ministry of Health and" is a second author."""


def group_start(passage: Passage, first: int, base: int, lo: int) -> int | None:
    """Where the group's name begins that ends with the capitals `first`…`base`, or None if there is no group."""
    first = _behind_owners(passage, first, lo)
    segments = [(first, base)]
    at = first
    while (left := _segment_left(passage, at, lo)) is not None and base - left[0] < _LONGEST:
        segments.append(left)
        at = left[0]
    for count in range(len(segments), 0, -1):
        chosen = segments[:count]
        if _is_group(passage, chosen):
            return chosen[-1][0]
    return None


def _behind_owners(passage: Passage, first: int, lo: int) -> int:
    """The first token of the owners in the plural that a name begins with: "Teachers’ Union of Norland"."""
    owners = first - 2
    if owners < lo or passage.kind(first - 1) != "possessive" or len(passage.tokens[first - 1].text) > 1:
        return first
    if passage.kind(owners) != "capital" or is_opener(passage.tokens[owners].text):
        return first
    while owners > lo and passage.kind(owners - 1) == "capital" and not is_opener(passage.tokens[owners - 1].text):
        owners -= 1
    return owners


def continues_body(passage: Passage, first: int, lo: int) -> int | None:
    """Where a body's name begins that runs into token `first` over "of" or "for": "World Bank of Sand"."""
    if first - 1 < lo or passage.tokens[first - 1].text not in {"of", "for", "de", "für"}:
        return None
    left = _segment_left(passage, first, lo)
    if left is None or _BODIES.isdisjoint(_words(passage, left)):
        return None
    return group_start(passage, first, first, lo)


def _segment_left(passage: Passage, first: int, lo: int) -> tuple[int, int] | None:
    """The capitals left of token `first`, if only links, "and" or a comma lie between."""
    i = first - 1
    links = 0
    while i >= lo and links < 4 and (
        (passage.kind(i) in {"lower", "join"} and passage.tokens[i].text in GROUP_LINKS) or passage.kind(i) == "comma"
    ):  # fmt: skip
        i -= 1
        links += 1
    if not links or i < lo or passage.kind(i) not in {"capital", "initials"}:
        return None
    end = i
    while i > lo and passage.kind(i - 1) in {"capital", "initials"}:
        i -= 1
    while i <= end and is_opener(passage.tokens[i].text):
        i += 1
    return (_behind_owners(passage, i, lo), end) if i <= end else None


def _words(passage: Passage, segment: tuple[int, int]) -> list[str]:
    return [passage.tokens[i].text.casefold() for i in range(segment[0], segment[1] + 1)]


def _is_group(passage: Passage, segments: list[tuple[int, int]]) -> bool:
    """Whether segments, rightmost first, are one body: a group word leads, and no second body follows an "and"."""
    ordered = segments[::-1]
    head = _words(passage, ordered[0])
    if _WORDS.isdisjoint(head) and not _joined_group(passage, ordered):
        return False
    if len(ordered) == 1:
        return len(head) > 1 or head[0] in _BODIES
    return all(_ties(passage, ordered, k) for k in range(1, len(ordered)))


def _joined_group(passage: Passage, ordered: list[tuple[int, int]]) -> bool:
    """ "Food and Drug Administration": one bare word tied to a segment that ends in a body's noun."""
    if len(ordered) != 2 or ordered[0][0] != ordered[0][1]:
        return False
    last = _words(passage, ordered[1])
    return len(last) > 1 and last[-1] in _BODIES


def _ties(passage: Passage, ordered: list[tuple[int, int]], k: int) -> bool:
    """Whether segment `k` goes on with the name before it."""
    between = [passage.tokens[i] for i in range(ordered[k - 1][1] + 1, ordered[k][0])]
    if all(token.kind == "lower" for token in between):
        return True
    if k == 1 and len(ordered) == 2 and _joined_group(passage, ordered):
        return True
    linked_before = any(passage.kind(i) == "lower" for i in range(ordered[0][0], ordered[k - 1][1] + 1)) or any(
        word in _BODIES for word in _words(passage, ordered[-1])
    )
    own_body = not _BODIES.isdisjoint(_words(passage, ordered[k])) and k < len(ordered) - 1
    comma_only = len(between) == 1 and between[0].kind == "comma"
    later_join = any(token.kind == "join" for token in passage.tokens[ordered[k][1] + 1 : ordered[-1][0]])
    return linked_before and not own_body and (not comma_only or later_join)
