"""The splitter's model: a linear-chain CRF over lines, read from a small table of weights and decoded here.

The labels say whether a line begins an entry (B) or goes on (I), and whether the entry in hand has its year by then
(Y) or not (N): so the model knows that an entry has one year. bench/train_split.py trains it and names its data.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from citecheck.named import NamedTuple

LABELS = ("BN", "BY", "IN", "IY")
_FORBIDDEN = {("BY", "IN"), ("IY", "IN")}
"""An entry that has its year keeps it."""
_NEVER = 1e6


class Weights(NamedTuple):
    """Weights of features by label (in the order of LABELS), and of label pairs."""

    states: dict[str, tuple[float, ...]]
    transitions: tuple[tuple[float, ...], ...]


@cache
def load() -> Weights:
    """The shipped weights."""
    import json

    raw = json.loads(Path(__file__).with_name("split.json").read_text(encoding="utf-8"))
    states = {feature: tuple(weights) for feature, weights in raw["states"].items()}
    return Weights(states, tuple(map(tuple, raw["transitions"])))


def begins(features: list[list[str]], weights: Weights, known: list[bool | None] | None = None) -> list[bool]:
    """Whether each line begins an entry: the best path (Viterbi). The first line always does.

    `known` fixes what the layout has settled already (None: open).
    """
    if not features:
        return []
    known = known or [None] * len(features)
    best = _emit(features[0], weights, True)
    back: list[list[int]] = []
    moves = _moves(weights)
    for row, fixed in zip(features[1:], known[1:], strict=True):
        emitted = _emit(row, weights, fixed)
        step = [_likeliest([best[j] + moves[j][k] for j in range(4)]) for k in range(4)]
        best = [best[step[k]] + moves[step[k]][k] + emitted[k] for k in range(4)]
        back.append(step)
    at = _likeliest(best)
    path = [at]
    for step in reversed(back):
        at = step[at]
        path.append(at)
    return [LABELS[k][0] == "B" for k in reversed(path)]


def _likeliest(scores: list[float]) -> int:
    """The first state of the highest score."""
    return scores.index(max(scores))


def _moves(weights: Weights) -> list[list[float]]:
    return [
        [-_NEVER if (a, b) in _FORBIDDEN else weights.transitions[i][j] for j, b in enumerate(LABELS)]
        for i, a in enumerate(LABELS)
    ]


def _emit(row: list[str], weights: Weights, fixed: bool | None) -> list[float]:
    a = b = c = d = 0.0
    for feature in row:
        if found := weights.states.get(feature):
            a, b, c, d = a + found[0], b + found[1], c + found[2], d + found[3]
    if fixed is not None:
        return [a, b, c - _NEVER, d - _NEVER] if fixed else [a - _NEVER, b - _NEVER, c, d]
    return [a, b, c, d]
