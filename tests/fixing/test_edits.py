"""Edits of one text: which go together, what they make, where everything else stands after them."""

from __future__ import annotations

import pytest

from citecheck.fixing.edits import Shift, apart, apply
from citecheck.model import Diagnostic, Edit, Fix, Span


def finding(fix: Fix | None) -> Diagnostic:
    return Diagnostic("X", "", Span(0, 1), "info", fix=fix)


@pytest.mark.parametrize(
    ("spans", "together"),
    [
        ([(0, 1), (2, 3)], [0, 1]),
        ([(0, 1), (1, 2)], [0]),
        ([(1, 2), (0, 1)], [0]),
        ([(0, 3), (1, 2)], [0]),
        ([(1, 1), (1, 1)], [0]),
        ([(0, 1), (1, 1), (3, 4)], [0, 2]),
        ([(0, 1), (3, 5), (4, 6)], [0, 1]),
        ([(7, 9), (0, 1), (3, 5), (4, 6), (6, 7)], [0, 1, 2]),
    ],
)
def test_edits_that_touch_are_not_made_together(spans: list[tuple[int, int]], together: list[int]) -> None:
    findings = [finding(Fix("", (Edit(Span(*span), "-"),))) for span in spans]
    assert apart([finding(None), *findings]) == [findings[i] for i in together]


@pytest.mark.parametrize(
    ("span", "edits", "moved"),
    [
        ((4, 6), [(0, 2, "long")], (6, 8)),
        ((4, 6), [(4, 4, "in")], (6, 8)),
        ((4, 6), [(6, 6, "in")], (4, 6)),
        ((4, 6), [(5, 5, "in")], (4, 8)),
        ((4, 6), [(5, 8, "over")], (4, 9)),
        ((4, 6), [(2, 8, "o")], (2, 3)),
        ((4, 6), [(8, 9, "")], (4, 6)),
        ((5, 7), [(0, 1, "long"), (4, 8, "ov")], (7, 9)),
        ((5, 9), [(0, 1, "long"), (4, 8, "ov")], (7, 10)),
    ],
)
def test_places_move_with_the_text(
    span: tuple[int, int], edits: list[tuple[int, int, str]], moved: tuple[int, int]
) -> None:
    assert Shift(Edit(Span(a, b), new) for a, b, new in edits).span(Span(*span)) == Span(*moved)


def test_edits_are_made_wherever_they_stand_in_the_list() -> None:
    assert apply("abcd", [Edit(Span(3, 4), "D"), Edit(Span(0, 1), ""), Edit(Span(2, 2), "-")]) == "b-cD"


def test_what_is_put_in_at_one_place_stays_in_the_order_of_the_fix() -> None:
    assert apply("ab", [Edit(Span(1, 1), "y"), Edit(Span(1, 1), "x")]) == "ayxb"


def test_a_finding_takes_its_fix_along() -> None:
    fix = Fix("Mend", (Edit(Span(4, 5), "x"), Edit(Span(7, 7), "y")))
    moved = Shift([Edit(Span(0, 1), "long")]).diagnostic(finding(fix)._replace(span=Span(4, 7)))
    assert moved == finding(Fix("Mend", (Edit(Span(7, 8), "x"), Edit(Span(10, 10), "y"))))._replace(span=Span(7, 10))
