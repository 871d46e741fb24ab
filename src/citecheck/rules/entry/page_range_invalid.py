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
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry
from citecheck.rules.facts.ranges import Range, listed_ranges

CODE = "REF044"
SEVERITY = "error"
FIX = "none"

_WHOLE_VOLUME = compiled(r"proceedings|conference|supplement|suppl\.|special issue|monograph|transactions", regex.I)
LONGEST = 400
"""Pages beyond which no article is believed to run."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each range that cannot be."""
    for entry, one in listed_ranges(post):
        if one.first.isdigit() and one.last.isdigit() and (message := _fault(entry, one)):
            yield Diagnostic(CODE, message, entry.span(one.start, one.end), "error")


def _fault(entry: Entry, one: Range) -> str:
    if one.backwards and one.first != one.last:
        return f"The page range runs backwards: {one.first}–{one.last}."
    length = int(one.full) - int(one.first) + 1
    is_article = entry.reference.type == "article-journal" and "volume" in entry.reference.fields
    if is_article and length > LONGEST and not _WHOLE_VOLUME.search(entry.text):
        return f"An article of {length} pages: check the range."
    return ""
