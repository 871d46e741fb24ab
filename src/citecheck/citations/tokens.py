"""A block's prose as tokens: words, initials, years, joiners, marks, and the set phrases of citations.

One pass of one pattern; every alternative is bounded or possessive, so the pass is linear.
"""

from typing import NamedTuple

from citecheck.citations.words import ET_AL_PATTERN, PERSONAL_PATTERN, SECONDARY_PATTERN
from citecheck.citations.years import ODD_PATTERN, YEAR_PATTERN
from citecheck.names.words import JOINERS, PARTICLE_WORDS, plain_apostrophes
from citecheck.patterns import compiled

_APOSTROPHE = "'’ʼ‘`´ʻ′＇"
_HYPHEN = "‐‑–‒-"
_PART = r"\p{L}[\p{L}\p{M}\p{N}]*+"
_WORD = rf"(?:St\.(?=\s\p{{Lu}})|[{_APOSTROPHE}]t(?=\s)|{_PART}(?:[{_APOSTROPHE}{_HYPHEN}]{_PART}|(?<=\p{{Lu}})\.\p{{Lu}}{{2,}}+)*+)"
_LOWER = rf"\p{{Ll}}[\p{{Ll}}\p{{M}}]*+(?![\p{{L}}\p{{N}}{_APOSTROPHE}{_HYPHEN}])"
_PHRASES = r"a[acnps]|ba|c[aioy]|d[ik]|e[dnt]|fo|ge|i[mnp]|me|no|nd|o[hm]|p[eor]|q[tu]|re|s[aeiou]|to|u[mnst]|v[deà]|j[at]|κ|ym|z[io]|é|à|и|т|\p{Ll}(?!\p{Ll})"
"""How the set phrases and dates begin; a plain word that begins otherwise is a word before any of them is tried."""
_KINDS = {
    "etal": ET_AL_PATTERN,
    "secondary": SECONDARY_PATTERN,
    "personal": PERSONAL_PATTERN,
    "year": YEAR_PATTERN,
    "odd": ODD_PATTERN,
    "suffix": r"(?:Jr|Sr)(?!\p{L})\.?|(?:III?|IV)(?![\p{L}\p{N}])",
    "initials": r"(?:\p{Lu}\p{M}*+\.|(?:Th|Ch|Ph|Yu|Ya|Zh|Sh|Kh|Dz)\.)(?:[-‐–]?\p{Lu}\.)*+",
    "possessive": rf"(?=[{_APOSTROPHE}])(?:(?<=[\p{{L}}.)])[{_APOSTROPHE}]s(?![\p{{L}}\p{{N}}])|(?<=[sxz])[{_APOSTROPHE}](?=\s?\())",
    "lower": _LOWER,
    "word": _WORD,
    "number": r"\d[\d.,]*+",
    "comma": ",",
    "semicolon": ";",
    "open": r"[(\[]",
    "close": r"[)\]]",
    "amp": "&",
    "ellipsis": r"\.\.\.+|…",
    "quote": '["“”„«»‘’‚‹›]',
    "blank": r"\x00++",
    "other": r"\S",
}
_TOKEN = compiled(
    rf"(?P<lower>(?!{_PHRASES}){_LOWER})|" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())
)
_JOINERS = JOINERS | {"&"}
_PARTICLES = PARTICLE_WORDS - {"in", "op"} | {"y"}
_INNER_CAPITAL = compiled(rf"^\p{{Ll}}{{1,5}}[{_APOSTROPHE}{_HYPHEN}]?\p{{Lu}}\p{{L}}")


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


def tokenise(view: str, start: int, end: int) -> list[Token]:
    """The tokens of `view[start:end]`, offsets into the whole view."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(view, start, end):
        kind, text = found.lastgroup or "other", found[0]
        if kind == "word":
            tokens.extend(_words(text, found.start()))
        else:
            tokens.append(Token("join" if text in _JOINERS else kind, *found.span(), text))
    return tokens


def _words(text: str, start: int) -> list[Token]:
    """A word, with a possessive 's as a token of its own."""
    if text[-1] == "s" and len(text) > 2 and text[-2] in _APOSTROPHE:
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


def partners(tokens: list[Token]) -> dict[int, int]:
    """Which bracket token closes which, both ways; unpaired ones are left out."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for i, token in enumerate(tokens):
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
