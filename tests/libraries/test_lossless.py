"""Any CSL item written to BibTeX, RIS or CSL-JSON and read again is the same item, as far as the format can say it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.libraries.load import parse_library, write_items
from citecheck.libraries.tables import CSL_TO_BIBTEX, CSL_TO_RIS, CSL_TO_RIS_FIELDS, RIS_TYPES, RIS_UNSAID

WORDS = st.lists(
    st.text(alphabet="abcdeéßøñ&%_#{}$~^\\'", min_size=1, max_size=7), min_size=1, max_size=4
).map(" ".join)  # fmt: skip
PLAIN = st.lists(st.text(alphabet="abcdefgéßøñ", min_size=2, max_size=7), min_size=1, max_size=3).map(" ".join)
FAMILY = st.sampled_from(["Ruiz", "Chan", "O’Neil", "García Márquez", "Müller", "Šír", "d'Arc", "Ōe"])
PERSON = st.one_of(
    st.builds(lambda family, given: {"family": family, "given": given}, FAMILY, st.sampled_from(["Ana", "B. T.", "Jean-Paul"])),
    st.just({"family": "Berg", "given": "Bo", "non-dropping-particle": "van der"}),
    st.just({"family": "Fox", "given": "Ida", "suffix": "Jr."}),
    st.sampled_from(["Reef & Coast Council", "World Reef Fund", "Sappho", "Ministry and Board of Tides"]).map(
        lambda name: {"literal": name}
    ),
)  # fmt: skip
PEOPLE = st.lists(PERSON, min_size=1, max_size=3)
YEAR = st.integers(1000, 2030)
DATE: st.SearchStrategy[dict[str, Any]] = st.one_of(
    YEAR.map(lambda year: {"date-parts": [[year]]}),
    st.tuples(YEAR, st.integers(1, 12)).map(lambda parts: {"date-parts": [list(parts)]}),
    st.tuples(YEAR, st.integers(1, 12), st.integers(1, 28)).map(lambda parts: {"date-parts": [list(parts)]}),
    YEAR.map(lambda year: {"date-parts": [[year], [year + 2]]}),
    YEAR.map(lambda year: {"date-parts": [[year]], "circa": True}),
    st.tuples(YEAR, st.integers(1, 4)).map(lambda parts: {"date-parts": [[parts[0]]], "season": parts[1]}),
    st.sampled_from(["in press", "n.d.", "forthcoming"]).map(lambda words: {"literal": words}),
)
TEXTS = ("title", "container-title", "collection-title", "publisher", "publisher-place", "edition", "genre", "note", "annote",
         "event-title", "original-title", "medium", "version", "language", "title-short", "archive", "section")  # fmt: skip


def items(text: st.SearchStrategy[str], types: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    always = {"id": st.just("key1"), "type": st.sampled_from(types), "title": text}
    numbers = {"volume": st.sampled_from(["4", "12A"]), "issue": st.just("2"), "page": st.sampled_from(["33-52", "7"])}
    links = {
        "DOI": st.just("10.9999/a_b%c"),
        "URL": st.just("https://reef.example/a_b?c=%20&d=~e#f"),
        "ISBN": st.just("978-0"),
    }
    names = dict.fromkeys(("author", "editor", "translator", "host", "reviewed-author"), PEOPLE)
    dates = {"issued": DATE, "accessed": DATE, "original-date": DATE, "available-date": DATE}
    optional = {variable: text for variable in TEXTS if variable != "title"} | numbers | links | names | dates
    return st.fixed_dictionaries(always, optional=optional)


@settings(max_examples=150, deadline=None)
@given(items(WORDS, ["article-journal", "book", "chapter", "post-weblog", "broadcast", "document", "thesis", "report"]))
def test_bibtex_says_everything(item: dict[str, Any]) -> None:
    (again,) = parse_library(write_items([item], "bibtex"), "bibtex").references
    assert again.to_csl() == item


RIS_TEXTS = {*CSL_TO_RIS_FIELDS, *RIS_UNSAID, "page", "ISBN"}
RIS_SAYS = {"id", "type", "author", "editor", "translator", "host", "reviewed-author", "issued", "accessed", "original-date",
            "available-date"} | RIS_TEXTS  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(items(PLAIN, ["article-journal", "book", "chapter", "post-weblog", "thesis", "report", "webpage"]))
def test_ris_says_everything(item: dict[str, Any]) -> None:
    (again,) = parse_library(write_items([item], "ris"), "ris").references
    assert again.to_csl() == item
    assert set(item) <= RIS_SAYS


@settings(max_examples=50, deadline=None)
@given(st.lists(items(WORDS, ["book"]), min_size=1, max_size=3))
def test_csl_json_is_the_item(many: list[dict[str, Any]]) -> None:
    again = parse_library(write_items(many, "csl-json"), "csl-json").entries
    assert [entry.to_csl() for entry in again] == many


@pytest.mark.parametrize("kind", sorted({*CSL_TO_BIBTEX, "figure", "map", "speech", "hearing", "song"}))
def test_every_type_comes_back_from_bibtex(kind: str) -> None:
    (again,) = parse_library(write_items([{"id": "a", "type": kind, "title": "Sand"}], "bibtex"), "bibtex").references
    assert again.type == kind


@pytest.mark.parametrize("kind", sorted(set(RIS_TYPES.values())))
def test_every_ris_type_comes_back(kind: str) -> None:
    (again,) = parse_library(write_items([{"id": "a", "type": kind, "title": "Sand"}], "ris"), "ris").references
    assert again.type == kind
    assert CSL_TO_RIS[kind] in RIS_TYPES


def test_fields_that_no_table_knows_are_kept() -> None:
    text = "@book{a,\n  title = {Sand},\n  groups = {reefs, tides},\n  author = {Ruiz, Ana and others},\n  ids = {b, c},\n}\n"
    (entry,) = parse_library(text, "bibtex").references
    assert entry.keys == ("a", "b", "c")
    assert entry.et_al is not None
    written = write_items([entry.to_csl()], "bibtex")
    for kept in ("groups = {reefs, tides}", "author = {Ruiz, Ana and others}", "ids = {b, c}"):
        assert kept in written
    record = "TY  - BOOK\nID  - a\nTI  - Sand\nX9  - odd\nER  - \n"
    assert write_items([parse_library(record, "ris").references[0].to_csl()], "ris") == record
