"""`find_sections`: pieces, then lists, then what is furniture, and the rest is body."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Document, ListSection, Sections
from citecheck.sections.annotated import annotated
from citecheck.sections.edges import whole
from citecheck.sections.entries import entry_ranges
from citecheck.sections.extent import Extent, beside, headed, headless, measure
from citecheck.sections.likeness import Likeness, is_named
from citecheck.sections.pieces import Piece, cut, headings_over


def find_sections(document: Document) -> Sections:
    """Body, lists and furniture of a document. Every entry's span is a source span inside its list's; all are disjoint."""
    prose, pieces = document.prose, cut(document)
    looks = measure(prose, pieces)
    extents = beside(prose, pieces, headed(prose, pieces, looks))
    if not any(extent.heading and extent.heading.kind == "references" for extent in extents):
        found = headless(prose, pieces, looks)
        if found and all(found.begin >= other.end or found.end <= other.begin for other in extents):
            extents = sorted([*extents, found], key=lambda extent: extent.begin)
    extents = annotated(prose, pieces, looks, extents)
    lists = [(extent, entry_ranges(prose, extent.entries)) for extent in extents]
    kept = [(extent, entries) for extent, entries in lists if entries]
    listed = [_range(pieces, extent, entries) for extent, entries in kept]
    furniture = _furniture(pieces, [extent for extent, _ in kept], len(prose))
    return Sections(
        _rest(len(prose), sorted([*listed, *furniture])),
        tuple(_section(document, pieces, extent, entries) for extent, entries in kept),
        tuple(furniture),
        _described(prose, pieces, looks, [extent for extent, _ in kept]),
        tuple(_recommending(pieces, [extent for extent, _ in kept])),
    )


def _described(
    prose: str, pieces: list[Piece], looks: list[Likeness], extents: list[Extent]
) -> tuple[tuple[int, int], ...]:
    """Pieces outside of the lists that read as entries with persons."""
    listed = {i for extent in extents for i in range(extent.begin, extent.end)}
    return tuple(
        (piece.start, piece.end)
        for i, piece in enumerate(pieces)
        if i not in listed and looks[i] == "entry" and is_named(prose, piece.start, piece.end)
    )


def _recommending(pieces: list[Piece], extents: list[Extent]) -> Iterator[tuple[int, int]]:
    """Pieces under a heading for further works that head no list."""
    if not any(piece.heading for piece in pieces):
        return
    listed = {i for extent in extents for i in range(extent.begin, extent.end)}
    for i, (piece, heading) in enumerate(zip(pieces, headings_over(pieces), strict=True)):
        if piece.heading is None and heading and heading.kind == "further" and heading.clear and i not in listed:
            yield piece.start, piece.end


def _section(document: Document, pieces: list[Piece], extent: Extent, entries: list[tuple[int, int]]) -> ListSection:
    span = document.text.span
    heading = extent.heading
    return ListSection(
        span(*_range(pieces, extent, entries)),
        tuple(whole(document, start, end) for start, end in entries),
        span(heading.start, heading.end) if heading else None,
        document.prose[heading.start : heading.end] if heading else "",
        heading.kind if heading else "references",
        extent.annotated,
    )


def _range(pieces: list[Piece], extent: Extent, entries: list[tuple[int, int]]) -> tuple[int, int]:
    start = extent.heading.start if extent.heading else entries[0][0]
    return start, max(entries[-1][1], pieces[extent.end - 1].end if extent.annotated else 0)


def _furniture(pieces: list[Piece], extents: list[Extent], length: int) -> list[tuple[int, int]]:
    """The furniture: behind the last list, or else behind the last text, it runs to the end.

    Before that, only its own lines count.
    """
    last = max((extent.end for extent in extents), default=None)
    places = [i for i, piece in enumerate(pieces) if piece.role == "furniture"]
    closing = next((i for i in places if i >= last), None) if last is not None else _closing(pieces, places)
    single = [(pieces[i].start, pieces[i].end) for i in places if closing is None or i < closing]
    return single + ([(pieces[closing].start, length)] if closing is not None else [])


def _closing(pieces: list[Piece], places: list[int]) -> int | None:
    """Without a list: the first of the furniture lines that stand close together at the end."""
    closing, gap = None, len(pieces)
    for i in reversed(places):
        if gap - i > 6:
            break
        closing = gap = i
    return closing


def _rest(length: int, taken: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What no range takes."""
    out, at = [], 0
    for start, end in taken:
        if start > at:
            out.append((at, start))
        at = max(at, end)
    if at < length:
        out.append((at, length))
    return tuple(out)
