"""“et al.” in the list, more names than the style spells out, or an ellipsis that stands elsewhere.

APA 7 names up to 20 authors; from 21 on the first 19, an ellipsis without ampersand, and the last (9.8). APA 6 named
up to seven (6.27).

~~~ bad
References

Ruiz, A., et al. (2015). Reefs at rest. Tidal Press.
          ^^^^^^
~~~
~~~ good
References

Ruiz, A., Chan, B., & Kim, S. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Fix, Label, Post
from citecheck.ordinals import ordinal
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import SURE_NAMES

CODE = "REF014"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_DOTS = compiled(r"[(\[]?(?:…|\.\s?\.)")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each author list that is cut, or not cut, as the style has it."""
    limit = post.profile.list_max_authors
    for entry in entries(post):
        cut, people = entry.reference.et_al, entry.names
        if entry.reference.confidence < SURE_NAMES or any(name.literal for name, _, _ in people):
            continue
        if cut is None:
            yield from _long(entry, limit)
        elif _DOTS.match(cut.text):
            yield from _ellipsis(entry, cut, limit)
        elif not post.profile.et_al_in_list:
            message = f"The list names its authors, up to {limit}: write them out."
            yield Diagnostic(CODE, message, cut.span, "warning", cause="et al. in the list")


def _long(entry: Entry, limit: int) -> Iterator[Diagnostic]:
    people = entry.names
    if len(people) > limit:
        (_, _, start), (_, end, _) = people[limit - 2], people[-1]
        yield Diagnostic(
            CODE,
            f"{len(people)} authors: name the first {limit - 1}, then an ellipsis and the last.",
            entry.span(people[limit - 1][1], people[-2][2]),
            "warning",
            fix=Fix("Cut the list", (entry.edit(start, end, ", . . . "),), "unsafe"),
            cause="long author lists",
        )


def _ellipsis(entry: Entry, cut: Label, limit: int) -> Iterator[Diagnostic]:
    start, end = entry.range(cut.span)
    before = sum(1 for _, _, last in entry.names if last <= start)
    after = len(entry.names) - before
    if before != limit - 1 or after != 1:
        few = len(entry.names) < limit
        message = (
            f"Name all authors: the ellipsis is for {limit + 1} or more."
            if few
            else f"An ellipsis stands after the {ordinal(limit - 1)} author, before the last."
        )
        yield Diagnostic(CODE, message, cut.span, "warning", cause="ellipsis in the list")
    elif (rest := entry.text[end : end + 4]).strip().startswith("&"):
        at = end + rest.index("&")
        fix = Fix("Remove the &", (entry.edit(end, at + 1, ""),), "unsafe")
        yield Diagnostic(
            CODE,
            "Leave out the “&” after the ellipsis.",
            entry.span(at, at + 1),
            "warning",
            fix=fix,
        )
