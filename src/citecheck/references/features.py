"""Tokens of an entry and what the sequence model sees of each: shape, words before and after, place, kind of word."""

from typing import NamedTuple

from citecheck.dates import MONTHS
from citecheck.patterns import compiled
from citecheck.references.houses import HOUSE, PERIODICAL

_TOKEN = compiled(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}'’&/-]*+|\p{N}++(?:[-–—]\p{N}++)?|https?:\S++|10\.\d{4,9}/\S++|[^\s]")
_RANGE = compiled(r"\d+[-–—]\d+$")
_YEAR = compiled(r"(?:1[5-9]|20)\d\d$")
LONGEST = 400
"""Tokens beyond this are not labelled: real entries are shorter, hostile ones may be of any length."""


class Token(NamedTuple):
    """A word, number, link or mark of punctuation with its place in the entry."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The first `LONGEST` tokens of an entry."""
    found = []
    for match in _TOKEN.finditer(text):
        found.append(Token(match[0], match.start(), match.end()))
        if len(found) == LONGEST:
            break
    return found


def features(row: list[Token]) -> list[list[str]]:
    """One list of feature strings a token, its neighbours' included."""
    own = [_own(token.text) for token in row]
    out = []
    depth, dated, stops, quoted = 0, False, 0, False
    for i, token in enumerate(row):
        here = list(own[i])
        here += [f"-1{f}" for f in own[i - 1][:2]] if i else ["BOS"]
        here += [f"+1{f}" for f in own[i + 1][:2]] if i + 1 < len(row) else ["EOS"]
        here += [f"-2{own[i - 2][0]}"] if i > 1 else []
        here += [f"+2{own[i + 2][0]}"] if i + 2 < len(row) else []
        here += [f"d{dated:d}{min(stops, 3)}", f"b{min(depth, 1)}", f"q{quoted:d}", f"p{10 * i // len(row)}"]
        out.append(here)
        depth += (token.text in "([") - (token.text in ")]" and depth > 0)
        dated = dated or _YEAR.match(token.text) is not None
        stops += dated and token.text in ".?!"
        quoted ^= token.text in '"“”'
    return out


def _own(word: str) -> list[str]:
    low = word.casefold()
    shape = _shape(word)
    out = [f"s={shape}", f"w={low[:12]}"]
    if shape[0] in "Xx":
        out += [f"e={low[-3:]}"]
        if low in MONTHS:
            out.append("month")
        if PERIODICAL.fullmatch(word):
            out.append("periodical")
        if HOUSE.fullmatch(word):
            out.append("house")
    return out


def _shape(word: str) -> str:
    first = word[0]
    if first.isdigit():
        return "year" if _YEAR.match(word) else "range" if _RANGE.match(word) else f"num{min(len(word), 5)}"
    if not first.isalpha():
        return word[:1]
    if word.startswith(("http", "10.")):
        return "link"
    if len(word) == 1:
        return "X1" if first.isupper() else "x1"
    if word.isupper():
        return "XX"
    return "Xx" if first.isupper() else "xx"
