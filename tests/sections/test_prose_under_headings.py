"""Prose under headings that may head a list: sentences that recommend works, and where data are from."""

from __future__ import annotations

import pytest

from citecheck.model import Sections, Source
from citecheck.readers import read
from citecheck.sections import find_sections

ALDER = "Alder, M. (2003). On rivers. Tidal Press."
BIRCH = "Birch, K., & Oak, L. (2010). Of trees in winter. Grove, 3(1), 4–15."
LIST = f"\n\n## References\n\n{ALDER}\n\n{BIRCH}\n"


def read_post(text: str) -> tuple[list[list[str]], Sections]:
    document = read(Source(text), "markdown")
    found = find_sections(document)
    return [[document.slice(entry) for entry in section.entries] for section in found.lists], found


@pytest.mark.parametrize(
    "prose",
    [
        "For a gentle introduction to rivers, see Cedar, K. (2014), On banks, or anything by Dana Elm, whose site is good",
        "If you want to know more, I recommend Cedar, K. (2014). On banks. Grove, 12, 201-219 and what followed",
        "The best place to begin is Dana Elm, The Long Bank (2014), which tells of floods, and after it Alder (2003)",
        "Cedar and Elm (2014) On banks is the place to start, and after it you will want to see their maps",
    ],
)
def test_sentences_that_recommend_works_are_no_list(prose: str) -> None:
    lists, found = read_post(f"Rivers bend (Alder, 2003; Birch & Oak, 2010).{LIST}\n## Further reading\n\n{prose}\n")
    assert lists == [[ALDER, BIRCH]]
    assert len(found.recommending) == 1
    assert read_post(f"Rivers bend.\n\n## Further reading\n\n{prose}\n")[0] == []


@pytest.mark.parametrize("entry", [ALDER, "What is a river? (2014). Tidal Press.", "Where it is. (2011). Tidal Press."])
def test_entries_there_are(entry: str) -> None:
    lists, found = read_post(f"Rivers bend.\n\n## Further reading\n\n- {entry}\n- {BIRCH}\n")
    assert lists == [[entry, BIRCH]] and not found.recommending


def test_where_data_are_from_is_no_list_beside_the_references() -> None:
    told = f"## Source\n\nThe method is that of Alder (2003).\n\nCode was taken from\n\n{BIRCH}"
    for heading in (told, "Source: Alder and Birch (2003)."):
        lists, _ = read_post(f"Rivers bend.\n\n{heading}{LIST}")
        assert lists == [[ALDER, BIRCH]]


def test_entries_alone_there_are_a_list_that_need_not_be_cited() -> None:
    lists, found = read_post(f"Rivers bend (Birch & Oak, 2010).\n\n## Source\n\n{ALDER}{LIST}")
    assert lists == [[ALDER], [ALDER, BIRCH]]
    assert [one.kind for one in found.lists] == ["further", "references"]
    lists, found = read_post(f"Rivers bend.\n\n## Sources\n\n{ALDER}\n\n{BIRCH}\n")
    assert lists == [[ALDER, BIRCH]] and [one.kind for one in found.lists] == ["references"]


@pytest.mark.parametrize("heading", ["Appendix A", "Author note", "Notes", "Acknowledgements"])
def test_a_heading_that_ends_a_list_parts_none(heading: str) -> None:
    lists, _ = read_post(f"Rivers bend (Alder, 2003).{LIST}\n## {heading}\n\nInterview with Elm (2015).\n\n{ALDER}\n")
    assert lists == [[ALDER, BIRCH]]


def test_short_lines_with_a_colon_part_a_list() -> None:
    text = f"Rivers bend (Alder, 2003).\n\n## References\n\nOn rivers:\n\n{ALDER}\n\nOn trees and related things:\n\n{BIRCH}\n"
    assert read_post(text)[0] == [[ALDER, BIRCH]]
