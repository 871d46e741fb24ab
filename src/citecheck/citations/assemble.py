"""Drafts in prose offsets become citations and clusters in source spans."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from citecheck.citations.bearing import Found
from citecheck.citations.drafts import Draft
from citecheck.garbage import is_long
from citecheck.model import Citation, Clusters, Document, Label, Locator, Name, Span, Year
from citecheck.model.compact import compact
from citecheck.text import Text


def assemble(document: Document, blocks: Iterable[Found]) -> tuple[tuple[Citation, ...], Clusters]:
    """Citations in text order, and the parentheses or narrative units they stand in; none reaches over blocks."""
    placing = _Placing(document.text)
    long = is_long(len(document.prose))
    citations: list[Citation] = []
    clusters = Clusters()
    for drafts, quoted, placing.at in blocks:
        place = {id(draft): i for i, draft in enumerate(drafts, len(citations))}
        pairs = zip(drafts, quoted, strict=True)
        for (bracket, form), unit in groupby(pairs, key=lambda pair: (pair[0].bracket, pair[0].form)):
            number = len(clusters)
            for draft, copied in unit:
                original = place.get(id(draft.original)) if draft.original else None
                citation = placing.citation(draft, number, original, quoted=copied)
                citations.append(compact(citation) if long else citation)
            clusters.append(placing.span(*bracket), form, len(citations))
    return tuple(citations), clusters


class _Placing:
    """Moves what a draft holds to the source. Words that come back, names and years above all, are kept once."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self.at = 0
        """Where the places of a draft are counted from, in the prose."""
        self._once: dict[str, str] = {}
        self._numbers: dict[int, int] = {}

    def citation(self, draft: Draft, cluster: int, original: int | None, *, quoted: bool) -> Citation:
        head = draft.head
        return Citation(
            self.span(draft.start, draft.end),
            self._names(head.names),
            self._year(draft.year),
            draft.form,
            cluster,
            et_al=self._label(head.et_al),
            joiner=self._label(head.joiner),
            locator=self._locator(draft.locator),
            role=draft.role,
            inherited=draft.inherited,
            title=head.title,
            abbreviation=self._label(head.abbreviation),
            prefix=draft.prefix,
            secondary=self._label(draft.secondary),
            original=original,
            quoted=quoted,
            personal=draft.personal,
            date=self._label(draft.date),
            key=draft.key,
            alternatives=tuple(map(self._names, head.alternatives)),
            strength=draft.strength,
        )

    def span(self, start: int, end: int) -> Span:
        """The source span of the draft's range `start`…`end`."""
        return self._text.span(self.at + start, self.at + end)

    def _span(self, span: Span) -> Span:
        if len(span):
            return self.span(*span)
        at = self._text.end(self.at + span.end)
        return Span(at, at)

    def _names(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        return tuple(map(self._name, names))

    def _name(self, name: Name) -> Name:
        family, given, particle, suffix, literal, span = name
        once = self._once.setdefault
        return Name(
            once(family, family),
            once(given, given),
            once(particle, particle),
            once(suffix, suffix),
            once(literal, literal),
            self._span(span) if span else None,
        )

    def _year(self, year: Year) -> Year:
        text, number, suffix, kind, original, span = year
        once = self._once.setdefault
        number = number if number is None else self._numbers.setdefault(number, number)
        return Year(once(text, text), number, suffix, kind, original, self._span(span) if span else None)

    def _label(self, label: Label | None) -> Label | None:
        return Label(self._span(label.span), self._once.setdefault(label.text, label.text)) if label else None

    def _locator(self, locator: Locator | None) -> Locator | None:
        if locator is None:
            return None
        return locator._replace(span=self._span(locator.span), value_span=self._span(locator.value_span))
