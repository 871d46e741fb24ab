"""The entries of a document's reference lists, parsed, with every span moved to the source."""

from __future__ import annotations

from dataclasses import replace

from citecheck.model import Document, Reference, Sections, Span
from citecheck.references.moving import moved
from citecheck.references.parse import parse_entry


def parse_list(document: Document, sections: Sections) -> tuple[Reference, ...]:
    """Every entry of every list in order; `list` numbers the list, spans are source spans."""
    return tuple(
        _placed(document, entry, number) for number, section in enumerate(sections.lists) for entry in section.entries
    )


def _placed(document: Document, entry: Span, number: int) -> Reference:
    start, end = document.text.range(entry)
    parsed = parse_entry(document.prose[start:end])
    return replace(
        moved(parsed, lambda span: document.text.span(start + span.start, start + span.end)), span=entry, list=number
    )
