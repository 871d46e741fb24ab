"""Works cited by their title, where the author stands or for want of one (INT051)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citecheck.matching.entry import EntryKeys, Reading, title_words, year_roots
from citecheck.matching.index import Index, title_key
from citecheck.matching.lead import Lead
from citecheck.matching.reached import Reached
from citecheck.matching.years import agreement
from citecheck.model import Citation

_SURE, _OTHER_YEAR = 0.8, 0.6
_OF_ITS_YEAR = frozenset({"same", "republished"})
"""What the year of a title may be: that of its entry, or of its first publication."""
_TELLING = 3
"""Words of a title that prove the work even under another year."""


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    """The one work of that year whose title opens with the cited words."""
    for words in _cited_titles(citation, choices):
        found = [
            entry
            for entry in _titled(words, index, year_roots(citation.year))
            if agreement(citation.year, entry) in _OF_ITS_YEAR
            and (len(words) > 1 or citation.title or not entry.authors)
        ]
        if len(found) == 1:
            return Lead((found[0].number,), "title", confidence=_SURE)
    return None


def climb_by_name(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The one unreached work of that year whose title names what it is about before a colon: "TideNet: A net of tides"."""
    for reading in choices:
        if reading.et_al or len(reading.authors) != 1:
            continue
        name = reading.names[0].surname
        found = [
            entry
            for entry in _titled(title_words(name), index, year_roots(citation.year))
            if entry not in reached and agreement(citation.year, entry) == "same" and _is_named(entry, name)
        ]
        if len(found) == 1:
            return Lead((found[0].number,), "title", confidence=_OTHER_YEAR)
    return None


def _is_named(entry: EntryKeys, name: str) -> bool:
    return entry.reference.text("title").strip("*_“\"‘'").startswith(f"{name}:")


def climb_other_year(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The one work of another year whose title opens with the cited words, several of them."""
    for words in _cited_titles(citation, choices):
        found = _titled(words, index, ["*"]) if len(words) >= _TELLING else []
        if len(found) == 1:
            return Lead((found[0].number,), "year", confidence=_OTHER_YEAR)
    return None


def _cited_titles(citation: Citation, choices: Sequence[Reading]) -> Iterable[tuple[str, ...]]:
    if citation.title:
        yield title_words(citation.title)
    for reading in choices:
        if not reading.et_al and len(reading.authors) == 1:
            yield title_words(reading.authors[0].name.surname)


def _titled(words: tuple[str, ...], index: Index, roots: Iterable[str]) -> list[EntryKeys]:
    if not words:
        return []
    found = index.find(index.titles, [title_key(words)], roots)
    return [entry for entry in found if any(title[: len(words)] == words for title in entry.titles)]
