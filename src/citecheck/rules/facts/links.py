"""The DOIs and web addresses of an entry."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from citecheck.identifiers import Identifier, find_dois, find_urls
from citecheck.named import NamedTuple

RESOLVER = "https://doi.org/"


class Links(NamedTuple):
    """DOIs, but none that stands inside another address, and the web addresses that are no DOI links."""

    dois: tuple[Identifier, ...]
    urls: tuple[Identifier, ...]


def first_of(text: str, signs: Iterable[str]) -> int:
    """Where the first of some signs stands, -1 where none does: long patterns of links are tried from there on."""
    return min((at for sign in signs if (at := text.find(sign)) >= 0), default=-1)


def find_links(text: str) -> Links:
    """The links of an entry as offsets in its text."""
    addresses = find_urls(text)
    starts = [url.start for url in addresses]
    own = tuple(doi for doi in find_dois(text) if not _reaches(addresses, bisect_left(starts, doi.start) - 1, doi))
    starts = [doi.start for doi in own]
    return Links(own, tuple(url for url in addresses if not _reaches(own, bisect_right(starts, url.start) - 1, url)))


def _reaches(found: Sequence[Identifier], number: int, other: Identifier) -> bool:
    """Whether that one of what was found, in order and apart, goes beyond the beginning of the other."""
    return number >= 0 and other.start < found[number].end
