"""Dates of CSL-JSON items, in whatever shape they come, as one value: parts of one day or of two, season, circa."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeGuard

import regex

from citecheck.dates import ENGLISH_SEASONS
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

Part = tuple[int, int, int]
"""Year, month and day; 0 where not given (there is no year 0 in CSL)."""

_MONTHS = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}  # fmt: skip
_ISO = compiled(r"(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?")
_RUNNING = compiled(r"(\d{4})\s*[-–—/]\s*(?:present|now|ongoing)?", regex.IGNORECASE)
_ERA = compiled(r"(\d{1,4})\s*(B\.?\s?C\.?(?:\s?E\.?)?|C\.?\s?E\.?|A\.?D\.?)", regex.IGNORECASE)
_YEARS = compiled(r"(\d{4})\s*[-–/]\s*(\d{4})")
_WORD = compiled(r"[^\W\d_]+")
_YEAR = compiled(r"(?<!\d)\d{4}(?!\d)")
_DAY = compiled(r"(?<!\d)\d{1,2}(?!\d)")
_CIRCA = compiled(r"^(?:c(?:a|irca)?\b\.?|~)\s*|[?~%]$", regex.IGNORECASE)
_INTEGER = compiled(r"[+-]?\d{1,6}")


class DateValue(NamedTuple):
    """One date or range. `literal` is shown as it stands and excludes parts; `open_end` is a range still running."""

    begin: Part = (0, 0, 0)
    end: Part | None = None
    season: int = 0
    circa: bool = False
    literal: str = ""
    open_end: bool = False

    @property
    def year(self) -> int | None:
        """The (first) year, None for a literal."""
        return self.begin[0] or None


def date_value(raw: object) -> DateValue | None:
    """The date of a CSL-JSON value: an object with date-parts, raw or literal, a string, or a number; None if empty."""
    if isinstance(raw, Mapping):
        return _from_object(raw)
    if isinstance(raw, bool) or raw is None:
        return None
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        return _from_parts(raw)
    return _from_text(str(raw).strip())


def _from_object(raw: Mapping[str, object]) -> DateValue | None:
    circa = raw.get("circa") not in (None, False, 0, "", "false", "0")
    season = _season(raw.get("season"))
    parts = raw.get("date-parts")
    if (
        isinstance(parts, Sequence)
        and not isinstance(parts, str)
        and (found := _from_parts(parts, season, circa=circa))
    ):
        return found
    text = next((str(raw[key]).strip() for key in ("raw", "literal") if raw.get(key)), "")
    found = _from_text(text) if raw.get("raw") else DateValue(literal=text) if text else None
    if found and (circa or season):
        return DateValue(found.begin, found.end, found.season or season, found.circa or circa, found.literal)
    return found


def _season(raw: object) -> int:
    text = str(raw or "").strip().lower()
    number = int(text) if text.isdecimal() and len(text) < 3 else ENGLISH_SEASONS.get(text, 0)
    number = number - 20 if 21 <= number <= 24 else number
    return number if 1 <= number <= 4 else 0


def _from_parts(raw: Sequence[object], season: int = 0, *, circa: bool = False) -> DateValue | None:
    while len(raw) == 1 and isinstance(raw[0], list | tuple) and raw[0] and all(map(_is_list, raw[0])):
        raw = raw[0]
    if raw and not any(map(_is_list, raw)):
        raw = [raw]
    parts = [_part(part) for part in raw[:2] if _is_list(part)]
    if not parts or not parts[0][0]:
        return None
    begin = parts[0]
    if 21 <= begin[1] <= 24 or 13 <= begin[1] <= 16:
        season, begin = (begin[1] - 1) % 4 + 1 if begin[1] > 20 else begin[1] - 12, (begin[0], 0, 0)
    begin = _valid(begin)
    if len(parts) == 1:
        return DateValue(begin, None, season, circa)
    end = _valid(parts[1])
    same = end == begin
    return DateValue(begin, end if end[0] and not same else None, season, circa, open_end=not end[0])


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _part(raw: Sequence[object]) -> Part:
    numbers = [_integer(value) for value in raw[:3]] + [0, 0, 0]
    return numbers[0], numbers[1], numbers[2]


def _integer(value: object) -> int:
    if isinstance(value, (list, tuple)) and value:
        value = value[0]
    if isinstance(value, float):
        return int(value) if abs(value) < 1e6 else 0
    text = str(value).strip()
    return int(text) if _INTEGER.fullmatch(text) else _MONTHS.get(text[:3].lower(), 0)


def _valid(part: Part) -> Part:
    year, month, day = part
    month = month if 1 <= month <= 12 else 0
    return year, month, day if month and 1 <= day <= 31 else 0


def _from_text(text: str) -> DateValue | None:
    """ISO dates, ranges with "/", year ranges, English dates; anything else is shown as it stands."""
    if not text:
        return None
    circa = bool(_CIRCA.search(text))
    plain = _CIRCA.sub("", text).strip()
    if found := _iso(plain):
        return _from_parts([found], circa=circa)
    if era := _ERA.fullmatch(plain):
        return DateValue((int(era[1]) * (-1 if era[2][0] in "Bb" else 1), 0, 0), circa=circa)
    if running := _RUNNING.fullmatch(plain):
        return DateValue((int(running[1]), 0, 0), circa=circa, open_end=True)
    first, slash, second = plain.partition("/")
    if slash and (begin := _iso(first)) and (not second.strip(". ") or _iso(second)):
        return _from_parts([begin, _iso(second) or (0, 0, 0)], circa=circa)
    if years := _YEARS.fullmatch(plain):
        return DateValue((int(years[1]), 0, 0), (int(years[2]), 0, 0), circa=circa)
    return _english(plain, circa) or DateValue(literal=text)


def _iso(text: str) -> Part | None:
    found = _ISO.fullmatch(text.strip())
    if not found or not int(found[1]):
        return None
    return int(found[1]), int(found[2] or 0), int(found[3] or 0)


def _english(text: str, circa: bool) -> DateValue | None:
    """ "4 March 2019", "March 4, 2019", "Mar 2019", "Summer 2019"; None where a word or number is left over."""
    years = _YEAR.findall(text)
    words = [word.lower() for word in _WORD.findall(text)]
    days = _DAY.findall(text)
    if len(years) != 1 or len(words) != 1 or len(days) > 1:
        return None
    if season := ENGLISH_SEASONS.get(words[0], 0):
        return DateValue((int(years[0]), 0, 0), season=season, circa=circa) if not days else None
    month = _MONTHS.get(words[0][:3], 0) if len(words[0]) >= 3 else 0
    return DateValue(_valid((int(years[0]), month, int(days[0]) if days else 0)), circa=circa) if month else None
