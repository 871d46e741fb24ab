"""How well entries are read by a sequence model that has not seen them: five folds over labelled entries.

    python bench/cross_validation.py [TRAIN.jsonl] [--folds N] [--errors N]

TRAIN.jsonl is what bench/train_references.py trains on: {"text": …, "spans": …, "csl": …, "fields": …, "apa_level": …} a
line, by default the one of ../shared. Of each fold the model is trained on the others, and every author–year entry of the
fold is read with it. Printed are F1 by field (letters and digits compared) and the share of whole entries, strict and
loose. Without the data there is nothing to measure, which is said.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycrfsuite
import regex
from train_references import PARAMETERS, labelled

from citecheck import parse_reference
from citecheck.patterns import compiled
from citecheck.references import opinion

Row = dict[str, Any]
DATA = Path(__file__).resolve().parents[2] / "shared" / "bench" / "references" / "train.jsonl"
FIELDS = ("author", "issued", "title", "container-title", "volume", "issue", "page", "DOI")
_PARTS = ("non-dropping-particle", "dropping-particle", "particle", "family", "literal")
_LETTERS = compiled(r"[\p{L}\p{N}]+")
_BRACKETS = compiled(r"\s*\[[^\]]*\]?$")
_LABEL = compiled(r"(?:vols?|volume|bd|band|nos?|nr|issue|pp?|pages?|s)\b\.?\s?", regex.I)


def trained(rows: list[Row], path: Path) -> None:
    """Train a model on `rows` and have it asked for second opinions."""
    trainer = pycrfsuite.Trainer(verbose=False, params=PARAMETERS)
    for row in rows:
        trainer.append(*labelled(row))
    trainer.train(str(path))
    opinion.MODEL = path
    opinion._tagger.cache_clear()


def value(csl: Row, field: str) -> str:
    """A field's letters and digits, names by family, dates by year; empty where it is absent."""
    raw = csl.get(field)
    if field == "author":
        people = csl.get("author") or csl.get("editor") or []
        raw = " ".join(str(person.get(part) or "") for person in people for part in _PARTS)
    elif field == "issued":
        parts = (raw or {}).get("date-parts") or [[(raw or {}).get("literal", "")]]
        raw = parts[0][0] if parts[0] else ""
    text = _BRACKETS.sub("", str(raw or "").strip(" .")).casefold()
    return "".join(_LETTERS.findall(_LABEL.sub("", text, 1) if field in ("volume", "issue", "page") else text))


def differences(row: Row) -> Iterator[tuple[str, str, str]]:
    """(field, wanted, read) of every field that is labelled or read."""
    read = parse_reference(row["text"]).to_csl()
    for field in FIELDS:
        if field not in row["fields"] or (
            field == "author" and not (row["csl"].get("author") or row["csl"].get("editor"))
        ):
            continue
        want, have = value(row["csl"], field), value(read, field)
        if want or have:
            yield field, want, have


def measure(rows: list[Row], folds: int, errors: int) -> None:
    """Read every fold with a model of the others and print the figures."""
    hits: Counter[str] = Counter()
    misses: Counter[str] = Counter()
    whole: dict[str, list[bool]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(folds):
            trained([row for at, row in enumerate(rows) if at % folds != fold], Path(folder, str(fold)))
            for row in rows[fold::folds]:
                found = list(differences(row))
                wrong = [each for each in found if each[1] != each[2]]
                whole[row["apa_level"]].append(not wrong)
                for field, want, have in found:
                    hits[field] += want == have
                    misses[field] += (want != have) * (bool(want) + bool(have))
                if wrong and errors > 0:
                    errors -= 1
                    print(
                        row["text"], *(f"  {field}: {want!r}, read {have!r}" for field, want, have in wrong), sep="\n"
                    )
    for field in FIELDS:
        print(f"{field:20} F1 {2 * hits[field] / max(1, 2 * hits[field] + misses[field]):.4f}")
    for level, right in whole.items():
        print(f"whole, {level:13} {sum(right) / len(right):.4f} of {len(right)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--folds", type=int, default=5, metavar="N")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N entries read otherwise")
    args = parser.parse_args()
    if not args.data.exists():
        print(f"skipped: no labelled entries at {args.data}")
        return
    entries = [json.loads(line) for line in args.data.read_text(encoding="utf-8").splitlines()]
    measure([entry for entry in entries if entry["apa_level"] and entry["spans"]], args.folds, args.errors)


if __name__ == "__main__":
    main()
