"""Editors and translators behind a title: ", eds. A. Quell & B. Tarn", ", Tarn, B. (eds.)", ". Trans. A. Quell", ", tr. A. Quell"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.names.people import split_people
from citecheck.patterns import compiled
from citecheck.references.draft import Draft
from citecheck.references.heads import opening_at
from citecheck.references.houses import HOUSE
from citecheck.references.sentences import boundaries, holds_bracket

_ED_AFTER = compiled(
    r"(?:(?<!\d[ªº]?)[,.]\s?(?:ed(?:ited|s)?\.?\s?(?:by)?|hrsg\.?(?:\svon)?)|(?<=\d),\sedited\sby)\s(?P<names>\p{Lu}[^():]{3,160}?)(?=[,.]\s?(?:pp?\.|\d|vol|\p{Lu}[\p{L}, ]{2,40}:)|\s?\(|\.?$)",
    regex.I,
)
_EDITED = (",ed", ", ed", ".ed", ". ed", "hrsg")
_TRANSLATED = compiled(
    r"(?<=[.,]\s)(?:trad(?:\.|uction|ução|ucción|uzido)?(?:\sde|\spor|\sby)?|trans(?:\.|lated)(?:\sby)?|tr\.|übers(?:\.|etzt)(?:\svon)?)\s(?P<names>(?-i:\p{Lu})[\p{L}’'-]*+(?:(?:(?<=(?<!\p{L})(?-i:\p{Lu}))\.)?\s\p{L}[\p{L}’'-]*+){1,4})(?=\.|\s\(|$)",
    regex.I,
)
"""A stop stands behind an initial only: behind a word it closes the names, and a publisher follows."""
_TURNED = ("trad", "trans", "tr.", "übers")
"""How the words of translation begin: without one there is nothing to look for."""
_ROLE_AFTER = compiled(
    r",?\s[(\[](?:(?P<editor>eds?|editors?|hrsgg?|hgg?|orgs?|coords?)|(?P<translator>trans|translators?|trads?|tr))\.?[)\]]",
    regex.I,
)
_GAP = compiled(r"(?<=[,.;?!])\s(?=\p{Lu})")
_PEOPLE = ("family, initials", "initials family")
_SPELLED = (*_PEOPLE, "given family")
_LONGEST = 160


def claim_editors_after(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Claim ", ed. by A. Quell" behind the title of a larger work; its range."""
    found = _ED_AFTER.search(draft.text, start, end) if draft.names(_EDITED) else None
    if not found:
        return None
    start, end = found.span("names")
    end = next(iter(boundaries(draft.text, start, end)), end)
    house = next((at for at in _commas(draft.text, start, end) if HOUSE.search(draft.text, at, end)), end)
    draft.take("editor", start, house)
    return found.start(), house if house < found.end("names") else found.end()


def _commas(text: str, start: int, end: int) -> Iterator[int]:
    """Where the commas of a range stand."""
    at = text.find(", ", start, end)
    while at >= 0:
        yield at
        at = text.find(", ", at + 1, end)


def claim_translator_after(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Claim a sentence "Trans. A. Quell" or ", tr. A. Quell" behind a title; its range."""
    if not draft.names(_TURNED):
        return None
    found = _TRANSLATED.search(draft.text, start, end)
    return found.span() if found and draft.take("translator", *found.span("names")) else None


def claim_role_after(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Claim people behind a title whose role follows them in brackets ("…, Tarn, B., & Ober, C. (eds.)"); their range."""
    if not holds_bracket(draft.text, start, end):
        return None
    for role in _ROLE_AFTER.finditer(draft.text, start, end):
        at = _people_before(draft.text, start, role.start(), spelled=role["translator"] is not None)
        if at is not None and draft.take("editor" if role["editor"] else "translator", at, role.start()):
            return at, role.end()
    return None


def _people_before(text: str, start: int, end: int, *, spelled: bool) -> int | None:
    """Where the names begin that reach to `end`, behind a comma or stop; `spelled`: a given name in full may open them."""
    for gap in _GAP.finditer(text, max(start, end - _LONGEST), end):
        at = gap.end()
        if opening_at(text, at, end) in (_SPELLED if spelled else _PEOPLE):
            people = split_people(text, at, end, direct=True)
            return at if people.confidence >= 1 and all(name.family for name in people.names) else None
    return None
