"""Group authors whose name in the text is part of the listed one, or the reverse (CIT014)."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import EntryKeys, Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead
from citecheck.matching.lent_letters import abbreviates
from citecheck.matching.reached import Reached
from citecheck.matching.years import agreement
from citecheck.model import Citation
from citecheck.names.keys import NameKey, group_key
from citecheck.names.words import GROUP_WORDS

_SURE, _GUESS = 0.7, 0.5


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    """The one group of that year whose name holds the cited words or is held by them."""
    for reading in choices:
        if len(reading.authors) != 1 or reading.et_al:
            continue
        words = _words(reading.authors[0])
        listed = index.find(index.words, words, year_roots(citation.year))
        held = [one for one in listed if _holds(words, one) and agreement(citation.year, one) == "same"]
        if len(held) == 1:
            return Lead((held[0].number,), "group", part=0, confidence=_SURE, authors=reading.names)
    return None


def climb_by_opening(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The one unreached entry of that year without a person as author that opens with the same telling word."""
    for reading in choices:
        if len(reading.authors) != 1 or reading.et_al or len(words := _words(reading.authors[0])) < 2:
            continue
        listed = index.find(index.words, words[:1], year_roots(citation.year))
        alike = [one for one in listed if one.opening[0] == words[0] and one not in reached]
        if len(alike) == 1 and words[0] not in GROUP_WORDS and agreement(citation.year, alike[0]) == "same":
            return Lead((alike[0].number,), "group", part=0, confidence=_GUESS, authors=reading.names)
    return None


def climb_by_letters(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The one unreached group of that year whose name lends the cited capitals: "KMK" of a Kultusministerkonferenz."""
    for reading in choices:
        if len(reading.authors) != 1 or reading.et_al or not reading.authors[0].is_abbreviation:
            continue
        short = reading.authors[0].name.surname
        listed = index.find(index.letters, group_key(short)[:1], year_roots(citation.year))
        alike = [one for one in listed if _lends(one, short) and one not in reached]
        if len(alike) == 1 and agreement(citation.year, alike[0]) == "same":
            return Lead((alike[0].number,), "group", part=0, confidence=_SURE, authors=reading.names)
    return None


def _lends(entry: EntryKeys, short: str) -> bool:
    return len(entry.authors) == 1 and entry.authors[0].is_group and abbreviates(short, entry.authors[0].name.surname)


def _words(name: NameKey) -> tuple[str, ...]:
    return name.words or tuple(group_key(name.name.surname).split())


def _holds(words: tuple[str, ...], entry: EntryKeys) -> bool:
    if len(entry.authors) != 1:
        return False
    whole = entry.authors[0].words
    cited, listed = set(words), set(whole)
    return min(len(cited), len(listed)) > 1 and (cited <= listed or listed <= cited or _shortens(words, whole))


def _shortens(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the cited words are the listed ones, those that open them by their initials: "WR Fund" of "World Reef Fund"."""
    initials = "".join(word[0] for word in whole[: len(whole) - len(words) + 1])
    return len(initials) > 1 and words[0] == initials and words[1:] == whole[len(initials) :]
