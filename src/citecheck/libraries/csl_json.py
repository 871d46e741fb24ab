"""CSL-JSON files, as Zotero and pandoc write them: a list of items, one item, or an object with "items"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from citecheck.libraries.keys import keyed
from citecheck.libraries.library import JsonItem, Library, reference_from, twice, unreadable
from citecheck.model import Problem, Reference, Span
from citecheck.patterns import compiled
from citecheck.text import Lines

_SPACE = compiled(r"[\s,:]*+")
_LISTS = ("items", "references")
"""The keys under which an object holds its items; the first that is there counts."""


def read(text: str, name: str = "") -> Library:
    """The items in order; what is no item, or has no `type`, is a problem with its line."""
    try:
        data = json.loads(text)
    except RecursionError:
        return Library((), (Problem("not JSON: nested too deeply", 0, name),))
    except ValueError as error:  # of the json module, or of a number with more digits than Python reads
        line, why = getattr(error, "lineno", 0), getattr(error, "msg", "a number with thousands of digits")
        return Library((), (Problem(f"not JSON: {why}", line, name),))
    items, lines = _items(data), Lines(text)
    if not items:
        return Library((), (Problem("no CSL items in the file", 1, name),))
    seen: dict[str, int] = {}
    placed = zip(items, _spans(text, data), strict=False)
    return Library(tuple(_entry(item, span, text, name, lines, seen) for item, span in placed))


def _entry(item: object, span: Span, text: str, name: str, lines: Lines, seen: dict[str, int]) -> Reference:
    raw, line = text[span.start : span.end], lines.position(span.start)[0]
    if not isinstance(item, dict) or not item:
        return unreadable(raw, span, Problem("not a CSL item", line, name, "unreadable"))
    return reference_from(item, span, raw, name, line, tuple(twice(str(item.get("id") or ""), line, name, seen)))


def write(items: Iterable[JsonItem]) -> str:
    """The items as a JSON list, letters unescaped, ids kept and made where an item has none."""
    listed = [item if item.get("id") else {"id": key, **item} for key, item in keyed(items)]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _items(data: object) -> list[object]:
    if isinstance(data, dict):
        inner = next((data[key] for key in _LISTS if key in data), None)
        return inner if isinstance(inner, list) else [data] if "type" in data or "id" in data else []
    return data if isinstance(data, list) else []


def _spans(text: str, data: object) -> Iterator[Span]:
    """Where each item stands: decoded a second time one by one, since json gives no places."""
    items = _items(data)
    if items[0] is data:
        yield Span(0, len(text.rstrip()))
        return
    decoder = json.JSONDecoder()
    at = (_list_in(text, data, decoder) if isinstance(data, dict) else text.find("[")) + 1
    for _ in items:
        at = _behind_space(text, at)
        try:
            _, end = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError):
            yield Span(0, len(text))
            continue
        yield Span(at, end)
        at = end


def _list_in(text: str, data: dict[str, object], decoder: json.JSONDecoder) -> int:
    """Where the list of an object's items begins: under a key of its own, not of what other keys hold; the last of equal keys counts."""
    wanted = next(key for key in _LISTS if key in data)
    found = at = text.find("{") + 1
    while not text.startswith("}", at := _behind_space(text, at)):
        key, at = decoder.raw_decode(text, at)
        begin = _behind_space(text, at)
        try:
            _, at = decoder.raw_decode(text, begin)
        except RecursionError:  # this stack is deeper than the one on which all was read
            break
        found = begin if key == wanted else found
    return found


def _behind_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
