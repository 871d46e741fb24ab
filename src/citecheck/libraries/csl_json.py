"""CSL-JSON files, as Zotero and pandoc write them: a list of items, one item, or an object with "items"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import regex

from citecheck.libraries.keys import keyed
from citecheck.libraries.library import Item, Library, reference_from
from citecheck.model import Problem, Span
from citecheck.text import Lines

_SPACE = regex.compile(r"[\s,]*+")


def read(text: str, name: str = "") -> Library:
    """The items in order; what is no item, or has no `type`, is a problem with its line."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        return Library((), (Problem(f"not JSON: {getattr(error, 'msg', 'nested too deeply')}", line, name),))
    spans, lines = list(_spans(text, data)), Lines(text)
    references, problems = [], []
    for item, span in zip(_items(data), spans, strict=False):
        if isinstance(item, dict) and item:
            references.append(reference_from(item, span, text[span.start : span.end]))
        else:
            problems.append(Problem("not a CSL item", lines.position(span.start)[0], name))
    if not _items(data):
        problems.append(Problem("no CSL items in the file", 1, name))
    return Library(tuple(references), tuple(problems))


def write(items: Iterable[Item]) -> str:
    """The items as a JSON list, letters unescaped, ids kept and made where an item has none."""
    listed = [item if item.get("id") else {"id": key, **item} for key, item in keyed(items)]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _items(data: object) -> list[object]:
    if isinstance(data, dict):
        inner = data.get("items", data.get("references"))
        return inner if isinstance(inner, list) else [data] if "type" in data or "id" in data else []
    return data if isinstance(data, list) else []


def _spans(text: str, data: object) -> Iterator[Span]:
    """Where each item stands: decoded a second time one by one, since json gives no places."""
    start = (
        text.find("[") if not (isinstance(data, dict) and len(_items(data)) == 1 and _items(data)[0] is data) else -1
    )
    if start < 0:
        yield Span(0, len(text.rstrip()))
        return
    decoder, at = json.JSONDecoder(), start + 1
    for _ in _items(data):
        found = _SPACE.match(text, at)
        at = found.end() if found else at
        try:
            _, end = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError):
            yield Span(0, len(text))
            continue
        yield Span(at, end)
        at = end
