"""The work that an item is, for order, suffixes and citations."""

from __future__ import annotations

import regex

from citecheck.csl.initials import initials
from citecheck.csl.items import Item
from citecheck.csl.markers import bare
from citecheck.csl.names import CslName
from citecheck.csl.works import Author, Work
from citecheck.model.elements import glued
from citecheck.patterns import compiled

_IN_PRESS = compiled(r"in press|forthcoming|in preparation|submitted|manuscript", regex.IGNORECASE)
_ROLES = (
    "author", "script-writer", "director", "host", "composer", "performer", "editor", "editorial-director", "compiler",
    "executive-producer", "producer", "series-creator", "curator", "chair", "organizer", "illustrator",
    "guest", "collection-editor",
)  # fmt: skip
_YEAR_ONLY = frozenset(
    "article article-journal book chapter classic dataset legal_case musical_score patent software standard thesis".split()
)
_TITLED = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia"})


def from_item(item: Item) -> Work:
    """The work of a cleaned item. A chapter is never filed under the editors of its book."""
    roles = _ROLES[:1] if item.type in _TITLED else _ROLES
    people = next((item.names[role] for role in roles if item.names.get(role)), [])
    date, unprinted = _item_date(item), (0, 0)
    if _by_year(item):
        date, unprinted = (*date[:2], 0, 0), date[2:]
    return Work(
        tuple(_author(name) for name in people),
        date,
        bare(item.text.get("title") or item.text.get("genre", "")),
        item.text.get("year-suffix", ""),
        unprinted,
    )


def _by_year(item: Item) -> bool:
    """Whether the item's list entry shows a year only (APA 9.14: a journal's article, a book, a published paper)."""
    if item.type == "paper-conference":
        return "container-title" in item.text and "chair" not in item.names
    if item.type in ("periodical", "review", "review-book"):
        return "volume" in item.text
    return item.type in _YEAR_ONLY


def _author(name: CslName) -> Author:
    if "literal" in name:
        return Author(name["literal"], group=True)
    surname = glued(name.get("non-dropping-particle", ""), name["family"])
    given = initials(name.get("given", ""), ". ")
    return Author(surname, given, name.get("suffix", ""), given=name.get("given", ""))


def _item_date(item: Item) -> tuple[int, int, int, int]:
    issued = item.dates.get("issued")
    if issued is not None and issued.year is not None:
        year, month, day = issued.begin
        return 1, year, month or 3 * issued.season, day
    words = item.text.get("status", "") or (issued.literal if issued else "")
    return (2 if _IN_PRESS.search(words) else 0), 0, 0, 0
