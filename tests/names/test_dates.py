"""Dates of entries, one row a form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.dates import month_and_day, original_year, parse_date

DATES = [
    # written, year, suffix, month, day, kind
    ("2015", 2015, "", None, None, "year"),
    ("2015a", 2015, "a", None, None, "year"),
    ("2015, March 5", 2015, "", 3, 5, "year"),
    ("5 March 2015", 2015, "", 3, 5, "year"),
    ("March 2015", 2015, "", 3, None, "year"),
    ("2015, Mar.", 2015, "", 3, None, "year"),
    ("5. März 2015", 2015, "", 3, 5, "year"),
    ("5 de março de 2015", 2015, "", 3, 5, "year"),
    ("2015-03-05", 2015, "", 3, 5, "year"),
    ("05.03.2015", 2015, "", 3, 5, "year"),
    ("n.d.", None, "", None, None, "no-date"),
    ("n.d.-b", None, "b", None, None, "no-date"),
    ("s.f.", None, "", None, None, "no-date"),
    ("in press", None, "", None, None, "in-press"),
    ("in press-a", None, "a", None, None, "in-press"),
    ("forthcoming", None, "", None, None, "forthcoming"),
    ("ca. 1872", 1872, "", None, None, "circa"),
    ("2010–2012", 2010, "", None, None, "range"),
    ("1900/1953", 1953, "", None, None, "republished"),
    ("350 B.C.E.", -350, "", None, None, "bce"),
    ("soon", None, "", None, None, "year"),
]


@pytest.mark.parametrize(("written", "year", "suffix", "month", "day", "kind"), DATES, ids=[row[0] for row in DATES])
def test_dates(written: str, year: int | None, suffix: str, month: int | None, day: int | None, kind: str) -> None:
    date = parse_date(written)
    assert (date.year, date.suffix, date.month, date.day, date.kind) == (year, suffix, month, day, kind)


def test_season_and_range_end() -> None:
    assert parse_date("2011, Spring").season == 1
    assert parse_date("2010–2012").end_year == 2012
    assert original_year("1900/1953") == 1900
    assert original_year("2010–2012") is None


def test_day_and_month_without_year() -> None:
    assert month_and_day("11 October") == (10, 11, None)


def test_span_is_the_range_asked_for() -> None:
    date = parse_date("Quell, A. (2015, March 5).", 11, 24)
    assert date.text == "2015, March 5"
    assert date.span is not None and (date.span.start, date.span.end) == (11, 24)


@given(st.text(max_size=60))
def test_any_text_gives_a_date(text: str) -> None:
    date = parse_date(text)
    assert date.month is None or 1 <= date.month <= 12
    assert date.day is None or 1 <= date.day <= 31
