"""The styles of this project: valid CSL 1.0.2, credited and licensed, and what each makes of its table's works."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
from csl_notation import Case, cases
from lxml import etree

import citecheck
from citecheck.csl.api import STYLES, format_list, style_path
from citecheck.csl.writers import marked_text
from citecheck.profiles import PROFILES

HERE = Path(__file__).parent
FILES = sorted({style_path(style) for style in STYLES})
CSL = "{http://purl.org/net/xbiblio/csl}"
CASES = [
    (table.stem, case)
    for table in sorted((HERE / "styles").glob("*.md"))
    for case in chain.from_iterable([cases(table)])
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_valid(path: Path) -> None:
    schema = etree.RelaxNG(etree.parse(HERE / "csl-1.0.2.rng"))
    schema.assertValid(etree.parse(path))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('variable="title"', 'variable="tittle"'), ('match="any"', 'match="some"'), ("<summary>", "<summary/><summary>")],
)
def test_the_schema_sees_faults(right: str, wrong: str) -> None:
    schema = etree.RelaxNG(etree.parse(HERE / "csl-1.0.2.rng"))
    text = FILES[0].read_text(encoding="utf-8").replace(right, wrong, 1)
    assert not schema.validate(etree.fromstring(text.encode()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_titled_credited_and_licensed(path: Path) -> None:
    info = etree.parse(path).getroot().find(f"{CSL}info")
    assert info.findtext(f"{CSL}title").startswith("citecheck: ")
    assert info.findtext(f"{CSL}author/{CSL}name") == "citecheck contributors"
    assert "mit" in info.find(f"{CSL}rights").get("license")
    assert info.findtext(f"{CSL}id") == f"urn:citecheck:styles:{path.stem}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_macro_that_is_called_is_there_and_called(path: Path) -> None:
    root = etree.parse(path).getroot()
    defined = {macro.get("name") for macro in root.iterfind(f"{CSL}macro")}
    assert defined == {each.get("macro") for each in root.iter(f"{CSL}text", f"{CSL}key")} - {None}


def test_every_profile_has_its_style() -> None:
    assert {profile: f"{profile.csl}.csl" for profile in PROFILES.values()} == {
        profile: style_path(profile.name).name for profile in PROFILES.values()
    }


@pytest.mark.parametrize(("style", "case"), CASES, ids=lambda each: each.name if isinstance(each, Case) else each)
def test_entry(style: str, case: Case) -> None:
    (entry,) = format_list([case.item], style).entries
    assert marked_text(entry.runs) == case.wanted


CITED = [
    {"id": "two", "type": "book", "title": "T", "issued": 2015, "author": [{"family": name} for name in ("Ruiz", "Chan")]},
    {"id": "four", "type": "book", "title": "T", "issued": 2016, "author": [{"family": name} for name in ("Kim", "Om", "Oz", "Ek")]},
    {"id": "none", "type": "article-newspaper", "title": "Staff rises", "container-title": "The Tides"},
]  # fmt: skip
FIRST, AGAIN = {"id": "four"}, {"id": "four"}
CITATIONS = {
    "apa7": ["(Ruiz & Chan, 2015, p. 4)", "(Kim et al., 2016)", "(Kim et al., 2016)", "(“Staff Rises,” n.d.)"],
    "apa6": ["(Ruiz & Chan, 2015, p. 4)", "(Kim, Om, Oz, & Ek, 2016)", "(Kim et al., 2016)", "(“Staff Rises,” n.d.)"],
    "harvard-ctr": [
        "(Ruiz and Chan, 2015, p. 4)", "(Kim _et al._, 2016)", "(Kim _et al._, 2016)", "(‘Staff rises’, no date)",
    ],
    "harvard-au": ["(Ruiz & Chan 2015, p. 4)", "(Kim _et al._ 2016)", "(Kim _et al._ 2016)", "(‘Staff rises’ n.d.)"],
}  # fmt: skip


@pytest.mark.parametrize(("style", "wanted"), CITATIONS.items(), ids=CITATIONS)
def test_citations(style: str, wanted: list[str]) -> None:
    clusters = [[{"id": "two", "locator": "4"}], [FIRST], [AGAIN], [{"id": "none"}]]
    assert citecheck.format_citations(clusters, CITED, style=style) == wanted
