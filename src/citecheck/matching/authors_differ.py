"""The same first author and year, another set or order of co-authors (CIT006, CIT007)."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.matching.authors import likeness, shared
from citecheck.matching.entry import EntryKeys, Reading, year_roots
from citecheck.matching.index import Index
from citecheck.matching.lead import Lead
from citecheck.matching.reached import Reached
from citecheck.matching.years import agreement
from citecheck.model import Citation

_ORDER, _SUBSET, _OTHERS, _GUESS = 0.9, 0.8, 0.7, 0.5


def climb(citation: Citation, choices: Sequence[Reading], index: Index, reached: Reached) -> Lead | None:
    """The entry that has most of the cited names; none where two have as many."""
    for reading in choices:
        scored = [
            (sure, shared(reading, entry), agreed != "same", entry)
            for entry in _candidates(citation, reading, index)
            if (agreed := agreement(citation.year, entry)) in ("same", "suffix", "republished")
            and (sure := _sureness(reading, entry, reached))
        ]
        if not scored:
            continue
        scored.sort(key=lambda one: (-one[0], -one[1], one[2], one[3] in reached, one[3].number))
        sure, *_, entry = scored[0]
        if len(scored) > 1 and scored[1][:3] == scored[0][:3]:
            sure = _GUESS
        return Lead((entry.number,), "authors", confidence=sure, authors=reading.names)
    return None


def _candidates(citation: Citation, reading: Reading, index: Index) -> list[EntryKeys]:
    keys = {key for author in reading.authors for key in author.folded}
    return index.find(index.anyone, keys, year_roots(citation.year))


def _sureness(reading: Reading, entry: EntryKeys, reached: Reached) -> float:
    """How sure it is that the citation means the entry, 0 where it does not."""
    cited, listed, common = len(reading.authors), len(entry.authors), shared(reading, entry)
    if cited == common == listed and cited > 1:
        return _ORDER
    if not likeness(reading.authors[0], entry.authors[0]):  # without its first author, if nothing else cites the work
        return _OTHERS if cited == common and (cited > 1 or entry not in reached) else 0
    if reading.et_al and listed == 1:  # et_al_alone judges that
        return 0
    if reached.is_another_work(entry) or (reading.et_al and entry in reached):
        return 0
    if common in (cited, listed):
        return _SUBSET
    if common > 1:
        return _OTHERS
    return 0 if entry in reached or reading.et_al else _GUESS
