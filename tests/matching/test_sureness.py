"""How sure a match is, and what the post's other citations change: rows of citations | list | what the first one meets, how sure.

Below 0.7 the rules say “perhaps”; “@1” is the second name, written another way. Citations stand in parentheses of their own unless they are joined by “+”.
"""

from __future__ import annotations

import pytest
from notation import cite, entry

from citecheck.matching import match
from citecheck.model import Date, Name

AUTHORS = """
Obi & XRF, 2010           | Obi, D.; =World Reef Fund [WRF] (2010)                  | authors 0     | 0.5
Obi & Wrf, 2010           | Obi, D.; =World Reef Fund (2010)                        | authors 0     | 0.5
Obi & WRF, 2010           | Obi, D.; =World Reef Fund (2010)                        | group 0 @1    | 0.9
Obi & Day, 2010b          | Obi, D.; Lim, F. (2010a) / Obi, D.; Fox, E. (2010b)     | authors 1     | 0.5
Obi & Day, 2010b          | Obi, D.; Lim, F. (2010a)                                | authors 0     | 0.5
Day & Obi, 2010b          | Obi, D.; Day, E. (2010a)                                | authors 0     | 0.9
Day & Obi, 1900           | Obi, D.; Day, E. (1953 < 1900)                          | authors 0     | 0.9
Day & Obi, 2010           | Obi, D.; Day, E. (2010) Ants / Obi, D.; Day, E. (2010) Bees | authors 0 | 0.5
Day & Obi, 2010b          | Obi, D.; Day, E. (2010a) / Obi, D.; Day, E. (2010b)     | authors 1     | 0.9
Obi, Day, & Lim, 2010     | Obi, D.; Fox, E. (2010) / Obi, D.; Day, E. (2010)       | authors 1     | 0.8
Obi, Day, Lim, & Fox, 2010 | Obi, D.; Day, E.; Yu, A. (2010) / Obi, D.; Day, E.; Lim, F.; Yu, A. (2010) | authors 1 | 0.7
Obi, Day, & Lim, 2010 ; Obi, Day, & Yu, 2010 | Obi, D.; Day, E.; Yu, F. (2010) / Obi, D.; Day, E.; Fox, F. (2010) | authors 1 | 0.5
Obi, Lim, et al., 2010    | Obi, D.; Day, E.; Lim, F. (2010)                        | authors 0     | 0.8
Obi, Lim, et al., 2010 ; Obi et al., 2010 | Obi, D.; Day, E.; Lim, F. (2010)        | none          | 1.0
"""

ET_AL = """
Obi, Day, et al., 2010    | Obi, D.; Day, E. (2010)                                 | exact 0       | 0.9
Obi et al., 2010          | Obi, D.; Day, E. (2010)                                 | exact 0       | 0.9
Obi et al., 2010          | Obi, D. (2010)                                          | exact 0       | 0.6
Muller et al., 2010       | Müller, R. (2010)                                       | exact 0       | 0.6
Obi et al., 2010 ; Obi, 2010 | Obi, D. (2010)                                       | none          | 1.0
Obi et al., 2010          | Obi, D. (2010) / Obi, A. (2010)                         | none          | 1.0
Obi et al., 2010b         | Obi, D. (2010a)                                         | none          | 1.0
Obi, Day, et al., 2010    | Obi, D. (2010)                                          | none          | 1.0
Wrf et al., 2010          | =World Reef Fund (2010)                                 | none          | 1.0
Müller et al., 2010       | Mueller, R. (2010)                                      | exact 0       | 0.6
"""

GIVEN_NAMES_FIRST = """
Ruiz, 2024                | =Tess Ruiz (2024)                                       | exact 0       | 0.8
Ruiz, 2024                | =Ruiz Tess (2024)                                       | exact 0       | 0.8
=Ruiz, 2024               | =Tess Ruiz (2024)                                       | exact 0       | 0.8
Ruiz et al., 2024         | =Tess Ruiz; =Ana Chan (2024)                            | exact 0       | 0.8
Ruiz & Chan, 2024         | =Tess Ruiz; =Ana Chan (2024)                            | exact 0       | 0.8
Ruiz & Obi, 2024          | =Tess Ruiz (2024)                                       | none          | 1.0
Ruiz, 2024                | =Tess Ruiz (2024) / =Ana Ruiz (2024)                    | ambiguous 0 1 | 0.5
Ruiz, 2024b               | =Tess Ruiz (2024a)                                      | none          | 1.0
=Tess Ruiz Fund, 2024     | =Tess Ruiz (2024)                                       | group 0 @0    | 0.7
"""

TIED = """
Obi-Day, 1982             | Obi, D.; Day, E. (1982)                                 | exact 0       | 0.9
Obi–Day, 1982             | Obi, D.; Day, E. (1982)                                 | exact 0       | 0.9
Obi-Day-Lim, 1982         | Obi, D.; Day, E.; Lim, F. (1982)                        | exact 0       | 0.9
Obi-Day, 1982             | Obi, D.; Day, E. (1982) Ants / Obi, D.; Day, E. (1982) Bees | ambiguous 0 1 | 0.5
Obi-Day, 1982             | Obi, D.; Day, E.; Lim, F. (1982)                        | none          | 1.0
Obi-Day, 1983             | Obi, D.; Day, E. (1982)                                 | none          | 1.0
Obi-Day & Lim, 1982       | Obi, D.; Day, E. (1982)                                 | none          | 1.0
Obi-Day et al., 1982      | Obi, D.; Day, E. (1982)                                 | none          | 1.0
"""

RUN_TOGETHER = """
Obi & Day, 2010           | Obi, A. Day (2010)                                      | exact 0       | 0.8
Obi, Day, et al., 2010    | Obi, C. Day (2010)                                      | none          | 1.0
Obi, Day, & Lim, 2010     | Obi, C. E. Day; Fox, Lim (2010)                         | authors 0     | 0.5
"""

GROUPS = """
=Tidal Core, 2010         | (2010) Tidal: A language                                | group 0 @0    | 0.5
=Quarl Institute, 2010    | (2010) Quarl: A language for tides                      | group 0 @0    | 0.5
=Quarl Institute, 2010    | Obi, D. (2010) Quarl: A language for tides              | none          | 1.0
=Tide Team, 2010          | (2010) Reefs and tide                                   | none          | 1.0
=Institute of Sand, 2010  | =Institute of Reefs (2010)                              | none          | 1.0
RTK, 2010                 | =Riffundtidenkonferenz (2010)                           | group 0 @0    | 0.7
RTX, 2010                 | =Riffundtidenkonferenz (2010)                           | none          | 1.0
Rtk, 2010                 | =Riffundtidenkonferenz (2010)                           | none          | 1.0
RTK, 2010                 | Riffundtidenkonferenz, A. (2010)                        | none          | 1.0
RTK, 2010                 | =Riffundtidenkonferenz; Obi, D. (2010)                  | none          | 1.0
RTK et al., 2010          | =Riffundtidenkonferenz (2010)                           | none          | 1.0
RTK & Obi, 2010           | =Riffundtidenkonferenz (2010)                           | none          | 1.0
Tidal Reef, 2010          | =Tidal Reef Fund (2010)                                 | group 0 @0    | 0.7
=Harbours Department, 2010 | =Department of Harbours (2010)                         | group 0 @0    | 0.7
=Coastal Waters, 2010     | =Harbours and Coastal Waters (2010)                     | group 0 @0    | 0.7
=Coastal Waters, 2010     | =Harbours and Coastal Waters; Obi, D. (2010)            | none          | 1.0
=WR Fund, 2010            | =World Reef Fund (2010)                                 | group 0 @0    | 0.7
=RW Fund, 2010            | =World Reef Fund (2010)                                 | none          | 1.0
=WR Board, 2010           | =World Reef Fund (2010)                                 | none          | 1.0
=W Reef Fund, 2010        | =World Reef Fund (2010)                                 | none          | 1.0
"""

SPELLING = """
Philips et al., 2010      | Phillips, U.; Obi, D.; Day, E. (2010)                   | spelling 0 @0 | 0.85
Philips et al., 2010      | Phillips, U.; et al. (2010)                             | spelling 0 @0 | 0.85
Philips et al., 2010      | Phillips, U.; Obi, D. (2010)                            | spelling 0 @0 | 0.75
Philips et al., 2010      | Phillips, U. (2010)                                     | spelling 0 @0 | 0.75
Philips, 2010             | Phillips, U. (2010)                                     | spelling 0 @0 | 0.75
Philips, 2010             | Phillips, U. (2010) / Philis, B. (2010)                 | none          | 1.0
Tidewall, 2010            | Tidewell, A. (2010) / Tidwell, B. (2010)                | spelling 0 @0 | 0.75
Tidewall & Obi, 2010b     | Tidewell, A.; Obi, D. (2010a)                           | spelling 0 @0 | 0.95
Tidewall & Obi, 1900      | Tidewell, A.; Obi, D. (1953 < 1900)                     | spelling 0 @0 | 0.95
Tidewall, Obi, & Day, 2010 | Tidewell, A.; Obi, D.; et al. (2010)                   | spelling 0 @0 | 0.95
Tidewall, 2010            | Tidewell, A.; Obi, D. (2010)                            | none          | 1.0
Tidewall, 2010            | Tidewell, A.; Obi, D.; et al. (2010)                    | none          | 1.0
Tidewall & Obi, 2010      | Tidewell, A. (2010)                                     | none          | 1.0
Tidewellar, 2010          | Tidewollor, U. (2010)                                   | spelling 0 @0 | 0.75
Tidewel, 2010             | Tidewor, A. (2010)                                      | spelling 0 @0 | 0.75
Tidewe, 2010              | Tidexo, A. (2010)                                       | none          | 1.0
Lundoe & Day, 2010        | Lumdae, U.; Day, E. (2010)                              | spelling 0 @0 | 0.95
Lundo & Day, 2010         | Lumda, U.; Day, E. (2010)                               | none          | 1.0
Macey & Obi, 2010         | Mackey, A.; Obi, D. (2010)                              | spelling 0 @0 | 0.95
TIDAL, 2010               | Tidas, A. (2010)                                        | none          | 1.0
TIDALA, 2010              | Tidasa, A. (2010)                                       | spelling 0 @0 | 0.75
Clark, 2010               | Clarke, S. (2010) / Clark, B. (1950)                    | year 1        | 0.78
Clark, 2010               | Clarke, S. (2010) / Clark, B.; Obi, D.; Yu, A. (1950)   | none          | 1.0
Clark & Obi, 2010         | Clarke, S.; Obi, D. (2010) / Clark, B. (1950)           | spelling 0 @0 | 0.95
Kurtzerman, 2010          | Kurtzormen, B. (2010) / Kurtzermen, A. (2010)           | spelling 1 @0 | 0.75
Kurtzman, 2010            | Kurtzerman, A. (2010)                                   | spelling 0 @0 | 0.75
"""

TITLES = """
=Islands, 2014            | (2014) Islands                                          | title 0       | 0.8
=Islands, 2014            | Obi, D. (2014) Islands                                  | none          | 1.0
=Reefs asleep, 2010       | Obi, D. (2010) Reefs asleep                             | title 0       | 0.8
"Reefs", 2010             | Obi, D. (2010) Reefs                                    | title 0       | 0.8
"Winter reefs at rest", 2012 | (2010) Winter reefs at rest                           | year 0        | 0.6
"Reefs asleep", 2012      | (2010) Reefs asleep                                     | none          | 1.0
=Tides, 2010              | (2010) Tides at sea                                     | title 0       | 0.8
"Tides", 2010             | Obi, D. (2010) Tides at sea                             | none          | 1.0
TideNet, 2010             | Obi, D. (2010) TideNet: A net of tides                  | title 0       | 0.6
TideNet, 2010             | Obi, D. (2010) “TideNet: A net: of tides”               | title 0       | 0.6
The Tides, 2010           | Obi, D. (2010) “The Tides: A survey”                    | title 0       | 0.6
TideNet et al., 2010      | Obi, D. (2010) TideNet: A net of tides                  | none          | 1.0
"""

LETTERS = """
Obi, 2010a                | Obi, D. (2010) Ants / Obi, D. (2010) Bees               | exact 0       | 0.9
Obi, 2010b                | Obi, D. (2010) Ants / Obi, D. (2010) Bees               | exact 1       | 0.9
Obi, 2010c                | Obi, D. (2010) Ants / Obi, D. (2010) Bees               | suffix 0 1    | 0.9
Obi, 2010b                | Obi, D. () / Obi, D. ()                                 | ambiguous 0 1 | 0.5
A. Obi, 2010              | Obi, D. (2010)                                          | exact 0       | 0.6
Gasel & Muller, 2010      | Gasel, R.; Müller, T. (2010)                            | variant 0 @1  | 0.9
Obi, 2012 ; Obi, 2010     | Obi, D.; Day, E. (2012) / Obi, D. (2010)                | authors 0     | 0.8
"""

YEARS = """
Obi, 1950                 | Obi, D. (1953 < 1900)                                   | year 0        | 0.85
Muller, 2011              | Müller, R. (2010)                                       | year 0 @0     | 0.85
=World Reef Fund, 2011    | =WRF (2010)                                             | year 0 @0     | 0.85
A. Obi, 2011              | Obi, D. (2010)                                          | none          | 1.0
Kim et al., 2019          | Kim, A.; Obi, D. (2018)                                 | none          | 1.0
Kim, Obi, et al., 2019    | Kim, A.; Obi, D. (2018)                                 | year 0        | 0.85
Kim, Obi, Day, et al., 2019 | Kim, A.; Obi, D.; Day, E. (2018)                        | year 0        | 0.85
Obi, 2012 ; Obi, 2011     | Obi, D. (2011) / Obi, D. (2015)                         | year 1        | 0.85
Obi, 2016b                | Obi, D. (2015) / Obi, D. (2018b)                        | year 1        | 0.85
Obi, 2011                 | Obi, D. (2010)                                          | year 0        | 0.85
Obi, 2013                 | Obi, D. (2010)                                          | year 0        | 0.85
Obi, 2014                 | Obi, D. (2010)                                          | year 0        | 0.78
Obi, 1990                 | Obi, D. (2010)                                          | year 0        | 0.78
Obi & Day, 1990           | Obi, D.; Day, E. (2010)                                 | year 0        | 0.85
Obi, 2011 ; Obi, 2010     | Obi, D. (2010)                                          | year 0        | 0.65
Obi & Day, 2011 ; Obi & Day, 2010 | Obi, D.; Day, E. (2010)                                 | year 0        | 0.85
Obi, n.d.                 | Obi, D. (2010)                                          | year 0        | 0.78
Obi, 1989                 | Obi, D. (1998)                                          | year 0        | 0.85
Obi, 2006                 | Obi, D. (2016)                                          | year 0        | 0.85
Obi, 2001                 | Obi, D. (2009)                                          | year 0        | 0.78
Obi, 1900                 | Obi, D. (1900/1953)                                     | republished 0 | 0.85
Obi, 1953                 | Obi, D. (1900/1953)                                     | republished 0 | 0.85
Obi, 1900/1950            | Obi, D. () / Obi, D. (1953 < 1900)                      | republished 1 | 0.85
"""


def rows(*tables: str) -> list[tuple[str, str, str, float]]:
    lines = [line for table in tables for line in table.strip().splitlines()]
    cells = ([cell.strip() for cell in line.split("|")] for line in lines)
    return [(citations, listed, met, float(sure)) for citations, listed, met, sure in cells]


EVERY = rows(AUTHORS, ET_AL, GIVEN_NAMES_FIRST, TIED, RUN_TOGETHER, GROUPS, SPELLING, TITLES, LETTERS, YEARS)


@pytest.mark.parametrize(("citations", "listed", "met", "sure"), EVERY)
def test_how_sure_a_match_is(citations: str, listed: str, met: str, sure: float) -> None:
    cited = [
        cite(text.strip(), cluster=i)
        for i, together in enumerate(citations.split(" ; "))
        for text in together.split(" + ")
    ]
    found, *_ = match(cited, [entry(one.strip()) for one in listed.split(" / ")])
    part = [] if found.part is None else [f"@{found.part}"]
    assert (" ".join([found.how, *map(str, found.references), *part]), found.confidence) == (met, sure)
    by_title = (citations, listed, met, sure) in rows(TITLES)
    assert found.authors == (cited[0].authors if found.references and not by_title else None)


def test_a_date_that_was_not_understood_is_no_reason_for_another_work() -> None:
    """The authors are right and the year cannot be compared: perhaps a slip, no missing entry."""
    listed = entry("Obi, D. (2010)")._replace(issued=Date("Spring", None))
    (found,) = match([cite("Obi, 2010")], [listed])
    assert (found.how, found.references, found.confidence) == ("year", (0,), 0.6)


def test_works_to_come_are_one_kind_of_date() -> None:
    listed = entry("Obi, D. (2010)")._replace(issued=Date("forthcoming", None, kind="forthcoming"))
    (found,) = match([cite("Obi, in press")], [listed])
    assert (found.how, found.references) == ("exact", (0,))


@pytest.mark.parametrize(
    ("citation", "listed", "how"),
    [
        ("Obi & Day, 2010", "Obi, D.; Day, E. (2010)", "exact"),
        ("Obi, 2011", "Obi, D. (2010)", "year"),
        ("Kutzer, 2010", "Kurtzer, U. (2010)", "spelling"),
        ("Ruiz & Day, 2015", "Ruiz, A.; Chan, B. (2015)", "authors"),
        ("Kim et al., 2018", "Kim, A. (2018)", "exact"),
        ("Ruiz, 2024", "=Tess Ruiz (2024)", "exact"),
        ("Obi-Day, 1982", "Obi, D.; Day, E. (1982)", "exact"),
        ("Obi, Day, & Lim, 2010", "Obi, C. E. Day; Lim, M. (2010)", "exact"),
        ("TideNet, 2010", "Obi, D. (2010) TideNet: A net of tides", "title"),
        ("=World Reef Fund, 2010", "=World Reef Fund and Council of Tides (2010)", "group"),
        ("=Reefs at rest, 2010", "(2010) Reefs at rest", "title"),
        ("=Q Core Team, 2010", "(2010) Q: A language for tides", "group"),
        ("=RTK, 2010", "=Riffundtidenkonferenz (2010)", "group"),
    ],
)
@pytest.mark.parametrize(
    "first", [(Name("Zquobx"),), (Name(literal="Zquobx Ybxem"),), (Name("Zquobx"), Name("Ybxem"))], ids=len
)
def test_a_reading_that_fits_nothing_hides_no_other(
    first: tuple[Name, ...], citation: str, listed: str, how: str
) -> None:
    cited = cite(citation)
    cited = cited._replace(authors=first, alternatives=(cited.authors,))
    (found,) = match([cited], [entry(listed)])
    assert (found.how, found.references) == (how, (0,))


def test_of_a_hundred_works_of_an_author_and_year_the_right_one_is_found() -> None:
    others = [f"{a}{b}ey" for a in "BCDFGHKLMN" for b in "aeiouyjwrl"]
    listed = [entry(f"Obi, D.; {other}, E.; Zorn, F. (2010)") for other in others]
    for citation in ("Obi, Nley, & Zorn, 2010", "Obi, Nley, et al., 2010"):
        (found,) = match([cite(citation)], listed)
        assert (found.how, found.references) == ("exact", (99,))
