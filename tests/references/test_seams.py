"""Two entries in one paragraph, one entry in several, dashes for authors: found where they are, not where they seem."""

from __future__ import annotations

import time

import pytest

from citecheck.model import Document, Format, Sections, Source
from citecheck.readers import read
from citecheck.references import parse_list
from citecheck.references.seams import merged_entries, paragraph_breaks, second_entry
from citecheck.sections import find_sections

OBI = "Obi, N. (2012). Sand and stone. Tidal Press."
DAY = "Day, R., & Chan, L. (2013a). The coast book. Shoal House."


def listed(text: str, format: Format = "text") -> tuple[Document, Sections]:
    document = read(Source(text), format)
    return document, find_sections(document)


@pytest.mark.parametrize(
    "first",
    [
        OBI,
        "Obi, N. (2012). Sand and stone. Journal of Coasts, 4(2), 33–52. https://doi.org/10.5555/a.1",
        "Obi, N. (2012). Sand and stone. Journal of Coasts, 4(2), 33–52",
        "Obi, N. (2012). Do coasts move? Shoal House.",
    ],
)
def test_a_second_entry_in_the_paragraph_is_found(first: str) -> None:
    assert second_entry(f"{first} {DAY}") == len(first) + 1


@pytest.mark.parametrize(
    "entry",
    [
        "Obi, N. (2012). Sand and stone. In Day, R. (Ed.), The coast book (pp. 3–9). Shoal House.",
        "Obi, N. (2012). Sand and stone [Review of the book Coasts, by Day, R. (2010). Coasts]. Journal of Coasts, 4(2), 3–5.",
        "Obi, N. (2012). Sand and stone. (Reprinted from Day, R. (2010). The coast book, pp. 3–9).",
        "Obi, N. (2012). Sand and stone. Tidal Press. (Original work published 1903)",
        "Obi, N., Day, R., & Chan, L. (2012). Sand and stone: The case of Day, R. Tidal Press.",
        "Obi, N. (2012). Letters to Day, R. (2010). A reply to a reply. Tidal Press.",
        "Obi, N., Day, R. (2012).",
        "",
    ],
)
def test_names_inside_an_entry_are_no_second_one(entry: str) -> None:
    assert second_entry(entry) is None


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("text", f"References\n\n{OBI} {DAY}\n\nFox, A. (2014). Tides. Tidal Press."),
        ("markdown", f"# References\n\n- {OBI} {DAY}\n- Fox, A. (2014). Tides. Tidal Press.\n"),
        (
            "html",
            f"<h2>References</h2><p>{OBI} {DAY.replace('&', '&amp;')}</p><p>Fox, A. (2014). Tides. Tidal Press.</p>",
        ),
    ],
)
def test_entries_in_one_paragraph_are_read_apart_and_told(format: Format, text: str) -> None:
    document, sections = listed(text, format)
    references = parse_list(document, sections)
    assert [reference.authors[0].family for reference in references] == ["Obi", "Day", "Fox"]
    assert merged_entries(document, sections.lists[0]) == [1]


def test_an_entry_over_two_paragraphs_is_one_and_its_break_is_told() -> None:
    document, sections = listed(f"References\n\nObi, N. (2012). Sand and\n\nstone. Tidal Press.\n\n{DAY}")
    first, second = parse_list(document, sections)
    assert (first.text("title"), second.authors[0].family) == ("Sand and stone", "Day")
    assert [first.raw[a:b] for a, b in paragraph_breaks(first.raw)] == ["\n\n"]
    assert merged_entries(document, sections.lists[0]) == []


def test_wrapped_lines_are_no_break() -> None:
    assert paragraph_breaks("Obi, N. (2012). Sand and\n   stone.\n Tidal Press.") == []


def test_dashes_are_the_authors_of_the_entry_before() -> None:
    text = f"References\n\n{DAY}\n\n———. (2014). Tides. Shoal House.\n\n---, & Fox, A. (2015). Reefs. Shoal House."
    references = parse_list(*listed(text))
    assert [[name.family for name in reference.authors] for reference in references] == [
        ["Day", "Chan"],
        ["Day", "Chan"],
        ["Day", "Fox"],
    ]
    assert references[1].authors[0].span is None


def test_many_entries_in_one_paragraph_take_linear_time() -> None:
    def seconds(times: int) -> float:
        document = read(Source("References\n\n" + f"{OBI} " * times), "text")
        begin = time.process_time()
        found = find_sections(document)
        assert len(found.lists[0].entries) == times
        return time.process_time() - begin

    seconds(20)
    assert seconds(800) < 8 * 4 * max(seconds(100), 0.01)
