"""Theses: "…. Doctoral dissertation, Tidal University", "… 2011. 104 f. Dissertação (Mestrado) – Universidade …"."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.details import claim_details
from citecheck.references.draft import Draft
from citecheck.references.places import imprint
from citecheck.references.publisher import claim_imprint, without_day
from citecheck.references.sentences import sentences

_THESIS = compiled(
    r"(?<=[.,;:?!][”\"’']?\s?)(?P<genre>(?:unpublished\s|unveröff\w*\s|published\s)?(?:(?:(?:ph\.?\s?d\.?|doctoral|doctorate|master['’]?s?|m\.?\s?(?:a|sc|s|phil)\.?|bachelor['’]?s?|b\.?a\.?|honou?rs|undergraduate|graduate|d\.?phil\.?)\s)(?:thesis|dissertation|diss\.)|dissertation(?!\s(?-i:\p{Lu}))|thesis(?!\s(?-i:\p{Lu}))|tese\sde\s\w+|dissertação\sde\s\w+|(?:tese|dissertação|monografia|trabalho\sde\sconclusão\sde\scurso)\s\([^()]{4,80}\)|tesis\s(?:de\s)?\w+|thèse\sde\s\w+(?:\sd['’]état|\s(?:de\s)?\d(?:e|ème)?\scycle)?|thèse\sd['’]état|diplomarbeit|masterarbeit|bachelorarbeit|habilitation\w*|magisterarbeit))(?![\p{L}\])])",
    regex.I,
)
_THESES = (
    "thesis",
    "dissert",
    "diss.",
    "tese",
    "tesis",
    "thèse",
    "arbeit",
    "habilitation",
    "monografia",
    "trabalho de conclus",
)
_DATED = compiled(r"[.?!]\s(?:1[89]|20)\d\d\.(?:\s(?P<extent>\d{1,4})\s?(?:f|p|fls?|págs?)\.)?\s*+$")
"""The year and the extent that the Brazilian norm puts before the kind of thesis ("2011. 104 f. Dissertação (…)")."""
_ORDERED = compiled(r"\p{Lu}[\p{L}\s.]{1,12}?\s?(?:No\.\s?)?[\d/-]+")
"""The number under which a thesis is ordered ("UMI 95-44905")."""


def is_thesis(draft: Draft, start: int, end: int) -> bool:
    """Whether a range says of itself that it is a thesis."""
    return find_thesis(draft, start + 5, end) is not None


def read_thesis_behind(draft: Draft, start: int, end: int) -> bool:
    """Read what stands behind a title as a thesis, where it opens with the word for one; whether it does."""
    found = find_thesis(draft, start, end)
    if not found or found.start() > start:
        return False
    read_thesis(draft, start, found, end)
    return True


def find_thesis(draft: Draft, start: int, end: int) -> regex.Match[str] | None:
    """The words of a range by which it is a thesis."""
    return _THESIS.search(draft.text, start, end) if draft.names(_THESES) else None


def read_thesis(draft: Draft, start: int, found: regex.Match[str], end: int) -> None:
    """Read a thesis: its title before the words `found`, behind them the number it is ordered under and its school."""
    first, _ = claim_details(draft, start, found.start())
    claim_details(draft, found.start(), end)
    draft.take("genre", *found.span("genre"))
    if dated := _DATED.search(draft.text, start + 5, first):
        draft.take("number-of-pages", *dated.span("extent"))
        first = dated.start()
    draft.take("title", start, first)
    parts = sentences(draft, found.end(), end)
    if len(parts) > 1 and _ORDERED.fullmatch(draft.text, *parts[0]):
        draft.take("archive_location", *parts.pop(0))
    if not parts:
        return
    school = draft.trim(parts[0][0], without_day(draft, *parts[0]))
    if placed := imprint(draft.text, *school):
        claim_imprint(draft, placed)
    else:
        draft.take("publisher", *school)
