"""Anchors in markup that lead to single entries: such entries may not change places, or the addresses would lead to others."""

from __future__ import annotations

import regex

from citecheck.model import Document, Reference
from citecheck.patterns import compiled

_TAGS_BEFORE = compiled(r"(?:\s|<[^<>]*+>)*", regex.R)
_ANCHOR = compiled(r"<[^<>]*?\s(?:id|name)\s*=", regex.I)


def has_anchors(document: Document, first: Reference, last: Reference) -> bool:
    """Whether a tag from those right before the entry `first` up to `last` has an id or a name."""
    source = document.source.text
    if document.format not in ("html", "markdown"):
        return False
    before = _TAGS_BEFORE.match(source, 0, first.span.start)
    return bool(_ANCHOR.search(source, before.start() if before else first.span.start, last.span.end))
