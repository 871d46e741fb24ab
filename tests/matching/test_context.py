"""What the other citations of a post, other readings, and a citation's standing change about its match."""

from __future__ import annotations

import pytest
from notation import NOWHERE, cite, entry

from citecheck.matching import match
from citecheck.model import Citation, Label, Match, Name, Span
from citecheck.references.parse import parse_entry


def how(citations: list[Citation], *listed: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(found.how, found.references) for found in match(citations, [entry(one) for one in listed])]


@pytest.mark.parametrize(
    ("citations", "expected"),
    [
        (["Obi, 2011"], ["year"]),  # nothing else cites the entry: a slip
        (["Obi, 2011", "Obi, 2010"], ["year", "exact"]),  # near the right year: a slip
        (["Obi, 1997", "Obi, 2010"], ["none", "exact"]),  # far from it: another work
        (["Obi, 2020", "Obi, 2010"], ["year", "exact"]),  # one digit: a slip of the keys
        (["Obi, 2011", "Obi, 2011", "Obi, 2010"], ["none", "none", "exact"]),  # a year that comes back is no slip
    ],
)
def test_a_work_cited_rightly_elsewhere_is_another_work_unless_the_year_is_a_slip(
    citations: list[str], expected: list[str]
) -> None:
    cited = [cite(text, cluster=i) for i, text in enumerate(citations)]
    assert [kind for kind, _ in how(cited, "Obi, D. (2010)")] == expected


def test_two_years_in_one_parenthesis_are_two_works() -> None:
    cited = [cite("Obi, 2010", cluster=3), cite("Obi, 2011", cluster=3)]
    assert [kind for kind, _ in how(cited, "Obi, D. (2010)")] == ["exact", "none"]


def test_a_dropped_author_comes_before_another_year_of_a_cited_work() -> None:
    cited = [cite("Obi, 2010", cluster=0), cite("Obi, 2012", cluster=1)]
    assert how(cited, "Obi, D. (2010)", "Obi, D.; Day, E. (2012)") == [("exact", (0,)), ("authors", (1,))]
    assert how(cited, "Obi, D.; Day, E. (2012)", "Obi, D. (2010)") == [("exact", (1,)), ("authors", (0,))]


def test_an_expansion_is_chosen_to_name_another_work() -> None:
    cited = [cite("Kim et al., 2018", cluster=0), cite("Kim, Ruiz, et al., 2018", cluster=1)]
    listed = "Kim, A.; Obi, D.; Ruiz, B.; Day, E. (2018)"
    assert [kind for kind, _ in how(cited, listed)] == ["exact", "none"]


def test_the_longest_reading_that_fits_is_chosen() -> None:
    readings = ((Name(literal="Harbour Reef Fund"),), (Name(literal="Reef Fund"),))
    citation = cite("=Later Harbour Reef Fund, 2010")._replace(alternatives=readings)
    (found,) = match([citation], [entry("=Reef Fund (2010)"), entry("=Harbour Reef Fund (2010)")])
    assert (found.references, found.authors) == ((1,), readings[0])


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        ({"role": "original"}, "exempt"),
        ({"quoted": True}, "exempt"),
        ({"personal": True}, "exempt"),
        ({"key": "zorn2010"}, "exempt"),  # no library that could hold the key
        ({}, "none"),
    ],
)
def test_citations_that_need_no_entry(standing: dict[str, object], expected: str) -> None:
    (found,) = match([cite("Zorn, 2010", **standing)], [entry("Obi, D. (2010)")])
    assert (found.citation, found.how, found.references) == (0, expected, ())


@pytest.mark.parametrize(
    ("citation", "listed", "expected"),
    [
        ("Kutzer, 2010", "Kurtzer, U. (2010)", "spelling"),
        ("Dunn & Clark, 2010", "Dunn, B.; Clarke, S. (2010)", "spelling"),
        ("Ruiz & Day, 2015", "Ruiz, A.; Chan, B. (2015)", "exempt"),
        ("Ruiz, Chan, & Day, 2015", "Ruiz, A.; Chan, B.; Obi, D.; Kim, C. (2015)", "exempt"),
    ],
)
def test_in_a_quotation_only_a_sure_slip_is_told(citation: str, listed: str, expected: str) -> None:
    (found,) = match([cite(citation, quoted=True)], [entry(listed)])
    assert found.how == expected


def test_equal_citations_have_each_their_own_names() -> None:
    """Findings are shown at the names of the match."""
    one, other = (cite("Ruiz & Day, 2015")._replace(span=Span(at, at + 9)) for at in (0, 50))
    names = tuple(name._replace(span=Span(50 + i, 51 + i)) for i, name in enumerate(other.authors))
    found = match([one, other._replace(authors=names)], [entry("Ruiz, A.; Chan, B. (2015)")])
    assert [match.authors for match in found] == [one.authors, names]


def test_citations_that_differ_in_initials_only_are_two() -> None:
    cited = [cite("A. Obi, 2010"), cite("B. Obi, 2010")]
    assert how(cited, "Obi, A. (2010)", "Obi, B. (2010)") == [("exact", (0,)), ("exact", (1,))]


def test_originals_and_quoted_citations_that_are_listed_are_linked() -> None:
    cited = [cite("Obi, 2010", role="original"), cite("Obi, 2010", quoted=True)]
    assert how(cited, "Obi, D. (2010)") == [("exact", (0,)), ("exact", (0,))]


def test_keys_meet_the_keys_of_a_library() -> None:
    listed = [entry("Obi, D. (2010)", key="obi2010"), entry("Day, E. (2010)", key="day2010")]
    cited = [cite("Obi, 2010", key="day2010"), cite("Obi, 2010", key="zorn")]
    assert [(found.how, found.references) for found in match(cited, listed)] == [("exact", (1,)), ("none", ())]


def test_short_forms_are_learned_from_the_text() -> None:
    first = cite("=Coastal Tides Board, 2010", abbreviation=Label(NOWHERE, "TIDEBO"))
    later = cite("TIDEBO, 2010")
    assert how([first, later], "=Coastal Tides Board (2010)") == [("exact", (0,)), ("group", (0,))]
    other, again = first._replace(abbreviation=Label(NOWHERE, "COTI")), cite("COTI, 2010")
    listed = "=Coastal Tides Board (2010)"
    assert [kind for kind, _ in how([first, later, other, again], listed)] == ["exact", "group", "exact", "group"]


@pytest.mark.parametrize(
    ("citation", "listed", "near"),
    [
        ("Zorn, 2010", "Obi, D. (2010) Ants | Zorn, E.", 0),  # the editor of a chapter's book
        ("Obi & Zorn, 2011", "Day, E. (2011) / Obi, D. (2004) / Obi, D. (2010)", 2),  # the same first author
        ("Obi-Day, 2011", "Day, E. (2011) / Obi, D.; Day, E. (2004) / Obi, D.; Day, E. (2010)", 2),  # tied names
        ("Zorn, 2011", "Day, E. (2011)", None),
        ("Obi & Zorn, 2011", "Obi, D. () / Obi, D.; Day, E. (2004)", 1),
        ("Muller & Zorn, 2010", "Müller, R.; Yu, A.; Lim, F. (2004)", 0),  # … be it written another way
        ("Müller & Zorn, 2010", "Mueller, R.; Yu, A.; Lim, F. (2004)", 0),
        ("=World Reef Fund et al., 2015", "=WRF (2010)", 0),  # … or shorter
        ("Tidewall, 2010", "Tidemann, C. (2010) / Tidewell, A. (2010) / Tidewill, B. (2010)", 1),  # a letter off
        ("Tidemann, 2010", "Tidewell, A. (2010)", None),
    ],
)
def test_the_nearest_entry_is_named(citation: str, listed: str, near: int | None) -> None:
    (found,) = match([cite(citation)], [entry(one.strip()) for one in listed.split(" / ")])
    assert (found.how, found.near) == ("none", near)


def test_the_name_that_differs_is_pointed_at() -> None:
    (found,) = match([cite("Dunn & Clark, 2010")], [entry("Dunn, B.; Clarke, S. (2010)")])
    assert (found.how, found.part) == ("spelling", 1)


def test_evidence_weighs() -> None:
    listed = [entry("Dunn, B.; Clarke, S. (2010)"), entry("Clarkson, S. (2012)")]
    several, alone = match([cite("Dunn & Clark, 2010"), cite("Clarkon, 2012")], listed)
    assert 1 > several.confidence > alone.confidence


def test_no_list_means_no_match() -> None:
    assert match([cite("Obi, 2010")], []) == (Match(0, (), "none"),)


@pytest.mark.parametrize(
    ("citation", "listed", "expected"),
    [
        ("Ruiz, 1990", "Ruiz, Ana. Reefs at Rest. 1990. London: Tidal Press, 2003.", "exact"),
        ("Ruiz, 1991", "Ruiz, Ana. Reefs at Rest. 1990. London: Tidal Press, 2003.", "year"),
        ("Ruiz, 2003", "Ruiz, A. (1990). Reefs at rest in 2003. Tidal Press.", "year"),  # dated in its head
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. 1990. London: Tidal Press, 2003.", "exact"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Letters 4, 1999–2003. London, 1990.", "year"),  # pages
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Letters 4, 2003–2011. London, 1990.", "year"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Press, 1990. Accessed 3 May 2003.", "year"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Press, 1990. Retrieved 3 May 2003.", "year"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Press, 1990. Viewed 3 May 2003.", "year"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Press, 1990. Zugriff am 3. Mai 2003.", "year"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Press, 1990. Abgerufen am 3. Mai 2003.", "year"),
        ("Ruiz, 2003", "Ruiz, Ana. Reefs at Rest. Tidal Press, 1990. Consulté le 3 mai 2003.", "year"),
    ],
)
def test_an_entry_dated_at_its_end_may_be_cited_by_any_year_it_tells(citation: str, listed: str, expected: str) -> None:
    (found,) = match([cite(citation)], [parse_entry(listed)])
    assert found.how == expected


def test_authors_that_are_none_accuse_nobody() -> None:
    listed = entry("Ruiz, A. (2010)")._replace(authors=(Name("Ruiz", "A."), Name(literal="Notes on Reefs")))
    assert [found.how for found in match([cite("Ruiz, 2010"), cite("Ruiz et al., 2010")], [listed])] == ["exact"] * 2


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("obi2010", ("exact", (0,), None)),
        ("day2012", ("exact", (1,), None)),
        ("older", ("exact", (0,), None)),  # biblatex's ids
        ("obi2001", ("none", (), 0)),
        ("dya2012", ("none", (), 1)),
        ("reefs", ("none", (), None)),
    ],
)
def test_a_key_is_looked_up_and_the_one_most_like_it_named(key: str, expected: tuple[object, ...]) -> None:
    listed = [
        entry("Obi, D. (2010)")._replace(key="obi2010", csl={"custom": {"ids": "older"}}),
        entry("Day, E. (2012)")._replace(key="day2012"),
    ]
    (found,) = match([cite("Obi, 2010")._replace(key=key)], listed)
    assert (found.how, found.references, found.near) == expected


@pytest.mark.parametrize(
    ("citations", "listed", "expected"),
    [
        (["Chan, 2015"], "Ruiz, A.; Chan, B. (2015)", ["authors"]),
        (["Chan, 2015", "Ruiz & Chan, 2015"], "Ruiz, A.; Chan, B. (2015)", ["none", "exact"]),
        (["Chan & Day, 2015", "Ruiz et al., 2015"], "Ruiz, A.; Chan, B.; Day, E. (2015)", ["authors", "exact"]),
        (["Ruiz & Chan, 2015"], "Ruiz, A. (2015)", ["authors"]),
        (["Ruiz & Fox, 2015"], "Ruiz, A.; Chan, B. (2015)", ["authors"]),
        (["Ruiz & Fox, 2015", "Ruiz & Chan, 2015"], "Ruiz, A.; Chan, B. (2015)", ["none", "exact"]),
        (["Ruiz, Fox, et al., 2015"], "Ruiz, A.; Chan, B.; Day, E. (2015)", ["none"]),
    ],
)
def test_other_authors_are_a_slip_where_nothing_else_cites_the_work(
    citations: list[str], listed: str, expected: list[str]
) -> None:
    cited = [cite(text, cluster=i) for i, text in enumerate(citations)]
    assert [kind for kind, _ in how(cited, listed)] == expected
