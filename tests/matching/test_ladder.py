"""The ladder, rung by rung: citation | list | how it is reached | which entries (numbers in the list, from 0)."""

from __future__ import annotations

import pytest
from notation import cite, entry

from citecheck.matching import match

EXACT = """
Obi, 2010                      | Obi, D. (2010)                                            | exact | 0
Obi & Day, 2010                | Obi, D.; Day, E. (2010)                                   | exact | 0
Obi, Day, & Lim, 2010          | Obi, D.; Day, E.; Lim, F. (2010)                          | exact | 0
Obi et al., 2010               | Obi, D.; Day, E.; Lim, F. (2010)                          | exact | 0
Obi, Day, et al., 2010         | Obi, D.; Fox, E.; Lim, F. (2010) / Obi, D.; Day, E.; Lim, F.; Ruiz, A. (2010) | exact | 1
Obi, 2010                      | Obi, D.; Day, E. (2010) / Obi, D. (2010)                  | exact | 1
OBI, 2010                      | Obi, D. (2010)                                            | exact | 0
Obi, 2010                      | OBI, D. (2010)                                            | exact | 0
O'Malley, 2010                 | O’Malley, P. (2010)                                       | exact | 0
OʼMalley, 2010                 | O`Malley, P. (2010)                                       | exact | 0
Zoë-Lund, 2010                 | Zoë‐Lund, P. (2010)                                       | exact | 0
Van der Tuin, 2010             | van der Tuin, P. (2010)                                   | exact | 0
Van den Tuin, 2010             | Tuin, A. Van Den (2010)                                   | exact | 0
Tuin, 2010                     | Tuin, A. van den (2010)                                   | exact | 0
Lund, 2010                     | Lund, P., Jr. (2010)                                      | exact | 0
Lund Jr., 2010                 | Lund, P., Jr. (2010)                                      | exact | 0
Maynard Lund, 2010             | Maynard Lund, P. (2010)                                   | exact | 0
Obi et al., 2010               | Obi, D.; et al. (2010)                                    | exact | 0
Obi, Day, et al., 2010         | Obi, D.; Day, E.; et al. (2010)                           | exact | 0
Obi, 2010b                     | Obi, D. (2010a) / Obi, D. (2010b)                         | exact | 1
Obi, 2010b                     | Obi, D. (2010) Ants / Obi, D. (2010) Bees                 | exact | 1
Obi, n.d.                      | Obi, D. (n.d.)                                            | exact | 0
Obi, n.d.-b                    | Obi, D. (n.d.-a) / Obi, D. (n.d.-b)                       | exact | 1
Obi, in press                  | Obi, D. (in press)                                        | exact | 0
Obi, 1900/1953                 | Obi, D. (1953 < 1900)                                     | exact | 0
Obi, 1900/1953                 | Obi, D. (1900/1953)                                       | exact | 0
=Tidal Fund, 2019/2020         | =Tidal Fund (2020)                                        | exact | 0
Obi, 1900/1950                 | Obi, D. (1953 < 1900)                                     | republished | 0
=Reef Fund, 2010               | =The Reef Fund (2010)                                     | exact | 0
=U.S. Reef Fund, 2010          | =US Reef Fund (2010)                                      | exact | 0
=Reef & Tide Institute, 2010   | =Reef and Tide Institute (2010)                           | exact | 0
A. Obi, 2010                   | Obi, D. (2010) / Obi, A. (2010)                           | exact | 1
Obi, 1995                      | Obi, D. (1974, 1995)                                      | exact | 0
Obi, Day, & Lim, 2010          | Obi, C. E. Day; Lim, M. (2010)                            | exact | 0
"""

VARIANT = """
Gonzalez, 2010                 | González, R. (2010)                                       | variant | 0
Muller, 2010                   | Müller, R. (2010)                                         | variant | 0
Mueller, 2010                  | Müller, R. (2010)                                         | variant | 0
Sorensen, 2010                 | Sørensen, R. (2010)                                       | variant | 0
Soerensen, 2010                | Sørensen, R. (2010)                                       | variant | 0
Strasse, 2010                  | Straße, R. (2010)                                         | variant | 0
Lukasik, 2010                  | Łukasik, R. (2010)                                        | variant | 0
Garcia Lund, 2010              | García-Lund, R. (2010)                                    | variant | 0
Tuin, 2010                     | van der Tuin, R. (2010)                                   | variant | 0
DeGraaf, 2010                  | de Graaf, R. (2010)                                       | variant | 0
du Ploy, 2010                  | duPloy, R. (2010)                                         | variant | 0
McAlden, 2010                  | MacAlden, R. (2010)                                       | variant | 0
Macalden, 2010                 | MacAlden, R. (2010)                                       | variant | 0
O'Brunn, 2010                  | Ó Brunn, R. (2010)                                        | variant | 0
Gasel & Muller, 2010           | Gasel, R.; Müller, T. (2010)                              | variant | 0
Gasevik et al., 2010           | Gaševik, R.; Obi, T.; Day, E. (2010)                      | variant | 0
Muller, 2010                   | Müller, R. (2010) / Muller, R. (2010)                     | exact   | 1
"""

GROUP = """
=WRF, 2010                     | =World Reef Fund (2010)                                   | group | 0
WRF, 2010                      | =World Reef Fund (2010)                                   | group | 0
=OECT, 2010                    | =Organisation for Economic Co-operation and Tides (2010)  | group | 0
=RFK, 2010                     | =World Reef Fund [RFK] (2010)                             | group | 0
=Reefa, 2010                   | =[Reefa] Empresa de Pesquisa (2010)                       | exact | 0
=World Reef Fund, 2010         | =WRF (2010)                                               | group | 0
=Department of Harbours, 2010  | =Department of Harbours and Coastal Waters (2010)         | group | 0
=Dept. of Harbours, 2010       | =Department of Harbours (2010)                            | exact | 0
=TIDELAND, 2010                | =TIDELAND (State) (2010)                                  | exact | 0
=Q Core Team, 2010             | (2010) Q: A language for tides                            | group | 0
=WR Fund, 2010                 | =World Reef Fund (2010)                                   | group | 0
=RTK, 2010                     | =Riffundtidenkonferenz (2010)                             | group | 0
=World Reef Fund, 2010         | =World Reef Fund and Council of Tides (2010)              | group | 0
=Shore Fund of Tides, 2010     | =Harbour Council of Reefs (2010)                          | none |
"""

TITLE = """
"Reefs at rest", 2010          | (2010) Reefs at rest                                      | title | 0
"Reefs at rest", 2010          | (2010) Reefs at rest in winter seas                       | title | 0
TideNet, 2010                  | Obi, D.; Day, E. (2010) TideNet: A net of tides           | title | 0
TideNet, 2010                  | Obi, D.; Day, E. (2010) TideNet and other nets           | none |
=WRF Code of Tides, 2010       | =WRF (2010) WRF code of tides and reefs                   | title | 0
=WRF Code of Tides, 2012       | =WRF (2010) WRF code of tides and reefs                   | year  | 0
"ISLAND...", 2014              | =ISLAND (2014)                                            | title | 0
"""

LETTERS_AND_DATES = """
Lee, 2019                      | Lee, S. (2019a) / Lee, S. (2019b)                         | suffix      | 0 1
Lee, 2019a                     | Lee, S. (2019)                                            | suffix      | 0
Lee, 2019c                     | Lee, S. (2019a) / Lee, S. (2019b)                         | suffix      | 0 1
Lee et al., 2019               | Lee, S.; Obi, D.; Day, E. (2019a)                         | suffix      | 0
Lee, 1953                      | Lee, S. (1953 < 1900)                                     | republished | 0
Lee, 1900                      | Lee, S. (1953 < 1900)                                     | republished | 0
Lee, 1953/1900                 | Lee, S. (1953 < 1900)                                     | republished | 0
Lee, 1900/1953                 | Lee, S. (1953)                                            | republished | 0
"""

YEAR = """
Obi, 2011                      | Obi, D. (2010)                                            | year | 0
Obi & Day, 1998                | Obi, D.; Day, E. (2010)                                   | year | 0
Obi et al., 2011               | Obi, D.; Day, E.; Lim, F. (2010)                          | year | 0
Obi, 2011                      | Obi, D. (2004) / Obi, D. (2010)                           | year | 1
Obi, n.d.                      | Obi, D. (2010)                                            | year | 0
Obi, in press                  | Obi, D. (2010)                                            | year | 0
Obi, 2010                      | Obi, D. (n.d.)                                            | year | 0
=World Reef Fund, 2011         | =World Reef Fund (2010)                                   | year | 0
=WRF, 2011                     | =World Reef Fund (2010)                                   | year | 0
"""

SPELLING = """
Dunn & Clark, 2010             | Dunn, B.; Clarke, S. (2010)                               | spelling | 0
Ehlert, 2010                   | Ehlerts, U. (2010)                                        | spelling | 0
Kutzer, 2010                   | Kurtzer, U. (2010)                                        | spelling | 0
Shneiedrmann, 2010             | Shneidermann, U. (2010)                                   | spelling | 0
Philips et al., 2010           | Phillips, U.; Obi, D.; Day, E. (2010)                     | spelling | 0
Li & Ruiz, 2010                | Lu, U.; Ruiz, A. (2010)                                   | spelling | 0
Robey, Ros, & Bordeau, 2010    | Robey, A.; Ross, B.; Bordeau, C. (2010)                   | spelling | 0
MlcTigh, 2010                  | McTigh, A. (2010)                                         | spelling | 0
GOLDSTERN, 2010                | GOLDSTEIN, A. (2010)                                      | spelling | 0
Robin & Day, 2010              | Robinson, U.; Day, E. (2010)                              | spelling | 0
Robinson & Day, 2010           | Robin, U.; Day, E. (2010)                                 | spelling | 0
Lund & Day, 2010               | Lundbak, U.; Day, E. (2010)                               | spelling | 0
Tidewall, 2019b                | Tidewell, A. (2019a) / Tidewell, A. (2019b)               | spelling | 1
"""

AUTHORS = """
Ruiz, 2015                     | Ruiz, A.; Chan, B. (2015)                                 | authors | 0
Ruiz, Chan, & Obi, 2015        | Ruiz, A.; Chan, B. (2015)                                 | authors | 0
Ruiz & Day, 2015               | Ruiz, A.; Chan, B. (2015)                                 | authors | 0
Ruiz, Chan, & Chan, 2015       | Ruiz, A.; Chan, B.; Day, E. (2015)                        | authors | 0
Chan & Ruiz, 2015              | Ruiz, A.; Chan, B. (2015)                                 | authors | 0
Chan, 2015                     | Ruiz, A.; Chan, B. (2015)                                 | authors | 0
Chan et al., 2015              | Ruiz, A.; Chan, B.; Day, E. (2015)                        | authors | 0
Chan & Ruiz, 2015              | Ruiz, A.; Chan, B. (2015) / Chan, B.; Ruiz, A. (2015)     | exact   | 1
Ruiz & Chan, 2015              | Ruiz, A.; Chan, B.; et al. (2015)                         | authors | 0
Kim et al., 2018               | Kim, A.; Obi, D. (2018)                                   | exact   | 0
Kim et al., 2018               | Kim, A.; Obi, D. (2018) / Kim, A.; Ruiz, B.; Chan, C. (2018) | exact | 1
Kim et al., 2018               | Kim, A. (2018)                                            | exact   | 0
Obi & Day, 2010                | Obi, D.; Day, E.; Lim, F. (2010) / Day, E.; Obi, D. (2010) | authors | 1
Chan & Day, 2015               | Ruiz, A.; Chan, B.; Day, E. (2015)                        | authors | 0
Chan & Fox, 2015               | Ruiz, A.; Chan, B.; Day, E. (2015)                        | none    |
"""

AMBIGUOUS = """
Kim et al., 2018               | Kim, A.; Obi, D.; Day, E. (2018) / Kim, A.; Ruiz, B.; Chan, C. (2018) | ambiguous | 0 1
Kim, 2018                      | Kim, A. (2018) / Kim, B. (2018)                           | ambiguous | 0 1
Kim, 2018                      | Kim, A. (2018) Ants / Kim, A. (2018) Ants                 | ambiguous | 0 1
"""

NONE = """
Zorn, 2010                     | Obi, D. (2010)                                            | none |
Li, 2010                       | Lu, U. (2010)                                             | none |
Lee, 2010                      | Leo, U. (2010)                                            | none |
Wang, 2010                     | Wong, U. (2010)                                           | none |
Clark, 2010                    | Clark, A. (1990) / Obi, D. (2010)                         | year | 0
Clark & Obi, 2011              | Clarke, A.; Obi, D. (2010)                                | none |
Tidal Reef et al., 2010        | =Tidal Reef Fund (2010)                                   | none |
Tidal Reef & Obi, 2010         | =Tidal Reef Fund (2010)                                   | none |
=OPAL, 2010                    | Opals, A. (2010)                                          | none |
"""


def rows(*tables: str) -> list[tuple[str, str, str, str]]:
    lines = [line for table in tables for line in table.strip().splitlines()]
    cells = ([cell.strip() for cell in line.split("|")] for line in lines)
    return [(citation, listed, how, found) for citation, listed, how, found in cells]


@pytest.mark.parametrize(
    ("citation", "listed", "sure"),
    [
        ("Ruiz & Chan, 2015", "Ruiz, A.; Chan, B. (2015)", 1.0),
        ("Chan & Ruiz, 2015", "Ruiz, A.; Chan, B. (2015)", 0.9),
        ("Ruiz, Chan, & Obi, 2015", "Ruiz, A.; Chan, B. (2015)", 0.8),
        ("Ruiz, Chan, & Day, 2015", "Ruiz, A.; Chan, B.; Obi, D.; Kim, C. (2015)", 0.7),
        ("Ruiz & Day, 2015", "Ruiz, A.; Chan, B. (2015)", 0.5),
    ],
)
def test_fewer_names_in_common_are_less_sure(citation: str, listed: str, sure: float) -> None:
    (found,) = match([cite(citation)], [entry(listed)])
    assert found.confidence == sure


def test_of_an_authors_works_the_nearest_in_time_is_named() -> None:
    """One without a date is farther than any with one."""
    listed = [entry(one) for one in ("Obi, D. (n.d.)", "Obi, D.; Fox, E. (2014)", "Obi, D.; Fox, E. (2008)")]
    (found,) = match([cite("Obi & Day, 2010")], listed)
    assert (found.how, found.near) == ("none", 2)


def test_the_nearest_work_is_one_by_as_many_authors() -> None:
    listed = [entry(one) for one in ("Obi, D.; Fox, E. (2013)", "Obi, D. (2010)")]
    for citation, near in (("Obi, 2017", 1), ("Obi et al., 2017", 0)):
        (found,) = match([cite(citation), cite("Obi, 2010")], listed)[:1]
        assert (found.how, found.near) == ("none", near)


@pytest.mark.parametrize(
    ("citation", "listed", "how", "reached"),
    rows(EXACT, VARIANT, GROUP, TITLE, LETTERS_AND_DATES, YEAR, SPELLING, AUTHORS, AMBIGUOUS, NONE),
)
def test_one_citation_against_a_list(citation: str, listed: str, how: str, reached: str) -> None:
    cited = cite(citation)
    (found,) = match([cited], [entry(one.strip()) for one in listed.split(" / ")])
    assert (found.how, found.references) == (how, tuple(map(int, reached.split())))
    assert found.citation == 0
    by_title = (citation, listed, how, reached) in rows(TITLE)
    assert found.authors == (None if by_title or how == "none" else cited.authors)


def test_names_run_together_are_found_in_the_entry_or_not_at_all() -> None:
    listed = [entry("Obi, C. E. Day; Lim, M. (2010)"), entry("Obi, C.; Lim, M. (2011)")]
    found = match([cite("Obi, Day, & Lim, 2010"), cite("Obi, Fox, & Lim, 2010")], listed)
    assert (found[0].how, found[0].references) == ("exact", (0,))
    assert found[0].confidence < 1.0
    assert found[1].how != "exact"
