"""Persons whom the list writes with their given names first or without a comma: "Tess Ruiz. (2024)", "Ruiz Tess, 2024".

Such an author reads like a group of two or three words, and only a citation by one of the outer words tells that it
is a person. The form of the entry is another rule's to judge; the citation itself is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import Entry, Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.years import agreement
from citecheck.model import Citation, How, Match

_SURE, _AMBIGUOUS = 0.8, 0.5


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Match | None:
    """The entry of that year that opens with such a person of the cited surname, or all of them."""
    for reading in choices:
        cited = reading.authors[0]
        if " " in cited.name.literal:
            continue
        listed = index.find(index.outer, cited.folded, year_roots(citation.year))
        found = [entry for entry in listed if agreement(citation.year, entry) == "same" and _counts(reading, entry)]
        if found:
            how: How = "exact" if len(found) == 1 else "ambiguous"
            places = tuple(entry.number for entry in found)
            return Match(-1, places, how, confidence=_SURE if how == "exact" else _AMBIGUOUS, authors=reading.names)
    return None


def _counts(reading: Reading, entry: Entry) -> bool:
    return reading.et_al or len(reading.authors) == len(entry.authors)
