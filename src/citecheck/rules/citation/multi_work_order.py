"""Works in one parenthesis in another order than the list's.

Authors stand in the order of the list, the years of one author from undated to oldest to newest to in press (APA 8.12).

~~~ bad
Reefs rest (Ruiz, 2015; Chan, 2014), they say (Ruiz, 2017, 2015).
            ^^^^^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
~~~ fixed safe
Reefs rest (Chan, 2014; Ruiz, 2015), they say (Ruiz, 2015, 2017).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
~~~ good
Reefs rest (Chan, 2014; Ruiz, 2015, 2017), most of all at night (Ruiz, 2015; see also Chan, 2014).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from citecheck.model import Diagnostic, Edit, Fix, Post
from citecheck.rules.clusters import MARKUP, Work, entry, order_keys, parentheses
from citecheck.rules.passages import Placed, passages
from citecheck.rules.wording import stopped

CODE = "INT031"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

Key = Callable[[Placed], Any]


class Place(NamedTuple):
    """A piece of a parenthesis in prose offsets, its key, and the number of its entry in the list."""

    start: int
    end: int
    key: Any
    listed: int


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each run of works, or of years, out of order; “see also” begins a new run."""
    if post.profile.order_in_parentheses != "list":
        return
    key = order_keys(post)
    for passage in passages(post):
        for works in parentheses(passage):
            if all(entry(post, one.match) for work in works for one in work.years):
                yield from _judge(post, works, key)


def _judge(post: Post, works: Sequence[Work], key: Key) -> Iterator[Diagnostic]:
    for work in works:
        years = [Place(_year(post, one), one.end, key(one)[1:], _listed(one)) for one in work.years]
        authors = work.head.citation.authors
        yield from _run(post, years, f"years of {authors[0].surname}" if authors else "years")
    run: list[Place] = []
    for work in works:
        if run and work.head.citation.prefix not in ("", "and", "&", "/"):
            yield from _run(post, run, "")
            run = []
        first = min(work.years, key=key)
        run.append(Place(work.head.start, work.end, key(first), _listed(first)))
    yield from _run(post, run, "")


def _listed(one: Placed) -> int:
    return one.match.references[0] if one.match else -1


def _year(post: Post, one: Placed) -> int:
    span = one.citation.year.span
    return post.document.text.offset(span.start) if span else one.start


def _run(post: Post, places: Sequence[Place], years: str) -> Iterator[Diagnostic]:
    """Works (or the `years` of an author) in one run; where the list itself has their order, LST002 judges it."""
    order = sorted(places, key=lambda place: place.key)
    if [place.key for place in order] == [place.key for place in places] or _as_listed(places):
        return
    text, prose = post.document.text, post.document.prose
    shown = (", " if years else "; ").join(" ".join(prose[place.start : place.end].split()) for place in order)
    yield Diagnostic(
        CODE,
        "multi-work-order",
        stopped(
            f"The {years} run from the oldest to the newest: {shown}" if years else f"The order is the list's: {shown}"
        ),
        text.span(places[0].start, places[-1].end),
        "info",
        fix=_reorder(post, places, order),
        cause="order in parentheses",
    )


def _as_listed(places: Sequence[Place]) -> bool:
    return all(one.listed < other.listed for one, other in pairwise(places))


def _reorder(post: Post, places: Sequence[Place], order: Sequence[Place]) -> Fix | None:
    """Each piece moved to its place; pieces with markup are left to the writer."""
    spans = [post.document.text.span(place.start, place.end) for place in places]
    wanted = [post.document.slice(post.document.text.span(place.start, place.end)) for place in order]
    if any(MARKUP.intersection(piece) for piece in wanted):
        return None
    pairs = zip(spans, wanted, strict=True)
    edits = [Edit(span, piece) for span, piece in pairs if post.document.slice(span) != piece]
    return Fix("Put them in order", tuple(edits)) if edits else None
