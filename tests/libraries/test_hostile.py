"""Any text, however odd or large, is a library or problems: no exception, and time that grows with its size."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.libraries.load import load_library, parse_library

PIECES = st.lists(
    st.sampled_from([
        "@book{a,", "@article(", "title={Sand},", "title=", "{", "}", '"', "#", "\n", "@", "year=2012", "author={Ruiz, Ana and",
        "and others}", "\\'", "$x$", "%", "=", ",", "@string{s=", "crossref={a},", "é", "\ud800", "TY  - BOOK\n", "AU  - ", "ER  - \n",
    ]),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(PIECES, st.text(max_size=80)), st.sampled_from(["bibtex", "ris", "csl-json"]))
def test_no_text_is_too_odd(text: str, format: str) -> None:
    library = parse_library(text, format, "x")
    for entry in library.entries:
        assert 0 <= entry.span.start <= entry.span.end <= len(text)
        entry.to_csl()


LARGE = {
    "open braces": ("bibtex", "@book{a, title={" + "{" * 50_000),
    "entries that never close": ("bibtex", "@book{a,\n" * 5_000),
    "joints": ("bibtex", "@book{a, title={x}" + " # {x}" * 20_000 + "}"),
    "missing commas": ("bibtex", "@book{a, " + "t={x} " * 5_000 + "}"),
    "names": ("bibtex", "@book{a, author={" + " and ".join(["Ruiz, A."] * 10_000) + "}}"),
    "labelled names": ("bibtex", "@book{a, author={family=Ruiz" + ", given=A" * 10_000 + "}}"),
    "commands in commands": ("bibtex", "@book{a, title={" + "\\emph{" * 5_000 + "}" * 5_000 + "}}"),
    "strings that double": ("bibtex", "".join(f"@string{{s{i} = s{i + 1} # s{i + 1}}}\n" for i in range(50)) + '@string{s50="x"}@book{a,title=s0}'),
    "strings in a row": ("bibtex", "".join(f"@string{{s{i} = s{i + 1}}}\n" for i in range(3000)) + "@book{a,title=s0}"),
    "parents in a row": ("bibtex", "".join(f"@book{{k{i}, crossref={{k{i + 1}}}}}\n" for i in range(1500))),
    "a record of names": ("ris", "TY  - BOOK\n" + "AU  - Ruiz, A.\n" * 10_000),
    "deep JSON": ("csl-json", "[" * 50_000),
}  # fmt: skip


@pytest.mark.parametrize("name", LARGE)
def test_time_grows_with_size(name: str) -> None:
    format, text = LARGE[name]
    start = time.process_time()
    parse_library(text, format, "x")
    assert time.process_time() - start < 4


def test_ten_thousand_entries_in_time() -> None:
    entry = "@article{k%d,\n  author = {Garc{\\'i}a, Ana and Obi, N.},\n  title = {{Reefs} \\& rest},\n  journal = {Coasts},\n  year = 2015\n}\n"
    text = "".join(entry % i for i in range(2_000))
    start = time.process_time()
    library = parse_library(text, "bibtex", "x")
    assert len(library.references) == 2_000 and not library.problems
    assert time.process_time() - start < 3, "10,000 in 3 s on a machine of today, with room for an old and busy one"


@pytest.mark.parametrize(
    "data",
    [
        "@book{a, title={Größe}}".encode(),
        "@book{a, title={Größe}}".encode("cp1252"),
        "\ufeff@book{a, title={Größe}}".encode(),
        "\ufeff@book{a, title={Größe}}".encode("utf-16-le"),
    ],
)
def test_encodings(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_bytes(data)
    assert [entry.text("title") for entry in load_library(path).references] == ["Größe"]
