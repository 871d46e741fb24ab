"""Articles read by one pattern are those that are found landmark by landmark, and what may be something else is left alone."""

from __future__ import annotations

import random

import pytest

from citecheck.references import body
from citecheck.references.parse import parse_entry

TITLES = [
    "How reefs rest", "Reefs: In tides", "Reefs, in Tides", "Reefs, In Tides", "Sand in year 12", "Reefs: Vol 2", "Reefs, chapter 2",
    "Vitamin C", "Reefs vs", "A reef’s long-term rest", "Reefs: Master’s thesis", "Doctoral dissertation", "Patent Number 12", "ISO 9001",
    "Étude des récifs, paper presented", "Rest and civil", "Reefs: an unpublished manuscript", "Reefs In Press", "In Tides", "The part II",
    "Reefs, report no", "Reefs in Port Shoal", "On rest: Em repouso",
]  # fmt: skip
PERIODICALS = [
    "Tidal Letters", "Journal of Coasts & Sand", "Tides May", "May", "Spring Tides", "In Practice", "Reefs in press", "Tidal Press",
    "Shore Studies XII", "Civil Tides", "Mix", "Advance online publication", "Proceedings of the Congress, Port Shoal", "TIDE", "J Reef Res",
    "Thesis Quarterly", "Master’s thesis", "Nature", "Page", "Tidal Notes no", "Ärzteblatt der Küste", "Tidal Books: London",
]  # fmt: skip
NUMBERS = [
    "12(3), 45–67",
    "12, 45-67",
    "1234, 123456–123467",
    "(3), 45–67",
    "12(3–4), 45–67",
    "12(3), 45",
    "2010, 1–9",
    "12 (3), 45–67",
]
LINKS = [
    "",
    ".",
    ". https://doi.org/10.5555/reef.1",
    ". Retrieved May 3, 2011, from https://reef.invalid/a",
    " [Data set].",
    "; 3–9.",
]

READ = body.read_article


def test_both_ways_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rng, read = random.Random(1), 0
    for _ in range(2500):
        work = f"{rng.choice(TITLES)}. {rng.choice(PERIODICALS)}, {rng.choice(NUMBERS)}{rng.choice(LINKS)}"
        text = f"Quell, A., & Tarn, B. (2010). {work}"
        plain: list[bool] = []
        with monkeypatch.context() as patched:
            patched.setattr(body, "read_article", lambda *given, plain=plain: plain.append(READ(*given)) or plain[-1])
            one = parse_entry(text)
            patched.setattr(body, "read_article", lambda *given: False)
            assert one == parse_entry(text), text
        read += any(plain)
    assert read > 80
