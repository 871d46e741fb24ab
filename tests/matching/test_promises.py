"""What holds for every list: entries cited as they stand are reached, and hostile lists cost no more than their length."""

from __future__ import annotations

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st
from linear import ALLOWED, ratio
from notation import NOWHERE, cite, entry

from citecheck.matching import match
from citecheck.model import Citation, Date, Name, Reference, Year

letters = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Mn", "Pd"]), min_size=1, max_size=12)
names = st.builds(Name, family=letters, given=st.sampled_from(["", "A.", "B. C."])) | st.builds(Name, literal=letters)
years = st.integers(1900, 2030)
lists = st.lists(st.tuples(st.lists(names, min_size=1, max_size=4), years), min_size=1, max_size=12)


@given(lists)
@settings(max_examples=60, deadline=None)
def test_every_entry_cited_as_it_stands_is_reached(listed: list[tuple[list[Name], int]]) -> None:
    references = [
        Reference(NOWHERE, "", authors=tuple(people), issued=Date(str(when), when)) for people, when in listed
    ]
    citations = [Citation(NOWHERE, tuple(people), Year(str(when), when), "parenthetical", 0) for people, when in listed]
    for i, found in enumerate(match(citations, references)):
        assert found.citation == i
        assert i in found.references
        assert found.how in ("exact", "ambiguous")


@given(st.lists(st.tuples(names, years), max_size=8), st.lists(st.tuples(names, years), max_size=8))
@settings(max_examples=60, deadline=None)
def test_matching_gives_one_match_each_and_points_into_the_list(
    cited: list[tuple[Name, int]], listed: list[tuple[Name, int]]
) -> None:
    citations = [Citation(NOWHERE, (name,), Year(str(when), when), "parenthetical", 0) for name, when in cited]
    references = [Reference(NOWHERE, "", authors=(name,), issued=Date(str(when), when)) for name, when in listed]
    found = match(citations, references)
    assert [one.citation for one in found] == list(range(len(citations)))
    for one in found:
        assert all(0 <= i < len(references) for i in one.references)
        assert bool(one.references) == (one.how not in ("none", "exempt"))
        assert 0 <= one.confidence <= 1


def test_a_list_of_equal_entries_stays_linear() -> None:
    references = [entry("Same, A.; Other, B. (2010)")] * 1500
    citations = [cite("Same & Other, 2010"), cite("Samy & Other, 2010"), cite("Same, 2010"), cite("Other, 2011")] * 150
    assert ratio(partial(match, citations, references), partial(match, citations * 4, references * 4)) < ALLOWED
