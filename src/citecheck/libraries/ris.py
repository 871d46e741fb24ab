"""RIS files, read and written by the tables. A last record without its ER is read like the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import regex

from citecheck.libraries.dates import iso, ris_date
from citecheck.libraries.keys import keyed
from citecheck.libraries.library import Item, Library, reference_from, twice, unreadable
from citecheck.libraries.tables import (
    CSL_TO_RIS,
    CSL_TO_RIS_FIELDS,
    CSL_TO_RIS_NAMES,
    RIS_FIELDS,
    RIS_NAMES,
    RIS_TYPES,
)
from citecheck.model import Problem, Reference, Span

_TAG = regex.compile(r"^([A-Z][A-Z0-9]) {0,2}-(?: (.*))?$")
_MARKUP = regex.compile(r"</?(?:i|b|sup|sub)>|</?span[^<>]*+>")
"""CSL's few tags, which RIS has no way to say."""
_SUFFIX = regex.compile(r"^(?:Jr|Sr|[IVX]{2,4})\.?$")
Line = tuple[int, int, str, str]
"""Line number, offset, tag, value."""


def read(text: str, name: str = "") -> Library:
    """The records in order. Text outside a record and records without a TY are told with their line."""
    seen: dict[str, int] = {}
    return Library(tuple(_entry(record, end, text, name, seen) for record, end in _records(_lines(text))))


def _entry(record: list[Line], end: int, text: str, name: str, seen: dict[str, int]) -> Reference:
    line, start, tag, value = record[0]
    if all(not tag for _, _, tag, _ in record):
        problem = Problem(f"text outside a record: “{value[:60]}”", line, name, "unreadable")
        return unreadable(text[start:end], Span(start, end), problem)
    item = _item(record)
    problems = [*twice(str(item["id"]), line, name, seen)]
    if tag != "TY":
        problems.append(Problem(f"a record without TY begins with “{tag or value[:20]}”", line, name, "field"))
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
    return _mapped({tag: found for tag, many in values.items() if (found := [v for v in many if v])})


def _mapped(values: dict[str, list[str]]) -> Item:
    item: Item = {
        "id": values.get("ID", [""])[0],
        "type": RIS_TYPES.get(values.get("TY", ["GEN"])[0].upper(), "document"),
    }
    for tag, variable in RIS_FIELDS.items():
        if tag in values and variable not in item:
            item[variable] = "; ".join(values[tag]) if variable in ("note", "abstract") else values[tag][0]
    for tag, variable in RIS_NAMES.items():
        if tag in values and variable not in item:
            item[variable] = [_person(value) for value in values[tag]]
    item.update(_pages(values))
    for variable, tags in (("issued", ("DA", "PY", "Y1")), ("accessed", ("Y2",)), ("original-date", ("OP",))):
        if written := next((values[tag][0] for tag in tags if tag in values), ""):
            item[variable] = ris_date(written)
    if "SN" in values:
        item["ISSN" if str(item["type"]).startswith("article") else "ISBN"] = values["SN"][0]
    if "KW" in values:
        item["keyword"] = ", ".join(values["KW"])
    if "container-title" not in item and "container-title-short" in item:
        item["container-title"] = item["container-title-short"]
    return item


def _pages(values: dict[str, list[str]]) -> Item:
    first, last = values.get("SP", [""])[0], values.get("EP", [""])[0]
    if first and last and first != last and "-" not in first:
        return {"page": f"{first}-{last}"}
    return {"page": (first or last).replace("–", "-")} if first or last else {}


def _person(value: str) -> dict[str, str]:
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if len(parts) < 2:
        return {"literal": value.strip().rstrip(",")}
    person = {"family": parts[0], "given": parts[1]}
    if len(parts) > 2:
        suffix_first = _SUFFIX.match(parts[1])
        person = {
            "family": parts[0],
            "given": parts[2 if suffix_first else 1],
            "suffix": parts[1 if suffix_first else 2],
        }
    return person


def write(items: Iterable[Item]) -> str:
    """The records as text, CRLF-free, each ended by ER."""
    return "\n".join(_record(item if item.get("id") else {**item, "id": key}) for key, item in keyed(items))


def _record(item: Item) -> str:
    lines = [("TY", CSL_TO_RIS.get(str(item.get("type")), "GEN")), *_tags(item), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(_MARKUP.sub('', value).split())}\n" for tag, value in lines)


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    if item.get("id"):
        yield "ID", str(item["id"])
    for variable, value in item.items():
        if variable in CSL_TO_RIS_NAMES and isinstance(value, list):
            for person in value:
                if isinstance(person, Mapping):
                    yield CSL_TO_RIS_NAMES[variable], _written(person)
        elif variable in CSL_TO_RIS_FIELDS and value:
            yield CSL_TO_RIS_FIELDS[variable], str(value)
    yield from _written_dates(item)
    if pages := str(item.get("page") or ""):
        first, _, last = pages.replace("–", "-").partition("-")
        yield "SP", first
        if last:
            yield "EP", last
    for variable in ("ISBN", "ISSN"):
        if item.get(variable):
            yield "SN", str(item[variable])


def _written_dates(item: Item) -> Iterator[tuple[str, str]]:
    for tag, variable in (("PY", "issued"), ("Y2", "accessed"), ("OP", "original-date")):
        if written := iso(item.get(variable)).partition("/")[0]:
            dated = regex.fullmatch(r"\d{4}(?:-\d\d){0,2}", written)
            if tag == "PY" and dated and "-" in written:
                yield "PY", written[:4]
                tag = "DA"
            yield tag, written.replace("-", "/") if dated else written


def _written(person: Mapping[str, object]) -> str:
    particle = str(
        person.get("non-dropping-particle") or person.get("dropping-particle") or person.get("particle") or ""
    )
    family = f"{particle} {person.get('family') or ''}".strip()
    parts = (family, str(person.get("given") or ""), str(person.get("suffix") or ""))
    return (
        ", ".join(part for part in parts if part)
        if person.get("family")
        else str(person.get("literal") or person.get("given") or "")
    )
