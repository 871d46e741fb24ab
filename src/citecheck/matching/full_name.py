"""Persons whom the list writes with their given names first or without a comma: "Tess Ruiz. (2024)", "Ruiz Tess, 2024".

Such an author reads like a group of two or three words, and only a citation by one of the outer words tells that it
is a person. The form of the entry is another rule's to judge; the citation itself is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import Entry, Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.years import agreement
from citecheck.model import Citation, Match

_SURE = 0.8


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Match | None:
    """The one entry of that year that opens with such a person of the cited surname."""
    for reading in choices:
        cited = reading.authors[0]
        if " " in cited.name.literal:
            continue
        listed = index.find(index.outer, cited.folded, year_roots(citation.year))
        found = [entry for entry in listed if agreement(citation.year, entry) == "same" and _counts(reading, entry)]
        if len(found) == 1:
            return Match(-1, (found[0].number,), "exact", confidence=_SURE, authors=reading.names)
    return None


def _counts(reading: Reading, entry: Entry) -> bool:
    return reading.et_al or len(reading.authors) == len(entry.authors)
