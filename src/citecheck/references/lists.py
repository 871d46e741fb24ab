"""The entries of a document's reference lists, parsed, with every span moved to the source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from citecheck.model import Date, Document, Field, Label, Name, Reference, Sections, Span
from citecheck.references.parse import parse_entry


def parse_list(document: Document, sections: Sections) -> tuple[Reference, ...]:
    """Every entry of every list in order; `list` numbers the list, spans are source spans."""
    return tuple(
        _placed(document, entry, number) for number, section in enumerate(sections.lists) for entry in section.entries
    )


def _placed(document: Document, entry: Span, number: int) -> Reference:
    start, end = document.text.range(entry)
    parsed = parse_entry(document.prose[start:end])

    def move(span: Span | None) -> Span | None:
        return document.text.span(start + span.start, start + span.end) if span else None

    return _moved(replace(parsed, span=entry, list=number), move)


def _moved(reference: Reference, move: Callable[[Span | None], Span | None]) -> Reference:
    def date(value: Date | None) -> Date | None:
        return replace(value, span=move(value.span)) if value else None

    def names(values: tuple[Name, ...]) -> tuple[Name, ...]:
        return tuple(replace(name, span=move(name.span)) for name in values)

    def label(value: Label | None) -> Label | None:
        return Label(move(value.span) or value.span, value.text) if value else None

    return replace(
        reference,
        authors=names(reference.authors),
        editors=names(reference.editors),
        translators=names(reference.translators),
        issued=date(reference.issued),
        accessed=date(reference.accessed),
        original_date=date(reference.original_date),
        fields={key: Field(f.text, move(f.span) or f.span, f.confidence) for key, f in reference.fields.items()},
        author_span=move(reference.author_span),
        et_al=label(reference.et_al),
        unparsed=tuple(moved for item in reference.unparsed if (moved := label(item))),
    )
