# mypy: disallow-subclassing-any=False
"""Dates: one form or parts of their own, single or ranges, seasons, eras; a literal as it stands."""

from __future__ import annotations

from typing import Any

from citeproc import model

from citecheck.csl.context import Context
from citecheck.csl.dates import DateValue, Part
from citecheck.csl.elements import Ready, joined
from citecheck.csl.elements_text import ordinal_suffix

_YEAR, _MONTH, _DAY = range(3)
_NAMES = ("year", "month", "day")


class Date_Part(Ready, model.Date_Part):
    """cs:date-part, in a style or in a locale's date."""

    def prepare(self, style: Any) -> None:
        """Which part, and its form."""
        super().prepare(style)
        self.part = self.att.get("name", "")


class Date(Ready, model.Date):
    """cs:date: localized where it has a form, else by its own parts."""

    def prepare(self, style: Any) -> None:
        """The parts to print in order, each with the attributes of the locale's date under those of the style's."""
        super().prepare(style)
        self.variable = self.att.get("variable", "")
        own = [kid for kid in self.kids if isinstance(kid, Date_Part)]
        self.parts: list[tuple[Any, dict[str, str]]] = [(part, part.att) for part in own]
        self.between = self.delimiter
        if "form" in self.att and self.variable and (localized := style.dates.get(self.att["form"])) is not None:
            shown = self.att.get("date-parts", "year-month-day").split("-")
            changes = {part.att.get("name", ""): part.att for part in own}
            kids = [kid for kid in localized.iterchildren("{*}date-part") if kid.get("name") in shown]
            self.parts = [(kid, {**dict(kid.attrib), **changes.get(kid.get("name"), {})}) for kid in kids]
            self.between = localized.get("delimiter", "")

    def render(self, context: Context, delimiter: str = "") -> str:
        """The date's text."""
        context.called += 1
        date = context.item.dates.get(self.variable)
        if date is None or self.variable in context.suppressed:
            return ""
        text = sort_text(date) if context.sorting is not None else self._shown(date, context)
        if not text:
            return ""
        context.printed += 1
        context.rendered.add(self.variable)
        return self.finish(text)

    def _shown(self, date: DateValue, context: Context) -> str:
        """The date's text; a literal stands where the year would."""
        wanted = [str(part.get("name")) for part, _ in self.parts]
        if date.literal:
            return date.literal if "year" in wanted else ""
        days = date.end is not None and date.begin[_MONTH] and date.end[_MONTH] and date.begin[_YEAR] != date.end[_YEAR]
        if context.ours and days and context.mode == "bibliography" and len(wanted) < len(_NAMES):
            return self._over_new_year(date, wanted)
        text = self._range(date, wanted)
        return text + "present" if context.ours and text.endswith("–") else text

    def _over_new_year(self, date: DateValue, wanted: list[str]) -> str:
        """ "2018", then "December 30–2019, January 2": the second year belongs to the second day (APA 9.14)."""
        begin = self._one(date.begin, wanted, 0)
        if "year" in wanted or date.end is None:
            return begin
        return f"{begin}–{date.end[_YEAR]}, {self._one(date.end, wanted, 0)}"

    def _range(self, date: DateValue, wanted: list[str]) -> str:
        """One date, or a range in which what both ends share is printed once ("March 30–April 2", "27–30")."""
        if date.end is None:
            text = self._one(date.begin, wanted, date.season)
            return text + ("–" if date.open_end and text and "year" in wanted else "")
        differing = self._differing(date.begin, date.end, wanted)
        if not differing:
            return self._one(date.begin, wanted, date.season)
        first = min(wanted.index(part) for part in differing)
        last = max(wanted.index(part) for part in differing)
        head, middle, tail = wanted[:first], wanted[first : last + 1], wanted[last + 1 :]
        before_era = date.begin[_YEAR] < 0 and date.end[_YEAR] < 0
        begin = self._one(date.begin, head + middle, 0, trim=True, era=not before_era)
        end = self._one(date.end, middle + tail, 0)
        return f"{begin}–{end}" if begin and end else begin or end

    def _differing(self, begin: Part, end: Part, wanted: list[str]) -> list[str]:
        """The parts wanted that print differently; a different year brings month and day with it."""
        for i in range(len(_NAMES)):
            if begin[i] != end[i] and any(part in wanted for part in _NAMES[i:]):
                return [
                    part
                    for part in _NAMES[i:]
                    if part in wanted and (begin[_NAMES.index(part)] or end[_NAMES.index(part)])
                ]
        return []

    def _one(self, date: Part, wanted: list[str], season: int, trim: bool = False, era: bool = True) -> str:
        texts = [
            (att.get("prefix", ""), text, att.get("suffix", ""))
            for part, att in self.parts
            if part.get("name") in wanted and (text := self._part(part.get("name"), att, date, season, era))
        ]
        out = [prefix + text + suffix for prefix, text, suffix in texts]
        if out and (trim or len(texts) < len(self.parts)):  # a suffix that led to a part that is missing
            prefix, text, suffix = texts[-1]
            out[-1] = prefix + text + (suffix if suffix.strip(" ,./-") else "")
        return joined(out, self.between)

    def _part(self, name: str, att: dict[str, str], date: Part, season: int, era: bool) -> str:
        if name == "year":
            return self._year(date[_YEAR], att.get("form", "long"), era)
        if name == "month":
            return self._month(date[_MONTH], season, att)
        return self._day(date[_DAY], att.get("form", "numeric"))

    def _year(self, year: int, form: str, era: bool) -> str:
        if not year:
            return ""
        text = f"{abs(year) % 100:02}" if form == "short" else str(abs(year))
        if not era or year >= 1000:
            return text
        return text + str(self.style.term("bc" if year < 0 else "ad"))

    def _month(self, month: int, season: int, att: dict[str, str]) -> str:
        if not month:
            return str(self.style.term(f"season-{season:02}")) if season else ""
        form = att.get("form", "long")
        if form.startswith("numeric"):
            return f"{month:02}" if form.endswith("zeros") else str(month)
        text = str(self.style.term(f"month-{month:02}", "short" if form == "short" else ""))
        return text.replace(".", "") if att.get("strip-periods") == "true" else text

    def _day(self, day: int, form: str) -> str:
        if not day:
            return ""
        if form == "numeric-leading-zeros":
            return f"{day:02}"
        if form == "ordinal" and (day == 1 or not self.style.ordinal_day_one_only):
            return f"{day}{ordinal_suffix(self.style, day)}"
        return str(day)


def sort_text(date: DateValue) -> str:
    """A text that sorts as the date does, years before the era included."""
    if date.literal:
        return date.literal
    ends = [date.begin] + ([date.end] if date.end else [])
    return "-".join(f"{year + 10000:05}{month:02}{day:02}" for year, month, day in ends)
