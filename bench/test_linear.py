"""Every stage and rule is linear on hostile input, in every format: the full matrix, by hand (minutes).

    pytest bench/test_linear.py [-k "markdown and links"] [--durations=20]

tests/linear holds a quick selection. The ratio that is asked lies between linear (4) and quadratic (16).
"""

from __future__ import annotations

import pytest
from linear import ALLOWED, growth
from shapes import BODIES, ENTRY, LISTS, WHOLE


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("shape", BODIES)
def test_bodies(shape: str, format: str) -> None:
    assert growth(BODIES[shape], format, 10_000) < ALLOWED


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("shape", LISTS)
def test_lists(shape: str, format: str) -> None:
    assert growth(LISTS[shape], format, 10_000, "list") < ALLOWED


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
@pytest.mark.parametrize("shape", WHOLE)
def test_whole_posts(shape: str, format: str) -> None:
    assert growth(WHOLE[shape], format, 10_000, "whole") < ALLOWED


@pytest.mark.parametrize("shape", ["identical entries", "all ambiguous"])
def test_a_hundred_thousand_equal_entries(shape: str) -> None:
    """Two minutes each: all rules, and an identifier, a neighbour or a duplicate that every entry has."""
    assert growth(LISTS[shape], "text", 25_000 * len(ENTRY), "list") < 6
