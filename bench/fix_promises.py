"""What safe fixes promise, checked on all documents of ../shared/bench/citations; run by hand.

    python bench/fix_promises.py [--limit N] [--unsafe] [--verbose]

Each promise is a line with the number of documents that break it: mending twice is mending once; the line ends of a
post make no difference to what is mended; no finding stands where its rule had found none; no name, year, word of a
title or page is changed (compared as words and numbers, those aside that the style itself adds or takes away).
"""

from __future__ import annotations

import argparse
import html
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex

import citecheck
from citecheck.report import Fixed, Report

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "bench" / "citations"
STYLES = {"apa-6th-edition": "apa6", "harvard": "harvard-ctr", "as-written": "auto"}
WORDS = frozenset(
    "and & et al as cited in quoted p pp para paras ed eds trans vol no chapter ch section doi http https dx org www "
    "retrieved from available at accessed on the n d references edition st nd rd th".split()
)
"""Words and labels that a safe fix may add or take away, in lower case."""
ORDINALS = {
    word: str(number)
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_TOKEN = regex.compile(r"\p{L}[\p{L}\p{M}]*+|\p{N}++|&")


def documents() -> Iterator[dict[str, Any]]:
    """Every document, the mutated ones too."""
    for name in ("dev.jsonl", "dev-mutated.jsonl"):
        with (DATA / name).open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def broken(document: dict[str, Any], unsafe: bool) -> Iterator[tuple[str, str]]:
    """The promises that do not hold for a document, each with what shows it."""
    text, options = document["text"], {"format": document["format"], "style": STYLES.get(document["style"], "apa7")}
    before = citecheck.check(text, **options)
    fixed = citecheck.fix(text, unsafe=unsafe, **options)
    again = citecheck.fix(fixed.text, unsafe=unsafe, **options)
    if again.text != fixed.text:
        yield "twice is once", " | ".join(fix.title for fix in again.applied)
    if "\r" not in text:
        dos = citecheck.fix(text.replace("\n", "\r\n"), unsafe=unsafe, **options)
        if dos.text.replace("\r\n", "\n") != fixed.text:
            yield "line ends make no difference", _first_difference(fixed.text, dos.text.replace("\r\n", "\n"))
    codes = Counter(d.code for d in fixed.report.diagnostics)
    codes.subtract(Counter(d.code for d in before.diagnostics))
    if new := +codes:
        yield "no new finding", str(dict(new))
    if not unsafe and (changed := changed_tokens(text, before, fixed)):
        yield "facts stay", ", ".join(changed)


def changed_tokens(text: str, before: Report, fixed: Fixed) -> list[str]:
    """Words and numbers that were lost or came in, those aside that the style adds or drops.

    A citation may be shortened to et al. and lengthened again, so names of the list may come and go in the text, and
    APA 7 drops a publisher's place.
    """
    had, has = Counter(_tokens(text)), Counter(_tokens(fixed.text))
    names: set[str] = set()
    for reference in (*before.references, *fixed.report.references):
        people = (f"{name.surname} {name.given}" for name in (*reference.authors, *reference.editors))
        names.update(_tokens(f"{' '.join(people)} {reference.text('publisher-place')}"))
    changed = [("-", *lost) for lost in (had - has).items()] + [("+", *came) for came in (has - had).items()]
    return [f"{sign}{word}×{times}" for sign, word, times in changed if word not in WORDS and word not in names]


def _tokens(text: str) -> Iterator[str]:
    found = (token[0].casefold() for token in _TOKEN.finditer(html.unescape(text)))
    return (ORDINALS.get(word, word) for word in found)


def _first_difference(one: str, other: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return f"{one[max(0, at - 30) : at + 30]!r} / {other[max(0, at - 30) : at + 30]!r}"


def main() -> int:
    """Print the figures; 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--unsafe", action="store_true", help="the unsafe fixes too, whose facts may change")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not here")
        return 0
    promises = ("twice is once", "line ends make no difference", "no new finding", "facts stay")
    counts, seen = Counter[str](), 0
    for document in list(documents())[: options.limit]:
        seen += 1
        for promise, shown in broken(document, options.unsafe):
            counts[promise] += 1
            if options.verbose:
                print(f"{document['id']}: {promise}: {shown}")
    for promise in promises:
        print(f"{promise:32} broken in {counts[promise]} of {seen} documents")
    return int(bool(counts))


if __name__ == "__main__":
    sys.exit(main())
