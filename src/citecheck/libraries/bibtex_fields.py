"""The fields of one BibTeX entry: values resolved, missing commas mended, what comes from crossref and xdata filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from citecheck.libraries.bibtex_strings import Strings, read_value
from citecheck.patterns import compiled

Fields = dict[str, str]
Fault = tuple[str, str]
"""What is wrong with an entry: its kind (see Problem.kind) and the words for it."""

_INHERITED = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "author": "bookauthor"}
"""A parent's field → the child's (biblatex manual, appendix B); other fields keep their names."""
_OWN = frozenset({"crossref", "xref", "xdata", "ids", "keywords", "label", "shorttitle", "shortauthor", "entryset"})
_DEEP = 8
_FIELD = compiled(r"([\w:-]++)\s*+=\s*+")


@dataclass(slots=True)
class Raw:
    """An entry before its fields are read: type in lower case, LaTeX still in the values."""

    type: str
    key: str
    fields: Fields
    faults: list[Fault] = field(default_factory=list)


def raw_entry(entry: Any, strings: Strings) -> Raw:
    """The entry of bibtexparser's block, the first of two fields of one name counting."""
    raw = Raw(entry.entry_type.lower(), entry.key.strip(), {})
    if not raw.key:
        raw.faults.append(("field", "the entry has no key"))
    undefined: list[str] = []
    for written in entry.fields:
        for name, value in _parted(written.key.strip().lower(), str(written.value), strings, undefined, raw.faults):
            raw.fields.setdefault(name, value)
    raw.faults += [("undefined-string", f"string “{name}” is not defined") for name in dict.fromkeys(undefined)]
    return raw


def _parted(
    name: str, written: str, strings: Strings, undefined: list[str], faults: list[Fault]
) -> Iterator[tuple[str, str]]:
    """The field, and those that hang on to it for want of a comma."""
    while True:
        value = read_value(written)
        text = strings.text(value, undefined)
        further = _FIELD.match(value.rest)
        if value.rest and not further:
            faults.append(("field", f"{name}: text behind its value: “{' '.join(value.rest.split())[:40]}”"))
            text = f"{text} {value.rest}".strip()
        yield name, text
        if not further:
            return
        faults.append(("field", f"a comma is missing before {further[1]}"))
        name, written = further[1].lower(), value.rest[further.end() :]


def inherited(raw: Raw, by_key: Mapping[str, Raw], depth: int = 0) -> tuple[Fields, list[Fault]]:
    """The fields with those of the entries named in xdata and crossref; a name that the file lacks is a fault."""
    whole, faults = dict(raw.fields), list[Fault]()
    if depth > _DEEP:
        return whole, faults
    for key in filter(None, (key.strip() for key in raw.fields.get("xdata", "").split(","))):
        data = _named(key, "xdata", raw, by_key, faults)
        if data:
            whole = {**inherited(data, by_key, depth + 1)[0], **whole}
    if key := raw.fields.get("crossref", "").strip():
        parent = _named(key, "crossref", raw, by_key, faults)
        for name, value in inherited(parent, by_key, depth + 1)[0].items() if parent else ():
            if name not in _OWN:
                whole.setdefault(_INHERITED.get(name, name), value)
    return whole, faults


def _named(key: str, by: str, raw: Raw, by_key: Mapping[str, Raw], faults: list[Fault]) -> Raw | None:
    found = by_key.get(key.casefold())
    if found is None:
        faults.append(("parent", f"{by} “{key}” is not in the file"))
    return None if found is raw else found
