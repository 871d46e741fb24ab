"""A DOI that perhaps belongs to another work.

A made-up reference often has a DOI of the right form. Its prefix names the house that registered it, and many DOIs hold
a year or an ISSN; where these contradict the entry, look the DOI up. This proves nothing: journals change hands, and
parts of books and translations have DOIs of their own.

~~~ bad
References

Ruiz, A. (2005). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1016/j.reef.2019.01.001
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2019). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1016/j.reef.2019.01.001
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.identifiers import issn_valid
from citecheck.model import Diagnostic, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.registrants import owner_of_doi, owner_of_journal, owner_of_publisher
from citecheck.rules.facts.spared import is_sure

CODE = "ID005"
SEVERITY = "info"
FIX = "none"

_GAP = 3
"""Years between DOI and entry from which they contradict: online first and proofs take up to two."""
_YEARS = (
    compiled(r"10\.1016/j\.[a-z]+\.(?P<year>(?:19[89]|20[0-4])\d)\.\d\d\.\d{3}\Z", regex.I),
    compiled(r"10\.1080/\d{7,8}[\dX]?\.(?P<year>(?:19|20)\d\d)\.\d{5,8}\Z", regex.I),
    compiled(r"10\.1111/j\.\d{4}-\d{3}[\dX]\.(?P<year>(?:19|20)\d\d)\.", regex.I),
)
_ISSN = compiled(r"10\.1016/S(?P<issn>\d{4}-\d{3}[\dX])\(|10\.1111/j\.(?P<issn>\d{4}-\d{3}[\dX])\.", regex.I)


def check(post: Post) -> Iterator[Diagnostic]:
    """At most one diagnostic for each DOI of an entry that was read for sure."""
    for entry in entries(post):
        if is_sure(entry.reference) and entry.reference.original_date is None:
            for doi in entry.links.dois[:1]:
                if doubt := _doubt(entry, doi.value):
                    yield Diagnostic(
                        CODE,
                        f"Perhaps the DOI of another work: {doubt}. Look it up.",
                        entry.span(doi.start, doi.end),
                        "info",
                    )


def _doubt(entry: Entry, doi: str) -> str | None:
    return _issn(doi) or _year(entry, doi) or _owner(entry, doi)


def _issn(doi: str) -> str | None:
    found = _ISSN.match(doi)
    return (
        f"the ISSN in it, {found['issn']}, has a wrong check digit" if found and not issn_valid(found["issn"]) else None
    )


def _year(entry: Entry, doi: str) -> str | None:
    """A year inside the DOI that is far from the entry's."""
    date = entry.reference.issued
    if date is None or date.year is None or date.kind != "year":
        return None
    for pattern in _YEARS:
        if found := pattern.match(doi):
            inside = int(found["year"])
            return f"it holds the year {inside}" if abs(inside - date.year) >= _GAP else None
    return None


def _owner(entry: Entry, doi: str) -> str | None:
    """A journal or publisher known to be of another house than the prefix."""
    reference = entry.reference
    has = owner_of_doi(doi)
    if has is None:
        return None
    if reference.type == "article-journal":
        wanted = owner_of_journal(reference.text("container-title"))
    else:
        wanted = owner_of_publisher(reference.text("publisher"))
    if wanted is None or has == wanted:
        return None
    return f"its prefix is that of {has}, not {wanted}"
