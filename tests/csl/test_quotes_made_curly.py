"""Straight quotes made curly: where one opens, closes, or stands for letters left out."""

from __future__ import annotations

import pytest

from citecheck.csl.quotes import curly


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Why 'rest'?", "Why ‘rest’?"),
        ("Reefs of the '90s", "Reefs of the ’90s"),
        ("'t Wad, W.", "’t Wad, W."),
        ("van 't Wad", "van ’t Wad"),
        ("'t", "’t"),
        ("The 's-Duin archive", "The ’s-Duin archive"),
        ("The letters 's' and 't'", "The letters ‘s’ and ‘t’"),
        ("'T is for tide'", "‘T is for tide’"),
    ],
)
def test_quotes_and_elisions(typed: str, wanted: str) -> None:
    assert curly(typed) == wanted
