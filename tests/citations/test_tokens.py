"""Tokens: plain words are found many at a time, which must change nothing."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from citecheck.citations import tokens
from citecheck.citations.tokens import Token, tokenise

_ONE_BY_ONE = regex.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in tokens._KINDS.items() if kind != "plain")
)
_WORDS = (
    "reefs Ruiz Chan and und et al al. colleagues others as cited in reported by apud zitiert nach qtd. citado por personal "
    "comunicação pessoal persönliche Mitteilung persoonlijke mededeling aangehaald geciteerd door citée dans como se citó en "
    "citerad i av omtalt dikutip dalam dari cytowany za refererad Personal communication private pers. comm. comunicación ca ca. "
    "circa c. um 2015 2015a 1900/1953 n.d. nd n/d no date undated sin fecha in press In print forthcoming to appear submitted "
    "under review accepted ohne Jahr sem data en prensa sous presse u.a. u. a. y otros e colegas и др. ve diğerleri vd ym i suoi "
    "ed altri m.fl. dkk Jr. Sr III St. Th. J. J.-P. O’Neil’s James’ van der ’t deGroot ABC ı́x tı́o x— 中 ( ) [ ] , ; . : ... / & “ ” - –"
).split()
_GLUE = st.sampled_from([" ", "  ", "\n", "", ", ", ". ", " ("])


@st.composite
def _texts(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(_WORDS), max_size=14))
    return "".join(word + draw(_GLUE) for word in words)


@given(_texts())
def test_runs_of_words_give_the_tokens_of_each_word(text: str) -> None:
    found = tokenise(text, 0, len(text))
    pattern, tokens._TOKEN = tokens._TOKEN, _ONE_BY_ONE
    try:
        assert found == tokenise(text, 0, len(text))
    finally:
        tokens._TOKEN = pattern


def test_offsets_are_those_of_the_view() -> None:
    view = "Reefs rest (as cited in Ruiz, 2015)."
    found = tokenise(view, 6, len(view))
    assert found[:3] == [
        Token("lower", 6, 10, "rest"),
        Token("open", 11, 12, "("),
        Token("secondary", 12, 23, "as cited in"),
    ]
    assert all(view[token.start : token.end] == token.text for token in found)
