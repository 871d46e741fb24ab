"""“et al.” for a work by one or two authors.

It stands for two or more names that are left out (APA 8.17); an entry with two authors is cited by both.

~~~ bad
Reefs recover slowly (Ruiz et al., 2015).
                           ^^^^^^

References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Citation, Diagnostic, Fix, Name, Post, Reference
from citecheck.names.keys import exact_key
from citecheck.names.pieces import is_group, is_initials
from citecheck.patterns import compiled
from citecheck.rules.facts.own_words import joiner
from citecheck.rules.wording import edit, entry_labels, work

CODE = "INT005"
SEVERITY = "error"
FIX = "safe"

_SEVERAL = compiled(r"[,;&/]|\s(?:and|und|et|y|e|en)\s")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; entries that are cut short themselves are left alone, and so are unsure author lists."""
    for match, citation, reference in post.pairs():
        if citation.et_al is None or citation.inherited or citation.quoted or match.how not in ("exact", "authors"):
            continue
        if reference.et_al or not 1 <= len(reference.authors) <= 2 or not _is_sure(reference.authors):
            continue
        if not _other_longer(post, reference):
            yield _diagnose(post, citation, reference)


def _is_sure(authors: Sequence[Name]) -> bool:
    """Whether the entry names persons, or one body: "Reefs, Tides, and Shoals" may be several or be cut up."""
    if len(authors) == 1 and authors[0].literal:
        return not _SEVERAL.search(authors[0].literal)
    initials = {is_initials(name.given) for name in authors}  # "Ruiz, Sari, & Chan, B.": perhaps three, two of one name
    return len(initials) == 1 and all(name.given and not is_group(name.surname) for name in authors)


def _other_longer(post: Post, reference: Reference) -> bool:
    """Whether another entry of that first author and year could be meant, one by three or more."""
    first, year = exact_key(reference.authors[0].surname), reference.issued.year if reference.issued else None
    return any(
        len(other.authors) > 2
        and other.issued is not None
        and other.issued.year == year
        and exact_key(other.authors[0].surname) == first
        for other in post.references
    )


def _diagnose(post: Post, citation: Citation, reference: Reference) -> Diagnostic:
    assert citation.et_al is not None
    fix = None
    joined = joiner(post, citation.form)
    if joined and len(reference.authors) == 2 and len(citation.authors) == 1:
        both = f"{joined} {reference.authors[1].surname}"
        fix = Fix(f"Write “{both}”", (edit(post, citation.et_al.span, both),))
    return Diagnostic(
        CODE,
        f"“et al.” stands for two or more names; the list has {work(reference)}.",
        citation.et_al.span,
        "error",
        related=entry_labels(post, [reference]),
        fix=fix,
        cause=f"et al. {work(reference)}",
    )
