"""Pandoc citation keys in Markdown: `[see @obi2009, p. 4; -@day]`, `@obi2009 [p. 4]`, `@{obi:2009}`.

Syntax: Pandoc User's Guide, "Citation syntax". A bare `@name` is a citation only where the library has that key, or
where the post cites by bracketed keys and the key holds a digit: posts are full of user names.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.citations.drafts import Draft, Head
from citecheck.citations.locators import opening_locator, read_locator
from citecheck.model import Form, Span, Year
from citecheck.patterns import compiled

_KEY = r"@(?:\{(?P<braced>[^{}\s]{1,200})\}|(?P<plain>[\p{L}\p{N}_]++(?:[:.#$%&\-+?<>~/]++[\p{L}\p{N}_]++)*+))"
_ITEM = compiled(rf"(?<![\p{{L}}\p{{N}}_.@/])(?P<quiet>-)?{_KEY}")
_GROUP = compiled(r"\[(?=[^\[\]@]{0,200}@)[^\[\]]{1,2000}+\]")
_AFTER = compiled(r"\s?\[\s{0,3}+(?P<inside>[^\[\]@]{1,100})\]")


def read_citekeys(prose: str, start: int, end: int, known: frozenset[str], *, keyed: bool) -> list[Draft]:
    """The keys cited in `prose[start:end]`; `keyed` says that the post cites by key, `known` are the library's."""
    groups = [found.span() for found in _GROUP.finditer(prose, start, end)]
    drafts: list[Draft] = []
    for opened, closed in groups:
        drafts += _grouped(prose, opened, closed)
    for found in _ITEM.finditer(prose, start, end):
        if not any(a < found.start() < b for a, b in groups) and _counts(found, known, keyed=keyed):
            drafts.append(_bare(prose, found, end))
    return sorted(drafts, key=lambda draft: draft.start)


def uses_citekeys(prose: str) -> bool:
    """Whether a post cites by bracketed keys anywhere."""
    return any(_ITEM.search(prose, *found.span()) for found in _GROUP.finditer(prose))


def _key(found: regex.Match[str]) -> str:
    return str(found["braced"] or found["plain"])


def _counts(found: regex.Match[str], known: frozenset[str], *, keyed: bool) -> bool:
    key = _key(found)
    return key in known or (keyed and any(letter.isdigit() for letter in key))


def _grouped(prose: str, opened: int, closed: int) -> Iterator[Draft]:
    """The items of one bracket, parted by semicolons."""
    begin = opened + 1
    while begin < closed:
        cut = prose.find(";", begin, closed - 1)
        stop = cut if cut >= 0 else closed - 1
        if found := _ITEM.search(prose, begin, stop):
            draft = _draft(found, "parenthetical", (opened, closed))
            draft.prefix = prose[begin : found.start()].strip()
            draft.locator = read_locator(prose, found.end(), stop)
            draft.end = draft.locator.span.end if draft.locator else found.end()
            yield draft
        begin = stop + 1


def _bare(prose: str, found: regex.Match[str], end: int) -> Draft:
    draft = _draft(found, "narrative", found.span())
    after = _AFTER.match(prose, found.end(), end)
    if after and (locator := opening_locator(prose, *after.span("inside"))):
        draft.locator, draft.end = locator, after.end()
    return draft


def _draft(found: regex.Match[str], form: Form, bracket: tuple[int, int]) -> Draft:
    end = found.end()
    year = Year("", None, span=Span(end, end))
    return Draft(found.start(), end, Head(0, ()), year, form, bracket, key=_key(found))
