"""A title where the author stands: quoted, cut with an ellipsis, or known from the list."""

from __future__ import annotations

from citecheck.citations.drafts import Head
from citecheck.citations.passage import Passage
from citecheck.model import Year
from citecheck.names.keys import group_key

_LONGEST = 30
_TELLING = 3
"""Words of a title, small ones aside, that tell the work even under another year."""
_KINDS = frozenset("capital lower join number initials comma other possessive".split())
"""Kinds of tokens that a title is made of."""
_OPENING = {"”": "“", "“": "“„", '"': '"', "»": "«", "«": "»", "’": "‘", "'": "'", "‘": "‚‘"}


def quoted_title(passage: Passage, last: int, lo: int, *, bracketed: bool) -> Head | None:
    """`"New Reef Found," 2014`: the words between the quotation marks that close at token `last`."""
    openings = _OPENING.get(passage.tokens[last].text)
    if openings is None:
        return None
    for first in range(last - 1, max(lo, last - _LONGEST) - 1, -1):
        if passage.tokens[first].text in openings:
            title = passage.view[passage.tokens[first].end : passage.tokens[last].start].strip(" ,.\n")
            listed = bool(passage.lexicon.titled(title))
            if title and (listed or (bracketed and title[0].isupper() and " " in title)):
                return Head(first, (), title=" ".join(title.split()), listed=listed, strong=bracketed)
            return None
    return None


def cut_title(passage: Passage, last: int, lo: int) -> Head | None:
    """ "REEFS..., 2014": the first word or words of a title before an ellipsis."""
    if passage.kind(last) != "ellipsis":
        return None
    for first in range(max(lo, last - 4), last):
        words = passage.text(first, last - 1)
        if passage.lexicon.opens_title(words) or passage.lexicon.titled(words) or passage.lexicon.is_written(words):
            return Head(first, (), title=words, listed=True, strong=True)
    return None


def listed_title(passage: Passage, last: int, lo: int, year: Year | None) -> Head | None:
    """The longest run of words up to token `last` that opens the title of an entry of that year, or else of any.

    Under another year only several telling words count.
    """
    best: tuple[bool, Head] | None = None
    for first in range(last, max(lo, last - 14) - 1, -1):
        if passage.kind(first) not in _KINDS:
            break
        if passage.kind(first) == "comma":
            continue
        text = passage.text(first, last)
        numbers = passage.lexicon.titled(text)
        dated = any(_same_year(passage, number, year) for number in numbers)
        if dated or (numbers and len(group_key(text).split()) >= _TELLING and not (best and best[0])):
            best = dated, Head(first, (), title=" ".join(text.split()), listed=True, strong=True)
    return best[1] if best else None


def _same_year(passage: Passage, number: int, year: Year | None) -> bool:
    entry = passage.lexicon.entries[number]
    if year is None or year.number is None:
        return not entry.years and not entry.authors
    return year.number in entry.years or not entry.authors
