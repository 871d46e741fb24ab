"""A citation, and the parenthesis it stands in."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Literal, overload

from citecheck.model.document import Label, Span
from citecheck.model.elements import Locator, Name, Year
from citecheck.named import NamedTuple

Form = Literal["parenthetical", "narrative"]
Role = Literal["cited", "original"]


class Citation(NamedTuple):
    """One author–year pair in the text. Names, joiner, et al. and year carry their own spans.

    `authors` are empty for a citation by title (`title`) or by key (`key`), and those of the citation before for a
    further year of theirs (`inherited`: "Ruiz, 2010, 2012"). `alternatives` are other readings of the author string,
    longest first, for the match to choose from. `cluster` is the index of the parenthesis, or narrative unit, it stands in.

    A `role` of "original" marks the unread work X of "X, as cited in Y". On Y, `secondary` labels the phrase, and
    `original` is the index of X among the citations, if X was read as one.

    `prefix` is what leads up to the work in its parenthesis ("see"), `abbreviation` the short form that is introduced
    beside a group's name, `quoted` whether the citation is copied with the words it stands in.
    """

    span: Span
    authors: tuple[Name, ...]
    year: Year
    form: Form
    cluster: int
    et_al: Label | None = None
    joiner: Label | None = None
    locator: Locator | None = None
    role: Role = "cited"
    inherited: bool = False
    title: str = ""
    abbreviation: Label | None = None
    prefix: str = ""
    secondary: Label | None = None
    original: int | None = None
    quoted: bool = False
    personal: bool = False
    """Whether it is a personal communication, which needs no entry."""
    date: Label | None = None
    """The whole date as written, where it says more than the year ("2015, May 3", "May 2015")."""
    key: str = ""
    alternatives: tuple[tuple[Name, ...], ...] = ()
    strength: float = 1.0
    """How sure it is that this is a citation at all: 1 for strong shapes, less for one bare word and a year."""


class Cluster(NamedTuple):
    """A parenthesis that holds citations, its brackets included, or the span of a narrative citation."""

    span: Span
    form: Form
    citations: tuple[int, ...]


class Clusters(Sequence[Cluster]):
    """The clusters of a post in order, each made when it is asked for: a long post has tens of thousands."""

    def __init__(self) -> None:
        self._starts = array("q")
        self._ends = array("q")
        self._narrative = bytearray()
        self._behind = array("q")
        """For each cluster the index of the citation behind its last one."""

    def append(self, span: Span, form: Form, behind: int) -> None:
        """Add a cluster that holds the citations up to index `behind`, those of the clusters before it apart."""
        self._starts.append(span.start)
        self._ends.append(span.end)
        self._narrative.append(form == "narrative")
        self._behind.append(behind)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, i: int) -> Cluster: ...
    @overload
    def __getitem__(self, i: slice) -> tuple[Cluster, ...]: ...
    def __getitem__(self, i: int | slice) -> Cluster | tuple[Cluster, ...]:
        if isinstance(i, slice):
            return tuple(map(self.__getitem__, range(len(self))[i]))
        i = range(len(self))[i]
        first = self._behind[i - 1] if i else 0
        form: Form = "narrative" if self._narrative[i] else "parenthetical"
        return Cluster(Span(self._starts[i], self._ends[i]), form, tuple(range(first, self._behind[i])))

    def __iter__(self) -> Iterator[Cluster]:
        return map(self.__getitem__, range(len(self)))
