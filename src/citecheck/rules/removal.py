"""The fix that takes an entry out of a list."""

from __future__ import annotations

from citecheck.model import Edit, Fix, Post, Reference, Span
from citecheck.patterns import compiled

_LEAD = compiled(r"(?:^|(?<=[\r\n]))[ \t\u00a0]*+(?:[-*+•·]|\d{1,3}[.)])?[ \t\u00a0]*+\Z")
_BREAK = compiled(r"(?:\r\n|\r|\n)?+")
_BLANK = compiled(r"(?:\r\n|\r(?!\n)|\n)[ \t]*+(?:\r\n|\r(?!\n)|\n)\Z")
_FAR = 40
"""Code points that a bullet with its blanks may take."""


def removal(post: Post, reference: Reference) -> Fix | None:
    """Remove the entry with its bullet and the blank lines after it; HTML is left to the writer.

    Where it stands close under other text, what follows keeps its blank line.
    """
    if post.library or post.document.format not in ("text", "markdown"):
        return None
    text = post.document.source.text
    lead = _LEAD.search(text, max(0, reference.span.start - _FAR), reference.span.start)
    start, end = (lead.start() if lead else reference.span.start), reference.span.end
    while end < len(text) and text[end] in " \t\u00a0":
        end += 1
    if line := _BREAK.match(text, end):
        end = line.end()
    if not start or _BLANK.search(text, max(0, start - _FAR), start):
        while end < len(text) and text[end] in "\r\n":
            end += 1
    return Fix("Remove the entry", (Edit(Span(start, end), ""),), "unsafe")
