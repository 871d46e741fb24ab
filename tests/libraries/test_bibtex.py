"""BibTeX and biblatex in: types, names, dates, strings, inheritance, LaTeX; and what is reported of a messy file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.libraries.bibtex_names import names
from citecheck.libraries.latex import decode, encode
from citecheck.libraries.load import parse_library

MESSY = """@string{jc = "Journal of " # {Coasts}}
@article{ruiz, author={Ruiz, Ana and van der Berg, Bo and {Reef Council}}, title={Reefs at {REST}}, year=2010, journal=jc, month=mar}
@book{lost, title={Never closed
@inbook{tides, title={Tides}, crossref={coast}, pages={1--9}}
@book{coast, title={The coast book}, editor={Day, R.}, publisher=tidal, year={2011}, year={2012}}
@article{ruiz, author={Obi, N.}, title={Again}, date={2012-05-03}}
@xdata{house, publisher={Tidal Press}, location={Wattle}}
@book{fox, author={Fox, I.}, title={Sand}, xdata={house}, date={2001/2004}}
@misc{open, title={Last one
"""


def items(text: str) -> dict[str, dict[str, object]]:
    return {reference.key: reference.to_csl() for reference in parse_library(text, "bibtex").references}


def test_every_readable_entry_comes_through() -> None:
    library = parse_library(MESSY, "bibtex")
    assert [reference.key for reference in library.references] == ["ruiz", "tides", "coast", "ruiz", "fox"]


def test_each_bad_entry_is_reported_at_its_line() -> None:
    problems = [(problem.line, problem.message) for problem in parse_library(MESSY, "bibtex").problems]
    assert [line for line, _ in problems] == [3, 5, 5, 6, 9]
    assert "not close" in problems[0][1]
    assert {"year" in message or "tidal" in message for _, message in problems[1:3]} == {True}
    assert "line 2" in problems[3][1]


def test_entry_spans_are_exact() -> None:
    for reference in parse_library(MESSY, "bibtex").references:
        assert MESSY[reference.span.start : reference.span.end] == reference.raw
        assert reference.raw.startswith("@")


def test_strings_crossref_and_xdata() -> None:
    found = items(MESSY)
    assert found["tides"]["container-title"] == "The coast book"
    assert found["tides"]["editor"] == [{"family": "Day", "given": "R."}]
    assert found["fox"]["publisher"] == "Tidal Press"
    assert found["fox"]["issued"] == {"date-parts": [[2001], [2004]]}
    joined = parse_library(MESSY, "bibtex").references[0].to_csl()
    assert joined["container-title"] == "Journal of Coasts"
    assert joined["issued"] == {"date-parts": [[2010, 3]]}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Ruiz, Ana", [{"family": "Ruiz", "given": "Ana"}]),
        ("Ana Ruiz", [{"family": "Ruiz", "given": "Ana"}]),
        ("van der Berg, Bo", [{"family": "Berg", "given": "Bo", "non-dropping-particle": "van der"}]),
        ("Fox, Jr., Ida", [{"family": "Fox", "given": "Ida", "suffix": "Jr."}]),
        ("{Reef and Coast Council}", [{"literal": "Reef and Coast Council"}]),
        ("G{\\\"o}tz, {\\'E}mile and others", [{"family": "Götz", "given": "Émile"}]),
        ("Sappho", [{"literal": "Sappho"}]),
        (",", [{"literal": ","}]),
    ],
)
def test_names(written: str, read: list[dict[str, str]]) -> None:
    assert names(written) == read


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ('G{\\"o}del', "Gödel"),
        ("\\v{S}\\'\\i{}r", "Šír"),
        ("{\\c c}a", "ça"),
        ("Fr{\\o}ya {\\ss}", "Frøya ß"),
        ("Tides \\& reefs", "Tides & reefs"),
        ("{DNA} in {The Coast}", "DNA in The Coast"),
        ("on \\emph{Gadus morhua}", "on <i>Gadus morhua</i>"),
        ("33--52", "33–52"),
        ("plain", "plain"),
    ],
)
def test_latex(latex: str, text: str) -> None:
    assert decode(latex) == text


@given(st.text(alphabet="ab é&%_#{}\\$~^ü", max_size=30))
def test_what_is_written_is_read_back(text: str) -> None:
    plain = " ".join(text.replace("{", "").replace("}", "").replace("~", "").replace("$", "").replace("\\", "").split())
    assert decode(encode(plain)) == plain


@given(st.text(max_size=120))
def test_no_text_crashes_the_reader(text: str) -> None:
    parse_library("@article{" + text, "bibtex")
    parse_library(text, "bibtex")
