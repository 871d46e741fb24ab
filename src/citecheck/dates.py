"""Years and dates of citations and entries: "2009a", "n.d.-b", "in press", "2010, March 5", "1900/1953", "Spring 2011".

Month and season names are read in English, German, French, Spanish, Portuguese, Italian and Dutch.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from citecheck.model import Date, Span, YearKind
from citecheck.patterns import any_of, compiled

_MONTHS = (
    "january jan januar janvier janv enero ene janeiro gennaio januari",
    "february feb februar février févr fevrier febrero fevereiro fev febbraio februari",
    "march mar märz marz maerz mars marts marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai maj mayo maio maggio mei",
    "june jun juni juin junio junho giugno",
    "july jul juli juillet juil julio julho luglio",
    "august aug août aout agosto ago augustus augusti",
    "september sept sep septembre septiembre setembro set settembre",
    "october oct oktober okt octobre octubre outubro out ottobre",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre desember",
)
MONTHS: dict[str, int] = {name: i for i, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Casefolded month names and their short forms, without stop."""

ENGLISH_SEASONS: dict[str, int] = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}
"""CSL season numbers by the English names."""
SEASONS: dict[str, int] = {
    **ENGLISH_SEASONS, "frühjahr": 1, "frühling": 1, "sommer": 2, "herbst": 3,
    "printemps": 1, "été": 2, "automne": 3, "hiver": 4, "primavera": 1, "verano": 2, "otoño": 3, "invierno": 4,
}  # fmt: skip
"""The same in all the languages."""

YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
NO_DATE = (
    r"(?:n\.\s?d\.?|nd\b|no date|s\.\s?[adf]\.?|s\.\s?n\.|s/[df]\b|z\.\s?[dj]\.?|o\.\s?[JD]\.?|u\.\s?å\.?|b\.\s?[dr]\.|t\.\s?[yt]\."
    r"|ohne (?:Jahr|Datum)|undated|sin fecha|sem data|sans date|senza data|zonder (?:datum|jaar)|uden år|utan år|w\.\s?y\.)"
)
"""What stands for a date that is not known, in the languages of posts."""
NO_DATE_BEGINS = "nszoubtw"
"""The letters that it begins with, for a look ahead."""
PENDING = (
    r"(?:in[\s-]press|in\s+print|en\s+prensa|no\s+prelo|sous\s+presse|à\s+paraître|im\s+Druck|im\s+Erscheinen|i\.\s?(?-i:E)\.|(?:in\s+corso\s+di|in)\s+stampa"
    r"|in\s+druk|i\s+tryk(?:ken)?|under\s+(?:utgivning|udgivelse)|w\s+druku|baskıda|forthcoming|in\s+prep(?:aration|(?!\p{L})\.?)|(?:in|under)\s+review"
    r"|submitted(?:\s+for\s+publication)?|accepted|aceito|aceptado|advance\s+online(?:\s+publication)?|to\s+appear)"
)
"""What stands for the date of a work that has not appeared yet."""
MONTH_NAMES: frozenset[str] = frozenset(MONTHS | SEASONS)
"""Casefolded names and short forms of months and seasons."""
_MONTH_WORD = any_of(MONTH_NAMES)
MONTH = rf"(?:(?:{_MONTH_WORD})\b\.?)"

_YEAR_ALONE = compiled(rf"({YEAR})([a-z]?)")
_YEAR = compiled(rf"(?<![\d.])({YEAR})(?!\d)(?:(?:\s?(?=[a-f])|-?)([a-z])(?![\p{{L}}\d]))?", regex.I)
_MONTH = compiled(rf"(?<!\p{{L}})({_MONTH_WORD})(?!\p{{L}})", regex.I)
_DAY = compiled(r"(?<![\d/.])(\d{1,2})(?:st|nd|rd|th|º|°)?(?![\d/])")
_NO_DATE = compiled(rf"^\W*{NO_DATE}(?:\s?[-–—,]?\s?(?:([a-z])\b(?!\.)))?", regex.I)
_PENDING = compiled(rf"^\W*({PENDING})(?:\s?[-–—]\s?([a-z])\b)?", regex.I)
_CIRCA = compiled(r"^\W*(?:ca?\.|circa|um|c(?=\s?\d))\s?", regex.I)
_BCE = compiled(r"(\d{1,4})\s?(?:B\.?\s?C\.?(?:\s?E\.?)?|v\.\s?Chr\.|a\.\s?C\.)", regex.I)
_NUMERIC = compiled(r"(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)")


def parse_date(text: str, start: int = 0, end: int | None = None) -> Date:
    """The date in `text[start:end]`; `span` is that range. What cannot be read has `year` None and its text only."""
    end = len(text) if end is None else end
    written = text[start:end]
    return _parse(written, Span(start, end))


def _parse(written: str, span: Span) -> Date:
    if alone := _YEAR_ALONE.fullmatch(written):
        return Date(written, int(alone[1]), suffix=alone[2], span=span)
    shown = " ".join(written.split())
    if found := _PENDING.match(written):
        kind: YearKind = "forthcoming" if found[1].lower().startswith("forth") else "in-press"
        return Date(shown, None, suffix=(found[2] or "").lower(), kind=kind, span=span)
    if found := _NO_DATE.match(written):
        return Date(shown, None, suffix=(found[1] or "").lower(), kind="no-date", span=span)
    if found := _BCE.search(written):
        return Date(shown, -int(found[1]), kind="bce", span=span)
    if found := _NUMERIC.search(written):
        return _numeric(found, shown, span)
    return _worded(written, shown, span)


def _numeric(found: regex.Match[str], shown: str, span: Span) -> Date:
    if found[1]:
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    else:
        day, month, year = int(found[4]), int(found[5]), int(found[6])
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return Date(shown, year, span=span)
    return Date(shown, year, month=month, day=day, span=span)


def _worded(written: str, shown: str, span: Span) -> Date:
    years = [(int(y[1]), y[2] or "", y.span()) for y in _YEAR.finditer(written)]
    if not years:
        return Date(shown, None, span=span)
    month, day, season = month_and_day(written, [at for _, _, at in years])
    first, last = years[0], years[-1]
    kind: YearKind = "year"
    year, end_year = first[0], None
    if _CIRCA.match(written):
        kind = "circa"
    if len(years) > 1 and last[0] != first[0]:
        between = written[first[2][1] : last[2][0]]
        if "/" in between or "[" in written:
            kind, year = "republished", max(first[0], last[0])
        elif between.strip() in {"-", "–", "—", "−", "to", "--"}:
            kind, end_year = "range", last[0]
    suffix = (last[1] if kind == "republished" else first[1] or last[1]).lower()
    return Date(
        shown, year, suffix=suffix, month=month, day=day, season=season, end_year=end_year, kind=kind, span=span
    )


def month_and_day(written: str, years: Sequence[tuple[int, int]] = ()) -> tuple[int | None, int | None, int | None]:
    """(month, day, season) named in `written`; numbers that begin inside `years` are no days."""
    found = _MONTH.search(written)
    if not found:
        return None, None, None
    word = found[1].casefold()
    if word in SEASONS:
        return None, None, SEASONS[word]
    for day in _DAY.finditer(written):
        if not any(start <= day.start() < end for start, end in years) and 1 <= int(day[1]) <= 31:
            return MONTHS[word], int(day[1]), None
    return MONTHS[word], None, None


def names_month(text: str, start: int, end: int) -> bool:
    """Whether a month or season is named in `text[start:end]`."""
    if text[start:end].isdigit():
        return False
    return _MONTH.search(text, start, end) is not None


def original_year(written: str) -> int | None:
    """The earlier year of "1900/1953" or "1953 [1900]", if two years stand there so."""
    if "/" not in written and "[" not in written:
        return None
    years = [int(y[1]) for y in _YEAR.finditer(written)]
    return min(years) if len(years) == 2 else None
