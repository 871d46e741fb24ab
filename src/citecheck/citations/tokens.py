"""A block's prose as tokens: words, initials, years, joiners, marks, and the set phrases of citations.

One pass over what stands between blanks: plain words, with or without a mark behind them, are most of any text, and what they are
is kept; everything else is read mark by mark. A phrase is tried wherever one may begin; every alternative is bounded or
possessive, so the pass is linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from citecheck.citations.words import ET_AL_PATTERN, PERSONAL_PATTERN, SECONDARY_PATTERN
from citecheck.citations.years import ODD_PATTERN, YEAR_PATTERN
from citecheck.named import NamedTuple
from citecheck.names.words import APOSTROPHES, JOINERS, PARTICLE_WORDS, plain_apostrophes
from citecheck.patterns import compiled

_HYPHEN = "‐‑–‒-"
_PART = r"\p{L}[\p{L}\p{M}\p{N}]*+"
_WORD = rf"(?:St\.(?=\s\p{{Lu}})|[{APOSTROPHES}]t(?=\s)|{_PART}(?:[{APOSTROPHES}{_HYPHEN}]{_PART}|(?<=\p{{Lu}})\.\p{{Lu}}{{2,}}+)*+)"
_PLAIN = compiled(r"(\p{L}[\p{Ll}\p{M}]{0,40}+)([,;:)?!]?)|(\p{L}\p{M}*+\p{Ll}[\p{Ll}\p{M}]{1,40}+)(\.)")
"""A word between blanks that is nothing else, unless it opens a phrase or a date: one of two letters with a stop may be initials."""
_LONGEST, _MOST = 50, 16384
"""Code points of the longest parts that are kept, and how many are."""
_SIGNS = {",": "comma", ";": "semicolon", ")": "close", "]": "close", ".": "other"}
_ALONE = {**dict.fromkeys(",;)]", "sign"), **dict.fromkeys("([", "open"), "&": "join"}
"""Marks that are a token of this kind whatever follows, unless a phrase begins: no pattern need say so."""
_PHRASE_KINDS = {
    "etal": ET_AL_PATTERN,
    "secondary": SECONDARY_PATTERN,
    "personal": PERSONAL_PATTERN,
    "year": YEAR_PATTERN,
    "suffix": r"(?:Jr|Sr)(?!\p{L})\.?|(?:III?|IV)(?![\p{L}\p{N}])",
}
_KINDS = {
    "sign": r"[,;)\]]|\.(?!\.\.)",
    "odd": ODD_PATTERN,
    "initials": r"(?:\p{Lu}\p{M}*+\.|(?:Th|Ch|Ph|Yu|Ya|Zh|Sh|Kh|Dz)\.)(?:[-‐–]?\p{Lu}\.)*+",
    "possessive": rf"(?=[{APOSTROPHES}])(?:(?<=[\p{{L}}.)])[{APOSTROPHES}]s(?![\p{{L}}\p{{N}}])|(?<=[sxz])[{APOSTROPHES}](?=\s?\()|(?<=\p{{L}}s)[{APOSTROPHES}](?=\s\p{{Lu}}))",
    "word": _WORD,
    "number": r"\d[\d.,]*+",
    "open": r"[(\[]",
    "join": "&",
    "ellipsis": r"\.\.\.+|…",
    "quote": '["“”„«»‘’‚‹›]',
    "blank": r"\x00++",
    "other": r"\S",
}
_PHRASE = compiled("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PHRASE_KINDS.items()))
_TOKEN = compiled("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_PARTICLES = PARTICLE_WORDS - {"in", "op"} | {"y"}
_INNER_CAPITAL = compiled(rf"^\p{{Ll}}{{1,5}}[{APOSTROPHES}{_HYPHEN}]?\p{{Lu}}\p{{L}}")


class Token(NamedTuple):
    """One token at prose offsets. `kind` is a group name of the pattern, or "join", "lower", "capital" for words."""

    kind: str
    start: int
    end: int
    text: str

    @property
    def is_particle(self) -> bool:
        """Whether a lower-case word may open a surname (van, de la, ’t)."""
        return self.kind in {"lower", "join"} and plain_apostrophes(self.text) in _PARTICLES


_token = partial(tuple.__new__, Token)
"""A token of its four values at once, at half the cost of a call: most words of a text become one."""


class _Plain(NamedTuple):
    """What parts of a text between blanks mostly are: a word, and perhaps one mark behind it."""

    kind: str
    word: str
    mark: str
    mark_kind: str
    opens: bool
    """Whether a phrase or date can begin with it, whatever follows."""


class _Table(dict[str, "_Plain | None"]):
    """What stands between two blanks, where it is a plain word; each is worked out once."""

    def __missing__(self, part: str) -> _Plain | None:
        found = _PLAIN.fullmatch(part)
        plain = _plain(*filter(None, found.groups())) if found else None
        if len(self) >= _MOST:
            self.clear()
        if len(part) < _LONGEST:
            self[part] = plain
        return plain


_PLAINS = _Table()


def _plain(word: str, mark: str = "") -> _Plain:
    opens = _begins(word[:2]) and _begins(f"{word}{mark} ")
    return _Plain(_kind(word), word, mark, _SIGNS.get(mark, "other"), opens)


def tokenise(view: str, start: int, end: int) -> list[Token]:
    """The tokens of `view[start:end]`, offsets into the whole view."""
    tokens: list[Token] = []
    stop, read = start - 1, start
    for part in view[start:end].replace("\n", " ").split(" "):
        at = stop + 1
        stop = at + len(part)
        plain = _PLAINS[part]
        if plain is None or at < read:
            read = _read(tokens, view, max(at, read), stop, end)
            continue
        kind, word, mark, mark_kind, opens = plain
        if opens and _begins(view[at : min(stop + 2, end)]) and _PHRASE.match(view, at, end):
            read = _read(tokens, view, at, stop, end)
        elif mark:
            tokens += (_token((kind, at, stop - 1, word)), _token((mark_kind, stop - 1, stop, mark)))
        else:
            tokens.append(_token((kind, at, stop, word)))
    return tokens


def _read(tokens: list[Token], view: str, at: int, stop: int, end: int) -> int:
    """Append the tokens that begin in `view[at:stop]`, which has no blanks; gives where the last one ends."""
    while at < stop:
        if kind := _ALONE.get(view[at], ""):
            start, at = at, at + 1
            text = view[start]
        elif found := _TOKEN.search(view, at, end):
            kind, text, (start, at) = str(found.lastgroup), found[0], found.span()
        else:
            break
        if kind == "sign":
            tokens.append(Token(_SIGNS[text], start, at, text))
        elif _begins(view[start : min(start + 2, end)]) and (phrase := _PHRASE.match(view, start, end)):
            at = phrase.end()
            tokens.append(Token(str(phrase.lastgroup), start, at, phrase[0]))
        elif kind == "word":
            tokens.extend(_words(text, start))
        else:
            tokens.append(Token(kind, start, at, text))
    return at


@lru_cache(maxsize=4096)
def _begins(text: str) -> bool:
    """Whether a phrase or date can begin so; a bracket before it suits all of them."""
    return _PHRASE.match(f"({text}", 1, partial=True) is not None


def _words(text: str, start: int) -> list[Token]:
    """A word, with a possessive 's as a token of its own."""
    if text[-1] == "s" and len(text) > 2 and text[-2] in APOSTROPHES:
        end = start + len(text)
        return [*_words(text[:-2], start), Token("possessive", end - 2, end, text[-2:])]
    return [Token(_kind(text), start, start + len(text), text)]


def _kind(text: str) -> str:
    first = text[0]
    if first.isupper() or first.istitle() or (not first.islower() and first.isalpha()):
        return "capital"
    if text in JOINERS:
        return "join"
    return "lower" if text.islower() or not _INNER_CAPITAL.match(text) else "capital"


def partners(tokens: Sequence[Token], marks: Sequence[int]) -> dict[int, int]:
    """Which bracket token closes which, both ways; unpaired ones are left out. `marks` are, among others, all brackets."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for i in marks:
        token = tokens[i]
        if token.kind == "open":
            stack.append(i)
        elif token.kind == "close":
            wanted = "(" if token.text == ")" else "["
            if wanted not in {tokens[k].text for k in stack[-3:]}:
                continue
            while stack:
                opened = stack.pop()
                if tokens[opened].text == wanted:
                    pairs[opened], pairs[i] = i, opened
                    break
    return pairs
