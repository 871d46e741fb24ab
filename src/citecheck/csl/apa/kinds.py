"""Kinds of work: what an item is where its type, made for a library's shelves, says less than its other fields."""

from __future__ import annotations

import regex

from citecheck.csl.items import Item
from citecheck.patterns import compiled

_EPISODE = compiled(r"\bepisode|\bpodcast|\b(?:TV|television|radio) (?:series|show|program)", regex.IGNORECASE)
_SEASON = compiled(r"^(?:season|series|episode) \d", regex.IGNORECASE)


def settle_kind(item: Item) -> None:
    """The type by which the style sets the work."""
    if item.type == "event":
        item.type = "paper-conference"
    elif item.type == "software" and "container-title" in item.text:
        item.type = "entry"  # a part of an app or of a reference work
    elif item.type in ("motion_picture", "song") and _broadcast(item):
        item.type = "broadcast"


def _broadcast(item: Item) -> bool:
    """Whether a film or recording is an episode, or a podcast: those name their series, and in other ways than tracks."""
    said = f"{item.text.get('genre', '')} {item.text.get('medium', '')}"
    if "container-title" not in item.text:
        return item.type == "song" and "podcast" in said.lower()
    return bool(_EPISODE.search(said) or _SEASON.search(item.text.get("number", "")))
