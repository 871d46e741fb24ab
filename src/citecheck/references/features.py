"""Tokens of an entry and what the sequence model sees of each: shape, words before and after, place, kind of word."""

from __future__ import annotations

from functools import lru_cache

from citecheck.dates import MONTHS
from citecheck.named import NamedTuple
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


class _Seen(NamedTuple):
    """The features of a word: its own, and what the words one and two places behind and before it see of it."""

    own: list[str]
    before: list[str]
    behind: list[str]
    far_before: list[str]
    far_behind: list[str]


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
    seen = [_seen(token.text) for token in row]
    out = []
    depth, dated, stops, quoted = 0, False, 0, False
    for i, token in enumerate(row):
        here = list(seen[i].own)
        here += seen[i - 1].before if i else ["BOS"]
        here += seen[i + 1].behind if i + 1 < len(row) else ["EOS"]
        here += seen[i - 2].far_before if i > 1 else []
        here += seen[i + 2].far_behind if i + 2 < len(row) else []
        here += [f"d{dated:d}{min(stops, 3)}", f"b{min(depth, 1)}", f"q{quoted:d}", f"p{10 * i // len(row)}"]
        out.append(here)
        depth += (token.text in "([") - (token.text in ")]" and depth > 0)
        dated = dated or seen[i].own[0] == "s=year"
        stops += dated and token.text in ".?!"
        quoted ^= token.text in '"“”'
    return out


@lru_cache(maxsize=2048)
def _seen(word: str) -> _Seen:
    """The features of a word; most words of a list have stood in it before."""
    own = _own(word)
    shape, first = own[0], own[:2]
    return _Seen(own, [f"-1{f}" for f in first], [f"+1{f}" for f in first], [f"-2{shape}"], [f"+2{shape}"])


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
