"""Which edition a citation of two years means: the list knows ("Ruiz, 2009; dt. 2013")."""

from __future__ import annotations

from citecheck.citations.drafts import Draft, Head
from citecheck.citations.passage import Passage
from citecheck.citations.years import read_year
from citecheck.model import Year

_EDITIONS = frozenset(
    """
    dt dtsch deutsch engl english frz franz french ital span spanish german translated translation trans übers übersetzt
    trad
    """.split()
)
"""Words that make a second year that of a translation."""
_BESIDE = _EDITIONS | {"edition", "ed", "ausgabe", "übersetzung", "version", "in", "as", "auf"}
_MOST_WORDS = 3


def has_year(passage: Passage, head: Head, year: Year) -> bool:
    """Whether the list dates a work of this author so: life dates are dates of no work."""
    if not head.names:
        return False
    years = {y for number in passage.lexicon.leads(head.names[0]) for y in passage.lexicon.entries[number].years}
    return bool(years & {year.number, year.original})


def is_translation(passage: Passage, start: int, i: int) -> bool:
    """Whether words between token `start` and the year `i` say that this year is another edition's."""
    between = (passage.tokens[k].text.casefold() for k in range(start, i))
    words = {text for text in between if text[0].isalpha()}
    return 0 < len(words) <= _MOST_WORDS and words <= _BESIDE and not words.isdisjoint(_EDITIONS)


def choose_edition(passage: Passage, draft: Draft, i: int) -> None:
    """Let the draft cite the edition that the list has, of its own year and that of token `i`; its own if in doubt."""
    token = passage.tokens[i]
    year = read_year(token.text, token.start)
    if has_year(passage, draft.head, year) and not has_year(passage, draft.head, draft.year):
        draft.year = year
    closes = draft.form == "narrative" and passage.kind(i + 1) == "close"
    draft.end = passage.tokens[i + 1].end if closes else token.end
