"""All names written where the style shortens to “et al.”.

APA 7 shortens three or more authors at once (8.17); APA 6 named up to five in full the first time (6.12).

~~~ bad
Reefs recover slowly (Kim, Ruiz, & Chan, 2018).
                      ^^^^^^^^^^^^^^^^^

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Kim et al., 2018).

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Kim et al., 2018).

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Fix, Post, Reference, Span
from citecheck.names.keys import name_key
from citecheck.rules.wording import edit

CODE = "INT006"
SEVERITY = "warning"
FIX = "safe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each matched citation that names all of too many authors."""
    seen: set[int] = set()
    for match, citation, reference in post.pairs():
        first = match.references[0] not in seen
        seen.add(match.references[0])
        if citation.et_al or citation.inherited or citation.quoted or citation.role != "cited" or match.how != "exact":
            continue
        if _too_many(post, citation, first) and not _needed(post, citation, reference):
            span = _span(citation)
            if span is not None:
                yield _diagnose(post, citation, span)


def _too_many(post: Post, citation: Citation, first: bool) -> bool:
    count = len(citation.authors)
    if any(name.literal for name in citation.authors) or count < 3:
        return False
    if first and count <= post.profile.full_first:
        return False
    return count >= (3 if post.profile.full_first else post.profile.et_al_from)


def _needed(post: Post, citation: Citation, reference: Reference) -> bool:
    """Whether another entry would shorten to the same (APA 8.18)."""
    first = name_key(citation.authors[0])
    year = reference.issued.year if reference.issued else None
    return any(
        other is not reference
        and other.issued is not None
        and other.issued.year == year
        and len(other.authors) > 2
        and name_key(other.authors[0]) == first
        for other in post.references
    )


def _span(citation: Citation) -> Span | None:
    first, last = citation.authors[0].span, citation.authors[-1].span
    return Span(first.start, last.end) if first and last else None


def _diagnose(post: Post, citation: Citation, span: Span) -> Diagnostic:
    short = f"{citation.authors[0].surname} et al."
    first = citation.authors[0].span or span
    return Diagnostic(
        CODE,
        "et-al-threshold",
        f"Three or more authors are shortened: {short}",
        span,
        "warning",
        fix=Fix(f"Write “{short}”", (edit(post, Span(first.end, span.end), " et al."),)),
        cause=f"et al. {short}",
    )
