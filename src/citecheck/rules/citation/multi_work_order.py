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
from functools import cache
from typing import Any

from citecheck.model import Diagnostic, Edit, Fix, Post
from citecheck.rules.clusters import Work, entry, parentheses
from citecheck.rules.passages import Placed, passages

CODE = "INT031"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_MARKUP = frozenset("<>[]*_`")

Key = Callable[[Placed], Any]


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each run of works, or of years, out of order; “see also” begins a new run."""
    if post.profile.order_in_parentheses != "list":
        return
    key = _keys(post)
    for passage in passages(post):
        for works in parentheses(passage):
            if all(entry(post, one.match) for work in works for one in work.years):
                yield from _judge(post, works, key)


def _keys(post: Post) -> Key:
    """The key of a citation's entry among others of its parenthesis."""
    from citecheck.csl.sorting import cite_key
    from citecheck.csl.works import from_reference

    @cache
    def of(index: int) -> Any:
        return cite_key(from_reference(post.references[index]))

    return lambda one: of(one.match.references[0]) if one.match else ()


def _judge(post: Post, works: Sequence[Work], key: Key) -> Iterator[Diagnostic]:
    for work in works:
        years = [(_year(post, one), one.end, key(one)) for one in work.years]
        yield from _run(
            post, years, f"years of {work.head.citation.authors[0].surname}" if work.head.citation.authors else "years"
        )
    run: list[tuple[int, int, Any]] = []
    for work in works:
        if work.head.citation.prefix and run:
            yield from _run(post, run, "works")
            run = []
        run.append((work.head.start, work.end, min(key(one) for one in work.years)))
    yield from _run(post, run, "works")


def _year(post: Post, one: Placed) -> int:
    span = one.citation.year.span
    return post.document.text.offset(span.start) if span else one.start


def _run(post: Post, places: Sequence[tuple[int, int, Any]], what: str) -> Iterator[Diagnostic]:
    """`places`: start, end and key of each piece."""
    order = sorted(places, key=lambda place: place[2])
    if len(places) < 2 or [place[2] for place in order] == [place[2] for place in places]:
        return
    text, prose = post.document.text, post.document.prose
    shown = "; ".join if what == "works" else ", ".join
    yield Diagnostic(
        CODE,
        "multi-work-order",
        f"The order is the list's: {shown(prose[start:end] for start, end, _ in order)}."
        if what == "works"
        else f"The {what} run from the oldest to the newest: {shown(prose[start:end] for start, end, _ in order)}.",
        text.span(places[0][0], places[-1][1]),
        "info",
        fix=_reorder(post, places, order),
        cause="order in parentheses",
    )


def _reorder(post: Post, places: Sequence[tuple[int, int, Any]], order: Sequence[tuple[int, int, Any]]) -> Fix | None:
    """Each piece moved to its place; pieces with markup are left to the writer."""
    spans = [post.document.text.span(start, end) for start, end, _ in places]
    wanted = [post.document.slice(post.document.text.span(start, end)) for start, end, _ in order]
    if any(_MARKUP.intersection(piece) for piece in wanted):
        return None
    edits = [Edit(span, piece) for span, piece in zip(spans, wanted, strict=True) if post.document.slice(span) != piece]
    return Fix("Put them in order", tuple(edits)) if edits else None
