"""How sure readings are: rules act on what is sure, so plain shapes must be and doubtful ones must not."""

from __future__ import annotations

import pytest

from citecheck.references import parse_entry
from citecheck.rules.facts.spared import SURE

PLAIN = [
    "Ruiz, A., & Chan, B. (2009). Ways to listen. Listening to harbours: practice for keepers (pp. 32-52). Retrieved from Tidal University Library.",
    "Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(2), 33–52.",
    "Ruiz, A. (2015). Reefs at rest. Tidal Press.",
    "Ruiz, A. (2015). Reefs at rest. In B. Chan (Ed.), Coasts (pp. 3–9). Tidal Press.",
    "Department of Harbours. (2012). Annual report on piers. https://harbours.example/report",
]
DOUBTFUL = ["Ruiz reefs 2015 Tidal", "see the other list", "Ruiz A Reefs, 2015, coasts; 4, 2 Tidal. In press Chan 33"]


@pytest.mark.parametrize("entry", PLAIN)
def test_plain_shapes_are_sure(entry: str) -> None:
    assert parse_entry(entry).confidence >= SURE


@pytest.mark.parametrize("entry", DOUBTFUL)
def test_doubtful_ones_are_not(entry: str) -> None:
    assert parse_entry(entry).confidence < SURE
