"""The head of an entry: whether an author string at some place reaches a year (APA 9.7, 9.13).

Shared by the splitter of lists and by the search for lists without a heading. Shapes only, no look-ups: it says
where an entry may begin, not who wrote it. Every pattern is possessive, and every search is bounded.
"""

from __future__ import annotations

from typing import Literal

import regex

from citecheck.dates import NO_DATE, PENDING
from citecheck.named import NamedTuple
from citecheck.names.words import JOINERS
from citecheck.patterns import compiled

OpeningShape = Literal[
    "family, initials",
    "family initials",
    "initials family",
    "family, given",
    "given family",
    "capitals",
    "word",
    "none",
]

LONGEST = 400
"""How far ahead, in code points, a head may reach for its year. An author list longer than that is cut by "et al."."""
LONGEST_TITLE = 220
"""How far ahead a bracketed year may stand behind a head that is no author: a title, a work without author."""

_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_ANCIENT = r"\d{1,4}\s?B\.?\s?C\.?(?:\s?E\.?)?"
_DATE = rf"(?:(?:c(?:a|irca)?\.?\s?|~\s?)?(?:{_YEAR}(?!\d)[a-z]?|{_ANCIENT})|{NO_DATE}|{PENDING})"
_LINK = (
    r"(?:de|d[aeiou]s?|del|della|dei|degli|van|von|vom|vd|der|den|des|dem|zu[mr]?|te[nr]?|la|las|le|les|los|lo|af|av"
    r"|al|el|bin|ibn|ben|abu|with|of|the|for|on|in|at|to|für|pour|para|do|dos|als|alii|dan|dkk|vd|ark|inni"
    rf"|{'|'.join(sorted(JOINERS))}|(?<=\.\s)a"
    r"|eds?|hrsgg?|hg|comps?|orgs?|coords?|trans|dirs?|jr|sr|others|colleagues|i)"
)
"""What may stand in lower case in an author string: more than the particles and joiners of names.words."""
_CAPITAL = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’‘`´.ʼ‐‑\-–]*+"
_PREFIXED = r"(?:[dlo]['’‘]|al-|el-|’t|'t|@)[\p{L}][\p{L}\p{M}'’‐\-\w]*+"
_BRACKET = rf"[(\[](?:{_CAPITAL}|{_LINK})(?:[\s.,&]*+(?:{_CAPITAL}|{_LINK}))*+\.?[)\]]"
_OTHER_LETTER = r"[\p{Lo}\p{M}]++"
_TOKEN = rf"(?:{_CAPITAL}|&|{_PREFIXED}|{_LINK}(?!\p{{L}})|{_BRACKET}|{_OTHER_LETTER}|…|\.\s?\.\s?\.|\+|/|\*)"
_NAMES = rf"(?:{_TOKEN}[\s,;:.，、；·‡†]*+){{1,150}}+"

_MARKER = compiled(
    r"\s*+(?:\[(?=\p{L}*+[\d+])[\w+]{1,8}\]\.?|\(\d{1,3}\)|\d{1,3}[.)](?!\d)|\d{1,3}(?=\s+\p{Lu})|[•▪●◦‣·*+–—►■□⁃-](?=\s))?+\s*+"
)
_NAMED = compiled(
    rf"{_NAMES}(?:(?P<bracket>[(\[（])\s*+{_DATE}[^()\[\]（）\n]{{0,40}}+[)\]）]|(?<=[\s,.;:]){_DATE}(?=[a-z]?[\s.,:;)]|$))"
)
_PERSON = r"\p{Lu}[\p{L}'’-]*+, \p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}+"
_PLAIN = compiled(rf"{_PERSON}(?:,? (?:(?:&|and) )?+{_PERSON}){{0,19}}+ \({_YEAR}(?!\d)[^()\[\]（）\n]{{0,40}}+[)\]]")
"""What most heads are, of which `_NAMED` says the same at three times the cost: "Family, I. I., & Family, I. (2010)"."""
_TITLED = compiled(rf"[^()\[\]\n]{{3,{LONGEST_TITLE}}}?[(\[（]\s*+{_DATE}(?:,[^()\[\]]{{1,30}})?[)\]）]")
_ANY_DATE = compiled(rf"(?<![\p{{L}}\d/._-]){_DATE}(?![\p{{L}}\d/_-])|(?<=\p{{L}})[(]{_DATE}[)]")

_INITIALS = r"\p{Lu}\p{M}*+\.?(?:[\s.‐-]{0,3}\p{Lu}\p{M}*+\.?(?![\p{Ll}]))*+"
_SMALL = r"(?:(?:de|d[aeiou]s?|del|della|van|von|vom|der|den|des|zu|zur|te[nr]?|l[aeo]s?|al|el|af|av|bin|ibn)\s|[dlo]['’‘]|al-)*+"
_FAMILY = rf"(?:{_SMALL}[\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}}'’‘`´‐‑\-]++(?:\s[\p{{L}}\p{{M}}'’‐\-]{{2,}}){{0,2}}+)"
_OPENINGS: tuple[tuple[OpeningShape, regex.Pattern[str]], ...] = (
    ("family, initials", compiled(rf"{_FAMILY},\s?{_INITIALS}(?:\s?[,;&(.]|\s|$)")),
    ("family initials", compiled(rf"{_SMALL}[\p{{Lu}}][\p{{L}}'’\-]++\s\p{{Lu}}{{1,3}}\.?(?=[\s,.;:(])")),
    ("initials family", compiled(r"(?:\p{Lu}\.[\s-]?(?:de\s|van\s|von\s)?){1,4}+[\p{Lu}][\p{L}'’\-]++")),
    ("family, given", compiled(rf"{_FAMILY},\s?[\p{{Lu}}][\p{{Ll}}]++")),
    ("given family", compiled(r"[\p{Lu}][\p{Ll}]++\s(?:\p{Lu}\.\s?)*+[\p{Lu}][\p{L}'’\-]++")),
    ("capitals", compiled(r"[\p{Lu}][\p{L}&-]*+[\p{Lu}]")),
    ("word", compiled(r"[\p{Lu}\p{Lo}]")),
)


class Head(NamedTuple):
    """A head that reaches a date: where it begins (behind a bullet or number) and where the date ends."""

    start: int
    end: int
    bracketed: bool
    authors: bool
    """Whether what stands before the date reads as names; else it may be a title."""


def marker_end(text: str, start: int = 0, end: int | None = None) -> int:
    """The offset behind a bullet, a number ("3.", "[3]") and blanks at `start`."""
    if text[start : start + 1].isalpha():  # as most do
        return start
    found = _MARKER.match(text, start, len(text) if end is None else end)
    return found.end() if found else start


def head_at(text: str, start: int = 0, end: int | None = None, bare: bool = True) -> Head | None:
    """The head that begins at `start`, if it reaches a year: "Family, I. (2001)", with `bare` also "Family, I. 2001."

    Looks no further than LONGEST code points. A title before a bracketed year counts, marked as no author.
    """
    stop = len(text) if end is None else end
    begin = marker_end(text, start, stop)
    limit = min(stop, begin + LONGEST)
    if plain := _PLAIN.match(text, begin, limit):
        return Head(begin, plain.end(), True, True)
    found = _NAMED.match(text, begin, limit)
    if found and (bare or found["bracket"]):
        return Head(begin, found.end(), found["bracket"] is not None, True)
    if found := _TITLED.match(text, begin, limit):
        return Head(begin, found.end(), True, False)
    return None


def opening_at(text: str, start: int = 0, end: int | None = None) -> OpeningShape:
    """The shape in which the text at `start` (behind a bullet or number) begins."""
    stop = len(text) if end is None else end
    begin = marker_end(text, start, stop)
    for name, pattern in _OPENINGS:
        if pattern.match(text, begin, min(stop, begin + 120)):
            return name
    return "none"


def date_in(text: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
    """The first date in a range, outside links and numbers."""
    found = _ANY_DATE.search(text, start, len(text) if end is None else end)
    return found.span() if found else None
