"""Authors that were read as one, for want of a comma: "Ruiz, A. Chan and Obi, C. (2010)" cited as "Ruiz, Chan, & Obi".

All the cited names stand in the entry, in order, some of them among what was read as given names. That entry's form
is another rule's to judge; nobody was added or left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.matching.entry import EntryKeys, Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead
from citecheck.matching.years import agreement
from citecheck.model import Citation
from citecheck.names.keys import folded_keys

_SURE = 0.8


def climb(citation: Citation, choices: Sequence[Reading], index: Index) -> Lead | None:
    """The one entry of that year whose names, given names too, are the cited ones in order."""
    for reading in choices:
        if len(reading.authors) < 2 or reading.et_al:
            continue
        listed = index.find(index.anyone, reading.authors[0].folded, year_roots(citation.year))
        found = [entry for entry in listed if agreement(citation.year, entry) == "same" and _holds(entry, reading)]
        if len(found) == 1:
            return Lead((found[0].number,), "exact", confidence=_SURE, authors=reading.names)
    return None


def _holds(entry: EntryKeys, reading: Reading) -> bool:
    """Whether the entry's families are cited, and every other cited name stands among its given names."""
    if len(entry.authors) >= len(reading.authors):
        return False
    cited = iter(reading.authors)
    return all(any(name.folded & form for name in cited) for form in _families(entry)) and _in_order(entry, reading)


def _families(entry: EntryKeys) -> Iterator[frozenset[str]]:
    return (author.folded for author in entry.authors)


def _in_order(entry: EntryKeys, reading: Reading) -> bool:
    words = (form for author in entry.authors for form in (author.folded, *map(folded_keys, author.name.given.split())))
    return all(any(name.folded & form for form in words) for name in reading.authors)
