"""Heads read by the short pattern are those of the long one, and reach as far."""

from __future__ import annotations

import random

import pytest

from citecheck.patterns import compiled
from citecheck.references import heads

FAMILIES = ["Quell", "O’Day", "Ober-Ruiz", "McTide", "Étal", "Said", "van Tarn"]
GIVEN = ["A.", "B. C.", "D.-E.", "F.G.", "I. I. I.", "I. I. I. I. I. I.", "Ann"]
JOINTS = [", ", ", & ", " & ", ", and ", " et ", "; "]
DATES = [
    "(2010)",
    "(2010a, March 5)",
    "(2010 [1950])",
    "(2010",
    "[2010]",
    "(20101)",
    "(1300)",
    "(n.d.)",
    "(2010/2012]",
    "2010.",
]
NEVER = compiled(r"(?!)")


def test_both_ways_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(1)
    texts = []
    for _ in range(1500):
        persons = [f"{rng.choice(FAMILIES)}, {rng.choice(GIVEN)}" for _ in range(rng.choice([1, 2, 3, 24]))]
        joined = persons[0] + "".join(rng.choice(JOINTS) + person for person in persons[1:])
        texts.append(f"{rng.choice(['', '• '])}{joined} {rng.choice(DATES)}. Tides at rest.")
    short = [heads.head_at(text) for text in texts]
    taken = sum(heads._PLAIN.match(text) is not None for text in texts)
    monkeypatch.setattr(heads, "_PLAIN", NEVER)
    assert short == [heads.head_at(text) for text in texts]
    assert taken > 30
