"""The order of works in one parenthesis, and of one author's years, against the one that APA 8.12 wants.

INT031 tells of it. Where the list has the same wrong order, LST002 tells, and putting the list in order takes the
parentheses along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from citecheck.model import Edit, Fix, Post
from citecheck.named import NamedTuple
from citecheck.rules.facts.clusters import MARKUP, AuthorYears, entry, order_keys, parentheses
from citecheck.rules.facts.passages import Placed, passages

Key = Callable[[Placed], Any]


class Place(NamedTuple):
    """A piece of a parenthesis in prose offsets, its key, and the number of its entry in the list."""

    start: int
    end: int
    key: Any
    listed: int


class Run(NamedTuple):
    """Pieces out of order: as they stand, and as they should. `years` names one author's years, "" for works."""

    places: tuple[Place, ...]
    order: tuple[Place, ...]
    years: str

    @property
    def is_as_listed(self) -> bool:
        """Whether the list has them in the order in which they stand."""
        return all(one.listed < other.listed for one, other in pairwise(self.places))

    def fix(self, post: Post) -> Fix | None:
        """Each piece moved to its place; pieces with markup are left to the writer."""
        text = post.document.text
        spans = [text.span(place.start, place.end) for place in self.places]
        wanted = [post.document.slice(text.span(place.start, place.end)) for place in self.order]
        if any(MARKUP.intersection(piece) for piece in wanted):
            return None
        pairs = zip(spans, wanted, strict=True)
        edits = [Edit(span, piece) for span, piece in pairs if post.document.slice(span) != piece]
        return Fix("Put them in order", tuple(edits)) if edits else None


def out_of_order(post: Post) -> Iterator[Run]:
    """Every run of works, or of years, out of order in a parenthesis whose works are all listed; “see also” begins a new run."""
    if post.profile.order_in_parentheses != "list":
        return
    key = order_keys(post)
    for passage in passages(post):
        for works in parentheses(passage):
            if all(entry(post, one.match) for work in works for one in work.years):
                yield from _judge(post, works, key)


def _judge(post: Post, works: Sequence[AuthorYears], key: Key) -> Iterator[Run]:
    for work in works:
        years = [Place(_year(post, one), one.end, key(one)[1:], _listed(one)) for one in work.years]
        authors = work.head.citation.authors
        yield from _run(years, f"years of {authors[0].surname}" if authors else "years")
    run: list[Place] = []
    for work in works:
        if run and work.head.citation.prefix not in ("", "and", "&", "/"):
            yield from _run(run, "")
            run = []
        first = min(work.years, key=key)
        run.append(Place(work.head.start, work.end, key(first), _listed(first)))
    yield from _run(run, "")


def _listed(one: Placed) -> int:
    return one.match.references[0] if one.match else -1


def _year(post: Post, one: Placed) -> int:
    span = one.citation.year.span
    return post.document.text.offset(span.start) if span else one.start


def _run(places: Sequence[Place], years: str) -> Iterator[Run]:
    order = sorted(places, key=lambda place: place.key)
    if [place.key for place in order] != [place.key for place in places]:
        yield Run(tuple(places), tuple(order), years)
