"""A work as order, suffixes and citations see it: names, date and title, wherever they come from.

The formatter makes works of items, the checker of parsed references; the rules of APA that work on lists (sorting,
suffixes, telling citations apart) read nothing else.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from citecheck.csl.initials import initials
from citecheck.model import Name, Reference
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_OTHER_LETTERS = str.maketrans(
    {"ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"}
)
_NOT_LETTER = compiled(r"[^\p{L}\p{N}]+")


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
    """`date` is (rank, year, month, day): rank 0 for no date, 1 for a year, 2 for in press; `suffix` the letter it has.

    `unprinted` are month and day that are known but not printed, as of an article in a journal: they order nothing but
    works that are alike in all that is.
    """

    authors: tuple[Author, ...]
    date: tuple[int, int, int, int]
    title: str
    suffix: str = ""
    unprinted: tuple[int, int] = (0, 0)

    @property
    def year(self) -> tuple[int, int]:
        """What the year in a citation says: two works with one year may need letters."""
        return self.date[:2]


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


@lru_cache(maxsize=8192)
def letters(text: str) -> str:
    """Letters and digits only, folded: case, accents, blanks, hyphens and apostrophes play no part in order."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_OTHER_LETTERS))
    return _NOT_LETTER.sub("", "".join(letter for letter in decomposed if not unicodedata.combining(letter)))
