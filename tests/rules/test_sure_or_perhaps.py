"""A bare "(Name, year)" without entry is an error where the post keeps a list of what it cites, and a "perhaps" elsewhere."""

from __future__ import annotations

import citecheck

ENTRIES = {
    "Chan, 2011": "Chan, B. (2011). Mud. Tidal Press.",
    "Day, 2010": "Day, R. (2010). More mud. Tidal Press.",
    "Okafor, 2012": "Okafor, N. (2012). Sand. Tidal Press.",
    "Ruiz, 2015": "Ruiz, A. (2015). Reefs. Tidal Press.",
}


def missing(listed: int, bare: list[str]) -> dict[str, str]:
    """Severity of each citation that is told to have no entry, by its place in the text."""
    cited = [*list(ENTRIES)[:listed], *bare]
    text = " ".join(f"Something is so ({one})." for one in cited)
    text += "\n\nReferences\n\n" + "\n\n".join(list(ENTRIES.values())[:listed])
    report = citecheck.check(text)
    return {text[d.span.start : d.span.end]: d.severity for d in report.diagnostics if d.code == "CIT001"}


def test_among_listed_ones_it_is_an_error() -> None:
    assert missing(4, ["Marchetti, 2019"]) == {"Marchetti, 2019": "error"}


def test_among_few_listed_ones_it_is_a_perhaps_and_with_others_like_it_an_error() -> None:
    assert missing(2, ["Marchetti, 2019"]) == {"Marchetti, 2019": "info"}
    assert missing(2, ["Marchetti, 2019", "Abbott, 2018"]) == {"Marchetti, 2019": "info", "Abbott, 2018": "info"}
    others = ["Marchetti, 2019", "Abbott, 2018", "Velde, 2017"]
    assert missing(4, others) == dict.fromkeys(others, "error")


def test_a_quotation_from_a_page_of_the_web_is_advised_only() -> None:
    """A book has pages to give; a page of the web has none, where a paragraph or a section helps."""
    said = "Ruiz (2015) writes that “reefs rest at night and wake with the tide in spring.”\n\nReferences\n\n"
    page = "Ruiz, A. (2015, May 3). Reefs at rest. Reef Site. https://reefnotes.org/a"
    book = "Ruiz, A. (2015). Reefs at rest. Tidal Press."
    for entry, severity in ((page, "info"), (book, "warning")):
        assert [d.severity for d in citecheck.check(said + entry).diagnostics if d.code == "INT020"] == [severity]


NAMES = "Arden Fenwick Gorst Kimura Ostrander Pellow Zedler".split()
PLACE = "The best soup of all was on the quay ({}, {})."
ENTRIES_OF_OTHERS = "\n\n{}\n\nDay, R. (2010). More mud. Tidal Press.\n\nOkafor, N. (2012). Sand. Tidal Press.\n"


def bare(
    names: list[str], sentence: str = "It was quiet in the end ({}, {}).", heading: str = "References"
) -> list[str]:
    """Severity of CIT001 for each name, in a post that cites none of its list."""
    text = "\n\n".join(sentence.format(name, 1990 + i) for i, name in enumerate(names))
    found = citecheck.check(text + ENTRIES_OF_OTHERS.format(heading), format="markdown").diagnostics
    return [d.severity for d in found if d.code in {"CIT001", "LST008"}]


def test_several_that_close_their_sentences_bear_each_other_out() -> None:
    """They may be six films all the same, beside a list that goes with another text: no error, and no list uncited."""
    assert bare(NAMES) == ["info"] * 7
    assert bare(NAMES[:2]) == []


def test_behind_a_capital_in_italics_or_beside_further_reading_they_do_not() -> None:
    assert bare(NAMES, "We saw Seawater ({}, {}).") == []
    assert bare(NAMES, "We saw it again (*{}*, {}).") == []
    assert bare(NAMES, "It was here ({}, {}) that we ate.") == []
    assert bare(NAMES, heading="Further reading") == []
    assert bare(NAMES[:4], PLACE) == []


def test_beside_few_listed_ones_many_are_rather_films_and_places() -> None:
    text = "\n\n".join(f"It was quiet in the end ({name}, 1999)." for name in NAMES) + "\n\nMud is deep (Day, 2010)."
    found = citecheck.check(text + ENTRIES_OF_OTHERS.format("References")).diagnostics
    assert {d.severity for d in found if d.code == "CIT001"} == {"info"}


def test_of_the_list_of_such_a_post_nothing_is_said() -> None:
    text = "\n\n".join(f"It was quiet on that side of the long bay all of the year ({name}, 1999)." for name in NAMES)
    found = citecheck.check(text * 2 + ENTRIES_OF_OTHERS.format("References")).diagnostics
    assert "CIT001" in {d.code for d in found} and {"CIT002", "LST008"}.isdisjoint(d.code for d in found)


def test_one_letter_off_an_entry_of_its_year_it_is_that_entry() -> None:
    for cited, codes in (("Dayy, 2010", []), ("Okafro, 2012", ["CIT004"]), ("Okaforr, 2012", ["CIT004"])):
        found = citecheck.check(f"Mud is deep ({cited})." + ENTRIES_OF_OTHERS.format("References")).diagnostics
        assert [d.code for d in found if d.code != "CIT002"] == codes, cited


def test_a_term_for_a_date_stands_in_citations_only() -> None:
    for year in ("n.d.", "in press", "forthcoming"):
        found = citecheck.check(f"Mud is deep (Gorringe, {year})." + ENTRIES_OF_OTHERS.format("References")).diagnostics
        assert [d.severity for d in found if d.code == "CIT001"] == ["error"], year
