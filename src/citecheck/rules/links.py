"""The DOIs and web addresses of an entry, found once for all rules that look at them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

import regex

from citecheck.identifiers import Identifier, find_dois, find_urls
from citecheck.patterns import compiled
from citecheck.rules.elements import Entry

RESOLVER = "https://doi.org/"
_HINT = compiled(r"10\.|://|http|www|doi|\.\p{Ll}{2,4}/", regex.I)


def dois(entry: Entry) -> tuple[Identifier, ...]:
    """The DOIs of an entry as offsets in its text; what stands inside another address is no DOI of its own."""
    return _links(entry.text)[0]


def urls(entry: Entry) -> tuple[Identifier, ...]:
    """The web addresses of an entry that are no DOI links, as offsets in its text."""
    return _links(entry.text)[1]


@lru_cache(maxsize=1024)
def _links(text: str) -> tuple[tuple[Identifier, ...], tuple[Identifier, ...]]:
    if not _HINT.search(text):
        return (), ()
    addresses = tuple(find_urls(text))
    starts = [url.start for url in addresses]
    own = tuple(doi for doi in find_dois(text) if not _reaches(addresses, bisect_left(starts, doi.start) - 1, doi))
    starts = [doi.start for doi in own]
    return own, tuple(url for url in addresses if not _reaches(own, bisect_right(starts, url.start) - 1, url))


def _reaches(found: Sequence[Identifier], number: int, other: Identifier) -> bool:
    """Whether that one of what was found, in order and apart, goes beyond the beginning of the other."""
    return number >= 0 and other.start < found[number].end
