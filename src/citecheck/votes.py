"""What a post shows of its citation style, as votes: one for each habit that most of its places share."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import regex

from citecheck.model import Citation, Document, Name, Reference, Span
from citecheck.patterns import compiled

APA = ("apa7", "apa6")
HARVARD = ("harvard-ctr", "harvard-au")
OTHER = "house"
"""What no profile here wants: Chicago's author–date kind, a journal's or a program's own."""

_INITIALS = 2
"""Letters that an initial may have ("Th.")."""


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


_BARE_YEAR = r"^[^(\d\n]{2,300}?[\p{L}.,)]\s(?:1[5-9]|20)\d\d[a-z]?\.\s"
_HABITS = (
    _habit("doi:", ("apa6",), r"\bdoi:\s?10\.|https?://dx\.doi\.org/"),
    _habit("https://doi.org", ("apa7",), r"https?://doi\.org/10\."),
    _habit("Place: Publisher", ("apa6", *HARVARD, OTHER), r"\.\s\p{Lu}[\p{L} .]{2,25}(?:,\s\p{Lu}[\p{L}.]{1,12})?:\s\p{Lu}[\p{L}&' -]{2,60}\.?\s*$", 0.1),
    _habit("Retrieved from", ("apa6",), r"\bRetrieved from:?\s<?(?:https?:|www\.)", 0.1),
    _habit("Author as publisher", ("apa6",), r":\sAuthor\.\s*$"),
    _habit("Available at", ("harvard-ctr",), r"\bAvailable (?:at|from|online)\b", 0.1, weight=2),
    _habit("Accessed", ("harvard-ctr",), r"[(\[]\s*Accessed\b", 0.1),
    _habit("[online]", ("harvard-ctr",), r"\[(?i:online)\]", 0.1),
    _habit("viewed", ("harvard-au",), r",\sviewed\s\d{1,2}\s\p{Lu}", weight=2),
    _habit("quoted titles", HARVARD, r"(?:\d{4}[a-z]?\)?|n\.d\.?\)?)[.,]?\s['‘]", 0.25),
    _habit("titles in double quotation marks", (*HARVARD, OTHER), r"(?:\d{4}[a-z]?\)?|n\.d\.?\)?)[.,]?\s[“\"]", 0.25),
    _habit("pp. in journals", HARVARD, r"\d\s?\(\d+\),\s(?:pp?)\.\s?\d", 0.2),
    _habit("bare year in the list", ("harvard-au",), r"^[^(\n]{2,120}?\b\p{Lu}{1,3},?\s(?:1[89]|20)\d\d[a-z]?,\s", 0.4, weight=2),
    _habit("(Year).", APA, r"\((?:1[5-9]|20)\d\d[a-z]?(?:,[^()]{1,20})?\)\.", 0.5, weight=2),
    _habit("(Year) without stop", ("harvard-ctr", "au-style-2020"), r"\((?:1[5-9]|20)\d\d[a-z]?\)\s[^.\s]", 0.5, weight=2),
    _habit("initials T. A.", APA, r"^[^(\d\n]{0,80}?\b\p{Lu}\.\s\p{Lu}\.", 0.3),
    _habit("initials T.A.", ("harvard-ctr",), r"^[^(\d\n]{0,80}?\b\p{Lu}\.\p{Lu}\.", 0.3),
    _habit("initials TA without a comma", ("au-style-2020",), r"^\p{Lu}[\p{L}'’-]++\s\p{Lu}{1,3}(?:,|\sand|\s\()", 0.3),
    _habit("bare year with a stop", (OTHER,), _BARE_YEAR, 0.4, weight=2),
    _habit("hardly a year in brackets", (OTHER,), _BARE_YEAR, 0.8, least=5, weight=4),
    _habit("(Year) with a colon", (OTHER,), r"\((?:1[5-9]|20)\d\d[a-z]?\):\s", 0.4, weight=2),
    _habit("semicolons between authors", (OTHER,), r"^\p{Lu}[\p{L}'’ -]{1,30}+,\s\p{Lu}[^;,(\d]{0,30}+;\s\p{Lu}", 0.2),
    _habit("colon before pages", (OTHER,), r"\d\)?\s?:\s?\p{Lu}?\d+[-–]", 0.2),
)  # fmt: skip


def votes(document: Document, citations: Sequence[Citation], references: Sequence[Reference]) -> tuple[Vote, ...]:
    """Every vote of the post, those of the text first."""
    return (*_text_votes(document, citations), *_list_votes(references), *_name_votes(document, references))


def _text_votes(document: Document, citations: Sequence[Citation]) -> Iterator[Vote]:
    inside = [one for one in citations if one.form == "parenthetical" and one.role == "cited" and not one.inherited]
    yield from _majority(
        inside,
        lambda one: _comma(document, one),
        Vote("comma before the year", (*APA, "harvard-ctr")),
        Vote("no comma before the year", ("harvard-au", "au-style-2020", OTHER), 2),
    )
    yield from _joiners(inside)
    full = {len(one.authors) for one in citations if not one.et_al and not one.inherited}
    if full & {3, 4, 5}:
        yield Vote("three to five names in full", ("apa6", *(() if full & {4, 5} else (*HARVARD, OTHER))))


def _majority(citations: Sequence[Citation], holds: Callable[[Citation], bool], yes: Vote, no: Vote) -> Iterator[Vote]:
    """What most of them show."""
    count = sum(1 for one in citations if holds(one))
    if 2 * count > len(citations):
        yield yes
    elif 2 * count < len(citations):
        yield no


def _joiners(citations: Sequence[Citation]) -> Iterator[Vote]:
    """How names are joined in parentheses; twice when several are and all in one way."""
    joined = [one for one in citations if one.joiner]
    for vote in _majority(
        joined,
        lambda one: one.joiner is not None and "&" in one.joiner.text,
        Vote("& in parentheses", (*APA, "harvard-au")),
        Vote("and in parentheses", ("harvard-ctr", "au-style-2020", OTHER)),
    ):
        one_way = len({"&" in one.joiner.text for one in joined if one.joiner}) == 1
        yield vote._replace(weight=2) if one_way and len(joined) > 1 else vote


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


def _name_votes(document: Document, references: Sequence[Reference]) -> Iterator[Vote]:
    """Votes of how the people of entries are written, where two entries at least show it."""
    people = [[name for name in reference.authors if name.given and name.span] for reference in references]
    full = sum(1 for names in people if names and all(_is_full(name) for name in names))
    if full > 1 and 2 * full > sum(1 for names in people if names):
        yield Vote("given names in full", (OTHER,), 2)
    several = [names for names in people if len(names) > 1]
    yield from _list_joiners(document, several)
    straight = sum(1 for names in several if not any(_is_turned(document, name) for name in names[1:]))
    if straight > 1 and 2 * straight > len(several):
        yield Vote("only the first author's surname first", (OTHER,), 2)


def _list_joiners(document: Document, several: Sequence[Sequence[Name]]) -> Iterator[Vote]:
    """What stands before the last author of entries, as in parentheses."""
    before = [_between(document, names[-2], names[-1]) for names in several]
    ands, marks = sum("and" in text for text in before), sum("&" in text for text in before)
    if ands > marks:
        yield Vote("and in the list", ("harvard-ctr", "au-style-2020", OTHER), 2 if ands > 1 and not marks else 1)
    elif marks > ands:
        yield Vote("& in the list", (*APA, "harvard-au"), 2 if marks > 1 and not ands else 1)


def _between(document: Document, one: Name, other: Name) -> str:
    if one.span is None or other.span is None:
        return ""
    return document.slice(Span(one.span.end, max(one.span.end, other.span.start)))


def _is_full(name: Name) -> bool:
    return any(len(part) > _INITIALS and not part.isupper() for part in name.given.replace(".", ". ").split())


def _is_turned(document: Document, name: Name) -> bool:
    """Whether the surname stands before the given names."""
    return name.span is None or not document.slice(name.span).startswith(name.given)
