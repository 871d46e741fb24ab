"""Which entries the strong rungs reached, and how often: what the weak rungs weigh their guesses with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.matching.entry import Entry
from citecheck.model import Match


@dataclass(frozen=True, slots=True)
class Reached:
    """Counts of strong matches by entry index."""

    times: Counter[int]

    @classmethod
    def of(cls, matches: Iterable[Match | None]) -> Reached:
        """Count the entries of every match there is."""
        return cls(Counter(i for match in matches if match for i in match.references))

    def __contains__(self, entry: Entry) -> bool:
        return self.times[entry.index] > 0
