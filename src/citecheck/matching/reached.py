"""Which entries the strong rungs reached, and from where: what the weak rungs weigh their guesses with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from citecheck.matching.entry import EntryKeys
from citecheck.matching.lead import Lead
from citecheck.model import Citation


class Reached:
    """Strongly matched entries with the clusters they are cited in, as one unmatched citation sees them.

    `times` counts the citations that are equal to that one, `cluster` is its own.
    """

    __slots__ = ("cluster", "clusters", "times")

    def __init__(self, clusters: Mapping[int, Set[int]], times: int = 1, cluster: int = -1) -> None:
        self.clusters = clusters
        self.times = times
        self.cluster = cluster

    @classmethod
    def of(cls, citations: Sequence[Citation], leads: Sequence[Lead | None]) -> Reached:
        """Note the entries of every lead there is."""
        clusters: dict[int, set[int]] = {}
        for citation, lead in zip(citations, leads, strict=True):
            for i in lead.references if lead else ():
                clusters.setdefault(i, set()).add(citation.cluster)
        return cls(clusters)

    def seen_by(self, citation: Citation, times: int) -> Reached:
        """The same for a citation that occurs so many times."""
        return Reached(self.clusters, times, citation.cluster)

    def __contains__(self, entry: EntryKeys) -> bool:
        return entry.number in self.clusters

    def is_another_work(self, entry: EntryKeys) -> bool:
        """Whether the citation must mean another work than this entry, which is cited rightly elsewhere.

        A slip happens once; a year that comes back, or stands beside the right one, is a year of its own.
        """
        return entry in self and (self.times > 1 or self.cluster in self.clusters[entry.number])
