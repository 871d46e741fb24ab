"""Words in scripts without blanks: a Chinese or Japanese sentence runs into the names that it cites.

The list tells which characters are a name; what stands before them is the sentence's, and between and behind them
an "and" (和, と, …) or an "et al." (等, ら, …) may stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.citations.lexicon import Lexicon
from citecheck.citations.tokens import Token
from citecheck.patterns import compiled

_ONE = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー々]"
_ANY = compiled(_ONE)
_RUN = compiled(rf"{_ONE}++|(?:(?!{_ONE}).)++")
_OTHERS = compiled(r"(?:等人?|ら|他|ほか|외)$")
_AND = compiled(r"(?:和|与|與|及び?|以及|および|と|와|과)$")
_MAKER = compiled(r"[訳译譯編编著]$")
"""What marks a translator or an editor, who is not cited."""
_LONGEST = 8
"""Characters of the longest name that is looked for."""


def is_unspaced(text: str) -> bool:
    """Whether a word has characters of a script that sets no blanks."""
    return not text.isascii() and _ANY.search(text) is not None


def part_unspaced(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The token by script, and its unspaced runs by the names that the list knows."""
    runs = list(_RUN.finditer(token.text))
    for run in runs:
        start = token.start + run.start()
        if not _ANY.match(run[0]):
            yield Token("capital" if run[0][0].isupper() else "lower", start, start + len(run[0]), run[0])
        else:
            yield from _names(Token("capital", start, start + len(run[0]), run[0]), lexicon, alone=len(runs) == 1)


def _names(run: Token, lexicon: Lexicon, *, alone: bool) -> Iterator[Token]:
    """A run from its end: names, and what ties them; the rest is the sentence's, or the run as it was."""
    pieces: list[Token] = []
    end, named = len(run.text), False
    while end:
        kind, at = _last(run.text[:end], lexicon)
        if at == end:
            break
        named = named or kind == "capital"
        pieces.append(Token(kind, run.start + at, run.start + end, run.text[at:end]))
        end = at
    if not named and len(pieces[:1]) == 1 and not end:
        yield from pieces[::-1]  # "和" between two names in another script
        return
    if not named:
        yield run if alone and not _MAKER.search(run.text) else run._replace(kind="lower")
        return
    if end:
        yield Token("lower", run.start, run.start + end, run.text[:end])
    yield from pieces[::-1]


def _last(text: str, lexicon: Lexicon) -> tuple[str, int]:
    """The kind of what ends the text and where it begins; the end itself where it is nothing known."""
    for count in range(min(_LONGEST, len(text)), 0, -1):
        name = text[-count:]
        if (count > 1 or name == text) and lexicon.is_surname(name):
            return "capital", len(text) - count
    if found := _OTHERS.search(text):
        return "etal", found.start()
    if found := _AND.search(text):
        return "join", found.start()
    return "", len(text)
