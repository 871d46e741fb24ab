"""References as a biblatex file. What has no field of its own is written as `csl-<variable>`, so nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import regex

from citecheck.csl.names import AND_OTHERS
from citecheck.libraries.bibtex_entry import is_description
from citecheck.libraries.bibtex_names import written
from citecheck.libraries.dates import edtf, iso
from citecheck.libraries.keys import keyed
from citecheck.libraries.latex import encode
from citecheck.libraries.library import DATE_VARIABLES, NAME_VARIABLES, JsonItem, is_cut_short
from citecheck.libraries.tables import (
    BIBTEX_DATES,
    BIBTEX_NAMES,
    BIBTEX_SUBTYPES,
    BIBTEX_TYPES,
    CSL_TO_BIBTEX,
    CSL_TO_BIBTEX_FIELDS,
)
from citecheck.patterns import compiled

_VERBATIM = frozenset({"DOI", "URL"})
_SUBTYPES = {kind: subtype for subtype, kind in BIBTEX_SUBTYPES.items()}
_CONTAINERS = {"article": "journaltitle", "periodical": "journaltitle", "online": "maintitle", "review": "journaltitle"}
_DATE_FIELDS = {variable: field for field, variable in BIBTEX_DATES.items()}
_NAME_FIELDS = {variable: field for field, variable in reversed(BIBTEX_NAMES.items())}
_FIELD_NAME = compiled(r"[a-z][\w-]*+", regex.I)


def write(items: Iterable[JsonItem]) -> str:
    """The file's text, one entry an item, keys made where an item has none and kept apart where two are the same."""
    return "\n".join(_entry(item, key) for key, item in keyed(items))


def _entry(item: JsonItem, key: str) -> str:
    kind = str(item.get("type") or "document")
    entry = CSL_TO_BIBTEX.get(kind, "misc")
    fields: dict[str, str] = {}
    for field, value in _fields(item, entry):
        fields.setdefault(field, value)
    if kind in _SUBTYPES:
        fields["entrysubtype"] = _SUBTYPES[kind]
    elif BIBTEX_TYPES.get(entry) != kind or _read_otherwise(kind, fields):
        fields["csl-type"] = kind
    body = "".join(f"  {field} = {{{value}}},\n" for field, value in fields.items() if value)
    return f"@{entry}{{{key},\n{body}}}\n"


def _read_otherwise(kind: str, fields: Mapping[str, str]) -> bool:
    """Whether the reader would guess another kind from what the entry has or lacks."""
    if kind == "document":
        return "url" in fields or "http" in fields.get("howpublished", "") or "eprint" in fields
    return kind == "chapter" and "booktitle" not in fields


def _fields(item: JsonItem, entry: str) -> Iterator[tuple[str, str]]:
    for variable, value in item.items():
        if variable in ("id", "type") or value in (None, "", []):
            continue
        if variable in NAME_VARIABLES:
            others = " and others" if is_cut_short(item, variable) else ""
            yield _NAME_FIELDS.get(variable, f"csl-{variable}"), written(value) + others
        elif variable in DATE_VARIABLES:
            yield _date(variable, value)
        elif variable == "custom" and isinstance(value, Mapping):
            own = ((str(name), encode(str(text))) for name, text in value.items() if name != AND_OTHERS)
            yield from ((name, text) for name, text in own if _FIELD_NAME.fullmatch(name))
        elif not isinstance(value, Mapping):
            field = _field(variable, entry, item)
            yield field, _value(variable, value)


def _date(variable: str, value: object) -> tuple[str, str]:
    """The date in its field; words that are no date ("in press") stand in `year`, as BibTeX users write them."""
    text = iso(value)
    literal = variable == "issued" and "literal" in edtf(text)
    return "year" if literal else _DATE_FIELDS.get(variable, f"csl-{variable}"), encode(text)


def _field(variable: str, entry: str, item: JsonItem) -> str:
    if variable == "container-title":
        return _CONTAINERS.get(entry, "booktitle")
    if variable == "medium" and not is_description(str(item[variable])):
        return "csl-medium"
    if variable == "publisher":
        return "institution" if entry in ("thesis", "report") else "publisher"
    periodical = entry in ("article", "periodical", "review", "suppperiodical")
    if variable == "issue":
        return "number" if periodical else "csl-issue"
    if variable == "collection-number":
        return (
            "number"
            if "collection-title" in item and not periodical and entry not in _NUMBERED
            else "csl-collection-number"
        )
    if variable == "number":
        return "eid" if periodical else "number" if entry in _NUMBERED or "collection-title" not in item else "eid"
    return CSL_TO_BIBTEX_FIELDS.get(variable, f"csl-{variable}")


_NUMBERED = frozenset({"report", "patent", "standard", "legislation", "jurisdiction", "legal"})
"""Entry types whose `number` is their own and not that of a series."""


def _value(variable: str, value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    if variable in _VERBATIM:
        return text
    return encode(text.replace("–", "-")).replace("-", "--") if variable == "page" else encode(text)
