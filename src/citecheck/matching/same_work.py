"""The strong rungs: the same names and the same year, but for spelling marks, the letter, or a second date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from citecheck.matching.authors import Fit, fit
from citecheck.matching.entry import EntryKeys, Reading, year_roots
from citecheck.matching.index import Index, reading_key
from citecheck.matching.lead import Lead
from citecheck.matching.years import Agreement, agreement
from citecheck.model import Citation, How, Year
from citecheck.named import NamedTuple

_YEARS: dict[Agreement, int] = {"same": 0, "suffix": 1, "republished": 2, "unknown": 3}
_NAMES = {"exact": 0, "variant": 1, "group": 2}
_SURE = {"exact": 1.0, "variant": 0.9, "group": 0.9, "suffix": 0.9, "republished": 0.85, "year": 0.6}
_LOOSE, _CLASH, _AMBIGUOUS = 0.9, 0.6, 0.5


class _Found(NamedTuple):
    entry: EntryKeys
    fit: Fit
    years: Agreement
    reading: Reading

    @property
    def rank(self) -> tuple[int, int, int]:
        return _YEARS[self.years], int(self.fit.loose), _NAMES[self.fit.likeness]


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    """The entries on the first strong rung that any reading of the names reaches."""
    best: list[_Found] = []
    for reading in choices:
        found = _lowest(_fits(reading, citation.year, index))
        if found and (not best or found[0].rank < best[0].rank):
            best = found
    return _match(best, citation.year) if best else None


def _fits(reading: Reading, year: Year, index: Index) -> Iterable[_Found]:
    for entry in _candidates(reading, year, index):
        agreed, fitted = agreement(year, entry), fit(reading, entry)
        if fitted and agreed in _YEARS:
            yield _Found(entry, fitted, agreed, reading)


def _candidates(reading: Reading, year: Year, index: Index) -> list[EntryKeys]:
    roots = (*year_roots(year), "")
    whole = index.find(index.whole, [reading_key(reading)], roots)
    first = reading.authors[0]
    by_first = index.find(index.first, first.exact | first.folded | first.short, roots)
    return whole + [entry for entry in by_first if entry not in whole] if whole else by_first


def _lowest(found: Iterable[_Found]) -> list[_Found]:
    ordered = sorted(found, key=lambda one: (one.rank, one.fit.clash, one.entry.number))
    return [one for one in ordered if (one.rank, one.fit.clash) == (ordered[0].rank, ordered[0].fit.clash)]


def _match(found: list[_Found], year: Year) -> Lead:
    lettered = _lettered_by_place(found, year)
    found = [lettered] if lettered else found
    first, how = found[0], "exact" if lettered else _how(found)
    sure = _AMBIGUOUS if how == "ambiguous" else _LOOSE if lettered else _SURE[how]
    if first.fit.loose:
        sure = min(sure, _LOOSE)
    if first.fit.clash:
        sure = min(sure, _CLASH)
    places = tuple(one.entry.number for one in found)
    return Lead(places, how, part=first.fit.part, confidence=sure, authors=first.reading.names)


def _lettered_by_place(found: list[_Found], year: Year) -> _Found | None:
    """Among entries that the list forgot to letter (LST004), "2010b" means the second."""
    place = ord(year.suffix[0].lower()) - ord("a") if year.suffix else -1
    unlettered = all(one.entry.date is not None and not one.entry.date.suffix for one in found)
    return found[place] if len(found) > 1 and unlettered and 0 <= place < len(found) else None


def _how(found: list[_Found]) -> How:
    first = found[0]
    if first.years == "suffix":
        return "suffix"
    if len(found) > 1:
        return "ambiguous"
    if first.years == "same":
        return first.fit.likeness or "exact"
    return "republished" if first.years == "republished" else "year"
