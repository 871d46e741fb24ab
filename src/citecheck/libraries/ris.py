"""RIS files as records of tagged lines. A last record without its ER is read like the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.libraries.library import JsonItem, Library, reference_from, twice
from citecheck.libraries.ris_fields import read_values
from citecheck.model import Problem, Reference, Span
from citecheck.patterns import compiled

_TAG = compiled(r"^([A-Z][A-Z0-9]) {0,2}-(?: (.*))?$")
_LINE = compiled(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)")
Line = tuple[int, Span, str, str]
"""Line number, place, tag, value."""


def read(text: str, name: str = "") -> Library:
    """The records in order. A record without TY is told with its line; what databases write above the first is none."""
    seen: dict[str, int] = {}
    return Library(tuple(_entry(record, text, name, seen) for record in _records(_lines(text))))


def _entry(record: list[Line], text: str, name: str, seen: dict[str, int]) -> Reference:
    line, first, tag, _ = record[0]
    span = Span(first.start, record[-1][1].end)
    item = _item(record)
    problems = [*twice(str(item["id"]), line, name, seen)]
    if tag != "TY":
        problems.append(Problem(f"a record without TY begins with {tag}", line, name, "field"))
    return reference_from(item, span, text[span.start : span.end], name, line, tuple(problems))


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(_LINE.finditer(text), 1):
        bare = line[1].strip().lstrip("\ufeff")
        found = _TAG.match(bare)
        place = Span(*line.span(1))
        if found:
            yield number, place, found[1], (found[2] or "").strip()
        elif bare:
            yield number, place, "", bare


def _records(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The lines of each record, its ER among them."""
    record: list[Line] = []
    for line in lines:
        tag = line[2]
        if tag == "TY" and record:  # the record before was never ended
            yield record
            record = []
        if tag or record:
            record.append(line)
        if tag == "ER":
            if len(record) > 1:
                yield record
            record = []
    if record:
        yield record


def _item(record: list[Line]) -> JsonItem:
    values: dict[str, list[str]] = {}
    last = ""
    for _, _, tag, value in record:
        if tag:
            values.setdefault(tag, []).append(value)
            last = tag
        elif last:  # a wrapped value goes on
            values[last][-1] += " " + value
    return read_values({tag: found for tag, many in values.items() if (found := [v for v in many if v])})
