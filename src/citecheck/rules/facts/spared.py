"""Entries that rules on form leave in peace: laws and cases, other languages, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from citecheck.model import Reference
from citecheck.patterns import Pattern, compiled
from citecheck.rules.facts.tongue import count_small_words

SURE = 0.8
"""Confidence in an entry from which its fields may be judged."""
SURE_NAMES = 0.7
"""The same for its names alone, which are read first."""

_LEGAL_TYPES = frozenset({"legal_case", "legislation", "bill", "treaty", "regulation", "patent"})
_LEGAL = tuple(
    map(
        compiled,
        (
            "§",
            r"\s(?:v|vs)\.?\s\p{Lu}",
            r"\b(?:U\.?\s?S\.?\s?C\b|C\.?\s?F\.?\s?R\b|Pub\.?\s?L\b|S\.\s?Ct\b|F\.\s?(?:[23]d|Supp)|Stat\.\s\d|H\.\s?R\.\s\d)",
            r"\((?:Cth|NSW|Vic|Qld|WA|SA|Tas|ACT|NT|UK)\)",
            r"\b(?:Act|Code|Ordinance|Statute|Regulations?|Directive|Bill)\s(?:of\s)?\(?\d{4}\b",
            r"\b\d{1,4}\sU\.\s?S\.\s\d",
        ),
    )
)
"""One after another: alone, each is skipped to its first letters."""
_CHAPTER = compiled(r"\bc\.\s\d{1,3}\b\W*$", regex.R)
"""The chapter of an act, where an entry ends with it."""
_MANY = 50
"""Entries in which signs of law are sought at once: most lists have none."""
_NOT_LATIN = compiled(r"[\u0370-\u1fff\u2126\u2de0-\U0010ffff]")
_OTHER_SCRIPT = compiled(
    r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Cyrillic}\p{Arabic}\p{Hebrew}\p{Greek}\p{Thai}]{2}"
)
_YEAR = compiled(r"\b(?:1[5-9]|20)\d\d")
_LONGEST = 2000


def spared(references: Sequence[Reference]) -> Iterator[bool]:
    """Of each entry, whether rules on the form of entries have nothing to say of it."""
    for first in range(0, len(references), _MANY):
        some = references[first : first + _MANY]
        raws = [reference.raw[:_LONGEST] for reference in some]
        signs = _legal_signs("\n".join(raws))
        for reference, raw in zip(some, raws, strict=True):
            yield reference.type in _LEGAL_TYPES or _is_legal(raw, signs) or is_foreign(raw)


def is_sure(reference: Reference) -> bool:
    """Whether the reading of an entry is firm enough to judge what it lacks."""
    return reference.confidence >= SURE and reference.issued is not None


def _legal_signs(text: str) -> Sequence[Pattern]:
    """The signs of cases, acts, regulations and patents, which follow rules of their own (APA 11), that stand in a text."""
    return [sign for sign in _LEGAL if sign.search(text)]


def _is_legal(raw: str, signs: Iterable[Pattern]) -> bool:
    return ("c." in raw and _CHAPTER.match(raw) is not None) or any(sign.search(raw) for sign in signs)


def is_foreign(raw: str) -> bool:
    """Whether an entry is in another language than English, by its small words."""
    if not raw.isascii() and _NOT_LATIN.search(raw) and _OTHER_SCRIPT.search(raw):
        return True
    dated = _YEAR.search(raw)  # names have particles of any language: what follows the year tells
    english, other = count_small_words(raw, dated.end() if dated and dated.end() < len(raw) / 2 else 0)
    return other > 1 and other > english
