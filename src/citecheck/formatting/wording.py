"""The short list of words that a style writes or leaves out by itself, and forms of one thing told as one.

An entry and its rendering are compared without these; every other letter and digit is a fact.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

import regex

from citecheck import ordinals
from citecheck.dates import MONTHS
from citecheck.patterns import compiled

Words = Counter[str]
"""How often each word or number stands in a text."""

CONNECTIVES: frozenset[str] = frozenset(
    "in and by from at available retrieved via ed eds edn edition editor editors edited trans transl translator "
    "translators translated doi http https".split()
)
"""Casefolded: "In", "and", "Retrieved from", "Available at", "doi:", and the labels of editors and editions."""

_LABEL = (
    r"\b(?:(?:vols?|volumes?|nos?|numbers?|nr|issues?|iss|pp|pgs?|pages?|articles?)\b\.?\s*+"
    r"|[vnps]\b\.\s*+(?!(?:1[5-9]|20)\d\d\b)|[vnp](?=\d))"  # an initial may stand before a bare year
)
_NUMERAL = r"(?=\d|[a-z]\d|[ivxlcdm]++\b(?!\.))"
_WORD = compiled(r"[\p{L}\p{M}]++|\p{N}++")
_FORMS: tuple[tuple[regex.Pattern[str], str], ...] = tuple(
    (compiled(pattern, regex.I), instead)
    for pattern, instead in (
        (r"(?:https?://)?(?:dx\.)?doi\.org/", " "),
        (r"\[(?:online|internet|we?b\s?log\spost|blog\spost)\]", " "),
        (_LABEL + _NUMERAL, " "),
        (r"\b(?:n\.?\s?d\b\.?|no\sdate\b)", " nodate "),
        (r"\b(?:circa|ca?)(?:\.\s*+|\s++)(?=\d{3,4}\b)", " circa "),
        (r"(?<=\d)(?:st|nd|rd|th)\b", " "),
        (r"\b(?:(?:date|last)\s)?(?:accessed|viewed|visited)(?:\son)?:?\s(?=[\p{L}\d]++\.?,?\s[\p{L}\d]++)", " "),
        (r"\bon\s(?=\d{1,2}\s\p{L}++\s\d{4}|\p{L}++\s\d{1,2},?\s\d{4})", " "),
        (r"\bfirst(?=\s+ed)", "1"),
        *((rf"\b{word}(?=\s+(?:revised\s+)?ed)", str(number)) for number, word in enumerate(ordinals.WORDS[1:], 2)),
    )
)
"""Two ways to write one thing, both told as the second."""
_MONTHS = {name: f"month {number}" for name, number in MONTHS.items() if len(name) > 2}


_SHOWN = {"nodate": "n.d.", "circa": "ca."}
"""Facts that are no words, as they are told."""


def facts(text: str) -> Words:
    """The words and numbers of a text that no style may drop or invent."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    for pattern, instead in _FORMS:
        plain = pattern.sub(instead, plain)
    return Counter(_MONTHS.get(word, word) for word in _WORD.findall(plain) if word not in CONNECTIVES)


def words(text: str) -> list[str]:
    """Every word and number of a text in order, as `facts` counts them, nothing left out."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def phrases(text: str, wanted: Words) -> list[str]:
    """The stretches of a text that say what `wanted` counts, as they are written; what stands together is one."""
    left, out = Words(wanted), []
    start = end = -1
    for word in _WORD.finditer(text):
        fact = next(iter(facts(word[0])), "")
        if left[fact] > 0:
            left[fact] -= 1
            start, end = (start if start >= 0 else word.start()), word.end()
        elif start >= 0:
            out.append(text[start:end])
            start = -1
    if start >= 0:
        out.append(text[start:end])
    return [*out, *(shown for fact, shown in _SHOWN.items() if left[fact] > 0)]
