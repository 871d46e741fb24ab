"""Order, letters and what tells citations apart, from entries as a checker reads them; one table a rule of APA."""

from __future__ import annotations

import subprocess
import sys

import pytest

import citecheck
from citecheck.csl.disambiguation import initials_needed, names_needed
from citecheck.csl.sorting import order, sort_key, spelled
from citecheck.csl.suffixes import letter, suffixes
from citecheck.csl.works import Work, from_reference
from citecheck.references.parse import parse_entry

ORDERS = {
    "a particle counts": "Ben, A. (2000). T.\nben Oka, D. (2000). T.\nBenson, C. (2000). T.",
    "letter by letter, nothing before something": "Ruiz, A. (2000). T.\nRuizal, A. (2000). T.\nRuiz de Marin, A. (2000). T.",
    "initials after the surname": "Moor, J.-B. (2000). T.\nMoor-Quell, A. (2000). T.",
    "Mac and Mc as spelled": "MacTarn, A. (2000). T.\nMacVale, E. (2000). T.\nM’Corry, L. (2000). T.\nMcTarn, A. (2000). T.",
    "accents and apostrophes play no part": "Olsa, S. (2000). T.\nO’Nara, U. (2000). T.\nÖppen, R. (2000). T.",
    "Sr. before Jr. before III": "Tarn, J., Sr. (2000). T.\nTarn, J., Jr. (2000). T.\nTarn, J., III. (2000). T.",
    "one author before several": "Ruiz, A. (2019). T.\nRuiz, A., & Chan, B. (2001). T.\nRuiz, A., & Okafor, C. (2000). T.",
    "n.d., years, in press": "Ruiz, A. (n.d.). T.\nRuiz, A. (2016). T.\nRuiz, A. (2020). T.\nRuiz, A. (in press). T.",
    "the year alone before its months": "Ruiz, A. (2020). T.\nRuiz, A. (2020, March 26). T.\nRuiz, A. (2020, April 2). T.",
    "titles without their article": "Ruiz, A. (2014). An awful tide.\nRuiz, A. (2014). A listing of tides.",
    "a work without author by its title": "The calm sea. (2014). Tidal Press.\nDay, R. (2001). T.\nEbb, flow. (2003). T.",
    "one initial before another": "Ruiz, A. (2020). T.\nRuiz, B. (2010). T.",
}  # fmt: skip
LETTERS = {
    "by title": ("Ruiz, A. (2014). Bees.\nRuiz, A. (2014). Ants.", "ba"),
    "the year alone comes first": ("Ruiz, A. (2014, May 3). Ants.\nRuiz, A. (2014). Bees.", "ba"),
    "undated": ("Ruiz, A. (n.d.). Ants.\nRuiz, A. (n.d.). Bees.", "ab"),
    "other authors, other letters": ("Ruiz, A., & Chan, B. (2014). Ants.\nRuiz, A. (2014). Bees.", "--"),
    "another year": ("Ruiz, A. (2013). Ants.\nRuiz, A. (2014). Bees.", "--"),
    "another person of that surname": ("Ruiz, A. (2014). Ants.\nRuiz, B. (2014). Bees.", "--"),
    "in press": ("Ruiz, A. (in press). Ants.\nRuiz, A. (in press). Bees.", "ab"),
}
NAMES = {
    "as many as tell them apart": ("Ek, Bo, Day, & Om\nEk, Bo, Eld, & Oz", [3, 3]),
    "all but one is all": ("Ek, Bo, Day, & Om\nEk, Bo, Day, & Oz", [4, 4]),
    "told apart already": ("Ek, Bo, & Day\nAy, Bo, & Day", [0, 0]),
    "two authors are never cut": ("Ek, & Bo\nEk, Bo, & Day", [0, 0]),
}
INITIALS = {
    "two people": ("Ruiz, A. (2014). T.\nRuiz, B. (2015). T.", [True, True]),
    "one person written twice": ("Ruiz, A. (2014). T.\nRuiz, A. B. (2015). T.", [False, False]),
    "second authors do not count": ("Chan, A., & Ruiz, A. (2014). T.\nRuiz, B. (2015). T.", [False, False]),
    "other surnames": ("Ruiz, A. (2014). T.\nChan, B. (2015). T.", [False, False]),
}


def works(entries: str) -> list[Work]:
    return [from_reference(parse_entry(entry)) for entry in entries.splitlines()]


@pytest.mark.parametrize("entries", ORDERS.values(), ids=ORDERS)
def test_order(entries: str) -> None:
    listed = works(entries)
    backwards = order(listed[::-1])
    assert [len(listed) - 1 - i for i in backwards] == list(range(len(listed)))
    assert len({sort_key(work) for work in listed}) == len(listed)


@pytest.mark.parametrize(("entries", "wanted"), LETTERS.values(), ids=LETTERS)
def test_letters(entries: str, wanted: str) -> None:
    bare = [work._replace(suffix="") for work in works(entries)]
    assert [found or "-" for found in suffixes(bare)] == list(wanted)


@pytest.mark.parametrize(("lists", "wanted"), NAMES.values(), ids=NAMES)
def test_names_before_et_al(lists: str, wanted: list[int]) -> None:
    entries = (
        ", ".join(f"{each}, A." if "&" not in each else f"& {each[2:]}, A." for each in line.split(", "))
        for line in lists.splitlines()
    )
    assert names_needed(works("\n".join(f"{authors} (2014). T." for authors in entries))) == wanted


@pytest.mark.parametrize(("entries", "wanted"), INITIALS.values(), ids=INITIALS)
def test_initials(entries: str, wanted: list[bool]) -> None:
    assert initials_needed(works(entries)) == wanted


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]


def test_numbers_are_filed_as_read() -> None:
    assert [spelled(number) for number in (7, 40, 86, 300, 1984, 2001, 2105)] == [
        "seven", "forty", "eighty six", "three hundred", "nineteen hundred eighty four", "two thousand one",
        "twenty one hundred five",
    ]  # fmt: skip


def test_rules_that_use_these_load_no_style_engine() -> None:
    run = (
        "import sys, citecheck.csl.disambiguation, citecheck.csl.suffixes, citecheck\n"
        "citecheck.sort_references([{'title': 'Tides'}, {'title': 'Reefs'}])\n"
        "print([name for name in ('citeproc', 'lxml', 'docx') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_date_that_is_not_printed_orders_nothing_but_equals() -> None:
    """Two journal articles of one year print "(2015a)" and "(2015b)": their titles order them, whatever the months."""
    zeal = {"id": "z", "title": "Zeal", "issued": {"date-parts": [[2015, 3, 1]]}}
    ants = {"id": "a", "title": "Ants", "issued": {"date-parts": [[2015, 7]]}}
    shared = {"type": "article-journal", "author": [{"family": "Ruiz", "given": "A."}], "container-title": "Coasts"}
    listed = citecheck.format_references([{**shared, **zeal}, {**shared, **ants}], sort=True)
    assert listed == ["Ruiz, A. (2015a). Ants. Coasts.", "Ruiz, A. (2015b). Zeal. Coasts."]
    posts = [{**shared, **each, "type": "post-weblog"} for each in (ants, zeal)]
    assert [item["id"] for item in citecheck.sort_references(posts)] == ["z", "a"]
    alike = [{**shared, **each, "title": "Ants"} for each in (ants, zeal)]
    assert [item["id"] for item in citecheck.sort_references(alike)] == ["z", "a"]
