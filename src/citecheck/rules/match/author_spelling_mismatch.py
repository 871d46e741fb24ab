"""One surname is spelt one way in the text and another way in the list.

Everything else agrees, so one of the two spellings is a slip; it is the work itself that tells which. Accents,
hyphens, particles and letter case are CIT005's (APA 8.10, 9.8). Where the entry may be another one,
it is “perhaps” and `info`.

~~~ bad
Teachers learn together (Dunn & Clark, 2010).
                                ^^^^^

References

Dunn, B., & Clarke, S. (2010). *Learning together*. Tidal Press.
~~~
~~~ fixed unsafe
Teachers learn together (Dunn & Clarke, 2010).

References

Dunn, B., & Clarke, S. (2010). *Learning together*. Tidal Press.
~~~
~~~ good
Teachers learn together (Dunn & Clark, 2010), and others do not (Clarke, 2010).

References

Clarke, S. (2010). *Learning alone*. Tidal Press.

Dunn, B., & Clark, S. (2010). *Learning together*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Match, Name, Post, Reference
from citecheck.rules.facts.inflection import is_inflected
from citecheck.rules.wording import WEAK, entry_labels, one_spelling, place, surname_span

CODE = "CIT004"
SEVERITY = "error"
FIX = "unsafe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation with a misspelt name; each tells how often the spelling occurs."""
    found = [(match, *sides) for match in post.matches if (sides := _sides(post, match))]
    times = Counter((cited.surname, listed.surname) for _, _, _, cited, listed in found)
    for match, citation, reference, cited, listed in found:
        yield _diagnose(post, match, citation, reference, (cited, listed, times[cited.surname, listed.surname]))


def _sides(post: Post, match: Match) -> tuple[Citation, Reference, Name, Name] | None:
    if match.how != "spelling" or match.part is None:
        return None
    citation, reference = post.citations[match.citation], post.references[match.references[0]]
    people = reference.authors or reference.editors  # none where the entry's head was not read, yet opens with a name
    if match.part >= len(people):
        return None
    cited, listed = (match.authors or citation.authors)[match.part], people[match.part]
    if is_inflected(post, citation, cited.surname, listed.surname):
        return None
    return citation, reference, cited, listed


def _diagnose(
    post: Post, match: Match, citation: Citation, reference: Reference, slip: tuple[Name, Name, int]
) -> Diagnostic:
    cited, listed, times = slip
    weak = match.confidence < WEAK
    often = f" ({times} times in the text)" if times > 1 else ""
    choices = one_spelling(post, cited, listed)
    return Diagnostic(
        CODE,
        f"{'Perhaps a surname differs' if weak else 'Surname differs'}: “{cited.surname}” here{often}, "
        f"“{listed.surname}” in the list, {place(post, reference)}. Check the work.",
        surname_span(post, cited) or citation.span,
        "info" if weak else "error",
        related=entry_labels(post, [reference]),
        fix=choices[0] if choices and not weak else None,
        cause=f"{cited.surname}/{listed.surname}",
        choices=choices,
    )
