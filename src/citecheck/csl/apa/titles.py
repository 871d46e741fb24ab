"""Titles: translations and descriptions in brackets stand upright; stops that the style sets itself go."""

from __future__ import annotations

from citecheck.csl.items import Item
from citecheck.csl.markers import MARKERS, UPRIGHT
from citecheck.patterns import compiled

_IN_BRACKETS = compiled(rf"(?<=[^\s{MARKERS}]\s)\[[^\[\]]*+\](?=$|\s\[)")
_ENDING = compiled(rf"(?<=(?:^|[\s{MARKERS}(“‘])\p{{Ll}}{{4,30}}|\)|\d{{4}})\.$")


def settle_titles(item: Item) -> None:
    """The title with its translation, as APA 9.18–9.20 has them, and what the work stands in."""
    if "[" in item.text.get("container-title", ""):
        item.text["container-title"] = _upright(item.text["container-title"])
    title = item.text.get("title", "")
    if not title:
        return
    if title.startswith("[") and title.endswith("]") and "genre" not in item.text and "[" not in title[1:]:
        item.text["genre"] = item.text.pop("title")[1:-1]  # a description in place of a title
        return
    title = _ENDING.sub("", title)
    if translated := item.text.pop("translated-title", ""):
        title += f" [{translated.strip('[]')}]"
    item.text["title"] = _upright(title)


def _upright(title: str) -> str:
    return _IN_BRACKETS.sub(lambda found: UPRIGHT[0] + found[0] + UPRIGHT[1], title)
