"""Prose with an exact way back to the source: the ground floor that every stage stands on.

A reader gives the prose in pieces, each a stretch of prose and the stretch of source it came from. Pieces of
equal length map point by point; others (an entity, a soft hyphen taken out) are atoms: any point inside maps to
the whole source stretch.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from citecheck.model import Span
from citecheck.named import NamedTuple
from citecheck.patterns import compiled


class Run(NamedTuple):
    """`length` code points of prose at `prose`, from `source_length` code points of source at `source`."""

    prose: int
    source: int
    length: int
    source_length: int


class Runs:
    """The runs of a text in prose order, kept as columns of numbers: a long page has tens of thousands."""

    __slots__ = ("length", "prose", "source", "source_length")

    def __init__(self) -> None:
        self.prose = array("q")
        self.source = array("q")
        self.length = array("q")
        self.source_length = array("q")

    def append(self, prose: int, source: int, length: int, source_length: int) -> None:
        """Add a run behind the others."""
        self.prose.append(prose)
        self.source.append(source)
        self.length.append(length)
        self.source_length.append(source_length)

    def __len__(self) -> int:
        return len(self.prose)

    def __getitem__(self, i: int) -> Run:
        return Run(self.prose[i], self.source[i], self.length[i], self.source_length[i])


class Text:
    """Prose and its runs, in prose order. Prose outside every run (the blank line between blocks) has no source."""

    def __init__(self, prose: str, runs: Runs) -> None:
        self.prose = prose
        self.runs = runs

    @cached_property
    def _starts(self) -> list[int]:
        return self.runs.prose.tolist()

    @cached_property
    def _ends(self) -> array[int]:
        """Where each run ends in the prose, 0 for atoms."""
        runs = self.runs
        columns = zip(runs.prose, runs.length, runs.source_length, strict=True)
        return array("q", [start + length if length == width else 0 for start, length, width in columns])

    @cached_property
    def _shifts(self) -> array[int]:
        """How far behind its prose each run stands in the source."""
        return array("q", [at - start for start, at in zip(self.runs.prose, self.runs.source, strict=True)])

    @cached_property
    def _by_source(self) -> Sequence[int]:
        """The numbers of the runs in the order of the source, without those that take no place there."""
        runs = self.runs
        if all(runs.source_length) and all(one <= other for one, other in pairwise(runs.source)):
            return range(len(runs))
        return sorted((i for i in range(len(runs)) if runs.source_length[i]), key=runs.source.__getitem__)

    @cached_property
    def _source_starts(self) -> list[int]:
        return [self.runs.source[i] for i in self._by_source]

    def start(self, offset: int) -> int:
        """The source offset where the prose code point at `offset` begins."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return self.runs.source[0] if self.runs else 0
        if offset < self._ends[i]:
            return offset + self._shifts[i]
        run = self.runs[i]
        inside = offset - run.prose
        if inside >= run.length:  # between runs: the next run's beginning, or this one's end at the very end
            return self.runs.source[i + 1] if i + 1 < len(self.runs) else run.source + run.source_length
        return run.source + (inside if run.length == run.source_length else 0)

    def end(self, offset: int) -> int:
        """The source offset just after the prose code point that ends at `offset`."""
        i = bisect_left(self._starts, offset) - 1
        if i < 0:
            return self.start(0)
        if offset <= self._ends[i]:
            return offset + self._shifts[i]
        run = self.runs[i]
        inside = offset - run.prose
        if inside >= run.length:
            return run.source + run.source_length
        return run.source + (inside if run.length == run.source_length else run.source_length)

    def shift(self, start: int, end: int) -> int | None:
        """How far behind the prose the range `start`…`end` stands in the source; None where that breaks it up."""
        i = bisect_right(self._starts, start) - 1
        return self._shifts[i] if i >= 0 and start < end <= self._ends[i] else None

    def span(self, start: int, end: int) -> Span:
        """The source span of the prose range `start`…`end` (half-open, not empty)."""
        i = bisect_right(self._starts, start) - 1
        if i >= 0 and start < end <= self._ends[i]:  # most stand in one stretch
            shift = self._shifts[i]
            return Span(start + shift, end + shift) if shift else Span(start, end)
        begin = self.start(start)
        return Span(begin, max(begin, self.end(end)))

    def offset(self, source: int) -> int:
        """The prose offset of the first prose code point at or after a source offset."""
        i = bisect_right(self._source_starts, source) - 1
        if i < 0:
            return self.runs.prose[self._by_source[0]] if self._by_source else 0
        number = self._by_source[i]
        at = source - self._shifts[number]
        if at < self._ends[number]:
            return at
        run = self.runs[number]
        inside = source - run.source
        if inside >= run.source_length:
            following = self._by_source[i + 1 : i + 2]
            return self.runs.prose[following[0]] if following else run.prose + run.length
        return run.prose + (inside if run.length == run.source_length else 0)

    def range(self, span: Span) -> tuple[int, int]:
        """The prose range of a source span, which may begin or end inside markup that shows nothing."""
        begin, stop = span
        i = bisect_right(self._source_starts, begin) - 1
        if i >= 0:
            i = self._by_source[i]
            shift = self._shifts[i]
            if begin < stop <= self._ends[i] + shift:
                return (begin - shift, stop - shift) if shift else (begin, stop)
        start = self.offset(begin)
        return start, max(start, self._stop(stop) if stop != begin else start)

    def _stop(self, source: int) -> int:
        """The prose offset behind the last prose code point that stands before a source offset."""
        i = bisect_left(self._source_starts, source) - 1
        if i < 0:
            return 0
        run = self.runs[self._by_source[i]]
        inside = source - run.source
        same = run.length == run.source_length
        return run.prose + (inside if same and inside < run.length else run.length)


_MANY = 4096
"""Pieces that are joined to one: each word of a page may be a piece, which takes ten times its letters."""


class TextBuilder:
    """Collects pieces of prose with their source places; neighbours that continue each other become one run."""

    def __init__(self) -> None:
        self._joined: list[str] = []
        self._pieces: list[str] = []
        self._runs = Runs()
        self._stop = -1
        """Where the last run ends in the prose; -1 where nothing can continue it."""
        self._source_stop = -1
        self.length = 0
        self.last = ""
        """The last code point added."""

    def add(self, prose: str, source: int, source_length: int | None = None) -> None:
        """Append prose that stands at `source`, taking `source_length` code points there (default: as many)."""
        if not prose:
            return
        length, runs = len(prose), self._runs
        width = length if source_length is None else source_length
        if width == length and source == self._source_stop and self.length == self._stop:
            runs.length[-1] += width
            runs.source_length[-1] += width
        else:
            runs.append(self.length, source, length, width)
        self._append(prose)
        self._stop = self.length if width == length else -1
        self._source_stop = source + width

    def gap(self, prose: str) -> None:
        """Append prose that stands nowhere in the source (a blank line between blocks)."""
        self._append(prose)

    def _append(self, prose: str) -> None:
        if len(self._pieces) >= _MANY:
            self._joined.append("".join(self._pieces))
            self._pieces.clear()
        self._pieces.append(prose)
        self.last = prose[-1]
        self.length += len(prose)

    def build(self) -> Text:
        """The finished text."""
        return Text("".join([*self._joined, *self._pieces]), self._runs)


_BREAK = compiled(r"\r\n?+|\n")


class Lines:
    """Line and column (1-based, code points) of offsets in one source; CR, LF and CRLF end a line."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of a source offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """The offset where a 1-based line begins."""
        return self._starts[line - 1]

    def __len__(self) -> int:
        return len(self._starts)
