"""What a post shows of its citation style, as votes: one for each habit that most of its places share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import regex

from citecheck.model import Citation, Document, Reference
from citecheck.patterns import compiled

APA = ("apa7", "apa6")
HARVARD = ("harvard-ctr", "harvard-au")


class Vote(NamedTuple):
    """One habit in words, the profiles it speaks for, and its weight."""

    words: str
    profiles: tuple[str, ...]
    weight: int = 1


class _Habit(NamedTuple):
    """A wording in entries; it votes when at least `least` entries and the given share of all show it."""

    vote: Vote
    pattern: regex.Pattern[str]
    share: float = 0.0
    least: int = 1


def _habit(
    words: str, profiles: tuple[str, ...], pattern: str, share: float = 0.0, least: int = 1, weight: int = 1
) -> _Habit:
    return _Habit(Vote(words, profiles, weight), compiled(pattern, regex.M), share, least)


_HABITS = (
    _habit("doi:", ("apa6",), r"\bdoi:\s?10\.|https?://dx\.doi\.org/"),
    _habit("https://doi.org", ("apa7",), r"https?://doi\.org/10\."),
    _habit("Place: Publisher", ("apa6", *HARVARD), r"\.\s\p{Lu}[\p{L} .]{2,25}(?:,\s\p{Lu}[\p{L}.]{1,12})?:\s\p{Lu}[\p{L}&' -]{2,60}\.?\s*$", 0.1),
    _habit("Retrieved from", ("apa6",), r"\bRetrieved from:?\s<?(?:https?:|www\.)", 0.1),
    _habit("Author as publisher", ("apa6",), r":\sAuthor\.\s*$"),
    _habit("Available at", ("harvard-ctr",), r"\bAvailable (?:at|from|online)\b", 0.1, weight=2),
    _habit("Accessed", ("harvard-ctr",), r"[(\[]\s*Accessed\b", 0.1),
    _habit("viewed", ("harvard-au",), r",\sviewed\s\d{1,2}\s\p{Lu}", weight=2),
    _habit("quoted titles", HARVARD, r"(?:\d{4}[a-z]?\)?|n\.d\.?\)?)[.,]?\s['‘“\"]", 0.25),
    _habit("pp. in journals", HARVARD, r"\d\s?\(\d+\),\s(?:pp?)\.\s?\d", 0.2),
    _habit("bare year in the list", ("harvard-au",), r"^[^(\n]{2,120}?\b\p{Lu}{1,3},?\s(?:1[89]|20)\d\d[a-z]?,\s", 0.4, weight=2),
    _habit("(Year).", APA, r"\((?:1[5-9]|20)\d\d[a-z]?(?:,[^()]{1,20})?\)\.", 0.5, weight=2),
    _habit("(Year) without stop", ("harvard-ctr",), r"\((?:1[5-9]|20)\d\d[a-z]?\)\s[^.\s]", 0.5, weight=2),
    _habit("initials T. A.", APA, r"^[^(\d\n]{0,80}?\b\p{Lu}\.\s\p{Lu}\.", 0.3),
    _habit("initials T.A.", ("harvard-ctr",), r"^[^(\d\n]{0,80}?\b\p{Lu}\.\p{Lu}\.", 0.3),
    _habit("& in the list", (*APA, "harvard-au"), r"^[^(\d\n]{2,300}?\s(?:&|&amp;)\s\p{Lu}", 0.2),
    _habit("and in the list", ("harvard-ctr",), r"^[^(\d\n]{2,300}?\p{Lu}\.,?\sand\s\p{Lu}\p{Ll}+,", 0.2),
)  # fmt: skip


def votes(document: Document, citations: Sequence[Citation], references: Sequence[Reference]) -> tuple[Vote, ...]:
    """Every vote of the post, those of the text first."""
    return (*_text_votes(document, citations), *_list_votes(references))


def _text_votes(document: Document, citations: Sequence[Citation]) -> Iterator[Vote]:
    inside = [one for one in citations if one.form == "parenthetical" and one.role == "cited" and not one.inherited]
    yield from _majority(
        inside,
        lambda one: _comma(document, one),
        Vote("comma before the year", (*APA, "harvard-ctr")),
        Vote("no comma before the year", ("harvard-au",), 2),
    )
    joined = [one for one in inside if one.joiner]
    yield from _majority(
        joined,
        lambda one: one.joiner is not None and "&" in one.joiner.text,
        Vote("& in parentheses", (*APA, "harvard-au")),
        Vote("and in parentheses", ("harvard-ctr",)),
    )
    if any(3 <= len(one.authors) <= 5 and not one.et_al and not one.inherited for one in citations):
        yield Vote("three to five names in full", ("apa6",))


def _majority(citations: Sequence[Citation], holds: Callable[[Citation], bool], yes: Vote, no: Vote) -> Iterator[Vote]:
    count = sum(1 for one in citations if holds(one))
    if 2 * count > len(citations):
        yield yes
    elif 2 * count < len(citations):
        yield no


def _comma(document: Document, citation: Citation) -> bool:
    if citation.year.span is None:
        return True
    start, _ = document.text.range(citation.year.span)
    return document.prose[max(0, start - 5) : start].rstrip(" \u00a0\n(").endswith((",", "，"))


def _list_votes(references: Sequence[Reference]) -> Iterator[Vote]:
    for habit in _HABITS:
        count = sum(1 for reference in references if habit.pattern.search(reference.raw[:2000]))
        if count >= habit.least and count > habit.share * len(references):
            yield habit.vote
