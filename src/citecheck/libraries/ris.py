"""RIS files as records of tagged lines. A last record without its ER is read like the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from citecheck.libraries.library import Item, Library, reference_from, twice
from citecheck.libraries.ris_fields import read_values
from citecheck.model import Problem, Reference, Span

_TAG = regex.compile(r"^([A-Z][A-Z0-9]) {0,2}-(?: (.*))?$")
Line = tuple[int, int, str, str]
"""Line number, offset, tag, value."""


def read(text: str, name: str = "") -> Library:
    """The records in order. A record without TY is told with its line; what databases write above the first is none."""
    seen: dict[str, int] = {}
    return Library(tuple(_entry(record, end, text, name, seen) for record, end in _records(_lines(text))))


def _entry(record: list[Line], end: int, text: str, name: str, seen: dict[str, int]) -> Reference:
    line, start, tag, _ = record[0]
    item = _item(record)
    problems = [*twice(str(item["id"]), line, name, seen)]
    if tag != "TY":
        problems.append(Problem(f"a record without TY begins with {tag}", line, name, "field"))
    return reference_from(item, Span(start, end), text[start:end], name, line, tuple(problems))


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        bare = line.strip().lstrip("\ufeff")
        found = _TAG.match(bare)
        if found:
            yield number, at, found[1], (found[2] or "").strip()
        elif bare:
            yield number, at, "", bare
        at += len(line)


def _records(lines: Iterable[Line]) -> Iterator[tuple[list[Line], int]]:
    record: list[Line] = []
    end = 0
    for line in lines:
        _, at, tag, value = line
        if tag == "TY" and record:  # the record before was never ended
            yield record, end
            record = []
        end = at + len(tag) + len(value) + 6
        if tag == "ER":
            if record:
                yield record, end - 1
            record = []
        elif tag or record:
            record.append(line)
    if record:
        yield record, end - (0 if record[-1][2] else 6)


def _item(record: list[Line]) -> Item:
    values: dict[str, list[str]] = {}
    last = ""
    for _, _, tag, value in record:
        if tag:
            values.setdefault(tag, []).append(value)
            last = tag
        elif last:  # a wrapped value goes on
            values[last][-1] += " " + value
    return read_values({tag: found for tag, many in values.items() if (found := [v for v in many if v])})
