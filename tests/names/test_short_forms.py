"""Short forms of groups: by their initials, by some of them, by letters of the name in order."""

from __future__ import annotations

import pytest

from citecheck.names.short_forms import acronyms, partial_acronyms, spells


@pytest.mark.parametrize(
    ("group", "short"),
    [
        ("World Reef Fund", "wrf"),
        ("Institute of Reefs", "ir"),
        ("Institute of Reefs", "ior"),
        ("Organisation for Economic Co-operation and Tides", "oect"),
        ("United Reefs Educational, Scientific and Cultural Organization", "uresco"),
    ],
)
def test_initials_give_short_forms(group: str, short: str) -> None:
    assert short in acronyms(group)


@pytest.mark.parametrize(
    ("group", "short", "may"),
    [
        ("Centres for Tidal Inquiry and Forecast", "cti", True),
        ("U.S. Department of Harbours and Boat Safety", "hbs", True),
        ("U.S. Department of Harbours and Boat Safety", "dhbs", True),
        ("National Institute for Harbour and Coast Excellence", "nice", True),
        ("National Institute for Harbour and Coast Excellence", "nie", True),
        ("National Institute for Harbour and Coast Excellence", "ne", False),  # too short to tell
        ("National Institute for Harbour and Coast Excellence", "eci", False),  # out of order
        ("World Reef Fund", "wf", False),
        ("World Reef Fund", "wrf", False),  # all of them: an acronym
    ],
)
def test_some_initials_may_be_left_out(group: str, short: str, may: bool) -> None:
    assert (short in partial_acronyms(group)) is may


@pytest.mark.parametrize(
    ("group", "short", "does"),
    [
        ("United Nautical Children’s Fund", "UNAUCF", True),
        ("Office of Coast Communications", "OFCOM", True),
        ("The Office of Coasts", "OFCO", False),  # another first word
        ("World Reef Fund", "WFR", False),
        ("World Reef Fund", "W", False),
    ],
)
def test_letters_in_order_spell_a_short_form(group: str, short: str, does: bool) -> None:
    assert spells(group, short) is does


def test_groups_that_share_some_initials_are_told_by_all() -> None:
    assert partial_acronyms("Centres for Tidal Inquiry and Forecast") & partial_acronyms(
        "Crews for Tides, Isles and Reefs"
    )
