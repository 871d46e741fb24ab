"""CSL-JSON, RIS and BibTeX: reading, writing, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import citecheck
from citecheck.libraries.load import LibraryWarning, format_of, parse_library, write_library

ITEMS: list[dict[str, object]] = [
    {
        "id": "ruiz2015", "type": "article-journal", "title": "Reefs at rest: A 50% view", "container-title": "Journal of Coasts",
        "volume": "4", "issue": "2", "page": "33-52", "DOI": "10.9999/reef_1", "ISSN": "0000-0000",
        "author": [{"family": "Ruiz", "given": "Ana"}, {"literal": "Reef Council"}], "issued": {"date-parts": [[2015, 5, 3]]},
    },
    {
        "id": "day2012", "type": "chapter", "title": "Sand", "container-title": "The coast book", "page": "3-19",
        "publisher": "Tidal Press", "publisher-place": "Wattle", "author": [{"family": "Day", "given": "R.", "suffix": "Jr."}],
        "editor": [{"family": "Obi", "given": "N."}], "issued": {"date-parts": [[2012]]}, "edition": "2",
    },
    {"id": "thesis", "type": "thesis", "title": "Tides", "genre": "Doctoral dissertation", "publisher": "Wattle University"},
    {"id": "web", "type": "webpage", "title": "Notes", "URL": "https://reefnotes.example/a?b=c_d", "accessed": {"date-parts": [[2020, 1, 2]]}},
]  # fmt: skip


@pytest.mark.parametrize("format", ["csl-json", "bibtex", "ris"])
def test_written_and_read_again(format: str) -> None:
    first = parse_library(json.dumps(ITEMS), "csl-json")
    again = parse_library(write_library(list(first.references), format), format)
    assert not again.problems
    assert [reference.to_csl() for reference in again.references] == ITEMS


def test_nothing_is_lost_that_bibtex_has_no_field_for() -> None:
    odd = [{"id": "x", "type": "broadcast", "title": "Tides", "dimensions": "2 h", "custom": "kept"}]
    text = write_library(list(parse_library(json.dumps(odd), "csl-json").references), "bibtex")
    assert "2 h" in text
    assert "kept" in text


def test_equal_keys_are_kept_apart() -> None:
    twice = [{"id": "a", "type": "book", "title": "One"}, {"id": "a", "type": "book", "title": "Two"}]
    text = write_library(list(parse_library(json.dumps(twice), "csl-json").references), "bibtex")
    assert "{a," in text
    assert "{aa," in text


def test_ris_without_its_last_er_keeps_the_record() -> None:
    library = parse_library(
        "TY  - BOOK\nTI  - Sand\nAU  - Fox, Ida, Jr.\nER  - \n\nTY  - JOUR\nTI  - Tides\n  of spring\nPY  - 2010///",
        "ris",
    )
    first, last = (reference.to_csl() for reference in library.references)
    assert first["author"] == [{"family": "Fox", "given": "Ida", "suffix": "Jr."}]
    assert (last["title"], last["issued"]) == ("Tides of spring", {"date-parts": [[2010]]})


def test_ris_record_without_type_is_reported_and_kept() -> None:
    library = parse_library("TI  - Sand\nER  - \n", "ris")
    assert [problem.line for problem in library.problems] == [1]
    assert library.references[0].text("title") == "Sand"


def test_spans_of_json_items() -> None:
    text = json.dumps(ITEMS, indent=2)
    for item, reference in zip(ITEMS, parse_library(text, "csl-json").references, strict=True):
        assert json.loads(text[reference.span.start : reference.span.end]) == item


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '"x"', "[" * 100_000, "null"])
def test_odd_json_is_a_problem(text: str) -> None:
    library = parse_library(text, "csl-json")
    assert library.problems
    assert not library.references


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("a.bib", "", "bibtex"),
        ("a.txt", "TY  - JOUR", "ris"),
        ("a", " [{}]", "csl-json"),
        ("a.RIS", "", "ris"),
        ("x", "@book{", "bibtex"),
    ],
)
def test_format_by_suffix_then_content(name: str, text: str, format: str) -> None:
    assert format_of(name, text) == format


def test_load_references_gives_what_it_could_read_and_warns_of_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text("@book{a, title={Sand}, author={Obi, N.}, year=2012}\n@book{b, title={open\n", encoding="utf-8")
    with pytest.warns(LibraryWarning, match=r"refs\.bib:2: b: the entry could not be read: it does not close") as told:
        found = citecheck.load_references(path)
    assert [reference.authors[0].surname for reference in found] == ["Obi"]
    assert len(told) == 1


def test_load_references_refuses_what_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "refs.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ValueError, match="not JSON"):
        citecheck.load_references(path)
    with pytest.raises(OSError, match=r"none\.bib"):
        citecheck.load_references(tmp_path / "none.bib")


def test_a_particle_with_a_hyphen_stands_at_its_name() -> None:
    author = {"family": "Rashid", "given": "Omar", "non-dropping-particle": "al-"}
    (found,) = parse_library(json.dumps([{"id": "a", "type": "book", "author": [author]}]), "csl-json").references
    assert found.authors[0].surname == "al-Rashid"
