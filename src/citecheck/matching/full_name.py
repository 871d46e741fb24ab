"""Persons whom the list writes with their given names first or without a comma: "Tess Ruiz. (2024)", "Ruiz Tess, 2024".

Such an author reads like a group of two or three words, and only a citation by one of the outer words tells that it
is a person. The form of the entry is another rule's to judge; the citation itself is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead, lead_to_year
from citecheck.model import Citation

_SURE = 0.8


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    """The entry of that year that opens with such a person of the cited surname, or all of them."""
    for reading in choices:
        cited = reading.authors[0]
        if " " in cited.name.literal:
            continue
        listed = index.find(index.outer, cited.folded, year_roots(citation.year))
        counted = (entry for entry in listed if reading.et_al or len(reading.authors) == len(entry.authors))
        if lead := lead_to_year(citation, reading, counted, _SURE):
            return lead
    return None
