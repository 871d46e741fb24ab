"""The entries of a document's reference lists, parsed, with every span moved to the source."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model import Document, Name, Reference, Sections, Span
from citecheck.references.moving import moved
from citecheck.references.opening import same_authors
from citecheck.references.parse import parse_entry


def parse_list(document: Document, sections: Sections) -> tuple[Reference, ...]:
    """Every entry of every list in order; `list` numbers the list, spans are source spans.

    Dashes for the authors of the entry before are read as those authors, who then have no span.
    """
    found: list[Reference] = []
    for number, section in enumerate(sections.lists):
        before: tuple[Name, ...] = ()
        for entry in section.entries:
            reference = _placed(document, entry, number)
            if before and same_authors(reference.raw):
                reference = replace(reference, authors=_inherited(before, reference.authors))
            before = reference.authors
            found.append(reference)
    return tuple(found)


def _inherited(before: tuple[Name, ...], own: tuple[Name, ...]) -> tuple[Name, ...]:
    """The authors that dashes stand for: all of the entry before, or its first where others are named beside them."""
    return tuple(replace(name, span=None) for name in (before[:1] if own else before)) + own


def _placed(document: Document, entry: Span, number: int) -> Reference:
    start, end = document.text.range(entry)
    parsed = parse_entry(document.prose[start:end])
    return replace(
        moved(parsed, lambda span: document.text.span(start + span.start, start + span.end)), span=entry, list=number
    )
