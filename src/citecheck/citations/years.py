"""The year of a citation: the pattern that finds one, and its reading (APA 8.10, 9.13–9.17)."""

from __future__ import annotations

from citecheck.dates import NO_DATE, PENDING, YEAR
from citecheck.model import Span, Year, YearKind
from citecheck.patterns import compiled

_DASH = r"\s?(?:-|‐|‑|–|—|−|--)\s?"
_BEFORE = r"(?<![\p{L}\p{N}_#@$€£¥/.=’'‐-])"
_AFTER = r"(?![\p{L}\p{N}_%°]|[.,]\d|-\d\d?(?:-\d|(?!\d))|/\d|['’]s)"
_CIRCA = r"(?:(?:ca\.?|circa|c\.|um|approx\.)\s*)"
_BCE = rf"{_CIRCA}?\d{{1,4}}\s?(?:B\.?\s?C\.?(?:\s?E\.?)?|v\.\s?Chr\.?|a\.\s?C\.)(?:\s?/\s?{YEAR})?"
_DATED = (
    rf"{_CIRCA}?(?:\[{YEAR}\][,/]?\s?|\({YEAR}\)\s?/?|{YEAR}(?:{_DASH}\d\d(?:\d\d)?)?\s?/\s?|{YEAR}{_DASH})?{YEAR}"
    rf"(?:\s?\[{YEAR}\])?(?:[a-rt-z](?![\p{{L}}\p{{N}}])|\s[a-f](?=\s?[,;)\]]))?{_AFTER}"
)
_TERM = (
    r"(?=[NnUuSsZzOoBbTtIiFfEeAaWwÀà])(?<=[(\[,;.\p{L}]\s{0,2})"
    rf"(?i:(?<=[(\[,]\s{{0,2}})n/?d|(?!nd){NO_DATE}|{PENDING})(?:\s?[-–‐,]?\s?[a-z](?![\p{{L}}\p{{N}}.]))?"
    r"(?=[\s\]]{0,2}[),;\]:])"
)
"""A term such as n.d. or in press, which is one only where a citation would have it."""
ODD_PATTERN = r"(?=[12])(?<=[,(]\s{0,2})(?:[12]\d{4}|2[1-9]\d\d|[12](?=\d?[Oo])[\dOo]{3})[a-z]?(?=\s{0,2}[),;])"
"""What was meant as a year and is none: five digits, a far year, the letter O. Only beside an author of the list."""

YEAR_PATTERN = rf"(?=[\d\[(cua]){_BEFORE}(?:{_BCE}|{_DATED})|{_TERM}"
"""A date that can stand in a citation; a term such as n.d. only where a citation would have it.

Tried at every word, each part first asks for the characters it can begin with: a digit, a bracket, "circa", "um".
"""

_DIGITS = compiled(r"[12][\dOo]{3}")
_TERMS = compiled(
    rf"(?i)B\.?C\.?|{NO_DATE}|n/d|{PENDING}|date|comm|correspondence|personal|cit[ieé]|apud|quoted|qtd|interview|pers"
)
_PENDING = compiled(rf"(?i){PENDING}")

_YEARS = compiled(r"(?<!\d)\d{4}(?!\d)")
_ANCIENT = compiled(r"(\d{1,4})\s?(?:B|v\.|a\.)")
_SUFFIX = compiled(r"(?<=[\d\s,–‐-])([a-z])$")


def may_cite(view: str, start: int, end: int) -> bool:
    """A cheap test whether a block can hold a citation at all."""
    return bool(_DIGITS.search(view, start, end) or _TERMS.search(view, start, end))


def read_year(text: str, start: int) -> Year:
    """The year written as `text`, which stands at `start`."""
    span = Span(start, start + len(text))
    if len(text) == 4 and text.isdecimal():
        return Year(text, int(text), span=span)
    years = [int(found) for found in _YEARS.findall(text)]
    lettered = _SUFFIX.search(text)
    suffix = lettered[1] if lettered else ""
    if ancient := _ANCIENT.search(text):
        written = -int(ancient[1])
        number, first = (years[-1], written) if years else (written, None)
        return Year(text, number, kind="bce", original=first, span=span)
    if not years:
        return Year(text, None, suffix, _wordy(text), span=span)
    kind: YearKind = "circa" if text[0].isalpha() else "year"
    if len(years) < 2:
        return Year(text, years[0], suffix, kind, span=span)
    number, original = (max(years), min(years)) if "[" in text or "/" in text or "(" in text else (years[-1], years[0])
    republished = any(mark in text for mark in "/[(")
    return Year(text, number, suffix, "republished" if republished else "range", original, span)


def span_of(year: Year) -> Span:
    """Where a year stands that was read from the text, as all years of drafts are."""
    assert year.span is not None
    return year.span


def _wordy(text: str) -> YearKind:
    if text.casefold().startswith(("forthcoming", "to appear", "à paraître")):
        return "forthcoming"
    return "in-press" if _PENDING.match(text) else "no-date"
