"""Annotated bibliographies: entries that each go with paragraphs of prose about the work."""

from __future__ import annotations

from collections import deque
from itertools import pairwise

from citecheck.sections.extent import Extent
from citecheck.sections.likeness import Likeness, is_named, says
from citecheck.sections.pieces import Piece

_FEWEST = 3
"""Entries from which on prose between them is taken as notes on them; text between two may be anything."""
_LONGEST_NOTE = 3
"""Paragraphs of one note."""


def annotated(prose: str, pieces: list[Piece], looks: list[Likeness], extents: list[Extent]) -> list[Extent]:
    """The lists of a document, one of them grown over the entries that notes part from it, if it is annotated."""
    entries = [
        i for i, piece in enumerate(pieces)
        if piece.role == "text" and looks[i] == "entry" and is_named(prose, piece.start, piece.end)
    ]  # fmt: skip
    lists: list[Extent] = []
    rest = deque(extents)
    for chain in (one for one in _chains(pieces, looks, entries) if _is_annotated(prose, pieces, one)):
        end = _behind(pieces, looks, chain)
        while rest and rest[0].end <= chain[0]:
            lists.append(rest.popleft())
        touched: list[Extent] = []
        while rest and rest[0].begin < end:
            touched.append(rest.popleft())
        lists.append(_grown(pieces, chain, end, touched))
    return [*lists, *rest]


def _grown(pieces: list[Piece], chain: list[int], end: int, touched: list[Extent]) -> Extent:
    """The list over a chain of entries, with the heading of the list that it grows from."""
    headed = next((one for one in touched if one.heading and one.begin < chain[0]), None)
    members = tuple(pieces[i] for i in chain)
    if headed is None:
        return Extent(None, members, chain[0], end, annotated=True)
    return Extent(headed.heading, members, headed.begin, end, annotated=True)


def _chains(pieces: list[Piece], looks: list[Likeness], entries: list[int]) -> list[list[int]]:
    """Entries parted by no more than a note of prose."""
    chains: list[list[int]] = []
    for i in entries:
        if chains and i - chains[-1][-1] <= _LONGEST_NOTE + 1 and _is_note(pieces, looks, chains[-1][-1] + 1, i):
            chains[-1].append(i)
        else:
            chains.append([i])
    return chains


def _is_note(pieces: list[Piece], looks: list[Likeness], start: int, end: int) -> bool:
    return all(pieces[i].role in ("text", "aside") and looks[i] != "entry" for i in range(start, end))


def _is_annotated(prose: str, pieces: list[Piece], chain: list[int]) -> bool:
    """Whether most entries have a note behind them: a paragraph with a sentence, no further line of the entry."""
    noted = sum(any(says(prose, pieces[i].start, pieces[i].end) for i in range(a + 1, b)) for a, b in pairwise(chain))
    return len(chain) >= _FEWEST and 3 * noted > 2 * (len(chain) - 1)


def _behind(pieces: list[Piece], looks: list[Likeness], chain: list[int]) -> int:
    """The index behind the note on the last entry, which is no longer than the longest before."""
    notes = max(b - a for a, b in pairwise(chain)) - 1
    end = chain[-1] + 1
    while end < len(pieces) and end <= chain[-1] + notes and _is_note(pieces, looks, end, end + 1):
        end += 1
    return end
