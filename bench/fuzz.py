"""Coverage-guided fuzzing of the readers and parsers with atheris (pip install atheris; not needed for the tests).

    python bench/fuzz.py TARGET [libFuzzer options, e.g. -max_total_time=60 CORPUS_FOLDER]

A crash is an exception out of a function that promises none, or a span outside its source.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["citecheck"]):
    import citecheck
    from citecheck.libraries.load import parse_library
    from citecheck.model import Problem
    from citecheck.readers.decode import decode


def _check(format: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        source = decode(data, "fuzz", format)  # type: ignore[arg-type]
        if isinstance(source, Problem):
            return
        report = citecheck.check(source.text, format=format)
        for diagnostic in report.diagnostics:
            assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(source.text)

    return target


def _library(format: str) -> Callable[[bytes], None]:
    return lambda data: parse_library(data.decode("utf-8", "replace"), format) and None


def _entry(data: bytes) -> None:
    raw = data.decode("utf-8", "replace")
    entry = citecheck.parse_reference(raw)
    entry.to_csl()
    for field in entry.fields.values():
        assert 0 <= field.span.start <= field.span.end <= len(raw)


def _split(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    last = 0
    for start, end in citecheck.split_references(text):
        assert last <= start < end <= len(text)
        last = end


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": _check("text"),
    "markdown": _check("markdown"),
    "html": _check("html"),
    "bibtex": _library("bibtex"),
    "ris": _library("ris"),
    "csl-json": _library("csl-json"),
    "entry": _entry,
    "split": _split,
}

if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(f"usage: fuzz.py {'|'.join(TARGETS)} [libFuzzer options]")
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()
