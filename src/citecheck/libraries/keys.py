"""Citation keys for items that have none: surname, year, and a letter where two would be the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from citecheck.libraries.library import JsonItem
from citecheck.patterns import compiled

_NOT_IN_KEY = compiled(r"[^\w:.+/-]")
_WORD = compiled(r"[a-z]+")


def keyed(items: Iterable[JsonItem]) -> Iterator[tuple[str, JsonItem]]:
    """Each item with a key no other item of the file has; ids that BibTeX can hold are kept."""
    taken: set[str] = set()
    for item in items:
        base = _NOT_IN_KEY.sub("", str(item.get("id") or "")) or made_key(item)
        key, number = base, 0
        while key.casefold() in taken:
            number += 1
            key = base + (chr(ord("a") + number - 1) if number <= 26 else f"-{number}")
        taken.add(key.casefold())
        yield key, item


def made_key(item: JsonItem) -> str:
    """ "ruiz2015" from the first author (or the title's first long word) and the year."""
    people = item.get("author") or item.get("editor")
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], Mapping) else {}
    head = str(first.get("family") or first.get("literal") or item.get("title") or "item")
    plain = unicodedata.normalize("NFKD", head).encode("ascii", "ignore").decode().lower()
    words = _WORD.findall(plain)
    word = next((word for word in words if len(word) > 3), words[0] if words else "item")
    return word + (_year(item) or "nd")


def _year(item: JsonItem) -> str:
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, Mapping) else None
    return str(parts[0][0]) if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] else ""
