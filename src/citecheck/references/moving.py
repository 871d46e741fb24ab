"""A reference with every span moved: from an entry to its document, or from respaced text to the text as it is."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.model import Date, Field, Label, Name, Reference, Span

Move = Callable[[Span], Span]


def moved(reference: Reference, move: Move, span: Span, raw: str, number: int = 0) -> Reference:
    """`reference` with `move` applied to the spans of its names, dates, fields and labels; its own span, text and list given."""
    return reference._replace(
        span=span,
        raw=raw,
        list=number,
        authors=_names(reference.authors, move),
        editors=_names(reference.editors, move),
        translators=_names(reference.translators, move),
        issued=_date(reference.issued, move),
        accessed=_date(reference.accessed, move),
        original_date=_date(reference.original_date, move),
        fields={
            variable: Field(text, move(place), confidence)
            for variable, (text, place, confidence) in reference.fields.items()
        },
        author_span=move(reference.author_span) if reference.author_span else None,
        et_al=Label(move(reference.et_al.span), reference.et_al.text) if reference.et_al else None,
        unparsed=tuple(Label(move(label.span), label.text) for label in reference.unparsed),
    )


def _names(names: tuple[Name, ...], move: Move) -> tuple[Name, ...]:
    return tuple(name._replace(span=move(name.span)) if name.span else name for name in names)


def _date(date: Date | None, move: Move) -> Date | None:
    return date._replace(span=move(date.span)) if date and date.span else date
