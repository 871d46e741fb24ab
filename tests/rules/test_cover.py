"""One fault, one diagnostic: what a finding covers goes where the two overlap or touch, and stays elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import regex

from citecheck import check
from citecheck.model import Diagnostic, Span
from citecheck.model.post import How
from citecheck.rules.cover import COVERS, WHOLE, uncovered


def finding(code: str, start: int, end: int) -> Diagnostic:
    return Diagnostic(code, "", Span(start, end), "warning")


@pytest.mark.parametrize(
    ("place", "left"),
    [((10, 12), False), ((0, 5), False), ((20, 24), False), ((4, 40), False), ((21, 24), True), ((0, 4), True)],
)
def test_a_finding_covers_what_it_touches(place: tuple[int, int], left: bool) -> None:
    covering = [finding("REF006", 5, 20), finding("REF006", 6, 8), finding("REF006", 50, 60)]
    kept = list(uncovered([*covering, finding("REF007", *place)]))
    assert [d.code for d in kept].count("REF007") == left
    assert [d.code for d in kept].count("REF006") == 3


def test_a_missing_list_covers_every_missing_entry() -> None:
    found = [finding("LST008", 90, 95), finding("CIT001", 3, 9), finding("CIT003", 3, 9)]
    assert [d.code for d in uncovered(found)] == ["LST008", "CIT003"]


def test_the_page_on_matching_shows_the_rungs_and_the_cover() -> None:
    page = (Path(__file__).parents[2] / "docs" / "matching.md").read_text(encoding="utf-8")
    rows = dict(line.strip("|").split("|", 1) for line in page.splitlines() if line.startswith("|"))
    told = {row.strip(" []`").partition("]")[0]: set(regex.findall(r"\[(\w+)\]", rest)) for row, rest in rows.items()}
    assert set(get_args(How)) <= told.keys()
    assert {code: told[code] for code in COVERS | WHOLE} == {**COVERS, **WHOLE}


def test_the_joiner_of_names_that_are_cut_is_no_fault_of_its_own() -> None:
    text = "Reefs rest (Ruiz, Chan, and Kim, 2015).\n\nReferences\n\nRuiz, A., Chan, B., & Kim, S. (2015). Reefs. Tidal Press."
    assert [d.code for d in check(text).diagnostics] == ["INT006"]
