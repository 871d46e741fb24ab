"""Prose with an exact way back to the source: the ground floor that every stage stands on.

A reader gives the prose in pieces, each a stretch of prose and the stretch of source it came from. Pieces of
equal length map point by point; others (an entity, a soft hyphen taken out) are atoms: any point inside maps to
the whole source stretch.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

from citecheck.model import Span
from citecheck.patterns import compiled


class Run(NamedTuple):
    """`length` code points of prose at `prose`, from `source_length` code points of source at `source`."""

    prose: int
    source: int
    length: int
    source_length: int


class Text:
    """Prose and its runs, in prose order. Prose outside every run (the blank line between blocks) has no source."""

    def __init__(self, prose: str, runs: tuple[Run, ...]) -> None:
        self.prose = prose
        self.runs = runs

    @cached_property
    def _starts(self) -> list[int]:
        return [run.prose for run in self.runs]

    @cached_property
    def _by_source(self) -> list[Run]:
        return sorted((run for run in self.runs if run.source_length), key=lambda run: run.source)

    @cached_property
    def _source_starts(self) -> list[int]:
        return [run.source for run in self._by_source]

    def start(self, offset: int) -> int:
        """The source offset where the prose code point at `offset` begins."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return self.runs[0].source if self.runs else 0
        run = self.runs[i]
        inside = offset - run.prose
        if inside >= run.length:  # between runs: the next run's beginning, or this one's end at the very end
            return self.runs[i + 1].source if i + 1 < len(self.runs) else run.source + run.source_length
        return run.source + (inside if run.length == run.source_length else 0)

    def end(self, offset: int) -> int:
        """The source offset just after the prose code point that ends at `offset`."""
        i = bisect_left(self._starts, offset) - 1
        if i < 0:
            return self.start(0)
        run = self.runs[i]
        inside = offset - run.prose
        if inside >= run.length:
            return run.source + run.source_length
        return run.source + (inside if run.length == run.source_length else run.source_length)

    def span(self, start: int, end: int) -> Span:
        """The source span of the prose range `start`…`end` (half-open, not empty)."""
        i = bisect_right(self._starts, start) - 1
        if i >= 0:
            prose, source, length, source_length = self.runs[i]
            if start < end <= prose + length and length == source_length:  # most stand in one stretch
                return Span(start - prose + source, end - prose + source)
        begin = self.start(start)
        return Span(begin, max(begin, self.end(end)))

    def offset(self, source: int) -> int:
        """The prose offset of the first prose code point at or after a source offset."""
        i = bisect_right(self._source_starts, source) - 1
        if i < 0:
            return self._by_source[0].prose if self._by_source else 0
        run = self._by_source[i]
        inside = source - run.source
        if inside >= run.source_length:
            return self._by_source[i + 1].prose if i + 1 < len(self._by_source) else run.prose + run.length
        return run.prose + (inside if run.length == run.source_length else 0)

    def range(self, span: Span) -> tuple[int, int]:
        """The prose range of a source span, which may begin or end inside markup that shows nothing."""
        i = bisect_right(self._source_starts, span.start) - 1
        if i >= 0:
            prose, source, length, source_length = self._by_source[i]
            if span.start < span.end <= source + length and length == source_length:
                return span.start - source + prose, span.end - source + prose
        start = self.offset(span.start)
        return start, max(start, self._stop(span.end) if len(span) else start)

    def _stop(self, source: int) -> int:
        """The prose offset behind the last prose code point that stands before a source offset."""
        i = bisect_left(self._source_starts, source) - 1
        if i < 0:
            return 0
        run = self._by_source[i]
        inside = source - run.source
        same = run.length == run.source_length
        return run.prose + (inside if same and inside < run.length else run.length)


class TextBuilder:
    """Collects pieces of prose with their source places; neighbours that continue each other become one run."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self.length = 0
        self.last = ""
        """The last code point added."""

    def add(self, prose: str, source: int, source_length: int | None = None) -> None:
        """Append prose that stands at `source`, taking `source_length` code points there (default: as many)."""
        width = len(prose) if source_length is None else source_length
        if not prose:
            return
        last = self._runs[-1] if self._runs else None
        if (
            last
            and width == len(prose)
            and last.length == last.source_length
            and last.prose + last.length == self.length
            and last.source + last.source_length == source
        ):
            self._runs[-1] = Run(last.prose, last.source, last.length + width, last.source_length + width)
        else:
            self._runs.append(Run(self.length, source, len(prose), width))
        self._pieces.append(prose)
        self.last = prose[-1]
        self.length += len(prose)

    def gap(self, prose: str) -> None:
        """Append prose that stands nowhere in the source (a blank line between blocks)."""
        self._pieces.append(prose)
        self.last = prose[-1]
        self.length += len(prose)

    def build(self) -> Text:
        """The finished text."""
        return Text("".join(self._pieces), tuple(self._runs))


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
