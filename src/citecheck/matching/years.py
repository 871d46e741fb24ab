"""How the year of a citation and the date of an entry agree."""

from __future__ import annotations

from typing import Literal

from citecheck.matching.entry import EntryKeys, kind_root
from citecheck.model import Date, Year

Agreement = Literal["same", "suffix", "republished", "unknown", "other"]
"""`suffix`: the year is right, the letter is not; `unknown`: the entry has no date that could be read."""

_TAIL = 60
"""Code points at the end of an entry where its first date may stand without a word that says so."""


def agreement(year: Year, entry: EntryKeys) -> Agreement:
    """Compare a citation's year with an entry's date, both of its dates where it has two."""
    date = entry.date
    if date is None or (date.year is None and not kind_root(date.kind)):
        return "unknown"
    if year.number is None or date.year is None:
        pending = year.number is None and date.year is None and kind_root(year.kind) == kind_root(date.kind)
        return _by_suffix(year, date) if pending else "other"
    if year.original is not None and year.kind != "range":
        return _two_dates(year, year.original, date, entry)
    return _one_date(year, date, entry.original, entry.others)


def _by_suffix(year: Year, date: Date) -> Agreement:
    return "same" if year.suffix.lower() == date.suffix.lower() else "suffix"


def _two_dates(year: Year, original: int, date: Date, entry: EntryKeys) -> Agreement:
    cited, listed = {year.number, original}, entry.original
    if listed is not None and listed != date.year:
        right = (original, year.number) == (listed, date.year)
        return "same" if right else "republished" if cited & {listed, date.year} else "other"
    if date.end_year is not None and {date.year, date.end_year} == cited:
        return "same"
    if date.year not in cited:
        return "other"
    consecutive = year.number is not None and abs(year.number - original) == 1  # a fiscal or academic year
    told = date.year == year.number and str(original) in entry.reference.raw[-_TAIL:]  # "… Tidal Press. (1900)"
    ancient = year.kind == "bce"  # of which hardly a list gives the date
    return "same" if consecutive or told or ancient else "republished"


def _one_date(year: Year, date: Date, listed: int | None, others: frozenset[int]) -> Agreement:
    if listed is not None and listed != date.year:
        return "republished" if year.number in (listed, date.year) else "other"
    if year.number == date.year or (date.end_year is not None and year.number == date.end_year):
        return _by_suffix(year, date)
    return "same" if year.number in others else "other"
