"""The day a page was looked up on, which libraries note of every page and APA gives for few (9.16)."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from citecheck.patterns import compiled

_APA = frozenset({"apa", "apa-6"})
"""Styles of this project, by file, that give the day for undated works only; Harvard gives it for all."""
_CHANGING = frozenset({"entry", "entry-dictionary", "entry-encyclopedia", "map", "dataset"})
"""Kinds whose pages change after their date."""
_ACCESSED = compiled(r"\[?(?:online[;,] )?(?:last )?accessed\b[^\n]{0,40}$", regex.IGNORECASE)


def as_printed(item: Mapping[str, object], style: str) -> Mapping[str, object]:
    """An item of a library without its day, where that style (by its file's name) gives none for it."""
    issued = item.get("issued")
    dated = isinstance(issued, dict) and any(issued.values()) and item.get("type") not in _CHANGING
    if style not in _APA or not dated:
        return item
    left = {"accessed"} | ({"note"} if _ACCESSED.match(str(item.get("note") or "")) else set())
    return {variable: value for variable, value in item.items() if variable not in left}
