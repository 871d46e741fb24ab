"""CSL's text-case on text that may hold markers; stretches marked nocase or verbatim stay as they are."""

from __future__ import annotations

from functools import lru_cache

from citecheck.csl.markers import MARKERS, NOCASE, VERBATIM
from citecheck.patterns import compiled

_KEPT = compiled(f"({NOCASE[0]}[^{NOCASE[1]}]*+{NOCASE[1]}|{VERBATIM[0]}[^{VERBATIM[1]}]*+{VERBATIM[1]})")
_WORD = compiled(rf"[^\s{MARKERS}]+")
_FIRST = compiled(rf"^([{MARKERS}\p{{P}}\s]*)(\p{{L}})")
_LETTER = compiled(r"\p{L}")
_SMALL = frozenset(
    "a about above across after against along among an and around as at before behind below beneath beside besides between "
    "beyond but by circa d’ de despite down during et except for from if in inside into near nor of off on onto or out over "
    "per since so than the through throughout till to toward towards under underneath until up upon v. van versus via von vs "
    "vs. with within without y yet".split()
)
"""The stop words of CSL's title case, with the prepositions that citeproc-js adds."""
_APA_SMALL = frozenset("a an and as at but by for if in nor of off on or per so the to up via vs. yet".split())


@lru_cache(maxsize=8192)
def cased(text: str, case: str) -> str:
    """The text in one of CSL's cases: lowercase, uppercase, capitalize-first, capitalize-all, title, sentence.

    "apa-title" capitalizes words of four letters that CSL's title case has small ("With", "From"; APA 6.17).
    """
    if case == "capitalize-first":
        return text if text.startswith(NOCASE[0]) else _capitalize_first(text)
    change = {"lowercase": str.lower, "uppercase": str.upper, "capitalize-all": _capitalize_all,
              "title": _title, "apa-title": apa_title, "sentence": _sentence}.get(case)  # fmt: skip
    if change is None:
        return text
    if NOCASE[0] not in text and VERBATIM[0] not in text:
        return change(text)
    return "".join(part if i % 2 else change(part) for i, part in enumerate(_KEPT.split(text)))


def _capitalize_all(text: str) -> str:
    return _WORD.sub(lambda word: _capital(word[0]), text)


def _capital(word: str) -> str:
    return _LETTER.sub(lambda letter: letter[0].upper(), word, count=1)


def _capitalize_first(text: str) -> str:
    """A first word in lower case gets its capital; "iTides" has its own already."""
    first = _WORD.search(text)
    return _FIRST.sub(lambda m: m[1] + m[2].upper(), text, count=1) if first and first[0].islower() else text


def _sentence(text: str) -> str:
    """CSL 1.0.2: words keep the case that they have, unless all is in capitals."""
    return _capitalize_first(text.lower()) if text.isupper() else _capitalize_first(text)


def apa_title(text: str, *, lower: bool = True) -> str:
    """The title case of APA (6.17); with `lower` small words lose the capitals that they have."""
    return _title(text, _APA_SMALL, lower)


def _title(text: str, small: frozenset[str] = _SMALL, lower: bool = True) -> str:
    """Major words capital, small words lower but at the beginning, the end, and after a colon, dash or stop."""
    words = list(_WORD.finditer(text))
    out, at, fresh = [], 0, True
    for i, word in enumerate(words):
        out.append(text[at : word.start()])
        out.append(_title_word(word[0], fresh or word[0][0] in "[(“" or i == len(words) - 1, small, lower))
        fresh = word[0][-1] in ":.?!—–"
        at = word.end()
    return "".join([*out, text[at:]])


def _title_word(word: str, strong: bool, small: frozenset[str], lower: bool) -> str:
    """One word of a title; each half of a hyphenated word counts; a word with a capital inside is a name."""
    parts = word.split("-")
    return "-".join(
        _title_part(part, strong if i == 0 else len(part) > 3, small, lower) for i, part in enumerate(parts)
    )


def _title_part(part: str, strong: bool, small: frozenset[str], lower: bool) -> str:
    bare = part.strip("“”‘’\"'(),;:.?![]").lower()
    if part != part.lower():
        return part.lower() if lower and bare in small and part.istitle() and not strong else part
    return part if bare in small and not strong else _capital(part)
