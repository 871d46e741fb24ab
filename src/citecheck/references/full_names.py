"""Heads of entries whose date stands at the end and whose authors have their given names in full (MLA, Chicago notes).

"Herm, Judith Lewis. Trauma …", "Marsh, John W., and Ada Obi. “Collateral …”", "Herm, Judith, et al. …": the first author
is inverted, the others are not, and a stop, a colon or a quotation mark parts them from the title. In notes a comma
does ("Nich, Andrew, A Fleeting Empire: …"), which is read only before what opens a title. Words in capitals and a
stop are a body ("TIDAL BOARD. Reefs …").
"""

from __future__ import annotations

from citecheck.patterns import compiled

_COMMON_PARTICLES = r"(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ten|ter|la|le|el|al|bin|ibn)"
"""The commonest particles of names.words."""
PARTICLE = rf"(?:{_COMMON_PARTICLES}\s|[dDlL]['’]|(?:al|el)-)"
"""A particle of a family name as it stands in heads, with the blank behind it."""
WORD = r"\p{Lu}[\p{L}\p{M}'’‐\-–]++"
_FAMILY = rf"{PARTICLE}{{0,3}}+{WORD}(?:\s{WORD}){{0,2}}+"
_PART = rf"(?:\p{{Lu}}\p{{M}}*+\.|{WORD}|\p{{Lu}}(?![\p{{L}}.]))"
_GIVEN = rf"{_PART}(?:[\s-](?:{_PART}|{PARTICLE})){{0,3}}?"
_OTHER = rf"{_PART}(?:[\s-](?:{_PART}|{_COMMON_PARTICLES}(?=\s))){{1,5}}+"
_FIRST = rf"{_FAMILY},\s{_GIVEN}(?:,\s(?:[JS]r\.|I{{2,3}}))?"
_PLAIN = rf"{_FAMILY},\s(?:(?:\p{{Lu}}\p{{M}}*+\.[\s-]?){{1,4}}|{WORD}(?:[\s-](?:{WORD}|{PARTICLE})){{0,3}}?(?:\s\p{{Lu}}\.){{0,2}})"
"""Such a person before a colon: no word of the given names stands behind an initial, else it opens the title."""
_STOP = r"(?:(?:(?<=\p{L}{2})\.|(?<=\p{Lu}\.)(?!\s\p{Lu}\.))(?=\s[\p{Lu}\d“\"‘'«¿¡])|(?=,\s(?:editors?|eds?)\.)|[.,]{0,2}(?=\s[“\"‘«]))"
_MORE = rf"(?:,\s{_OTHER}){{0,8}}(?:,?\s(?:and|&|und|et|y|e)\s(?:{_FIRST}|{_OTHER}))?(?:,?\s(?:et\sal\.?|and\sothers))?"
_TITLE = r"(?=,\s(?:(?:The|An?|Die|Der|Das|La|Le|Les|El|Los|Las|Il)\s|L['’]|(?:[\p{L}'’-]+\s){0,4}[\p{L}'’-]+:\s|\p{Lu}[\p{L}'’-]+\s\p{Ll}{2,}\s))"
_HEAD = compiled(
    rf"{_PLAIN}(?:\s?[;/]\s{_PLAIN}){{0,8}}(?=(?:\s\((?:Hrsgg?|Hgg?|[Ee]ds?)\.?\))?:\s[\p{{Lu}}“\"‘«„])"
    rf"|{_FIRST}{_TITLE}"
    rf"|{_FIRST}{_MORE}[.,]{{0,2}}(?=\s[“\"])|{_FIRST}{_MORE}{_STOP}"
    r"|\p{Lu}{2,}+(?:[\s&-]{1,3}\p{Lu}[\p{Lu}\p{N}&’'-]*+){0,9}+(?<=\p{Lu}{2})\.(?=\s[\p{Lu}“\"‘«])"
)
_LONGEST = 300


def full_names_end(text: str, start: int) -> int:
    """The offset behind such a head at `start`, or `start` where there is none."""
    found = _HEAD.match(text, start, min(len(text), start + _LONGEST))
    return found.end() if found else start
