"""When two entries are one work: by title, and by what else they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from citecheck.csl.works import letters
from citecheck.model import Reference
from citecheck.rules.facts.elements import Entry

_NEAR = 92
"""Likeness (0…100) of two titles from which one is the other mistyped."""
_TELLING = (
    "container-title", "collection-title", "event-title", "volume", "issue", "page", "number", "edition", "publisher",
    "genre", "medium", "DOI", "URL", "section",
)  # fmt: skip
"""What tells works of one title apart."""
_SHORT = 12
"""Letters under which titles must be equal."""


def same_title(one: Reference, other: Reference) -> bool:
    """Whether two titles are the same but for slips; numbers in them must agree (Part 1, Part 2)."""
    a, b = letters(one.text("title")), letters(other.text("title"))
    if not a or not b or _digits(a) != _digits(b):
        return False
    return a == b or _alike(a, b)


def _alike(one: str, other: str) -> bool:
    """Whether two titles differ by a slip or two."""
    if min(len(one), len(other)) < _SHORT:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) >= _NEAR


def same_work(one: Reference, other: Reference) -> bool:
    """Whether two entries of one title, first author and year are one work: nothing that both give differs.

    Preprint and final version differ in the container or the link, editions and volumes in their numbers, issues of a
    column in their dates.
    """
    first, second = one.issued, other.issued
    if first and second and (first.month, first.day, first.season) != (second.month, second.day, second.season):
        return False
    if _surnames(one) != _surnames(other) and not (one.et_al or other.et_al):
        return False
    return _agree(_source(one), _source(other)) and all(
        _agree(one.text(variable), other.text(variable)) for variable in _TELLING
    )


def _source(reference: Reference) -> str:
    return reference.text("container-title") or reference.text("publisher")


def _surnames(reference: Reference) -> list[str]:
    return [letters(name.surname) for name in (reference.authors or reference.editors)]


def _agree(one: str, other: str) -> bool:
    a, b = letters(one), letters(other)
    return not a or not b or a == b or _alike(a, b)


def doubles(references: Sequence[Reference]) -> Iterator[tuple[Reference, Reference]]:
    """The pairs that have the same title; each is compared with its neighbours in the order of titles only."""
    ordered = sorted(references, key=lambda reference: letters(reference.text("title")))
    return ((one, other) for one, other in pairwise(ordered) if same_title(one, other))


def listed_twice(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The pairs of entries of one list that are one work, the earlier one first."""
    places = {id(entry.reference): entry for entry in entries}
    for group in grouped(entries, _author_and_year):
        for pair in doubles([entry.reference for entry in group]):
            if same_work(*pair):
                first, second = sorted((places[id(one)] for one in pair), key=lambda entry: entry.at)
                yield first, second


def grouped(entries: Sequence[Entry], key: Callable[[Reference], object]) -> list[list[Entry]]:
    """The entries of each list that share a key, two at least."""
    groups: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        if found := key(entry.reference):
            groups[entry.reference.list, found].append(entry)
    return [group for group in groups.values() if len(group) > 1]


def _author_and_year(reference: Reference) -> object:
    people = reference.authors or reference.editors
    date = reference.issued
    if not people or date is None or not reference.text("title"):
        return None
    return letters(people[0].surname), date.year, date.kind


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
