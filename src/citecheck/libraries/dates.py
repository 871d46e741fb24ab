"""Dates of library files as CSL dates: biblatex's EDTF ("2010-03", "2001/2004", "1900~"), BibTeX's year and month, RIS."""

from __future__ import annotations

import regex

from citecheck.dates import MONTHS

CslDate = dict[str, object]

_ISO = regex.compile(r"\s*(-?\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?\s*([~?%])?\s*")
_YEAR = regex.compile(r"\D*+(\d{4})\D*+")
_DAY = regex.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_SEASONS = range(21, 25)


def edtf(text: str) -> CslDate:
    """A biblatex date (manual §2.3.8): one date, a range "a/b", open "a/", uncertain "~" or "?", seasons 21–24."""
    start, slash, end = text.partition("/") if text.count("/") == 1 else (text, "", "")
    found = _ISO.fullmatch(start)
    if not found:
        return {"literal": text.strip()} if text.strip() else {}
    date: CslDate = {"date-parts": [_numbers(found)]}
    if found[2] and int(found[2]) in _SEASONS:
        date = {"date-parts": [[int(found[1])]], "season": int(found[2]) - 20}
    if found[4]:
        date["circa"] = True
    if slash and (until := _ISO.fullmatch(end)):
        date["date-parts"] = [_numbers(found), _numbers(until)]
    return date


def year_and_month(year: str, month: str = "", day: str = "") -> CslDate:
    """BibTeX's `year`, `month` (name, short name or number; may hold a day: "5~March") and `day`."""
    if not (found := _YEAR.fullmatch(year)):
        return edtf(year)
    parts = [int(found[1])]
    if number := _month(month):
        parts.append(number)
        if days := _DAY.search(day or (month if not month.strip().isdigit() else "")):
            parts.append(int(days[0]))
    return {"date-parts": [parts]}


def ris_date(text: str) -> CslDate:
    """A RIS date "YYYY/MM/DD/other info"; parts may be empty."""
    pieces = [piece.strip() for piece in text.split("/")]
    if not regex.fullmatch(r"-?\d{1,4}", pieces[0]):
        return edtf(text)
    parts = [int(pieces[0])]
    for piece in pieces[1:3]:
        if not regex.fullmatch(r"\d{1,2}", piece):
            break
        parts.append(int(piece))
    return {"date-parts": [parts]}


def iso(date: object) -> str:
    """A CSL date as ISO 8601 (a range with "/"), "" where it holds no year; a literal as it is."""
    if not isinstance(date, dict):
        return ""
    parts = date.get("date-parts")
    if not isinstance(parts, list) or not parts:
        return str(date.get("literal") or date.get("raw") or "")
    shown = ["-".join(f"{int(n):04d}" if i == 0 else f"{int(n):02d}" for i, n in enumerate(p)) for p in parts if p]
    season = date.get("season")
    if season and len(shown) == 1 and len(shown[0]) == 4:
        return f"{shown[0]}-{20 + int(str(season))}"
    return "/".join(shown) + ("~" if date.get("circa") else "")


def _numbers(found: regex.Match[str]) -> list[int]:
    return [int(part) for part in found.groups()[:3] if part and int(part)]


def _month(text: str) -> int | None:
    if found := regex.fullmatch(r"\s*(\d{1,2})\s*", text):
        return int(found[1]) if 1 <= int(found[1]) <= 12 else None
    return next((MONTHS[word] for word in regex.findall(r"\p{L}+", text.casefold()) if word in MONTHS), None)
