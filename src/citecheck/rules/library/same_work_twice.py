"""Two entries of the library are the same work.

A text that cites one here and the other there lists the work twice, with letters behind the year. They have one DOI, or
the same authors, date, title and source.

~~~ bad bibtex
@book{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at Rest}, publisher = {Tidal Press}, year = 2015}
@book{ruizreefs, author = {Ruiz, A.}, title = {Reefs at rest.}, publisher = {Tidal Press}, year = 2015}
      ^^^^^^^^^
~~~
~~~ good bibtex
@book{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@book{ruiz2016, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, edition = 2, year = 2016}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.csl.works import letters
from citecheck.model import Diagnostic, Label, Post, Reference
from citecheck.rules.facts.entry_heads import head, wanted

CODE = "LIB007"
SEVERITY = "warning"
FIX = "none"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that an earlier one repeats, of those that are looked at."""
    seen: dict[object, Reference] = {}
    for reference in wanted(post):
        for sign in _signs(reference):
            first = seen.setdefault(sign, reference)
            if first is not reference and first.key != reference.key:
                related = (Label(head(post, first), first.key),)
                message = f"{reference.key} and {first.key} (line {first.line}) are the same work."
                yield Diagnostic(CODE, message, head(post, reference), "warning", related=related)
                break


def _signs(reference: Reference) -> Iterator[object]:
    """What no two works share. Parts of one work with one DOI have titles of their own."""
    title = letters(reference.text("title"))
    if title and (doi := reference.text("DOI").casefold()):
        yield doi, title
    if title and reference.authors and reference.issued:
        issued = reference.issued
        who = tuple(letters(name.surname) for name in reference.authors)
        numbers = tuple(reference.text(name) for name in ("volume", "issue", "edition", "page", "number"))
        where = letters(reference.text("container-title") or reference.text("publisher"))
        yield reference.type, who, issued.year, issued.month, issued.day, title, where, numbers
