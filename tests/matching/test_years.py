"""How a citation's year and an entry's date agree: rows of citation | date of the entry, what else it says | how."""

from __future__ import annotations

import pytest
from notation import entry, year

from citecheck.dates import parse_date
from citecheck.matching.entry import entry_of
from citecheck.matching.years import agreement
from citecheck.model import Date, Reference, Year


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        (year("1900/1953"), entry("Obi, D. (1953 < 1900)"), "same"),
        (year("1953/1900"), entry("Obi, D. (1953 < 1900)"), "republished"),
        (year("1900/1950"), entry("Obi, D. (1953 < 1900)"), "republished"),
        (year("1901/1950"), entry("Obi, D. (1953 < 1900)"), "other"),
        (year("1900/1953"), entry("Obi, D. (1953 < 1953)"), "republished"),
        (year("1950"), entry("Obi, D. (1953 < 1900)"), "other"),
        (year("1900/1953"), entry("Obi, D. (1953)"), "republished"),
        (year("1900/1953"), entry("Obi, D. (1900)"), "republished"),
        (year("1900/1953"), entry("Obi, D. (1950)"), "other"),
        (year("2019/2020"), entry("Obi, D. (2020)"), "same"),
        (year("2020/2019"), entry("Obi, D. (2020)"), "same"),
        (year("2018/2020"), entry("Obi, D. (2020)"), "republished"),
        (year("1900/1953"), entry("Obi, D. (1953)")._replace(raw="Obi, D. (1953). Reefs. Tidal Press. (1900)"), "same"),
        (
            year("1900/1953"),
            entry("Obi, D. (1953)")._replace(raw="Obi, D. (1953, 1900)." + " Reefs" * 20),
            "republished",
        ),
        (
            year("1900/1953"),
            entry("Obi, D. (1900)")._replace(raw="Obi, D. (1900). Reefs. Tidal Press. (1953)"),
            "republished",
        ),
        (Year("400 B.C.E./1953", 1953, "", "bce", 400), entry("Obi, D. (1953)"), "same"),
        (Year("1999–2009", 2009, "", "range", 1999), entry("Obi, D. (2009)"), "same"),
    ],
)
def test_two_dates_and_one(cited: Year, listed: Reference, expected: str) -> None:
    assert agreement(cited, entry_of(0, listed, {})) == expected


@pytest.mark.parametrize(
    ("cited", "expected"),
    [(year("1999/2009"), "same"), (year("2009"), "same"), (year("1999"), "same"), (year("2004"), "other"), (year("1999/2004"), "republished")],
)  # fmt: skip
def test_a_range_of_years(cited: Year, expected: str) -> None:
    listed = entry("Obi, D. (1999)")._replace(issued=Date("1999–2009", 1999, end_year=2009))
    assert agreement(cited, entry_of(0, listed, {})) == expected


@pytest.mark.parametrize(
    ("cited", "listed", "expected"),
    [
        ("n.d.", "n.d.", "same"),
        ("n.d.-a", "n.d.-a", "same"),
        ("n.d.-a", "n.d.-b", "suffix"),
        ("n.d.", "n.d.-b", "suffix"),
        ("n.d.", "in press", "other"),
        ("n.d.", "2010", "other"),
        ("2010", "n.d.", "other"),
        ("2010", "", "unknown"),
    ],
)
def test_undated_works(cited: str, listed: str, expected: str) -> None:
    assert agreement(year(cited), entry_of(0, entry(f"Obi, D. ({listed})"), {})) == expected


@pytest.mark.parametrize("text", ["n.d., accessed 2015", "in press, 2015"])
def test_a_year_beside_another_kind_of_date_is_none_of_issue(text: str) -> None:
    listed = entry("Obi, D. (2010)")._replace(issued=parse_date(text))
    assert agreement(year("2015"), entry_of(0, listed, {})) == "other"
