"""The order of a reference list by APA 9.44–9.49.

Letter by letter, nothing before something; particles count as part of the name; one author before several of whom he
or she is the first; works of the same authors undated, then by date, then in press; works of one date by title, an
article at its head left aside; a work without author by its title. Suffixes go by birth: Sr., Jr., II, III.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from citecheck.csl.works import Author, Work, letters
from citecheck.patterns import compiled

AuthorKey = tuple[str, str, int]
SortKey = tuple[tuple[AuthorKey, ...], tuple[int, int, int, int], str, tuple[int, int]]

_ARTICLE = compiled(r"^[\W_]*(?:a|an|the)\s+", regex.IGNORECASE)
_SUFFIXES = {"sr": 1, "jr": 2, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_NUMBER = compiled(r"^\d{1,4}(?![\d,.]*\d)")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def sort_key(work: Work) -> SortKey:
    """The key under which a work stands in the list; a tuple to compare with `<`."""
    title = title_key(work.title)
    authors = tuple(_name(author) for author in work.authors) or ((title, "", 0),)
    return authors, work.date, title, work.unprinted


def order(works: Sequence[Work]) -> list[int]:
    """The indices of the works in the order of the list; ties keep the order they have."""
    keys = [sort_key(work) for work in works]
    return sorted(range(len(works)), key=keys.__getitem__)


def cite_key(work: Work) -> tuple[tuple[AuthorKey, ...], tuple[int, int, int, int], str, str]:
    """The key under which a work stands among others in one parenthesis (APA 8.12): as in the list, letters in order."""
    authors, date, title, _ = sort_key(work)
    return authors, date, work.suffix, title


def title_key(title: str) -> str:
    """A title's letters without the article at its head, a number at its head as if spelled out (9.44, 9.49)."""
    bare = _ARTICLE.sub("", title, count=1) or title
    found = _NUMBER.match(bare)
    return letters(f"{spelled(int(found[0]))} {bare[found.end() :]}" if found else bare)


def spelled(number: int) -> str:
    """A number below 10,000 in words ("twenty one hundred five" for 2105, as years and counts are read)."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (" " + _ONES[number % 10] if number % 10 else "")
    unit, word = (1000, "thousand") if number % 1000 < 100 and number >= 1000 else (100, "hundred")
    rest = f" {spelled(number % unit)}" if number % unit else ""
    return f"{spelled(number // unit)} {word}{rest}"


def _name(author: Author) -> AuthorKey:
    surname = _ARTICLE.sub("", author.surname, count=1) if author.group else author.surname
    return letters(surname), letters(author.initials), _SUFFIXES.get(letters(author.suffix), 0)
