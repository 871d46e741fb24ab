"""Heads of entries whose date stands at the end and that write no family name before a comma.

Plain BibTeX styles: "A. Ruiz, B. Chan, and C. Obi. How reefs rest. …, 2010.", "Ana Ruiz and Bo Chan. How reefs rest.
…", in notes with a comma behind ("A. Ruiz, B. Chan, How Reefs Rest, Tidal Press 2010."); medical ones: "Ruiz A, Chan B.
How reefs rest. … 2010;3:3-9.". A stop after an initial or a family name parts the persons from the title.
"""

from __future__ import annotations

from citecheck.model import Name, Span
from citecheck.names.pieces import is_group
from citecheck.names.words import JOINERS, OTHERS_PATTERN, PARTICLE_WORDS
from citecheck.patterns import compiled
from citecheck.references.full_names import PARTICLE, WORD
from citecheck.references.untitled import SOURCE

_SMALL_WORDS = rf"{PARTICLE}{{0,3}}+"
_FAMILY = rf"{_SMALL_WORDS}{WORD}"
_INITIALS = r"(?:\p{Lu}\p{M}*+\.[\s‐-]?){1,4}+"
_TURNED = rf"{_INITIALS}\s?{_FAMILY}(?:\s{WORD})?+"
_SPELLED = rf"{WORD}(?:\s(?:{_FAMILY}|\p{{Lu}}\.)){{1,4}}+(?<=\p{{L}})"
_LATE = rf"(?:\s(?:{'|'.join(sorted(PARTICLE_WORDS))})(?!\p{{L}})){{0,3}}+"
_UNSTOPPED = rf"{_FAMILY}\s(?:{WORD}\s)?\p{{Lu}}(?:-?\p{{Lu}}){{0,2}}+(?!\p{{L}}){_LATE}"
_AND = rf"(?:&|{'|'.join(sorted(JOINERS))})"
_STOP = r"[.:](?=\s{1,2}[\p{Lu}\p{Lo}\d“\"‘'«¿¡\[]|\s{1,2}\p{Ll}[\p{L}\d]*+:|\s{1,2}\p{Ll}++\p{Lu})"
_NOTE = r",(?=\s[\p{Lu}][\p{L}\p{M}'’-]++\s(?:[\p{L}\p{M}'’-]++[\s,:.]){2})"
"""A comma before a title of three words or more."""
_EDITORS = r"(?=,\s(?:editors?|eds?)\.)"
_QUOTED = r"[.,]?(?=\s[“\"])"
_NO_FAMILY = (
    rf"(?:(?<=\p{{Lu}}{{2}}[.:])|(?!\s{_SMALL_WORDS}{WORD}(?:\.(?!\sIn[:\s])|[,;:]|\s(?:{_AND}\s{_FAMILY}|[(\d]))))"
)
"""What goes on is no family name: "Ana B. Ruiz, Li Chan" has the initial inside a name."""
_LISTED = r"(?<=,\s[^,]{1,40})"
"""A comma before the last person: all of a list are written so, and what goes on is the title."""
_OTHERS = rf"(?:,?\s(?:{_AND}\s)?et\sal(?:\.(?=:?\s)|{_STOP})|,?\s{_AND}\sothers{_STOP}|,?\s(?:{OTHERS_PATTERN})(?:(?<=\.)(?=:?\s)|{_STOP}))"


def _persons(person: str, least: str, end: str) -> str:
    """Such persons, each behind a comma, the last behind a joiner (`least`: how often at least), and what ends them."""
    return rf"{person}(?:,\s{person}){{0,40}}+(?:{_OTHERS}|(?:,?\s{_AND}\s{person}){least}{end})"


_HEAD = compiled(
    rf"(?P<turned>{_persons(_TURNED, '?+', f'(?:{_STOP}|{_NOTE}|{SOURCE}|{_QUOTED})')}|{_persons(_SPELLED, '', _STOP)})"
    rf"|{_persons(_UNSTOPPED, '?+', f'(?:{_STOP}(?:{_NO_FAMILY}|{_LISTED})|{_EDITORS})')}"
)
_LONE = compiled(
    rf"(?P<name>(?:\p{{Lu}}\.\s?)*+{WORD}\s(?:{WORD}\s(?!\S+:)|\p{{Lu}}\.\s)?{_FAMILY}){_STOP}(?!\sIn:?\s)(?!\s(?:Eds?|Dir|Prod|Trans|Perf|Directed|Produced)\b)"
)
_LONGEST = 1200
_LONGEST_NAME = 80


def uninverted_end(text: str, start: int) -> tuple[int, bool]:
    """The offset behind such a head at `start`, which is `start` where there is none; whether given names come first."""
    found = _HEAD.match(text, start, min(len(text), start + _LONGEST))
    return (found.end(), found["turned"] is not None) if found else (start, False)


def lone_name(text: str, start: int) -> Name | None:
    """What may be one person with given names in full before a stop ("Ana Ruiz. How reefs rest. …"), or a short title.

    Both read as one literal, which a citation by either finds.
    """
    found = _LONE.match(text, start, min(len(text), start + _LONGEST_NAME))
    if not found or is_group(found["name"]):
        return None
    return Name(literal=" ".join(found["name"].split()), span=Span(*found.span("name")))
