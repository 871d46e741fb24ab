"""Wordings of entries that tell a style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from citecheck.model import Reference
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.votes.kinds import APA, HARVARD, OTHER, Vote


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
    _habit("https://doi.org", ("apa7",), r"(?<!\bDOI\s?:\s?<?(?:https?://doi\.org/)?)https?://doi\.org/10\."),
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
    _habit("colon before pages", (OTHER,), r"\d\)?\s?:\s?\p{Lu}?\d+[-–]", 0.2),
)  # fmt: skip


def wording_votes(references: Sequence[Reference]) -> Iterator[Vote]:
    """A vote for each wording that enough of the entries have."""
    entries = [" ".join(reference.raw[:2000].split()) for reference in references]
    for habit in _HABITS:
        count = sum(1 for entry in entries if habit.pattern.search(entry))
        if count >= habit.least and count > habit.share * len(references):
            yield habit.vote
