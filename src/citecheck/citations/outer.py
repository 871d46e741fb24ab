"""What stands before a bracket and makes its name no author: a species whose authority it is, a law it shortens."""

from __future__ import annotations

from citecheck.citations.drafts import Draft
from citecheck.citations.lookalikes import LEGAL_ENDS, is_opener
from citecheck.citations.passage import Passage
from citecheck.names.short_forms import is_short_form
from citecheck.patterns import compiled

_LAW = 15
"""Tokens of a law's name."""
_LAWS = frozenset(
    "Ley Lei Llei Loi Legge Decreto Décret Constitución Constituição Código Code Estatuto Reglamento".split()
)
"""Words that open the name of a law where adjectives follow their noun."""
_LATEST = 1980
"""Year until which a name behind two words that look Latin is taken for a species' authority, which no list needs."""
_EARLY = 1850
"""Year until which any genus and lower-case word will do: hardly a post cites older works without listing them."""
_EPITHET = compiled(r"\p{Ll}{2,}(?:(?<!o)us|um|is|ii|ae|ensis|oides|ans|ens|a|ax|ix|yx|ops|os)")
_NO_EPITHETS = frozenset(
    """
    agenda analysis area basis bias bonus campus census chorus consensus corpus crisis criteria data drama dilemma emphasis
    era focus forum genius hypothesis idea is its maximum media memorandum minimum momentum museum nexus opera panorama
    paralysis phenomena plus propaganda quantum quota radius schema spectrum status stigma stimulus surplus synopsis
    synthesis thesis this thus trauma via virus was vs
    """.split()
)


def is_named_outside(passage: Passage, draft: Draft) -> bool:
    """Whether the words before the draft's bracket say that it is no citation: "Reefa marina (Ruiz, 1758)"."""
    opened = draft.head.first - 1
    if draft.form != "parenthetical" or opened < 2 or passage.kind(opened) != "open":
        return False
    short = draft.head.names[0].surname
    if is_short_form(short) and (start := _law(passage, opened)) is not None:
        return _shortens(passage, start, opened, short)
    return not draft.locator and _is_species(passage, opened, draft.year.number or _LATEST)


def _law(passage: Passage, opened: int) -> int | None:
    """Where the name of a law may begin that ends before token `opened`: at its first word, or soon before its last."""
    start = max(0, opened - _LAW)
    last = passage.tokens[opened - 1].text
    if last.casefold() in LEGAL_ENDS and last[:1].isupper():
        return start
    words = (i for i in range(opened - 1, start - 1, -1) if passage.tokens[i].text in _LAWS)
    return next(words, None)


def _shortens(passage: Passage, start: int, opened: int, short: str) -> bool:
    """Whether the letters of a short form are initials of words between tokens `start` and `opened`, in order."""
    initials = iter("".join(token.text[0] for token in passage.tokens[start:opened]).casefold())
    return all(letter in initials for letter in short.casefold() if letter.isalpha())


def _is_species(passage: Passage, opened: int, year: int) -> bool:
    """Whether a genus, in full or by its initial, and an epithet end before token `opened`."""
    genus, epithet = passage.tokens[opened - 2], passage.tokens[opened - 1].text
    capital = genus.kind == "initials" or (genus.kind == "capital" and not is_opener(genus.text))
    if not capital or epithet in _NO_EPITHETS or not epithet.islower():
        return False
    return year < _EARLY or (year < _LATEST and _EPITHET.fullmatch(epithet) is not None)
