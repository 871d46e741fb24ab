"""The pieces of a list into its entries: one a block where blocks are entries, split where a block holds many."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.patterns import compiled
from citecheck.references.heads import marker_end
from citecheck.references.seams import second_entry
from citecheck.references.split import split
from citecheck.sections.pieces import Piece

_WIDEST_GAP = 8
"""Code points of white space between two pieces that may share an entry."""
_LOOSE = compiled(r"\d{1,3}\s")


def entry_ranges(prose: str, pieces: tuple[Piece, ...]) -> list[tuple[int, int]]:
    """The entries as ranges of the prose, in order, without bullets and numbers."""
    return [
        (start, end)
        for run in _runs(prose, pieces)
        for a, b in _split(prose, run)
        for c, d in _apart(prose, a, b)
        for start, end in [_bare(prose, c, d)]
        if end > start
    ]


def _runs(prose: str, pieces: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """Pieces that are parted by nothing but blanks may share an entry; items of a list never do."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.block.listed != run[-1].block.listed or _is_apart(prose, run[-1].end, piece.start)):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _is_apart(prose: str, end: int, start: int) -> bool:
    """Whether anything stands between two pieces: a note, a number in a cell of its own."""
    return start - end > _WIDEST_GAP or bool(prose[end:start].strip())


def _split(prose: str, run: list[Piece]) -> Iterator[tuple[int, int]]:
    if run[0].block.listed:
        yield from ((piece.start, piece.end) for piece in run)
        return
    base = run[0].start
    yield from ((base + a, base + b) for a, b in split(prose[base : run[-1].end]))


def _apart(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The entries that run on in one paragraph; one as a rule."""
    while (at := second_entry(prose, start, end)) is not None:
        yield start, start + len(prose[start:at].rstrip())
        start = at
    yield start, end


def _bare(prose: str, start: int, end: int) -> tuple[int, int]:
    """Without its bullet or number; a number without a stop ("50 Cent") is the entry's own."""
    return (start if _LOOSE.match(prose, start) else min(end, marker_end(prose, start, end))), end
