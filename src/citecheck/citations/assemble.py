"""Drafts in prose offsets become citations and clusters in source spans."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from citecheck.citations.deciding import Found
from citecheck.citations.drafts import Draft
from citecheck.model import Citation, Cluster, Document, Label, Locator, Name, Span, Year
from citecheck.text import Text


def assemble(document: Document, blocks: Iterable[Found]) -> tuple[tuple[Citation, ...], tuple[Cluster, ...]]:
    """Citations in text order, and the parentheses or narrative units they stand in; none reaches over blocks."""
    text = document.text
    citations: list[Citation] = []
    clusters: list[Cluster] = []
    for drafts, quoted in blocks:
        place = {id(draft): i for i, draft in enumerate(drafts, len(citations))}
        pairs = zip(drafts, quoted, strict=True)
        for (bracket, form), unit in groupby(pairs, key=lambda pair: (pair[0].bracket, pair[0].form)):
            first = len(citations)
            for draft, copied in unit:
                original = place.get(id(draft.original)) if draft.original else None
                citations.append(_citation(text, draft, len(clusters), original, quoted=copied))
            clusters.append(Cluster(text.span(*bracket), form, tuple(range(first, len(citations)))))
    return tuple(citations), tuple(clusters)


def _citation(text: Text, draft: Draft, cluster: int, original: int | None, *, quoted: bool) -> Citation:
    head = draft.head
    return Citation(
        span=text.span(draft.start, draft.end),
        authors=_names(text, head.names),
        year=_year(text, draft.year),
        form=draft.form,
        cluster=cluster,
        et_al=_label(text, head.et_al),
        joiner=_label(text, head.joiner),
        locator=_locator(text, draft.locator),
        role=draft.role,
        inherited=draft.inherited,
        title=head.title,
        abbreviation=_label(text, head.abbreviation),
        prefix=draft.prefix,
        secondary=_label(text, draft.secondary),
        original=original,
        quoted=quoted,
        personal=draft.personal,
        date=_label(text, draft.date),
        key=draft.key,
        alternatives=tuple(_names(text, names) for names in head.alternatives),
        strength=draft.strength,
    )


def _span(text: Text, span: Span) -> Span:
    if len(span):
        return text.span(span.start, span.end)
    at = text.end(span.end)
    return Span(at, at)


def _names(text: Text, names: tuple[Name, ...]) -> tuple[Name, ...]:
    return tuple(name._replace(span=_span(text, name.span) if name.span else None) for name in names)


def _year(text: Text, year: Year) -> Year:
    return year._replace(span=_span(text, year.span) if year.span else None)


def _label(text: Text, label: Label | None) -> Label | None:
    return Label(_span(text, label.span), label.text) if label else None


def _locator(text: Text, locator: Locator | None) -> Locator | None:
    if locator is None:
        return None
    return locator._replace(span=_span(text, locator.span), value_span=_span(text, locator.value_span))
