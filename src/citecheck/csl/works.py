"""A work as order, suffixes and citations see it: names, date and title, wherever they come from.

The formatter makes works of items, the checker of parsed references; the rules of APA that work on lists (sorting,
suffixes, telling citations apart) read nothing else.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

from citecheck.csl.items import Item
from citecheck.csl.markers import bare
from citecheck.csl.name_forms import initials
from citecheck.csl.names import CslName
from citecheck.model import Name, Reference
from citecheck.patterns import compiled

_OTHER_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"}
)
_NOT_LETTER = compiled(r"[^\p{L}\p{N}]+")
_IN_PRESS = compiled(r"in press|forthcoming|in preparation|submitted|manuscript", regex.IGNORECASE)
_ROLES = (
    "author", "script-writer", "director", "host", "composer", "performer", "editor", "editorial-director", "compiler",
    "executive-producer", "producer", "series-creator", "curator", "chair", "organizer", "illustrator",
)  # fmt: skip
_TITLED = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia"})


class Author(NamedTuple):
    """One author: the surname as a citation shows it, initials ("J. M."), a suffix as "Jr."; groups have no initials.

    `given` is the given name as written, which may be initials too.
    """

    surname: str
    initials: str = ""
    suffix: str = ""
    group: bool = False
    given: str = ""


class Work(NamedTuple):
    """`date` is (rank, year, month, day): rank 0 for no date, 1 for a year, 2 for in press; `suffix` the letter it has."""

    authors: tuple[Author, ...]
    date: tuple[int, int, int, int]
    title: str
    suffix: str = ""

    @property
    def year(self) -> tuple[int, int]:
        """What the year in a citation says: two works with one year may need letters."""
        return self.date[:2]


def from_item(item: Item) -> Work:
    """The work of a cleaned item. A chapter is never filed under the editors of its book."""
    roles = _ROLES[:1] if item.type in _TITLED else _ROLES
    people = next((item.names[role] for role in roles if item.names.get(role)), [])
    return Work(
        tuple(_author(name) for name in people),
        _item_date(item),
        bare(item.text.get("title") or item.text.get("genre", "")),
        item.text.get("year-suffix", ""),
    )


def _author(name: CslName) -> Author:
    if "literal" in name:
        return Author(name["literal"], group=True)
    particle = name.get("non-dropping-particle", "")
    glue = "" if particle.endswith(("'", "’", "-")) or not particle else " "
    given = initials(name.get("given", ""), ". ")
    return Author(particle + glue + name["family"], given, name.get("suffix", ""), given=name.get("given", ""))


def _item_date(item: Item) -> tuple[int, int, int, int]:
    issued = item.dates.get("issued")
    if issued is not None and issued.year is not None:
        year, month, day = issued.begin
        return 1, year, month or 3 * issued.season, day
    words = item.text.get("status", "") or (issued.literal if issued else "")
    return (2 if _IN_PRESS.search(words) else 0), 0, 0, 0


def from_reference(reference: Reference) -> Work:
    """The work of a parsed entry."""
    issued = reference.issued
    people = reference.authors or reference.editors
    suffix = issued.suffix if issued else ""
    if issued is None or issued.year is None:
        rank = 2 if issued and issued.kind in ("in-press", "forthcoming") else 0
        date = (rank, 0, 0, 0)
    else:
        date = (1, issued.year, issued.month or 3 * (issued.season or 0), issued.day or 0)
    return Work(tuple(_from_name(name) for name in people), date, reference.text("title"), suffix)


def _from_name(name: Name) -> Author:
    return Author(name.surname, initials(name.given, ". "), name.suffix, bool(name.literal), name.given)


@lru_cache(maxsize=65536)
def letters(text: str) -> str:
    """Letters and digits only, folded: case, accents, blanks, hyphens and apostrophes play no part in order."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_OTHER_LETTERS))
    return _NOT_LETTER.sub("", "".join(letter for letter in decomposed if not unicodedata.combining(letter)))
