"""Numbers of periodicals: tokens are sought only where one may begin, and none is passed over so."""

from __future__ import annotations

import random

import pytest

from citecheck.references import number_tokens, numbers

LABELS = (
    "vol vols volumes bd band jg jahrgang tomos tomo tome anno ano año jaargang v t V T no nos nr nrs n N n° nº № núm nums "
    "numéro número issue issues iss heft hefte h H supp suppl supplement suplemento number numbers # p pp page pages pg pgs s S "
    "seite seiten págs pags pág blz pagina paginas Article Art Artículo Artigo Artikel Paper Document ID e e12 XII iv xii–xv NP "
    "第12卷 제3권 통권 第12期 제3호"
).split()
BETWEEN = [
    "",
    "",
    ".",
    ". ",
    " ",
    ", ",
    ": ",
    "(",
    ")",
    "-",
    "–",
    "/",
    "12",
    "3",
    "2010a",
    "A12",
    "ab-3",
    "reefs",
    "The ",
]


@pytest.mark.parametrize("label", LABELS)
def test_no_token_is_passed_over(label: str) -> None:
    rng = random.Random(label)
    for _ in range(300):
        parts = [rng.choice([*BETWEEN, label, label.upper(), rng.choice(LABELS)]) for _ in range(6)]
        text = "".join([*parts, label, rng.choice(BETWEEN), "12"])
        plain = [found.regs for found in number_tokens.TOKEN.finditer(text)]
        assert _found(text, 0) == plain, text


@pytest.mark.parametrize("label", LABELS)
def test_no_token_is_passed_over_on_the_way_to_the_first_digit(label: str) -> None:
    rng = random.Random(label)
    words = ["Tidal ", "Letters, ", "of Sand. ", "Reefs: ", "quiet-water ", "the ", "Vox, ", "(Port Shoal), ", "in "]
    for _ in range(100):
        before = "".join(rng.choice([*words, f"{label} ", f"{label}, "]) for _ in range(4))
        text = f"{before}{rng.choice(['', '', label, label + '.', label + '-'])}12(3), 45–67"
        digit = next(at for at, letter in enumerate(text) if letter.isdecimal())
        plain = [found.regs for found in number_tokens.TOKEN.finditer(text, max(0, digit - number_tokens.REACH))]
        assert _found(text, number_tokens.first_token(text, 0, digit)) == plain, text


def _found(text: str, at: int) -> list[tuple[tuple[int, int], ...]]:
    """Where the tokens stand that are found one behind the other."""
    found = []
    while token := number_tokens.next_token(text, at, len(text)):
        found.append(token.regs)
        at = token.end()
    return found


@pytest.mark.parametrize(
    "title",
    [
        "Reefs at rest",
        "Reefs in 1003",
        "Vol. 3 of reefs",
        "Tides, 3(2), 40–60 reefs",
        "Reefs (2 of them)",
        "No. 3 pp. iv–xi",
    ],
)
@pytest.mark.parametrize("issue", ["", "(3)", "(12)"])
@pytest.mark.parametrize(
    "before", ["Tidal Letters, ", "Letters IV, ", "May, ", "Letters (Spring), ", "p. na, ", "No. ", "2015, "]
)
@pytest.mark.parametrize("volume", ["7", "12", "2015"])
def test_plain_numbers_are_read_as_the_tokens_are(
    monkeypatch: pytest.MonkeyPatch, title: str, before: str, volume: str, issue: str
) -> None:
    text = f"{title}. {before}{volume}{issue}, 45–67."
    found = numbers.find_numbers(text, 0, len(text))
    monkeypatch.setattr(numbers, "_plain", lambda *_: None)
    tokens = numbers.find_numbers(text, 0, len(text))
    assert found == tokens
    assert list(found.ranges if found else ()) == list(tokens.ranges if tokens else ())
