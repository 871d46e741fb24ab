"""Citations with their places in the prose: at once for a short post, made when asked for of a long one."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import overload

from citecheck.garbage import is_long
from citecheck.model import Citation, Match, Post
from citecheck.named import NamedTuple


class Placed(NamedTuple):
    """A citation with its prose range, and that of its parenthesis (or narrative unit)."""

    citation: Citation
    match: Match | None
    start: int
    end: int
    opened: int
    closed: int


def placed(post: Post) -> Sequence[Placed]:
    """Every citation in the order of the prose."""
    if is_long(len(post.document.prose)):
        columns = _Columns(post)
        return _Row(columns, range(len(columns.order)))
    return sorted(_placed(post), key=lambda one: one.start)


def _placed(post: Post) -> Iterator[Placed]:
    matches = {match.citation: match for match in post.matches}
    for i, citation in enumerate(post.citations):
        yield Placed(citation, matches.get(i), *_ranges(post, citation))


def _ranges(post: Post, citation: Citation) -> tuple[int, int, int, int]:
    text = post.document.text
    return (*text.range(citation.span), *text.range(post.clusters[citation.cluster].span))


class _Columns:
    """The places of a post's citations as columns of numbers, 48 bytes each where tuples take 270."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._ranges = array("q")
        for citation in post.citations:
            self._ranges.extend(_ranges(post, citation))
        starts = self._ranges[::4]
        self.order = array("q", sorted(range(len(starts)), key=starts.__getitem__))
        self._matches = array("q", [-1]) * len(starts)
        for at, match in enumerate(post.matches):
            self._matches[match.citation] = at

    def made(self, place: int) -> Placed:
        """The citation at a place of the order."""
        i = self.order[place]
        match = self._matches[i]
        matched = self._post.matches[match] if match >= 0 else None
        return Placed(self._post.citations[i], matched, *self._ranges[4 * i : 4 * i + 4])


class _Row(Sequence[Placed]):
    """Some of them in a row."""

    __slots__ = ("_columns", "_places")

    def __init__(self, columns: _Columns, places: range) -> None:
        self._columns = columns
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, i: int) -> Placed: ...
    @overload
    def __getitem__(self, i: slice) -> _Row: ...
    def __getitem__(self, i: int | slice) -> Placed | _Row:
        if isinstance(i, slice):
            return _Row(self._columns, self._places[i])
        return self._columns.made(self._places[i])

    def __iter__(self) -> Iterator[Placed]:
        return map(self._columns.made, self._places)
