"""Train the splitter's model on hard-wrapped lists with known starts; cross-validate it on halves.

    python bench/train_split.py SEGMENTS.jsonl [--strings STRINGS.jsonl] [--out src/citecheck/references/split.json]

SEGMENTS: one list a row, {"lines": [...], "starts": [...], "apa_share": …, "source": …}. STRINGS: single entries
{"text": …, "apa_level": …}, from which further lists are laid out: wrapped at several widths, or an entry a line. The
shipped weights come of the 118 lists of GROBID's reference segmentation corpus (CC-BY-4.0) and of AnyStyle's core and
gold sets (BSD-2-Clause); lists of other sources, whose licence is unknown, are left out with --only and so measure the
model unseen. The model keeps weights of shapes only, no word of the data (split_features.py). Without --out it only
measures.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import textwrap
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycrfsuite

from citecheck.references import split_features, split_lines, split_model, split_shapes

Row = dict[str, Any]


def features_of(lines: list[str]) -> tuple[list[list[str]], list[split_shapes.Shape]]:
    """Features and shapes of the lines of one list."""
    text = "\n".join(lines)
    read = split_lines.read_lines(text)
    return split_features.line_features(text, read, split_lines.read_layout(read)), (
        split_shapes.read_shapes(text, read)
    )


def labels_of(shapes: list[split_shapes.Shape], starts: list[bool]) -> list[str]:
    """The gold path: begin or inside, with or without a year so far."""
    out, dated = [], False
    for shape, start in zip(shapes, starts, strict=True):
        dated = shape.dated or (dated and not start)
        out.append(("B" if start else "I") + ("Y" if dated else "N"))
    return out


def laid_out(strings: list[str], seed: int = 7) -> Iterator[Row]:
    """Lists made of single entries: sorted, wrapped at some width or an entry a line."""
    draw = random.Random(seed)
    pool = [" ".join(s.split()) for s in strings]
    draw.shuffle(pool)
    for at in range(0, len(pool) - 12, 12):
        width = draw.choice([0, 0, 60, 72, 80, 100])
        lines, starts = [], []
        for entry in sorted(pool[at : at + 12], key=str.casefold):
            wrapped = textwrap.wrap(entry, width, break_on_hyphens=False, break_long_words=False) if width else [entry]
            lines += wrapped
            starts += [True] + [False] * (len(wrapped) - 1)
        yield {"lines": lines, "starts": starts, "apa_share": 0.0, "source": "laid-out"}


def _drawn(entries: list[Row]) -> Iterator[tuple[int, list[str]]]:
    """All strings once, the author–year ones three times more: the lists that are asked for are of that kind."""
    yield 7, [entry["text"] for entry in entries]
    for seed in (11, 12, 13):
        yield seed, [entry["text"] for entry in entries if entry["apa_level"]]


def train(lists: Iterable[Row], c1: float, c2: float) -> split_model.Weights:
    """Weights by L-BFGS with elastic net."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for row in lists:
        kept = [(line, bool(start)) for line, start in zip(row["lines"], row["starts"], strict=True) if line.strip()]
        features, shapes = features_of([line for line, _ in kept])
        trainer.append(list(features), labels_of(shapes, [start for _, start in kept]))
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 150})
    with tempfile.NamedTemporaryFile(suffix=".crfsuite") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    states: dict[str, list[float]] = {}
    for (feature, label), weight in info.state_features.items():
        states.setdefault(feature, [0.0] * 4)[split_model.LABELS.index(label)] = round(weight, 3)
    moves = [[round(info.transitions.get((a, b), 0.0), 3) for b in split_model.LABELS] for a in split_model.LABELS]
    return split_model.Weights({f: tuple(w) for f, w in states.items()}, tuple(map(tuple, moves)))


def measure(lists: list[Row], weights: split_model.Weights, errors: int = 0) -> dict[str, float]:
    """Start F1, share of entries exact, share of lists wholly right."""
    tp = fp = fn = exact = total = full = 0
    for row in lists:
        want = [bool(s) for s, line in zip(row["starts"], row["lines"], strict=True) if line.strip()]
        features, _ = features_of([line for line in row["lines"] if line.strip()])
        have = split_model.begins(features, weights)
        tp += sum(a and b for a, b in zip(want, have, strict=True))
        fp += sum(b and not a for a, b in zip(want, have, strict=True))
        fn += sum(a and not b for a, b in zip(want, have, strict=True))
        exact += len(_spans(want) & _spans(have))
        total += sum(want)
        full += want == have
        if want != have and errors:
            errors -= 1
            _show(row, want, have)
    return {"start F1": 2 * tp / (2 * tp + fp + fn), "entries exact": exact / total, "lists right": full / len(lists)}


def _spans(flags: list[bool]) -> set[tuple[int, int]]:
    at = [i for i, flag in enumerate(flags) if flag] + [len(flags)]
    return set(pairwise(at))


def _show(row: Row, want: list[bool], have: list[bool]) -> None:
    lines = [line for line in row["lines"] if line.strip()]
    print("##", row.get("id"), row["apa_share"])
    for i, (a, b) in enumerate(zip(want, have, strict=True)):
        if a != b:
            print("   ", lines[i - 1][-70:] if i else "")
            print("  +" if b else "  -", lines[i][:110])


def author_year(rows: list[Row]) -> list[Row]:
    """The lists the project's goals are set on."""
    return [r for r in rows if r["apa_share"] >= 0.7 and not r["source"].endswith("-de")]


def main() -> None:
    """Cross-validate on halves, then train on everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("segments", type=Path)
    parser.add_argument("--strings", type=Path)
    parser.add_argument("--only", default="", metavar="SOURCE", help="lists whose source begins so")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=1.0)
    parser.add_argument("--folds", type=int, default=2)
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.segments.open(encoding="utf-8")]
    rows = [row for row in rows if row["source"].startswith(args.only)]
    extra = [json.loads(line) for line in args.strings.open(encoding="utf-8")] if args.strings else []
    composed = [row for seed, strings in _drawn(extra) for row in laid_out(strings, seed)]
    order = sorted(range(len(rows)), key=lambda i: random.Random(i * 31 + 5).random())
    for label, choose in (("author–year", author_year), ("all", list)):
        totals: list[tuple[int, dict[str, float]]] = []
        for fold in range(args.folds):
            held = [rows[i] for k, i in enumerate(order) if k % args.folds == fold]
            rest = [rows[i] for k, i in enumerate(order) if k % args.folds != fold]
            weights = _cached(rest, composed, args, fold)
            chosen = choose(held)
            totals.append(
                (len(chosen), measure(chosen, weights, args.errors if label[0] == "a" and label != "all" else 0))
            )
        count = sum(n for n, _ in totals)
        print(label, {k: round(sum(n * m[k] for n, m in totals) / count, 4) for k in totals[0][1]})
    if args.out:
        weights = train([*rows, *composed], args.c1, args.c2)
        table = {"states": {f: list(w) for f, w in sorted(weights.states.items())}, "transitions": weights.transitions}
        args.out.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
        print(len(weights.states), "features")


_TRAINED: dict[int, split_model.Weights] = {}


def _cached(rest: list[Row], composed: list[Row], args: argparse.Namespace, fold: int) -> split_model.Weights:
    if fold not in _TRAINED:
        _TRAINED[fold] = train([*rest, *composed], args.c1, args.c2)
    return _TRAINED[fold]


if __name__ == "__main__":
    main()
