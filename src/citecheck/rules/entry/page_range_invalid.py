"""A page range that runs backwards, or over more pages than an article has.

One of its numbers is a slip; only the work itself tells which.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 352–310.
                                                             ^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 310–352.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Post
from citecheck.rules.elements import Entry, entries
from citecheck.rules.ranges import runs_backwards

CODE = "REF044"
SEVERITY = "error"
FIX = "none"

_RANGE = regex.compile(r"(?<![\p{L}\d/.–-])(?P<first>\d{1,6})\s?[-‐‑–—−]{1,2}\s?(?P<last>\d{1,6})(?![\p{L}\d/–-]|\.\d)")
_WHOLE_VOLUME = regex.compile(
    r"proceedings|conference|supplement|suppl\.|special issue|monograph|transactions", regex.I
)
LONGEST = 400
"""Pages beyond which no article is believed to run."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each range that cannot be."""
    for entry in entries(post):
        place = entry.field("page")
        for found in _RANGE.finditer(entry.text, *place) if place else ():
            if message := _fault(entry, found["first"], found["last"]):
                yield Diagnostic(CODE, "page-range-invalid", message, entry.span(*found.span()), "error")


def _fault(entry: Entry, first: str, last: str) -> str:
    if first != last and runs_backwards(first, last):
        return f"The page range runs backwards: {first}–{last}."
    is_article = entry.reference.type == "article-journal" and "volume" in entry.reference.fields
    if is_article and int(last) - int(first) > LONGEST and not _WHOLE_VOLUME.search(entry.text):
        return f"An article of {int(last) - int(first) + 1} pages: check the range."
    return ""
