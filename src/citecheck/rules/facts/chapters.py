"""Chapters without a named editor: what shows that an entry is one."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry

_IN = compiled(r"(?<=[.?!\]”\"]\s{1,3})In:?\s++(?=[\p{Lu}\d“\"])")
_GROUP = compiled(r"\s?\([^()]{0,60}?\bpp?\.\s?\w[^()]{0,60}\)")
_NO_EDITOR = compiled(
    r"dictionary|encyclop|proceedings|conference|symposium|workshop|congress|meeting|advances in|lecture notes|annual|manual|wikipedia"
    r"|handbook of the|transactions|\bIEEE\b|\bACM\b|series|yearbook|\bVol\.|journal|review|collected|works\b|letters|papers",
    regex.I,
)


def editorless(entry: Entry) -> tuple[int, int, bool] | None:
    """Where the larger work with its pages stands in an entry that names no editor, and whether “In” precedes it.

    None where the entry is no chapter, where editors are named, or where the larger work is of a kind that has none:
    reference works, proceedings, works in volumes.
    """
    reference = entry.reference
    if reference.editors or reference.translators or "title" not in reference.fields or "volume" in reference.fields:
        return None
    whole = entry.field("container-title")
    if whole is None or "page" not in reference.fields or _NO_EDITOR.search(entry.text, whole[0]):
        return None
    pages = _GROUP.match(entry.text, whole[1])
    if pages is None:
        return None
    opened = _IN.search(entry.text, 0, whole[0] + 1)
    if opened is None and not _bare_shape(entry, whole[0]):
        return None
    return whole[0], pages.end(), opened is not None


def _bare_shape(entry: Entry, start: int) -> bool:
    """Whether title and larger work are two plain sentences, the first closed by a stop (not “?” or “!”)."""
    title = entry.field("title")
    return (
        title is not None
        and entry.text[title[1] : start].strip(" \u00a0*_") == "."
        and not entry.reference.text("edition")
    )
