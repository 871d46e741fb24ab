"""What stands beside a bare, unlisted name and year makes it a sure citation, a perhaps, or none at all."""

from __future__ import annotations

import pytest

from citecheck import check

SURE = """
Marlowitz (2019) found no effect at all.
Marlowitz (2019) has recently shown that reefs rest.
Marlowitz (2019), for example, argues against it.
Marlowitz (2019) points out the depth.
Marlowitz (2019) zeigt es. ¦ Marlowitz (2019) propuso un arrecife. ¦ Marlowitz (2019) afirmou isso.
It is, as Marlowitz (2019) argues, deep.
Ida Marlowitz (2019) argues that it is deep.
According to Marlowitz (2019), reefs rest. ¦ De acordo com Marlowitz (2019), há recifes.
It seems that Marlowitz (2019) agrees, with Marlowitz (2019) even stating the depth.
Reefs rest; see Marlowitz (2019) for more.
Others agree, see also Marlowitz (2019).
This was proposed by Marlowitz (2019), and a study by Marlowitz (2019) bears it out.
Marlowitz’s (2019) early study is long. ¦ Marlowitz (2019)’s study is long.
Marlowitz (2019, p. 4) is deep.
Marlowitz (2019a) is deep. ¦ Reefs rest (Marlowitz, 2019a).
Okafor (2012) and Marlowitz (2019) sleep.
Marlowitz (2019) and Nkembelu (2020) argue so.
Reefs rest (Okafor, 2012; Marlowitz, 2019).
Reefs rest (see Marlowitz, 2019). ¦ Reefs rest (e.g., Marlowitz, 2019). ¦ Reefs rest (Marlowitz, 2019, p. 4).
In films, Marlowitz (2019) argues, reefs rest.
"""
PERHAPS = """
Marlowitz (2019) lives by the sea.
Reefs rest (Marlowitz, 2019).
Marlowitz’s (1968) film is long.
We went to see Marlowitz (2012) twice.
In the films Marlowitz (2019) found, reefs rest.
The program Tidewave (2010) shows a reef.
Tea Time (2012) shows a cup. ¦ See also Tea Time (2012).
Some films, e.g. Green (1988), are long.
"""
NONE = """
We liked the album Green (1988) a lot. ¦ We liked the film Thelda & Marlowitz (1991) a lot.
The song called Green (1988) is long.
See also Hurricane Marla (2005).
Tea Time (2012) is a short film. ¦ Tea Time (2012), the last album, is long.
In films such as Green (1988), Tea Time (2012) and Skyfold (2012) reefs rest.
This was posted by Tom (2014).
We searched TIDE and ReefINFO (2018).
We searched the databases TIDE (2018), ReefINFO (2018), and Harbourus (2019).
TIDE (1966 to 2018) and ReefINFO (1999 until present) were read.
TIDE (2004 to 2010) and ReefINFO (1999-2004) were read. ¦ The data (TIDE, 1966 to 2018) were read.
Okafor (1912 to 1984) lived here.
Vimos as Ilhas (2010) hoje.
"""
LIST = "\n\nReferences\n\nOkafor, N. (2012). Sleep of corals. Tidal Press.\n\nRuiz, A. (2015). Reefs. Tidal Press.\n"


def severities(sentence: str) -> set[str]:
    """The severities of CIT001 on a sentence in a post that cites its list."""
    report = check(f"Corals sleep (Okafor, 2012) and reefs rest (Ruiz, 2015).\n\n{sentence}{LIST}", format="text")
    return {one.severity for one in report.diagnostics if one.code == "CIT001"}


def sentences(table: str) -> list[str]:
    """The sentences of a table, one a line or parted by ¦."""
    return [one.strip() for line in table.strip().splitlines() for one in line.split("¦")]


@pytest.mark.parametrize("sentence", sentences(SURE))
def test_evidence_makes_a_sure_citation(sentence: str) -> None:
    assert severities(sentence) == {"error"}


@pytest.mark.parametrize("sentence", sentences(PERHAPS))
def test_a_bare_name_is_a_perhaps(sentence: str) -> None:
    assert severities(sentence) == {"info"}


@pytest.mark.parametrize("sentence", sentences(NONE))
def test_things_are_no_citations(sentence: str) -> None:
    assert severities(sentence) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marlowitz (2019) argues so. Reefs rest.", 0),
        ("Marlowitz (2019) argues so, and Okaf (2018) states it. Holm (2017) was there.", 3),
        ("Marlowitz (2019) lives by the sea. Reefs rest (Marlowitz, 2019, p. 4).", 2),
        ("Green (1988) and Tea Time (2012) were on.", 0),
        (f"Marlowitz (2019) argues so. Reefs rest.{LIST}", 1),
        (f"Marlowitz (2019) lives by the sea. Reefs rest.{LIST}", 0),
    ],
)
def test_citations_borne_out_make_a_text_one_that_cites(text: str, found: int) -> None:
    assert len(check(text, format="text").citations) == found


TITLES = [
    "Harbour Tides and Coastal Measurements (1888) Data",
    "Marlowitz and Nkembelu (2019)",
    "# Marlowitz and Nkembelu (2019)",
]


@pytest.mark.parametrize("title", TITLES)
def test_names_of_a_title_are_perhaps_what_the_post_is_about(title: str) -> None:
    report = check(f"{title}\n\nReefs rest (Ruiz, 2015) and sleep (Okafor, 2012).{LIST}", format="markdown")
    assert {one.severity for one in report.diagnostics if one.code == "CIT001"} == {"info"}


def test_a_parenthesis_of_a_title_is_a_citation() -> None:
    report = check(f"What reefs do (Marlowitz & Nkembelu, 2019)\n\nReefs rest (Ruiz, 2015).{LIST}", format="text")
    assert {one.severity for one in report.diagnostics if one.code == "CIT001"} == {"error"}


def test_a_listed_name_of_a_title_is_a_citation() -> None:
    report = check(f"Ruiz (2015) again\n\nCorals sleep (Okafor, 2012).{LIST}", format="text")
    assert [one.how for one in report.matches] == ["exact", "exact"]
