"""Citation and entry differ in the year only.

One of the two years is a slip, and a reader who looks the work up finds another one. Both places are shown and
either may be right: check the work itself (APA 8.10). Works with two dates are CIT013's, letters CIT008's.
Where the entry may be another one, it is “perhaps” and `info`.

~~~ bad
Sleep helps memory (Vasquez & Born, 2011).
                                    ^^^^

References

Vasquez, A., & Born, J. (2010). *The memory function of sleep*. Tidal Press.
~~~
~~~ fixed unsafe
Sleep helps memory (Vasquez & Born, 2010).

References

Vasquez, A., & Born, J. (2010). *The memory function of sleep*. Tidal Press.
~~~
~~~ good
Sleep helps memory (Vasquez & Born, 2010).

References

Vasquez, A., & Born, J. (2010). *The memory function of sleep*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Citation, Diagnostic, Fix, Match, Post, Reference, Span
from citecheck.patterns import compiled
from citecheck.rules.wording import WEAK, cited_names, edit, entry_labels, listed_year, place, work

CODE = "CIT003"
SEVERITY = "error"
FIX = "unsafe"

_YEAR = compiled(r"(?:1[0-9]{3}|20[0-9]{2})[a-z]?\b|n\.\s?d\.|in press|forthcoming", regex.I)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation whose entry has another year."""
    for match, citation, reference in post.pairs():
        if match.how == "year" and listed_year(reference):
            yield _diagnose(post, match, citation, reference)


def _diagnose(post: Post, match: Match, citation: Citation, reference: Reference) -> Diagnostic:
    cited, listed = citation.year.text, listed_year(reference)
    weak = match.confidence < WEAK
    sides = tuple(_sides(post, citation, reference))
    return Diagnostic(
        CODE,
        f"{'Perhaps: text' if weak else 'Text'} cites {cited_names(citation, match)} ({cited}); "
        f"the list has {work(reference)}, {place(post, reference)}. {_advice(citation, reference)}",
        citation.year.span or citation.span,
        "info" if weak else "error",
        related=entry_labels(post, [reference]),
        fix=sides[0] if sides and not weak else None,
        cause=f"{cited_names(citation, match)} {cited}/{listed}",
        choices=sides,
    )


def _advice(citation: Citation, reference: Reference) -> str:
    date = reference.issued
    worded = citation.year.number is None and not any(map(str.isdigit, citation.year.text))
    if worded and date and date.year is not None:
        return "The list now has a year."
    if date is None or date.year is None or citation.year.number is None:
        return "One of the two dates is wrong."
    if abs(date.year - citation.year.number) == 1:
        return "One of the two years is wrong, or one is that of the online version."
    return "One of the two years is wrong."


def _sides(post: Post, citation: Citation, reference: Reference) -> Iterator[Fix]:
    listed = listed_year(reference)
    if citation.year.span:
        yield Fix(f"Write {listed} in the text", (edit(post, citation.year.span, listed),), "unsafe")
    if (span := _listed_span(post, reference)) and not post.library:
        yield Fix(f"Write {citation.year.text} in the list", (edit(post, span, citation.year.text),), "unsafe")


def _listed_span(post: Post, reference: Reference) -> Span | None:
    if reference.issued is None or reference.issued.span is None:
        return None
    found = _YEAR.search(post.document.slice(reference.issued.span))
    start = reference.issued.span.start
    return Span(start + found.start(), start + found.end()) if found else None
