"""An entry stands out of alphabetical order.

Lists run letter by letter by the first author's surname, particles included, or by the title where there is no author;
one author's works alone stand before those with others, earlier ones before later (APA 9.44–9.49). Numbered lists,
lists divided by subheadings and letters that countries file differently are left in peace.

~~~ bad
References

Chan, B. (2011). *Tides*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
^^^^^^^

Kim, S. (2013). *Shoals*. Tidal Press.

Obi, N. (2012). *Sand and stone*. Tidal Press.
~~~
~~~ fixed safe
References

Chan, B. (2011). *Tides*. Tidal Press.

Kim, S. (2013). *Shoals*. Tidal Press.

Obi, N. (2012). *Sand and stone*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
References

Chan, B. (2011). *Tides*. Tidal Press.

Obi, N. (2012). *Sand and stone*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from citecheck.model import Diagnostic, Edit, Fix, ListSection, Post, Span
from citecheck.rules.facts.anchors import has_anchors
from citecheck.rules.facts.elements import Entry
from citecheck.rules.facts.lists import lists, numbered, runs
from citecheck.rules.facts.order import Key, keys, misplaced, sorted_places
from citecheck.rules.facts.parenthesis_order import Run, out_of_order
from citecheck.rules.wording import entry_labels, place, work

CODE = "LST002"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry to move; a list without any order gets one in all."""
    for section, members in lists(post):
        if _is_ordered_kind(post, section) and members[0].reference.list not in numbered(post):
            for run in runs(members):
                yield from _judge(post, section, run)


def _is_ordered_kind(post: Post, section: ListSection) -> bool:
    """No further reading, and no line such as "Source: Ruiz, A. …"."""
    if section.heading:
        offset = post.document.text.offset
        if "\n" not in post.document.prose[offset(section.heading.start) : offset(section.entries[0].start)]:
            return False
    return section.kind == "references" or "bibliograph" in section.heading_text.casefold()


def _judge(post: Post, section: ListSection, run: Sequence[Entry]) -> Iterator[Diagnostic]:
    keyed = keys(run)
    moving = misplaced(keyed)
    if not moving:
        return
    sure = [key for key in keyed if key is not None]
    order = sorted_places(sure, moving) if len(sure) == len(keyed) else None
    fix = _sorting(post, run, order) if order else None
    if 2 * len(moving) > len(sure):
        span = section.heading or _head(run[0])
        yield Diagnostic(CODE, "The list is not alphabetical.", span, "warning", fix=fix)
        return
    moved = frozenset(moving)
    staying = [(key, i) for i, key in enumerate(keyed) if key is not None and i not in moved]
    for i in moving:
        yield _diagnose(post, run, keyed[i], staying, i, fix)


def _diagnose(
    post: Post, run: Sequence[Entry], key: Key | None, staying: Sequence[tuple[Key, int]], i: int, fix: Fix | None
) -> Diagnostic:
    where, other = _neighbour(staying, key)
    reference, near = run[i].reference, run[other].reference
    return Diagnostic(
        CODE,
        f"Out of order: {work(reference)} belongs {where} {work(near)}, {place(post, near)}.",
        _head(run[i]),
        "warning",
        related=entry_labels(post, [near]),
        fix=fix,
        cause="order of the list",
    )


def _neighbour(staying: Sequence[tuple[Key, int]], key: Key | None) -> tuple[str, int]:
    """The entry that stays and after which an entry of that key belongs, or the first one, before which it does.

    Those that stay are in order.
    """
    before = bisect_right(staying, key, key=lambda stays: stays[0]) if key is not None else 0
    return ("after", staying[before - 1][1]) if before else ("before", staying[0][1])


def _head(entry: Entry) -> Span:
    return entry.reference.author_span or entry.reference.span


def _sorting(post: Post, run: Sequence[Entry], order: Sequence[int]) -> Fix | None:
    """Every entry as it stands in the place where it belongs, and parentheses that had the list's order with it.

    What stands between entries stays. None where anchors stand between them, which would then lead to other entries, or
    where a parenthesis cannot follow.
    """
    if has_anchors(post.document, run[0].reference, run[-1].reference):
        return None
    edits = [
        Edit(run[i].reference.span, post.document.slice(run[j].reference.span)) for i, j in enumerate(order) if i != j
    ]
    following = [parenthesis.fix(post) for parenthesis in _following(post, run, order)]
    edits += [edit for fix in following if fix for edit in fix.edits]
    if not all(following) or any(one.span.overlaps(other.span) for one, other in pairwise(sorted(edits))):
        return None
    return Fix("Put the list in order", tuple(edits))


def _following(post: Post, run: Sequence[Entry], order: Sequence[int]) -> Iterator[Run]:
    """The parentheses in the wrong order that the list had too, and will no longer have."""
    place = {id(run[j].reference): i for i, j in enumerate(order)}
    for parenthesis in out_of_order(post):
        after = [place.get(id(post.references[one.listed]), -1) for one in parenthesis.places]
        if parenthesis.is_as_listed and -1 not in after and after != sorted(after):
            yield parenthesis
