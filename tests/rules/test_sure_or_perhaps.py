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


def test_among_few_or_many_unlisted_ones_it_is_a_perhaps() -> None:
    assert missing(2, ["Marchetti, 2019"]) == {"Marchetti, 2019": "info"}
    bare = ["Marchetti, 2019", "Abbott, 2018", "Velde, 2017"]
    assert missing(4, bare) == dict.fromkeys(bare, "info")


def test_a_quotation_from_a_page_of_the_web_is_advised_only() -> None:
    """A book has pages to give; a page of the web has none, where a paragraph or a section helps."""
    said = "Ruiz (2015) writes that “reefs rest at night and wake with the tide in spring.”\n\nReferences\n\n"
    page = "Ruiz, A. (2015, May 3). Reefs at rest. Reef Site. https://reefnotes.org/a"
    book = "Ruiz, A. (2015). Reefs at rest. Tidal Press."
    for entry, severity in ((page, "info"), (book, "warning")):
        assert [d.severity for d in citecheck.check(said + entry).diagnostics if d.code == "INT020"] == [severity]
