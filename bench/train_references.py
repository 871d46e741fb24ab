"""Trains the sequence model of citecheck.references (src/citecheck/references/references.crfsuite).

    python bench/train_references.py TRAIN.jsonl [--out FILE] [--holdout N]

TRAIN.jsonl holds one labelled entry a line: {"text": …, "spans": [[label, start, end], …], "apa_level": …}. The shipped
model was trained on the entries of AnyStyle's core and gold sets (BSD-2-Clause, see NOTICE) that look like author–year
entries: entries of other styles made it worse. With --holdout every Nth entry is left out and token accuracy printed.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pycrfsuite

from citecheck.references.features import features, tokens
from citecheck.references.opinion import MODEL

MERGED = {
    "journal": "container-title",
    "pages": "page",
    "location": "publisher-place",
    "doi": "link",
    "url": "link",
    "isbn": "link",
    "source": "container-title",
    "director": "author",
    "producer": "author",
    "translator": "editor",
}
PARAMETERS = {"c1": 0.3, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True, "feature.minfreq": 2}


def labelled(entry: dict) -> tuple[list[list[str]], list[str]]:
    """The features and labels of one entry; a token takes the span that holds its first character."""
    row = tokens(entry["text"])
    labels = []
    for token in row:
        names = [name for name, start, end in entry["spans"] if start <= token.start < end]
        labels.append(MERGED.get(names[0], names[0]) if names else "other")
    return features(row), labels


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=MODEL)
    parser.add_argument("--holdout", type=int, default=0, metavar="N")
    args = parser.parse_args()
    entries = [json.loads(line) for line in args.data.read_text(encoding="utf-8").splitlines()]
    rows = [labelled(entry) for entry in entries if entry["apa_level"] and entry["spans"]]
    trainer = pycrfsuite.Trainer(verbose=False, params=PARAMETERS)
    kept = [row for i, row in enumerate(rows) if not args.holdout or i % args.holdout]
    for seen, labels in kept:
        trainer.append(seen, labels)
    trainer.train(str(args.out))
    print(f"{len(kept)} entries, {args.out.stat().st_size // 1024} kB")
    if args.holdout:
        held = [row for i, row in enumerate(rows) if i % args.holdout == 0]
        tagger = pycrfsuite.Tagger()
        tagger.open(str(args.out))
        pairs = [pair for seen, labels in held for pair in zip(tagger.tag(seen), labels, strict=True)]
        print(f"token accuracy on {len(held)} held out: {sum(a == b for a, b in pairs) / len(pairs):.4f}")


if __name__ == "__main__":
    main()
