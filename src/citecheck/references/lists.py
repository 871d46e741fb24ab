"""The entries of a document's reference lists, parsed, with every span moved to the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from citecheck.garbage import is_long
from citecheck.model import Document, Name, Reference, Sections, Span
from citecheck.model.compact import compact
from citecheck.references.bodies import with_bodies
from citecheck.references.given_first import settle
from citecheck.references.moving import moved
from citecheck.references.opening import same_authors
from citecheck.references.parse import parse_entry


def parse_list(document: Document, sections: Sections) -> tuple[Reference, ...]:
    """Every entry of every list in order; `list` numbers the list, spans are source spans.

    Dashes for the authors of the entry before are read as those authors, who then have no span.
    """
    every = (
        reference
        for number, section in enumerate(sections.lists)
        for reference in carried(_placed(document, section.entries, number))
    )
    return tuple(map(compact, every) if is_long(len(document.prose)) else every)


def carried(references: Iterable[Reference]) -> Iterator[Reference]:
    """The entries of one list, those that open with dashes given the authors of the entry before, without spans."""
    before: tuple[Name, ...] = ()
    for reference in references:
        if before and same_authors(reference.raw):
            reference = reference._replace(authors=_inherited(before, reference.authors))
        before = reference.authors
        yield reference


def _inherited(before: tuple[Name, ...], own: tuple[Name, ...]) -> tuple[Name, ...]:
    """All authors of the entry before, or its first where others are named beside the dashes."""
    return tuple(name._replace(span=None) for name in (before[:1] if own else before)) + own


def _placed(document: Document, entries: Iterable[Span], number: int) -> Iterator[Reference]:
    ranges = [(entry, *document.text.range(entry)) for entry in entries]
    read = [_read(document, start, end) for _, start, end in ranges]
    settled = _settled(document, [reference for reference, _ in read])
    words: dict[str, str] = {}
    for (entry, start, _), (_, addresses), reference in zip(ranges, read, settled, strict=True):
        place = moved(reference, _mover(document, start), entry, reference.raw, number, words)
        if addresses:
            at = {variable: place.fields[variable]._replace(span=address) for variable, address in addresses.items()}
            place = place._replace(fields={**place.fields, **at})
        yield place


def _settled(document: Document, entries: list[Reference]) -> list[Reference]:
    """The entries of one list, what each may be read as by itself settled by the others and by the text."""
    return with_bodies(settle(entries), document.prose)


def _read(document: Document, start: int, end: int) -> tuple[Reference, dict[str, Span]]:
    if document.marks:
        from citecheck.references.marked import read_marked

        return read_marked(document, start, end)
    return parse_entry(document.prose[start:end]), {}


def _mover(document: Document, start: int) -> Callable[[Span], Span]:
    return lambda span: document.text.span(start + span.start, start + span.end)


def list_entries(document: Document, sections: Sections) -> Iterator[Reference]:
    """Every entry of every list by itself: spans are offsets in its own text."""
    for section in sections.lists:
        yield from _settled(document, [_read(document, *document.text.range(entry))[0] for entry in section.entries])
