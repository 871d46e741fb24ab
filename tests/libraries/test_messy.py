"""A messy .bib loses no readable entry, and each bad one is told with its line."""

from __future__ import annotations

import pytest

from citecheck.libraries.load import parse_library

MESSY = """% a remark with @book{not, title={x}} in it
@comment{jabref-meta: databaseType:biblatex;}
@preamble{"\\newcommand{\\x}{y}"}
Stray words between, with } braces { here
@string{tp = "Tidal Press"}
@string(ca = {Coast Annals})

@article{nocomma,
  author = {Ruiz, Ana}
  title = {Reefs at rest},
  journal = ca, year = 2015
}
@book{größe2012,
  author = "Obi, N{\\"o}ra and {van den} Berg, Bo",
  title = "A {"}quoted{"} title",
  publisher = tp # { and } # "Sons", % a remark
  % note = {left out},
  year = {2012},
}
@book(round2013, author={Day, R.}, title={Round brackets}, year=2013)
  @article{openfield,
  author = {Fox, I.},
  title = {Never {closed,
  year = 2001
}
@article{after, author={Chan, B.}, title={After}, year={2002}, journal=unknown}
@book{extrabrace, author={Lee, S.}, title={Extra}} , year={2003}}
@book{one, author={Kim, J.}, title={One}} @book{two, author={Kim, J.}, title={Two}}
@misc{, title={No key at all}, year=2005}
@inproceedings{openquote, title="Open quote, author={Perez, A.}, year=2007}

@oddtype{odd, author={Kim, J.}, title={Odd}, year={2009}}
@book{one, author={Kim, J.}, title={One again}, year={2010}}
@article{twice, author={Kim, J.}, author={Kim, K.}, title={Twice}, year={2011}}
@book{atline, author={Kim, J.}, title={At line},
  abstract={They say
@everyone should read it.},
  year={2013}}
@book{child, crossref={nobody}, title={Child}}
@book{last, author={Kim, J.}, title={Last
"""
READ = [
    "nocomma",
    "größe2012",
    "round2013",
    "after",
    "extrabrace",
    "one",
    "two",
    "",
    "odd",
    "one",
    "twice",
    "atline",
    "child",
]
TOLD = [
    (8, "field"), (21, "unreadable"), (26, "undefined-string"), (27, "unreadable"), (29, "field"), (30, "unreadable"),
    (33, "duplicate-key"), (34, "field"), (39, "parent"), (40, "unreadable"),
]  # fmt: skip


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_readable_entry_and_every_line(newline: str) -> None:
    text = MESSY.replace("\n", newline)
    library = parse_library(text, "bibtex", "refs.bib")
    assert [entry.key for entry in library.references] == READ
    assert [(problem.line, problem.kind) for problem in library.problems] == TOLD
    assert {problem.source for problem in library.problems} == {"refs.bib"}
    for entry in library.entries:
        assert text[entry.span.start : entry.span.end] in text
        assert (
            entry.line == text.replace("\r\n", "\n").replace("\r", "\n")[: entry.span.start].count("\n") + 1
            or newline == "\r\n"
        )


def test_what_a_slip_leaves_is_read() -> None:
    items = {entry.key: entry.to_csl() for entry in parse_library(MESSY, "bibtex").references}
    assert items["nocomma"]["title"] == "Reefs at rest"
    assert items["nocomma"]["container-title"] == "Coast Annals"
    assert items["größe2012"]["author"] == [
        {"family": "Obi", "given": "Nöra"},
        {"family": "van den Berg", "given": "Bo"},
    ]
    assert items["größe2012"]["publisher"] == "Tidal Press and Sons"
    assert items["twice"]["author"] == [{"family": "Kim", "given": "J."}]
    assert items["after"]["container-title"] == "unknown"


def test_the_key_of_an_entry_that_cannot_be_read_is_known() -> None:
    lost = [entry.key for entry in parse_library(MESSY, "bibtex").entries if entry.confidence == 0]
    assert lost == ["openfield", "", "openquote", "last"]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("TY  - BOOK\nTI  - Sand\n", None, ""),
        ("Provider: Reef Base\n\nTY  - BOOK\nTI  - Sand\nER  - \n", None, ""),
        ("TI  - Sand\nER  - \n", 1, "without TY"),
        ("TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\nID  - a\nER  - \n", 4, "used twice"),
        ("\ufeffTY  - BOOK\r\nTI  - Sand\r\nER  - \r\n", None, ""),
        ("TY  - BOOK\rTI  - Sand\rER  - \r", None, ""),
    ],
)
def test_ris_records(text: str, line: int | None, told: str) -> None:
    problems = parse_library(text, "ris").problems
    assert [(problem.line, told in problem.message) for problem in problems] == ([(line, True)] if line else [])


def test_json_items() -> None:
    library = parse_library('[\n{"id": "a", "title": "Sand"},\n7,\n{"id": "a", "title": "Tides"}\n]', "csl-json")
    assert [entry.text("title") for entry in library.references] == ["Sand", "Tides"]
    assert [(problem.line, problem.kind) for problem in library.problems] == [(3, "unreadable"), (4, "duplicate-key")]


def test_json_items_of_one_line() -> None:
    library = parse_library(
        '[{"id": "a", "title": "Sand"}, {"id": "a", "title": "Tides"}, {"id": "b", "title": "Ebb"}]', "csl-json"
    )
    assert [(problem.line, problem.kind) for problem in library.problems] == [(1, "duplicate-key")]


def test_items_have_their_own_places_behind_other_lists() -> None:
    text = '{"tags": ["sand", "tides"], "items": [{"id": "a", "title": "Sand"}, {"id": "b", "title": "Tides"}]}'
    entries = parse_library(text, "csl-json").entries
    assert [entry.raw for entry in entries] == ['{"id": "a", "title": "Sand"}', '{"id": "b", "title": "Tides"}']


@pytest.mark.parametrize(
    "before",
    ['"note": {"items": [{"id": "x"}]}, ', '"note": "\\"items\\": [", ', '"items": [{"id": "x", "title": "Ebb"}], '],
)
def test_items_have_their_own_places_behind_what_is_called_like_their_list(before: str) -> None:
    entries = parse_library(f'{{{before}"items": [{{"id": "a", "title": "Sand"}}]}}', "csl-json").entries
    assert [entry.raw for entry in entries] == ['{"id": "a", "title": "Sand"}']
