"""Where a citation leads, as the rungs of the ladder tell it: a match without the citation's own number."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.matching.entry import EntryKeys, Reading
from citecheck.matching.years import agreement
from citecheck.model import Citation, How, Name
from citecheck.named import NamedTuple

_AMBIGUOUS = 0.5


class Lead(NamedTuple):
    """The fields of a `Match` behind its first, in their order: equal citations share one."""

    references: tuple[int, ...]
    how: How
    near: int | None = None
    part: int | None = None
    confidence: float = 1.0
    authors: tuple[Name, ...] | None = None


def lead_to_year(citation: Citation, reading: Reading, entries: Iterable[EntryKeys], sure: float) -> Lead | None:
    """The entry of the citation's year among those that its names fit, so sure; with less confidence all, where several are."""
    found = tuple(entry.number for entry in entries if agreement(citation.year, entry) == "same")
    if len(found) > 1:
        return Lead(found, "ambiguous", confidence=_AMBIGUOUS, authors=reading.names)
    return Lead(found, "exact", confidence=sure, authors=reading.names) if found else None
