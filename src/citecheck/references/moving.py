"""A reference with every span moved: from an entry to its document, or from respaced text to the text as it is."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.model import Date, Field, Label, Name, Reference, Span

Move = Callable[[Span], Span]


def moved(
    reference: Reference, move: Move, span: Span, raw: str, number: int = 0, words: dict[str, str] | None = None
) -> Reference:
    """`reference` with `move` applied to the spans of its names, dates, fields and labels; its own span, text and list given.

    `words` holds those of the entries before, so that names, journals and numbers that come back are one string.
    """
    once = ({} if words is None else words).setdefault
    return reference._replace(
        span=span,
        raw=raw,
        list=number,
        authors=_names(reference.authors, move, once),
        editors=_names(reference.editors, move, once),
        translators=_names(reference.translators, move, once),
        issued=_date(reference.issued, move),
        accessed=_date(reference.accessed, move),
        original_date=_date(reference.original_date, move),
        fields={
            variable: Field(once(text, text), move(place), confidence)
            for variable, (text, place, confidence) in reference.fields.items()
        },
        author_span=move(reference.author_span) if reference.author_span else None,
        et_al=Label(move(reference.et_al.span), reference.et_al.text) if reference.et_al else None,
        unparsed=tuple(Label(move(label.span), label.text) for label in reference.unparsed),
    )


def _names(names: tuple[Name, ...], move: Move, once: Callable[[str, str], str]) -> tuple[Name, ...]:
    return tuple(_name(name, move, once) for name in names)


def _name(name: Name, move: Move, once: Callable[[str, str], str]) -> Name:
    family, given, particle, suffix, literal, span = name
    return Name(
        once(family, family), once(given, given), particle, suffix, once(literal, literal), move(span) if span else None
    )


def _date(date: Date | None, move: Move) -> Date | None:
    return date._replace(span=move(date.span)) if date and date.span else date
