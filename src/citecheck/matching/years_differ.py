"""The same authors, another year (CIT003).

An entry that other citations reach by its right year is as likely to be another work of the same authors as the
one meant, so there the two years must be a slip apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.authors import Fit, fit
from citecheck.matching.entry import EntryKeys, Reading
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead
from citecheck.matching.reached import Reached
from citecheck.model import Citation, Year
from citecheck.names.slips import one_slip_apart

_SLIP = 3
"""Years that two dates of one work may lie apart when that work is also cited rightly."""
_FAR = 1000
_SURE, _FARTHER, _LESS = 0.85, 0.78, 0.65
"""Where the years lie apart, an entry of the cited year that has a co-author more is the likelier one."""


def climb(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The entry of the same authors whose year is nearest, those first that nothing else reaches."""
    for reading in choices:
        first = reading.authors[0]
        entries = index.find(index.first, first.exact | first.folded | first.short, ["*"])
        fits = [(entry, fitted) for entry in entries if (fitted := fit(reading, entry)) and _counts(reading, fitted)]
        if fits and (match := _nearest(citation, reading, fits, reached)):
            return match
    return None


def _counts(reading: Reading, fitted: Fit) -> bool:
    """Whether the names prove enough for another year: "Ruiz, Chan et al." of three authors does, "Ruiz et al." of two not."""
    return not fitted.clash and not (fitted.loose and len(reading.authors) == 1)


def _nearest(citation: Citation, reading: Reading, fits: list[tuple[EntryKeys, Fit]], reached: Reached) -> Lead | None:
    year = citation.year
    entry, fitted = min(fits, key=lambda one: (one[0] in reached, _other_letter(year, one[0]), _gap(year, one[0])))
    if entry in reached and (reached.is_another_work(entry) or not _is_slip(year, entry)):
        return None
    sure = _SURE if _is_slip(year, entry) or len(reading.authors) > 1 else _FARTHER
    if entry in reached and len(reading.authors) == 1:
        sure = _LESS
    return Lead((entry.number,), "year", part=fitted.part, confidence=sure, authors=reading.names)


def _gap(year: Year, entry: EntryKeys) -> int:
    listed = entry.date.year if entry.date else None
    return _FAR if year.number is None or listed is None else abs(year.number - listed)


def _other_letter(year: Year, entry: EntryKeys) -> bool:
    """Whether a lettered year cannot be this entry's: "2016b" for "2017b" keeps its letter."""
    return bool(year.suffix) and (entry.date is None or entry.date.suffix != year.suffix)


def _is_slip(year: Year, entry: EntryKeys) -> bool:
    """Whether the years are near, or one slip of the keys apart (2006 for 2016, 1989 for 1998)."""
    listed = entry.date.year if entry.date else None
    if year.number is None or listed is None:
        return False
    one, other = str(year.number), str(listed)
    likely = sorted(one) == sorted(other) or one[-1] == other[-1]
    return _gap(year, entry) <= _SLIP or (likely and one_slip_apart(one, other))
