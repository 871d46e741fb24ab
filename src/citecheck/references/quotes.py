"""Words in quotation marks, as titles stand in many styles."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled

_QUOTED = compiled(
    r"\s*+(?:“(?P<a>[^”]{3,400})”|\"\s?(?P<b>[^\"]{3,400})\"|[‘'](?P<f>[^‘'][^\n]{3,300}?)(?:(?<=[,.?!])[’'](?!\p{L})|[’'](?=[,.;:]\s)|[’'](?=\s[Ii]n\s))|[‘'](?P<c>(?:[^’']|[’'](?=\p{L}))(?:[^’'\n]|[’'](?=\p{L})|(?<=s)[’'](?=\s\p{Ll})){3,400}+)[’']|„(?P<d>[^“”]{3,400})[“”]|«(?P<e>[^»]{3,400})»)[.,;:]?\s*+"
)
_QUOTES = frozenset("“\"‘'„«")


def quotation(text: str, start: int, end: int) -> regex.Match[str] | None:
    """Words in quotation marks that a range opens with."""
    return _QUOTED.match(text, start, end) if text[start : start + 1] in _QUOTES else None


def quoted_words(found: regex.Match[str]) -> tuple[int, int]:
    """The range between the marks."""
    return found.span(next(name for name in "abfcde" if found[name]))


def unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without quotation marks that enclose all of it."""
    found = quotation(text, start, end)
    return quoted_words(found) if found and found.end() == end else (start, end)
