"""Comparison keys of names: the same, the same written another way, or two names."""

from __future__ import annotations

import pytest

from citecheck.matching.lent_letters import abbreviates
from citecheck.model import Name
from citecheck.names.keys import (
    exact_key,
    folded_keys,
    group_key,
    initials_clash,
    name_key,
    split_abbreviation,
)

SAME = [
    ("O’Malley", "O'Malley"),
    ("O′Malley", "O`Malley"),
    ("Zoë", "Zoe\u0308"),
    ("Ruiz\u00a0Obi", "Ruiz Obi"),
    ("Ruiz–Obi", "Ruiz-Obi"),
    ("Ruiz - Obi", "Ruiz-Obi"),
    ("VAN DER TUIN", "van der Tuin"),
    ("St. Lund", "St Lund"),
]
VARIANTS = [
    ("Müller", "Mueller"),
    ("Müller", "Muller"),
    ("Åberg", "Aaberg"),
    ("Weiß", "Weiss"),
    ("Đorin", "Dorin"),
    ("Œdman", "Oedman"),
    ("van ’t Lund", "Lund"),
    ("MacAlden", "McAlden"),
    ("Lund Jr.", "Lund"),
    ("Lund Júnior", "Lund"),
]
APART = [("Clark", "Clarke"), ("Mueller", "Muller"), ("Mace", "Mce"), ("Obi", "Day")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_typography_is_no_difference(one: str, other: str) -> None:
    assert exact_key(one) == exact_key(other)


@pytest.mark.parametrize(("one", "other"), VARIANTS)
def test_variants_share_a_folded_key_only(one: str, other: str) -> None:
    assert exact_key(one) != exact_key(other)
    assert folded_keys(one) & folded_keys(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_share_nothing(one: str, other: str) -> None:
    assert not folded_keys(one) & folded_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Reef Fund", "Reef Fund"),
        ("U.S. Reef Fund", "US Reef Fund"),
        ("Dept. of Harbours", "Department of Harbours"),
        ("Reef & Tide Centre", "Reef and Tide Center"),
        ("Statistisches Küstenamt", "Statistische Küstenamt"),
    ],
)
def test_groups_are_compared_without_small_words(one: str, other: str) -> None:
    assert group_key(one) == group_key(other)


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("KMK", "Küstenministerkonferenz", True),
        ("MinMar", "Ministerio de Marea", True),
        ("INREP", "Instituto Nacional de Recifes e Estudos Pedro Orbe", True),
        ("WRF", "World Tide Fund", False),
        ("WF", "World Fund", False),
        ("OBI", "Obi Tide Board", False),
    ],
)
def test_words_lend_further_letters_to_a_short_form(short: str, long: str, fits: bool) -> None:
    assert abbreviates(short, long) == fits


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("World Reef Fund [WRF]", ("World Reef Fund", "WRF")),
        ("[Reefa] Empresa de Pesquisa", ("Empresa de Pesquisa", "Reefa")),
        ("World Reef Fund", ("World Reef Fund", "")),
        ("WRF – World Reef Fund", ("World Reef Fund", "WRF")),
        ("World Reef Fund - WRF", ("World Reef Fund", "WRF")),
        ("[WRF]", ("[WRF]", "")),
    ],
)
def test_bracketed_short_forms_are_parted_from_the_name(written: str, parts: tuple[str, str]) -> None:
    assert split_abbreviation(written) == parts


def test_particles_after_the_initials_belong_to_the_surname() -> None:
    key = name_key(Name(family="Tuin", given="A. Van Den"))
    assert key.exact == {"tuin", "van den tuin"}
    assert key.initials == "a"


@pytest.mark.parametrize(("one", "other", "clash"), [("a", "ab", False), ("a", "b", True), ("", "b", False)])
def test_initials_clash_only_where_both_are_given(one: str, other: str, clash: bool) -> None:
    assert initials_clash(one, other) is clash
