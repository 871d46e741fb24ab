"""No text is expensive: four times as much takes about four times as long (bench/test_linear.py has the full matrix)."""

from __future__ import annotations

import pytest
from linear import ALLOWED, Where, growth
from shapes import BODIES, ENTRY, LISTS, WHOLE, Shape

from citecheck.model import Format

_SIZE = 3_000
_BODIES = {
    "text": ["nested brackets", "and-chain", "capitals", "years after one author", "one line", "hyphened capitals"],
    "markdown": ["emphasis", "markdown links", "open links", "table", "cite keys", "backticks"],
    "html": ["tags", "nested tags", "comments", "entities"],
}
_LISTS = ["identical entries", "all ambiguous", "authors", "numbers", "DOIs", "labels of DOIs", "open brackets"]
_CASES = [
    *((BODIES[name], format, "body") for format, names in _BODIES.items() for name in names),
    *((LISTS[name], "text", "list") for name in _LISTS),
    *((shape, "text", "whole") for shape in WHOLE.values()),
]
_NAMES = [*(f"{format} {name}" for format, names in _BODIES.items() for name in names), *_LISTS, *WHOLE]


@pytest.mark.parametrize(("shape", "format", "where"), _CASES, ids=_NAMES)
def test_four_times_the_text_takes_about_four_times_as_long(shape: Shape, format: Format, where: Where) -> None:
    assert growth(shape, format, _SIZE, where) < ALLOWED


@pytest.mark.parametrize("name", ["identical entries", "all ambiguous"])
def test_lists_of_a_thousand_equals_cost_no_more_an_entry(name: str) -> None:
    """What compares an entry with all that are like it shows only where there are many (bench/: a hundred thousand)."""
    assert growth(LISTS[name], "text", 200 * len(ENTRY), "list", allowed=6) < 6
