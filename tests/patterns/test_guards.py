"""A look for a few letters that spares a costly pattern passes all that the pattern takes, in whatever case."""

from __future__ import annotations

import pytest
import regex

from citecheck.citations.words import ET_AL_PATTERN, SECONDARY_PATTERN
from citecheck.names.pieces import is_et_al
from citecheck.names.words import OTHERS
from citecheck.references import contributors, links
from citecheck.references.draft import Draft

WORDS = [
    (contributors._EDITED, contributors._ED_AFTER, [", ed. C. Tarn.", ". Edited by C. Tarn.", ", eds. C. Tarn.", ". Hrsg. von C. Tarn."]),
    (contributors._TURNED, contributors._TRANSLATED,
     [". Trans. C. Tarn.", ". Translated by C. Tarn.", ", tr. C. Tarn.", ". Traducción de C. Tarn.", ". Trad. C. Tarn.", ". Übers. von C. Tarn."]),
    (links._AFTERWARDS, links._RETRACTED,
     ["(Retraction published in 2003)", "(Retracted in 2003)", "(Correction published in 2003)", "(Erratum in 2003)"]),
    (links._FIRST_PUBLISHED, links._ORIGINAL,
     ["(Original work published 1950)", "(First published 1950)", "(Reprinted from Sand, 1950)", "(Erstveröffentlichung 1950)"]),
]  # fmt: skip
"""Casefolded words, the pattern behind them, and what it takes."""
REST = [
    "u. a.", "m.fl.", "med flere", "e.a.", "et coll.", "i in.", "i wsp.", "a kol.", "és mtsai", "và cộng sự", "ve ark.", "dkk.", "o. fl.",
    "jt", "ja teised", "κ.ά.", "και συν.", "и др.", "та ін.", "e al.", "y al.", "ed altri",
]  # fmt: skip
"""What stands for further authors, one for each of OTHERS in its order."""
SECONDARY = [
    "as cited in", "cited in", "quoted by", "qtd. in", "as reported in", "apud", "zitiert nach", "zit. n.", "citado por", "citato in",
    "cité par", "geciteerd in", "aangehaald door", "gecit. in", "citerad i", "sitert i", "referert av", "omtalt i", "dikutip dari",
    "cyt. za", "cytowany w",
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "pattern", "example"), [(words, pattern, each) for words, pattern, examples in WORDS for each in examples]
)
def test_words(words: tuple[str, ...], pattern: regex.Pattern[str], example: str) -> None:
    assert pattern.search(example)
    written = {example, example.upper(), example.lower(), example.title()}
    assert [each for each in written if pattern.search(each) and not Draft(each, each).names(words)] == []


@pytest.mark.parametrize(("mark", "pattern"), list(zip(REST, OTHERS, strict=True)), ids=REST)
def test_further_authors(mark: str, pattern: str) -> None:
    assert regex.fullmatch(pattern, mark)
    assert is_et_al(mark)
    assert regex.search(ET_AL_PATTERN, f"Tarn {mark} (2001)")


@pytest.mark.parametrize("phrase", SECONDARY)
@pytest.mark.parametrize("bracket", "([")
def test_a_phrase_of_a_work_not_read_opens_a_bracket_with_a_capital_too(phrase: str, bracket: str) -> None:
    for written in (phrase, phrase[0].upper() + phrase[1:]):
        assert regex.search(SECONDARY_PATTERN, f"Tarn (1990) {bracket}{written} Quell, 2001")
