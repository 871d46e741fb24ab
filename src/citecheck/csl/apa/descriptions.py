"""Descriptions in brackets (APA 9.21): whose they are, where a work is part of another."""

from __future__ import annotations

import regex

from citecheck.csl.apa.spoken import spoken
from citecheck.csl.items import Item
from citecheck.patterns import compiled

_HISTORY = compiled(r"\d{4}\b|(?:revised|amended|updated) ", regex.IGNORECASE)
"""How what is no kind of report, but what became of it, begins: "2010, amended 2016"."""
_ENTRIES = ("entry", "entry-dictionary", "entry-encyclopedia")


def describe(item: Item) -> None:
    """Genre and medium where the style looks for them."""
    text = item.text
    if item.type == "report" and _HISTORY.match(text.get("genre", "")) and "edition" not in text:
        text["edition"] = text.pop("genre")
    if text.get("genre", "").lower() == text.get("medium", "-").lower():
        del text["medium"]
    if item.type == "motion_picture" and " " in text.get("version", ""):
        kinds = [text.pop(variable) for variable in ("genre", "medium") if variable in text] or ["Film"]
        text["medium"] = "; ".join([*kinds, text.pop("version")])
    described = {"genre", "medium"} & text.keys()
    if item.type == "manuscript" and not described | {"URL", "DOI", "archive", "number", "status"} & text.keys():
        text["genre"] = "Unpublished manuscript"
    if item.type == "motion_picture" and not described and "URL" in text and not _has_label(item):
        text["medium"] = "Video"  # a film names its director
    if item.type == "personal_communication" and (recipients := item.names.pop("recipient", [])):
        text["genre"] = f"{text.get('genre', 'Letter')} to {spoken(recipients)}"
    if item.type in _ENTRIES and "medium" not in text and "genre" in text:
        text["medium"] = text.pop("genre")  # of the work that the entry stands in
    if item.type == "graphic" and "archive" not in text and {"publisher", "publisher-place"} <= text.keys():
        text["archive"] = text.pop("publisher")  # a museum, whose place is said
        text["archive-place"] = text.pop("publisher-place")


def _has_label(item: Item) -> bool:
    return any("label" in name for name in item.names.get("author", []))
