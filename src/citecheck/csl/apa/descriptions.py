"""Descriptions in brackets (APA 9.21): whose they are, where a work is part of another."""

from __future__ import annotations

from collections.abc import Callable

import regex

from citecheck.csl.apa.spoken import spoken
from citecheck.csl.items import Item
from citecheck.patterns import compiled

_HISTORY = compiled(r"\d{4}\b|(?:revised|amended|updated) ", regex.IGNORECASE)
"""How what is no kind of report, but what became of it, begins: "2010, amended 2016"."""


def describe(item: Item) -> None:
    """Genre and medium where the style looks for them."""
    text = item.text
    if item.type == "report" and _HISTORY.match(text.get("genre", "")) and "edition" not in text:
        text["edition"] = text.pop("genre")
    if text.get("genre", "").lower() == text.get("medium", "-").lower():
        del text["medium"]
    if describe_kind := _BY_TYPE.get(item.type):
        describe_kind(item)


def _film(item: Item) -> None:
    """A version in words stands behind what the film is; one with a link that names no director is a video."""
    text = item.text
    if " " in text.get("version", ""):
        kinds = [text.pop(variable) for variable in ("genre", "medium") if variable in text] or ["Film"]
        text["medium"] = "; ".join([*kinds, text.pop("version")])
    elif "URL" in text and not {"genre", "medium"} & text.keys() and not _has_label(item):
        text["medium"] = "Video"


def _has_label(item: Item) -> bool:
    return any("label" in name for name in item.names.get("author", []))


def _manuscript(item: Item) -> None:
    """What nothing else says of is unpublished."""
    if not {"genre", "medium", "URL", "DOI", "archive", "number", "status"} & item.text.keys():
        item.text["genre"] = "Unpublished manuscript"


def _letter(item: Item) -> None:
    if recipients := item.names.pop("recipient", []):
        item.text["genre"] = f"{item.text.get('genre', 'Letter')} to {spoken(recipients)}"


def _entry(item: Item) -> None:
    """The genre is that of the work that the entry stands in."""
    if "medium" not in item.text and "genre" in item.text:
        item.text["medium"] = item.text.pop("genre")


def _picture(item: Item) -> None:
    """The publisher of a picture is a museum, if its place is said."""
    text = item.text
    if "archive" not in text and {"publisher", "publisher-place"} <= text.keys():
        text["archive"] = text.pop("publisher")
        text["archive-place"] = text.pop("publisher-place")


_BY_TYPE: dict[str, Callable[[Item], None]] = {
    "motion_picture": _film,
    "manuscript": _manuscript,
    "personal_communication": _letter,
    "graphic": _picture,
    **dict.fromkeys(("entry", "entry-dictionary", "entry-encyclopedia"), _entry),
}
