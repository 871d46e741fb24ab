"""Which capitals a group's name may lend: short form | name | whether."""

from __future__ import annotations

import pytest

from citecheck.matching.lent_letters import abbreviates


@pytest.mark.parametrize(
    ("short", "long", "may"),
    [
        ("RTK", "Riffundtidenkonferenz", True),  # one long word lends all
        ("RTX", "Riffundtidenkonferenz", False),
        ("RTK", "Rifftank", False),  # a short one does not
        ("RTK", "Rifftagekreis", True),
        ("RTK", "Rifftagekurs", True),
        ("RTK", "Rifftagkurs", False),
        ("WoRe", "World Reef Fund", False),  # two of three words are not enough
        ("MinRif", "Ministerio de Rifes", True),
        ("MinRif", "Ministerio de Mareas", False),
        ("WRF", "World Reef Fund", True),
        ("WoReFu", "World Reef Fund", True),
        ("WF", "World Fund", False),  # two letters prove nothing
        ("WRF", "World Reef Fund of Harbourtown", True),  # three words are enough
        ("WRS", "World Reefs", True),  # a word may lend its last letter
        ("WRFH", "World Reef Fund", False),
        ("FRW", "World Reef Fund", False),
        ("W.R.F.", "World Reef Fund", True),
        ("ORF", "World Reef Fund", False),  # a word lends its first letter at least
        ("WRF", "", False),
    ],
)
def test_words_lend_their_letters_in_order(short: str, long: str, may: bool) -> None:
    assert abbreviates(short, long) is may
