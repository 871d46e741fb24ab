"""Dates of library files as CSL dates: biblatex's EDTF ("2010-03", "2001/2004", "1900~"), BibTeX's year and month, RIS."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from citecheck.dates import ENGLISH_SEASONS, MONTHS
from citecheck.patterns import compiled

CslDate = dict[str, object]

_ISO = compiled(r"\s*+(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:T[\d:.Z+-]*+)?)?)?\s*+([~?%])?\s*+")
_YEAR = compiled(r"\W*+(ca?\.?|circa)?\W*+(\d{4})\W*+", regex.I)
_YEARS = compiled(r"\W*+(\d{4})\s*+[-–—/]{1,3}\s*+(\d{4})\W*+")
_DAY = compiled(r"(?<!\d)(\d{1,2})(?!\d)")
_WORD = compiled(r"\p{L}++")
_SEASONS = range(21, 25)
_WHOLE = compiled(r"-?[0-9]{1,9}")
_RIS_YEAR = compiled(r"-?\d{1,4}")


def edtf(text: str) -> CslDate:
    """A biblatex date (manual §2.3.8): one date, a range "a/b", open "a/", uncertain "~" or "?", seasons 21–24."""
    start, slash, end = text.partition("/") if text.count("/") == 1 else (text, "", "")
    found = _ISO.fullmatch(start)
    if not found or (not int(found[1]) and found[1] != "0000"):
        return {"literal": text.strip()} if text.strip() else {}
    date: CslDate = {"date-parts": [_numbers(found)]}
    if found[2] and int(found[2]) in _SEASONS:
        date = {"date-parts": [[int(found[1])]], "season": int(found[2]) - 20}
    if found[4]:
        date["circa"] = True
    until = _ISO.fullmatch(end) if slash else None
    if slash and not until:
        return {"literal": text.strip()}  # a range still open, or one whose end cannot be read
    if until:
        date["date-parts"] = [_numbers(found), _numbers(until)]
        if until[4]:
            date["circa"] = True
    return date


def year_and_month(year: str, month: str = "", day: str = "") -> CslDate:
    """BibTeX's `year`, `month` (names, short names or a number; may hold a day: "5~March", "May/June") and `day`."""
    if years := _YEARS.fullmatch(year):
        return {"date-parts": [[int(years[1])], [int(years[2])]]}
    if not (found := _YEAR.fullmatch(year)):
        return edtf(year)
    date: CslDate = {"date-parts": [[int(found[2])]]}
    months = _months(month)
    if len(months) == 2:
        date["date-parts"] = [[int(found[2]), number] for number in months]
    elif months:
        days = _DAY.search(day or (month if not month.strip().isdigit() else ""))
        date["date-parts"] = [[int(found[2]), *months, *([int(days[0])] if days else [])]]
    elif season := next((ENGLISH_SEASONS[w] for w in _WORD.findall(month.casefold()) if w in ENGLISH_SEASONS), 0):
        date["season"] = season
    return date if not found[1] else {**date, "circa": True}


def ris_date(text: str) -> CslDate:
    """A RIS date "YYYY/MM/DD/other info"; parts may be empty, and the other info may be a season."""
    pieces = [piece.strip() for piece in text.split("/")]
    is_range = len(pieces) == 2 and bool(_ISO.fullmatch(pieces[1])) and len(pieces[1]) > 3
    if is_range or not _RIS_YEAR.fullmatch(pieces[0]) or not int(pieces[0]):
        return edtf(text)
    parts = [int(pieces[0])]
    for piece in pieces[1:3]:
        if not piece.isdecimal() or len(piece) > 2 or not int(piece):
            break
        parts.append(int(piece))
    date: CslDate = {"date-parts": [parts]}
    if len(parts) == 1 and pieces[-1].casefold() in ENGLISH_SEASONS:
        date["season"] = ENGLISH_SEASONS[pieces[-1].casefold()]
    return date


def iso(date: object) -> str:
    """A CSL date as ISO 8601 (a range with "/"), "" where it holds no year; a literal as it is."""
    if not isinstance(date, Mapping):
        return ""
    parts = date.get("date-parts")
    if not isinstance(parts, list) or not any(parts):
        return str(date.get("literal") or date.get("raw") or "")
    listed = [part if isinstance(part, list) else [part] for part in parts if part]
    shown = ["-".join(_padded(str(n), i) for i, n in enumerate(part)) for part in listed]
    season = str(date.get("season") or "")
    if season in ("1", "2", "3", "4") and len(listed) == 1 and len(listed[0]) == 1:
        return f"{shown[0]}-{20 + int(season)}" + ("~" if date.get("circa") else "")
    return "/".join(shown) + ("~" if date.get("circa") else "")


def _padded(number: str, place: int) -> str:
    """A part of a date in as many digits as ISO 8601 has; what is no number stays as it is."""
    if not _WHOLE.fullmatch(number):
        return number
    if place:
        return f"{int(number):02d}"
    year = int(number) + number.startswith("-")
    return f"{year:0{4 + (year < 0)}d}"


def _numbers(found: regex.Match[str]) -> list[int]:
    year, *rest = (int(part) for part in found.groups()[:3] if part is not None)
    return [year - (year <= 0), *(part for part in rest if part)]  # ISO 8601 has a year 0: its -379 is 380 B.C.E.


def _months(text: str) -> list[int]:
    """The months that are named, at most two; a bare number is one if it can be."""
    if text.strip().isdecimal():
        return [int(text)] if 1 <= int(text) <= 12 else []
    return [MONTHS[word] for word in _WORD.findall(text.casefold()) if word in MONTHS][:2]
