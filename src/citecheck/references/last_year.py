"""The year of entries that put it last: the last one that is no part of an address, an access or a range of pages."""

from __future__ import annotations

import regex

from citecheck.dates import MONTH, PENDING, YEAR
from citecheck.patterns import compiled

_ANY_YEAR = compiled(
    rf"(?<![\d/.:‐–-])(?P<date>{YEAR}[a-z]?)(?![\d/‐–-]|:(?!\s?\d{{1,5}}[–-]\d{{1,5}}[.\s]*+(?:$|https?:|doi|www|Access)|(?<=;\s\d{{4}}:)\d{{1,5}}[.\s]*+(?:$|https?:|doi))|\s(?!(?i:{MONTH}))\p{{Lu}}\p{{Ll}}{{2,}}\s)|(?<=\p{{L}},\s)(?P<date>{YEAR}[-–]{YEAR})(?=[.\s]*+$)|(?<=,\s\p{{Ll}}{{3}}\.)(?P<date>{YEAR})(?=[.\s]*+$)"
)
_ACCESS = compiled(
    rf"\b(?:Acess(?:o|ado)\s(?:em|en)|Acceso|Access(?:ed)?\s?(?:on|:|\d|{MONTH})|(?:Viewed|Visited|Downloaded)\s(?:on\s)?\d|Retrieved|Available\s(?:at|from|on|online|in|:)|Dispon[ií]\p{{L}}+\s(?:em|en|:|à|sur)|Consult(?:ad[oa]|é|ed|ation)|Abgerufen|Zugriff)|\[(?:cited|updated)\s\d|(?-i:\bWeb)\.\s\d{{1,2}}\s",
    regex.I,
)
_PENDING = compiled(rf"\((?P<date>{PENDING})\)", regex.I)


def last_year(text: str, start: int) -> tuple[int, int]:
    """The last year outside links: one outside brackets, unless another has brackets of its own behind it."""
    free = enclosed = (0, 0)
    access = _ACCESS.search(text, start)
    for found in _ANY_YEAR.finditer(text, start, access.start() if access else len(text)):
        if _in_link(text, found.start()):
            continue
        if text.count("(", start, found.start()) <= text.count(")", start, found.start()) or _stands_alone(text, found):
            free = found.span("date")
        else:
            enclosed = found.span("date")
    if free[1] or enclosed[1]:
        return free if free[1] else enclosed
    pending = _PENDING.search(text, start)
    return pending.span("date") if pending else (0, 0)


def _stands_alone(text: str, year: regex.Match[str]) -> bool:
    """Whether brackets hold nothing but the year: "LNCS, vol. 1234. Tidal Press (2001)"."""
    start, end = year.span("date")
    return text[start - 1] == "(" and text.startswith(")", end)


def _in_link(text: str, at: int) -> bool:
    word = text.rfind(" ", 0, at) + 1
    return "/" in text[word:at] or "doi" in text[word:at].lower()
