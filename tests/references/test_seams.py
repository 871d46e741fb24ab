"""Two entries in one paragraph, one entry in several, dashes for authors: found where they are, not where they seem."""

from __future__ import annotations

import time

import pytest

from citecheck.model import Document, Format, Sections, Source
from citecheck.readers import read
from citecheck.references import parse_list
from citecheck.references.parse import parse_entry
from citecheck.references.seams import second_entry
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
    "first",
    [
        "Obi, N., & Fox, A. 2012. Sand and stone (SAS), Journal of Coasts, 4(2), 33–52;",
        "Obi, N. 2012 Sand and stone, Tidal, p. 20;",
        "Obi, N. (2012). Sand and stone. https://doi.org/10.5555/a.b;",
    ],
)
def test_behind_a_semicolon_a_second_entry_needs_no_brackets(first: str) -> None:
    for second in (DAY, "Day, R., Chan, L. 2013. The coast book. Shoal House."):
        assert second_entry(f"{first} {second}") == len(first) + 1


@pytest.mark.parametrize(
    "entry",
    [
        "Obi, N.; Day, R.; Chan, L. (2012). Sand and stone. Journal of Coasts, 4(2), 33–52.",
        "Obi, N. (2012). Sand and stone. Journal of Coasts, 4; Day, R. (Ed.), Tides, p. 3.",
        "Obi N. Sand and stone. J Coasts. 2012;4(2):33-52.",
        "Obi, N. (2012). Sand and stone; Day, R. and the tides (2013). Tidal Press.",
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


def test_the_first_of_two_entries_is_read_and_the_second_kept() -> None:
    reference = parse_entry(f"{OBI} {DAY}")
    assert reference.authors[0].family == "Obi" and reference.text("publisher") == "Tidal Press"
    assert [label.text for label in reference.unparsed] == [DAY]
    assert reference.raw == f"{OBI} {DAY}"


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
        begin = time.process_time()
        assert second_entry(f"{OBI} ({'x' * 30} " * times) is None
        return time.process_time() - begin

    seconds(20)
    assert seconds(800) < 8 * 4 * max(seconds(100), 0.01)


def test_a_paragraph_of_many_entries_takes_linear_time() -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        _, sections = listed("References\n\n" + " ".join(f"{OBI[:-1]} {i}." for i in range(times)))
        assert sum(len(section.entries) for section in sections.lists) == times
        return time.process_time() - begin

    seconds(20)
    assert seconds(1600) < 16 * 3 * max(seconds(100), 0.01)
