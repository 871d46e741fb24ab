"""The letter after the year does not lead to one entry.

With 2019a and 2019b listed, "2019" may be either; a letter that the list does not have leads nowhere. Letters come
from the list, and the text follows them (APA 8.19, 9.47). A list that forgot its letters is LST004's.

~~~ bad
Ants rest (Lee, 2019).
                ^^^^

References

Lee, S. (2019a). *Ants*. Tidal Press.

Lee, S. (2019b). *Bees*. Tidal Press.
~~~
~~~ bad
Ants rest (Lee, 2019a).
                ^^^^^

References

Lee, S. (2019). *Ants*. Tidal Press.
~~~
~~~ fixed unsafe
Ants rest (Lee, 2019).

References

Lee, S. (2019). *Ants*. Tidal Press.
~~~
~~~ good
Ants rest (Lee, 2019a), and so do bees (Lee, 2019b).

References

Lee, S. (2019a). *Ants*. Tidal Press.

Lee, S. (2019b). *Bees*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Citation, Diagnostic, Fix, Match, Post, Reference
from citecheck.rules.wording import cited_names, edit, entry_labels, listed_year, place

CODE = "CIT008"
SEVERITY = "error"
FIX = "unsafe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation whose letter is missing, wrong or too much."""
    for match in post.matches:
        references = [post.references[i] for i in match.references]
        if match.how == "suffix" and not _forgotten(references):
            yield _diagnose(post, post.citations[match.citation], match, references)


def _forgotten(references: Sequence[Reference]) -> bool:
    """Whether the list itself lacks the letters."""
    return len(references) > 1 and not any(one.issued and one.issued.suffix for one in references)


def _diagnose(post: Post, citation: Citation, match: Match, references: Sequence[Reference]) -> Diagnostic:
    shown = f"{cited_names(citation, match)} ({citation.year.text})"
    years = " and ".join(dict.fromkeys(listed_year(one) for one in references))
    choices = tuple(_choices(post, citation, references))
    return Diagnostic(
        CODE,
        f"{shown} fits no single entry: the list has {years}, {place(post, references[0])}.",
        citation.year.span or citation.span,
        "error",
        related=entry_labels(post, references),
        fix=choices[0] if len(choices) == 1 else None,
        cause=f"{shown}/{years}",
        choices=choices,
    )


def _choices(post: Post, citation: Citation, references: Sequence[Reference]) -> Iterator[Fix]:
    for year in dict.fromkeys(listed_year(reference) for reference in references):
        if citation.year.span and year:
            yield Fix(f"Write {year} in the text", (edit(post, citation.year.span, year),), "unsafe")
