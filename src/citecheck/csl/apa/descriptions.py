"""Descriptions in brackets (APA 9.21): whose they are, where a work is part of another."""

from __future__ import annotations

from citecheck.csl.items import Item

_ENTRIES = ("entry", "entry-dictionary", "entry-encyclopedia")


def describe(item: Item) -> None:
    """Genre and medium where the style looks for them."""
    text = item.text
    if item.type == "software" and "container-title" in text:
        item.type = "entry"  # a part of an app or of a reference work
    if item.type in _ENTRIES and "medium" not in text and "genre" in text:
        text["medium"] = text.pop("genre")  # of the work that the entry stands in
    if item.type == "graphic" and "archive" not in text and {"publisher", "publisher-place"} <= text.keys():
        text["archive"] = text.pop("publisher")  # a museum, whose place is said
        text["archive-place"] = text.pop("publisher-place")
