"""The authors of a citation are those of the entry in another order.

The order of authors is part of the work and means something in many fields; the list is taken to keep the order of
publication (APA 8.17, 9.8).

~~~ bad
Reefs rest at night (Chan & Ruiz, 2015).
                     ^^^^^^^^^^^^^^^^^

References

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ fixed safe
Reefs rest at night (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest at night (Chan & Ruiz, 2015; Ruiz & Chan, 2015).

References

Chan, B., & Ruiz, A. (2015). *Reefs awake*. Tidal Press.

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Fix, Match, Post, Reference
from citecheck.rules.match.author_set_mismatch import is_reordered
from citecheck.rules.wording import cited_names, edit, entry_labels, place, surname_span, work

CODE = "CIT007"
SEVERITY = "warning"
FIX = "safe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation that has the entry's surnames in another order."""
    for match, citation, reference in post.pairs():
        if match.how == "authors" and is_reordered(match, citation, reference):
            yield _diagnose(post, match, citation, reference)


def _diagnose(post: Post, match: Match, citation: Citation, reference: Reference) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"Order of authors differs: {cited_names(citation, match)} here, {work(reference)} in the list, "
        f"{place(post, reference)}.",
        citation.span,
        "warning",
        related=entry_labels(post, [reference]),
        fix=_fix(post, match, citation, reference),
        cause=f"{cited_names(citation, match)}/{work(reference)}",
    )


def _fix(post: Post, match: Match, citation: Citation, reference: Reference) -> Fix | None:
    """Put each surname where the list has it; joiners and commas stay as they are."""
    spans = [surname_span(post, name) for name in match.authors or citation.authors]
    people = reference.authors or reference.editors
    if citation.inherited or any(name.given for name in citation.authors):
        return None
    pairs = list(zip(spans, people, strict=True))
    edits = tuple(edit(post, span, name.surname) for span, name in pairs if span)
    return Fix("Take the order of the list", edits, "safe") if len(edits) == len(pairs) else None
