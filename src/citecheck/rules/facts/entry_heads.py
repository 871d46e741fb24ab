"""Where findings on a library's entry stand: on its key, or on the line that begins it."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Post, Reference, Span
from citecheck.patterns import compiled

_NEAR = 400
"""Code points from an entry's beginning within which its key is looked for."""
_KIND = compiled(r"@[^{(]*+")
"""What stands before the key in BibTeX, and may hold its letters: "@book{bo,"."""


def head(post: Post, reference: Reference) -> Span:
    """The key of an entry, or its first line where it has none."""
    text, span = post.document.source.text, reference.span
    start = span.start + (len(found[0]) if (found := _KIND.match(text, span.start, span.end)) else 0)
    at = text.find(reference.key, start, min(span.end, span.start + _NEAR)) if reference.key else -1
    if at >= 0:
        return Span(at, at + len(reference.key))
    end = text.find("\n", span.start, span.end)
    return Span(span.start, len(text[: end if end > 0 else span.end].rstrip()))


def wanted(post: Post) -> Iterator[Reference]:
    """The entries to look at: all, or those that the posts checked with the library cite."""
    for i, reference in enumerate(post.references):
        if post.cited is None or i in post.cited:
            yield reference
