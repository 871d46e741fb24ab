"""All authors of a work tied by hyphens or dashes, as economists and engineers name models: "Nelson–Winter (1982)"."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.entry import Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead, lead_to_year
from citecheck.model import Citation
from citecheck.names.tied import is_tied

_SURE = 0.9


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    """The entry of that year whose authors' surnames make up the cited name, or all of them."""
    for reading in choices:
        if len(reading.authors) > 1 or reading.et_al or not is_tied(reading.names[0]):
            continue
        listed = index.find(index.tied, reading.authors[0].folded, year_roots(citation.year))
        if lead := lead_to_year(citation, reading, listed, _SURE):
            return lead
    return None
