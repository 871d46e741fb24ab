"""Author strings as most lists have them, read by one pattern: "Family, I. I., van Family, I., & Family, I.".

Such persons can be read in one way only, which `split_people` would find piece by piece. What might be something else
there (a suffix, others left out) is left to it.
"""

from __future__ import annotations

from citecheck.model import Name, Span
from citecheck.names.words import JOINERS, PARTICLE_PATTERN, SUFFIXES
from citecheck.patterns import compiled

_FAMILY = rf"(?P<family>(?:(?=\p{{Ll}})(?:{PARTICLE_PATTERN}) ){{0,3}}+\p{{Lu}}[\p{{Lu}}\p{{Ll}}'’-]++)"
_GIVEN = r"(?P<given>\p{Lu}\.(?:[ -]?\p{Lu}\.)*+)"
_JOINER = rf"(?=[&\p{{Ll}}])(?:&|{'|'.join(sorted(JOINERS))}) "
"""Long lists of words stand behind a look for a small letter: most names have none of them before them."""
_PERSONS = compiled(rf"{_FAMILY}, {_GIVEN}(?:(?:, (?:{_JOINER})?+| {_JOINER}){_FAMILY}, {_GIVEN})*+,? ?")
_NO_FAMILIES = SUFFIXES | frozenset(
    "others otros otras outros outras colleagues mitarb colaboradores etal etalii".split()
)
"""Casefolded. What may stand where a family name does and is none."""


def plain_persons(text: str, start: int, end: int) -> tuple[tuple[Name, ...], int]:
    """Such persons at `start`, and the offset behind them and what parts them from the date; none where others stand there."""
    found = _PERSONS.match(text, start, end)
    if found is None:
        return (), start
    names: list[Name] = []
    for (first, behind), (initials, last) in zip(found.spans("family"), found.spans("given"), strict=True):
        particle, _, family = text[first:behind].rpartition(" ")
        if family.casefold() in _NO_FAMILIES:
            return (), start
        names.append(Name(family, text[initials:last], particle, span=Span(first, last)))
    return tuple(names), found.end()
