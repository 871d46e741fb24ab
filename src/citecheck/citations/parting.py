"""Words that only the list can part or put together: an elided article before a name, an ending behind an apostrophe.

"l’OCDE" and "dell’Obi" hold a name of the list, "L’Hermite" is one; "Obi’nin" is Obi with a Turkish ending.
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.citations.lexicon import Lexicon
from citecheck.citations.scripts import is_unspaced, part_unspaced
from citecheck.citations.tokens import Token
from citecheck.names.keys import group_key
from citecheck.names.words import APOSTROPHES
from citecheck.patterns import compiled

_ELIDED = compiled(rf"(?i:l|d|qu|dell|all|dall|nell|sull|coll|quell|jusqu|lorsqu|puisqu|un)[{APOSTROPHES}](?=\p{{Lu}})")
_ENDED = compiled(rf"[{APOSTROPHES}]\p{{Ll}}{{1,5}}$")
_SHORT = compiled(r"\p{Lu}{2,12}$")


def part(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens, with words that hold a name of the list and more taken apart."""
    parted: list[Token] = []
    for token in tokens:
        kind, _, _, text = token
        if kind != "capital" or (text.isascii() and text.isalnum()):
            parted.append(token)
        else:
            parted.extend(_pieces(token, lexicon))
    return _numbered(parted, lexicon) if lexicon.numbered else parted


def _numbered(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens, with names of the list that begin with a digit put together: "3Tides2Reefs"."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before and before.kind == "number" and before.end == token.start and token.kind in {"capital", "lower"}:
            name = before.text + token.text
            if name.casefold() in lexicon.numbered:
                found[-1] = Token("capital", before.start, token.end, name)
                continue
        found.append(token)
    return found


def _pieces(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    text = token.text
    if is_unspaced(text):
        yield from part_unspaced(token, lexicon)
    elif text.isalnum() or lexicon.is_written(text):
        yield token
    elif (found := _ELIDED.match(text)) and _is_name(text[found.end() :], lexicon):
        yield from _cut(token, found.end(), "elided", "capital")
    elif (found := _ENDED.search(text)) and lexicon.is_surname(text[: found.start()]):
        yield from _cut(token, found.start(), "capital", "possessive")
    else:
        yield token


def _cut(token: Token, at: int, left: str, right: str) -> Iterator[Token]:
    middle = token.start + at
    yield Token(left, token.start, middle, token.text[:at])
    yield Token(right, middle, token.end, token.text[at:])


def _is_name(text: str, lexicon: Lexicon) -> bool:
    """Whether the list has the name, a body's begins so, or it is one in capitals."""
    return lexicon.is_surname(text) or group_key(text) in lexicon.group_starts or bool(_SHORT.match(text))
