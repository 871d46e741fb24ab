"""All authors of a work tied by hyphens or dashes, as economists and engineers name models: "Nelson–Winter (1982)"."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.years import agreement
from citecheck.model import Citation, How, Match
from citecheck.names.tied import is_tied

_SURE, _AMBIGUOUS = 0.9, 0.5


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Match | None:
    """The entry of that year whose authors' surnames make up the cited name, or all of them."""
    for reading in choices:
        if len(reading.authors) > 1 or reading.et_al or not is_tied(reading.names[0]):
            continue
        listed = index.find(index.tied, reading.authors[0].folded, year_roots(citation.year))
        found = [entry for entry in listed if agreement(citation.year, entry) == "same"]
        if found:
            how: How = "exact" if len(found) == 1 else "ambiguous"
            places = tuple(entry.number for entry in found)
            return Match(-1, places, how, confidence=_SURE if how == "exact" else _AMBIGUOUS, authors=reading.names)
    return None
