"""Persons read by one pattern are those that are found piece by piece, and what may be something else is left alone."""

from __future__ import annotations

import random

import pytest

from citecheck.names import people
from citecheck.names.plain import plain_persons
from citecheck.names.words import JOINERS, PARTICLE_WORDS, SUFFIXES

FAMILIES = [
    "Quell",
    "van der Tarn",
    "O’Day",
    "Ober-Ruiz",
    "de la Col",
    "McTide",
    "Al",
    "Étal",
    "Said",
    *sorted(SUFFIXES),
]
GIVEN = ["A.", "B. C.", "D.-E.", "F.G.", "I. I. I."]
JOINTS = [", ", ", & ", " & ", ", and ", " y ", *(f" {joiner} " for joiner in sorted(JOINERS))]


def piecewise(monkeypatch: pytest.MonkeyPatch, text: str) -> people.People:
    """The people of `text` as they are found without the pattern."""
    with monkeypatch.context() as patched:
        patched.setattr(people, "plain_persons", lambda text, start, end: ((), start))
        return people.split_people(text)


def test_both_ways_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    read = 0
    for _ in range(1500):
        persons = [f"{rng.choice(FAMILIES)}, {rng.choice(GIVEN)}" for _ in range(rng.randint(1, 5))]
        text = persons[0] + "".join(rng.choice(JOINTS) + person for person in persons[1:]) + rng.choice(["", " ", ", "])
        names, behind = plain_persons(text, 0, len(text))
        if names and behind == len(text):
            read += 1
            assert people.People(names, None, 1.0) == piecewise(monkeypatch, text), text
    assert read > 200


@pytest.mark.parametrize("word", sorted(word for word in PARTICLE_WORDS if word.isalpha()))
def test_particles(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    text = f"Quell, A., & {word} Tarn, B."
    assert people.split_people(text) == piecewise(monkeypatch, text)


@pytest.mark.parametrize(
    "text",
    [
        "Quell, A., Jr., & Tarn, B.",
        "Quell, A., Neto, B.",
        "Quell, A., & Others, B.",
        "Quell, Ana, & Tarn, B.",
        "QUELL TARN, A.",
        "the Quell, A.",
        "Quell, A B.",
    ],
)
def test_others_are_left(text: str) -> None:
    names, behind = plain_persons(text, 0, len(text))
    assert not names or behind < len(text)
