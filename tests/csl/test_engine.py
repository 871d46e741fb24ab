"""What the layer does for any style: each case is the inside of a layout, and what it prints for one of the items."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import citecheck
from citecheck.csl.engine import StyleError

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="{language}" {options}>
  <info><title>Test</title><id>http://styles.example/test</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <locale><terms>{terms}</terms></locale>
  <macro name="author"><names variable="author"><name and="text" name-as-sort-order="all"/>
    <substitute><names variable="editor"/><text variable="title"/></substitute></names></macro>
  <macro name="title"><text variable="title" font-style="italic"/></macro>
  <citation><layout prefix="(" suffix=")" delimiter="; "><text macro="author"/></layout></citation>
  <bibliography {bibliography}>{sort}<layout suffix=".">{layout}</layout></bibliography>
</style>"""
BOOK = {
    "type": "book", "title": "Why tides?", "publisher": "Tidal Press", "page": "1321-1328", "volume": "2", "edition": "3",
    "author": [{"family": "Ruiz", "given": "Ana"}, {"family": "Chan", "given": "Jean-Paul"}, {"family": "Om", "given": "C."}],
    "issued": {"date-parts": [[2019, 5, 3]]}, "number-of-volumes": "3", "medium": "print",
}  # fmt: skip
EDITED = {"type": "book", "title": "Waters", "editor": [{"family": "Day", "given": "R."}], "URL": "https://x.example/"}
BARE = {"type": "book", "title": "Waters and winds with tides"}
CASES = {
    "a group without any of its variables goes": (BARE, '<group><text value="In "/><text variable="DOI"/></group><text value="x"/>', "x."),
    "a group of words only stays": (BARE, '<group><text value="In"/></group>', "In."),
    "an inner group that prints saves the outer": (
        BARE, '<group delimiter=" "><group><text value="On"/></group><text variable="DOI"/></group>', "On."),
    "no date saves its group": (BARE, '<group delimiter=" "><text term="no date" form="short"/><text variable="DOI"/></group>', "n.d."),
    "what substitutes is printed nowhere else": (BARE, '<text macro="author"/><text macro="title" prefix=": "/>', "Waters and winds with tides."),
    "names that substitute look like those they stand for": (EDITED, '<text macro="author"/><text macro="title" prefix=": "/>', "Day, R.: Waters."),
    "stops are not doubled": (BOOK, '<group delimiter=". "><text variable="title"/><text variable="publisher"/></group>', "Why tides? Tidal Press."),
    "title case": (BARE, '<text variable="title" text-case="title"/>', "Waters and Winds with Tides."),
    "ordinals": (BOOK, '<number variable="edition" form="ordinal"/>', "3rd."),
    "long ordinals": (BOOK, '<number variable="edition" form="long-ordinal"/>', "third."),
    "roman numbers": (BOOK, '<number variable="edition" form="roman"/>', "iii."),
    "labels in the plural": (BOOK, '<label variable="page" form="short" suffix=" "/><text variable="page"/>', "pp. 1321–1328."),
    "a date in words": (BOOK, '<date variable="issued" form="text"/>', "May 3, 2019."),
    "a date's parts": (BOOK, '<date variable="issued" form="numeric" date-parts="year-month"/>', "05/2019."),
    "conditions, all": (BOOK, '<choose><if type="book" variable="volume" match="all"><text value="a"/></if><else><text value="b"/></else></choose>', "a."),
    "conditions, none": (BOOK, '<choose><if type="song" variable="DOI" match="none"><text value="a"/></if></choose>', "a."),
    "is-numeric": (BOOK, '<choose><if is-numeric="medium"><text value="a"/></if><else><text value="b"/></else></choose>', "b."),
    "quotes": (BARE, '<text variable="title" quotes="true"/>', "“Waters and winds with tides.”"),
}  # fmt: skip
OPTIONS = {
    "minimal": ({"options": 'page-range-format="minimal"'}, "1321–8"),
    "minimal-two": ({"options": 'page-range-format="minimal-two"'}, "1321–28"),
    "chicago": ({"options": 'page-range-format="chicago"'}, "1321–28"),
    "expanded": ({"options": 'page-range-format="expanded"'}, "1321–1328"),
    "its own dash": ({"terms": '<term name="page-range-delimiter">-</term>'}, "1321-1328"),
}
NAMES = {
    "all": ("", "Ruiz, Ana, Chan, Jean-Paul, and Om, C."),
    "et al.": ('et-al-min="3" et-al-use-first="1"', "Ruiz, Ana et al."),
    "the last": ('et-al-min="3" et-al-use-first="1" et-al-use-last="true"', "Ruiz, Ana, … Om, C."),
    "initials": ('initialize-with=". "', "Ruiz, A., Chan, J.-P., and Om, C."),
    "initials run together": ('initialize-with="" initialize-with-hyphen="false"', "Ruiz, A, Chan, JP, and Om, C."),
}

SORTS = {
    "by names, then by date": ('<key macro="author"/><key variable="issued"/>', "a b c d"),
    "the newest first": ('<key variable="issued" sort="descending"/>', "d b c a"),
    "numbers as numbers": ('<key variable="volume"/>', "c b a d"),
    "by title": ('<key variable="title"/>', "d c b a"),
    "by names without a macro": ('<key variable="author"/><key variable="title"/>', "b a c d"),
    "without keys as given": ("", "a b c d"),
}
"""The keys of a style's cs:sort, and the ids of the works in that order: what has no key comes last, ties stay."""
SORTED = [
    {"id": "a", "type": "book", "title": "Waves", "volume": "10", "issued": "2010", "author": [{"family": "Chan"}]},
    {"id": "b", "type": "book", "title": "Tides", "volume": "9", "issued": "2015", "author": [{"family": "Chan"}]},
    {"id": "c", "type": "book", "title": "Reefs", "volume": "1", "issued": "2012", "author": [{"family": "Ruiz"}]},
    {"id": "d", "type": "book", "title": "Mud", "issued": "2019", "author": [{"family": "Tarn"}]},
]


def style(folder: Path, layout: str, language: str = "en-US", **parts: str) -> str:
    path = folder / "test.csl"
    filled = {"options": "", "terms": "", "bibliography": "", "sort": ""} | parts
    path.write_text(STYLE.format(layout=layout, language=language, **filled), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("item", "layout", "wanted"), CASES.values(), ids=CASES)
def test_layout(tmp_path: Path, item: dict[str, object], layout: str, wanted: str) -> None:
    assert citecheck.format_references([item], style=style(tmp_path, layout)) == [wanted]


@pytest.mark.parametrize(("parts", "wanted"), OPTIONS.values(), ids=OPTIONS)
def test_page_ranges(tmp_path: Path, parts: dict[str, str], wanted: str) -> None:
    path = style(tmp_path, '<text variable="page"/>', **parts)
    assert citecheck.format_references([BOOK], style=path) == [f"{wanted}."]


@pytest.mark.parametrize(("options", "wanted"), NAMES.values(), ids=NAMES)
def test_name_options_are_passed_down(tmp_path: Path, options: str, wanted: str) -> None:
    path = style(tmp_path, '<text macro="author"/>', bibliography=options)
    assert citecheck.format_references([BOOK], style=path) == [wanted.rstrip(".") + "."]


@pytest.mark.parametrize(
    ("language", "wanted"), [("de-DE", "3. Mai 2019."), ("fr-FR", "3 mai 2019."), ("xx-XX", "May 3, 2019.")]
)
def test_locales(tmp_path: Path, language: str, wanted: str) -> None:
    path = style(tmp_path, '<date variable="issued" form="text"/>', language)
    assert citecheck.format_references([BOOK], style=path) == [wanted]


def test_a_dependent_style_is_its_parent(tmp_path: Path) -> None:
    style(tmp_path, '<text variable="title"/>')
    (tmp_path / "dependent").mkdir()
    child = tmp_path / "dependent" / "child.csl"
    link = '<link href="http://www.zotero.org/styles/{}" rel="independent-parent"/>'
    text = f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>C</title>{link}</info></style>'
    child.write_text(text.format("test"), encoding="utf-8")
    assert citecheck.format_references([BARE], style=str(child)) == ["Waters and winds with tides."]
    orphan = tmp_path / "dependent" / "orphan.csl"
    orphan.write_text(text.format("gone"), encoding="utf-8")
    with pytest.raises(StyleError, match="names its parent style, gone"):
        citecheck.format_references([BARE], style=str(orphan))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "no xml",
        "<style/>",
        "<html xmlns='http://purl.org/net/xbiblio/csl'/>",
        "\x00",
        "<style xmlns='http://purl.org/net/xbiblio/csl'><macro name='a'><text macro='b'/></macro><macro name='b'><text macro='a'/></macro></style>",
    ],
)
def test_what_is_no_style_is_said_in_one_line(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.csl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.csl") as error:
        citecheck.format_references([BARE], style=str(path))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["no-such-style", "/no/such/file.csl"])
def test_unknown_styles_and_markups_are_said(name: str) -> None:
    with pytest.raises(ValueError, match="style"):
        citecheck.format_references([BARE], style=name)
    with pytest.raises(ValueError, match="markup"):
        citecheck.format_references([BARE], markup="troff")


@pytest.mark.parametrize("items", ["Ruiz, A. (2015). Tides.", ["Ruiz, A. (2015). Tides."]])
def test_the_text_of_entries_is_no_item(items: Any) -> None:
    with pytest.raises(TypeError, match="parse_reference"):
        citecheck.format_references(items)


@pytest.mark.parametrize(("sort", "wanted"), SORTS.values(), ids=SORTS)
def test_a_style_sorts_by_its_own_keys(tmp_path: Path, sort: str, wanted: str) -> None:
    path = style(tmp_path, '<text variable="title"/>', sort=f"<sort>{sort}</sort>" if sort else "")
    assert [item["id"] for item in citecheck.sort_references(SORTED, path)] == wanted.split()
    titles = {item["id"]: f"{item['title']}." for item in SORTED}
    assert citecheck.format_references(SORTED, path, sort=True) == [titles[key] for key in wanted.split()]
