"""Short words that join authors in a post, learned from its list."""

from __future__ import annotations

import pytest

import citecheck

LIST = """

Literatura

Koval, A., & Malý, J. (2010). Rafy. Přílivový dům.

Horák, T. (2011). Vlny. Přílivový dům.
"""


@pytest.mark.parametrize("joiner", ["a", "i", "ja", "dan"])
def test_a_word_that_once_joins_listed_authors_joins_others_too(joiner: str) -> None:
    text = f"Koval {joiner} Malý (2010) a Horák (2011). Dále Kovla {joiner} Malý (2010), Zajíc {joiner} Obr (2012)."
    report = citecheck.check(text + LIST)
    cited = [[name.surname for name in one.authors] for one in report.citations]
    assert cited == [["Koval", "Malý"], ["Horák"], ["Kovla", "Malý"], ["Zajíc", "Obr"]]
    told = [(one.code, one.message.split(":")[0]) for one in report.diagnostics if one.code < "CIT009"]
    assert ("CIT004", "Surname differs") in told


def test_without_the_list_it_joins_nobody() -> None:
    report = citecheck.check("Give Vitamin A a Koval (2010) rating." + LIST)
    assert [[name.surname for name in one.authors] for one in report.citations] == [["Koval"]]
