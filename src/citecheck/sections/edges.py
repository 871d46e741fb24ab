"""Source spans of entries with their markup whole: a link or emphasis that opens or closes at an entry's edge.

Prose knows no markup, so an entry that ends in a link would leave its "](target)" or "</a>" behind; whoever moves or
rewrites the entry needs both ends.
"""

from __future__ import annotations

import regex

from citecheck.model import Document, Span
from citecheck.patterns import compiled

_INLINE = r"(?:a|em|i|b|strong|span|cite|u|sub|sup|font|code|mark|small)"
_CLOSERS = {
    "markdown": compiled(
        r"\]\(\s*+(?:[^()\s]|\([^()\s]*+\))*+(?:\s++\"[^\"\n]*+\")?+\)|\]\[[^\[\]\n]*+\]|\]|>|[*_]{1,3}+"
    ),
    "html": compiled(rf"</{_INLINE}\s*+>", regex.I),
}
_OPENERS = {
    "markdown": compiled(r"[*_]{1,3}+$|\[$|<$"),
    "html": compiled(rf"<{_INLINE}(?:\s[^<>]*+)?>$", regex.I),
}
_NAME = compiled(r"\p{L}++")
_LONGEST = 1000
_DEEPEST = 8
"""Marks nested deeper than this at one edge are left: nobody writes them."""


def whole(document: Document, start: int, end: int) -> Span:
    """The source span of the prose range, grown over inline markup that its other end asks for."""
    span = document.text.span(start, end)
    if document.format not in _CLOSERS:
        return span
    return _before(document, _behind(document, span))


def _behind(document: Document, span: Span) -> Span:
    text, closer = document.source.text, _CLOSERS[document.format]
    for _ in range(_DEEPEST):
        found = closer.match(text, span.end, span.end + _LONGEST)
        if not found or not _opened(text, span, found[0]):
            break
        span = Span(span.start, found.end())
    return span


def _opened(text: str, span: Span, closer: str) -> bool:
    """Whether `closer` closes something in the span, or a mark that stands right before it."""
    return any(_open(text[start : span.end], closer) for start in (span.start, max(0, span.start - 3)))


def _before(document: Document, span: Span) -> Span:
    text, opener = document.source.text, _OPENERS[document.format]
    for _ in range(_DEEPEST):
        found = opener.search(text, max(0, span.start - 300), span.start)
        if not found or not _unopened(text[span.start : span.end], found[0]):
            break
        span = Span(found.start(), span.end)
    return span


def _open(inside: str, closer: str) -> bool:
    """Whether `inside` has an opener that `closer` closes."""
    if closer[0] in "*_":
        return inside.count(closer) % 2 == 1
    if closer[0] == "]":
        return inside.count("[") > inside.count("]")
    if closer == ">":
        return inside.count("<") > inside.count(">")
    return _tags(inside, "<", closer) > _tags(inside, "</", closer)


def _unopened(inside: str, opener: str) -> bool:
    """Whether `inside` has a closer that `opener` opens."""
    if opener[0] in "*_":
        return inside.count(opener) % 2 == 1
    if opener == "[":
        return inside.count("]") > inside.count("[")
    if opener == "<":
        return inside.count(">") > inside.count("<")
    return _tags(inside, "</", opener) > _tags(inside, "<", opener)


def _tags(inside: str, bracket: str, tag: str) -> int:
    name = _NAME.search(tag)
    return len(regex.findall(rf"{bracket}{name[0]}\b", inside, regex.I)) if name else 0  # noqa: TID251 - made of the text
