"""An "et al." after the name of an author who is listed alone that year (INT005), if nothing else cites the entry."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.authors import likeness
from citecheck.matching.entry import Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead
from citecheck.matching.reached import Reached
from citecheck.matching.years import agreement
from citecheck.model import Citation

_SURE = 0.6


def climb(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The one entry of that author alone in that year."""
    for reading in choices:
        if not reading.et_al or len(reading.authors) != 1:
            continue
        first = reading.authors[0]
        alone = [
            entry
            for entry in index.find(index.first, first.exact | first.folded, year_roots(citation.year))
            if len(entry.authors) == 1
            and entry not in reached
            and likeness(first, entry.authors[0])
            and agreement(citation.year, entry) == "same"
        ]
        if len(alone) == 1:
            return Lead((alone[0].number,), "exact", confidence=_SURE, authors=reading.names)
    return None
