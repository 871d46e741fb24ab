"""A citation shortened with "et al." fits two entries of one year that have different authors.

Readers cannot tell the two apart. As many names are written as tell them apart, then ", et al."; where only the last
author would be left, that name is written too, for "et al." stands for two or more (APA 8.18).

~~~ bad
Reefs rest (Kim et al., 2018).
            ^^^^^^^^^^^^^^^^

References

Kim, A., Obi, D., Chan, C., Day, E., & Lim, F. (2018). *Reefs awake*. Tidal Press.

Kim, A., Ruiz, B., Chan, C., Day, E., & Lim, F. (2018). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest (Kim, Ruiz, et al., 2018) and wake (Kim, Obi, et al., 2018).

References

Kim, A., Obi, D., Chan, C., Day, E., & Lim, F. (2018). *Reefs awake*. Tidal Press.

Kim, A., Ruiz, B., Chan, C., Day, E., & Lim, F. (2018). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest (Kim et al., 2018) and wake (Kim et al., 2019).

References

Kim, A., Ruiz, B., & Chan, C. (2018). *Reefs at rest*. Tidal Press.

Kim, A., Obi, D., & Chan, C. (2019). *Reefs awake*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from citecheck.model import Citation, Diagnostic, Fix, Form, Match, Post, Profile, Reference, Span
from citecheck.names.keys import exact_key
from citecheck.rules.remembered import per_post
from citecheck.rules.wording import all_names, cited_names, edit, entry_labels, listed_names, place

CODE = "CIT009"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_SHOWN = 6
"""Entries that a message and its choices name."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each shortened citation that fits entries with different authors, or names more than it must."""
    for match in post.matches:
        citation = post.citations[match.citation]
        if match.how == "exact" and citation.et_al and len(citation.authors) > 1 and not citation.quoted:
            yield from _longer_than_needed(post, citation, match)
        if match.how == "ambiguous" and citation.et_al:
            references = [post.references[i] for i in match.references[:_SHOWN]]
            if len({_authors(reference) for reference in references}) > 1:
                yield _diagnose(post, citation, match, references)


def _longer_than_needed(post: Post, citation: Citation, match: Match) -> Iterator[Diagnostic]:
    """An expansion that nothing calls for: no other entry of the year begins with the first author."""
    reference, first = post.references[match.references[0]], citation.authors[0]
    begun, undated = _opening(reference), (_opening(reference)[0], None)
    alike = sum(_openings(post)[each] for each in {begun, undated})
    if alike > 1 or first.span is None or citation.inherited or len(reference.authors) <= len(citation.authors):
        return
    span = Span(first.span.end, citation.et_al.span.end) if citation.et_al else first.span
    yield Diagnostic(
        CODE,
        f"The first name and “et al.” are enough: no other entry of that year fits {first.surname} et al.",
        citation.span,
        "warning",
        related=entry_labels(post, [reference]),
        fix=Fix(f"Write {first.surname} et al.", (edit(post, span, " et al."),), "unsafe"),
        cause=f"{cited_names(citation, match)} longer than needed",
    )


@per_post
def _openings(post: Post) -> Counter[tuple[tuple[str, ...], int | None]]:
    return Counter(map(_opening, post.references))


def _opening(reference: Reference) -> tuple[tuple[str, ...], int | None]:
    """First author and year; None where it has none."""
    return _authors(reference)[:1], reference.issued.year if reference.issued else None


def _authors(reference: Reference) -> tuple[str, ...]:
    return tuple(exact_key(name.surname) for name in reference.authors)


def _diagnose(post: Post, citation: Citation, match: Match, references: Sequence[Reference]) -> Diagnostic:
    shown = f"{cited_names(citation, match)} ({citation.year.text})"
    places = "; ".join(f"{listed_names(one)}, {place(post, one)}" for one in references)
    return Diagnostic(
        CODE,
        f"{shown} fits {len(match.references)} entries with different authors ({places}): name as many as tell "
        "them apart.",
        citation.span,
        "warning",
        related=entry_labels(post, references),
        cause=shown,
        choices=tuple(_choices(post, citation, references)),
    )


def _choices(post: Post, citation: Citation, references: Sequence[Reference]) -> Iterator[Fix]:
    start = citation.authors[0].span if citation.authors else None
    if start is None or citation.et_al is None or citation.inherited:
        return
    span = Span(start.start, citation.et_al.span.end)
    lists = [_authors(reference) for reference in references]
    for reference, own in zip(references, lists, strict=True):
        shown = _expanded(reference, _needed(own, lists), post.profile, citation.form)
        yield Fix(f"Write {shown}", (edit(post, span, shown),), "unsafe")


def _needed(own: tuple[str, ...], lists: Sequence[tuple[str, ...]]) -> int:
    """How many names set one author list apart from the others."""
    others = [other for other in lists if other != own]
    return next((n for n in range(1, len(own)) if all(other[:n] != own[:n] for other in others)), len(own))


def _expanded(reference: Reference, needed: int, profile: Profile, form: Form) -> str:
    people = [name.surname for name in reference.authors]
    if len(people) - needed < 2:
        return all_names(people, profile, form)
    return ", ".join(people[:needed]) + (", et al." if needed > 1 else " et al.")
