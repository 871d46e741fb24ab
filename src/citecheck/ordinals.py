"""Ordinal numbers in English: "2nd", "113th", "second"."""

from __future__ import annotations

WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""The first ten in words."""


def ordinal(number: int) -> str:
    """A number with its ending: "1st", "12th", "23rd"."""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
