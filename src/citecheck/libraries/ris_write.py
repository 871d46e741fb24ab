"""References as a RIS file. A CSL variable that RIS has no tag for is written as a note "variable: value"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from citecheck.libraries.dates import iso
from citecheck.libraries.keys import keyed
from citecheck.libraries.library import DATE_VARIABLES, NAME_VARIABLES, JsonItem, is_cut_short
from citecheck.libraries.ris_fields import OTHERS, person
from citecheck.libraries.tables import CSL_TO_RIS, CSL_TO_RIS_FIELDS, CSL_TO_RIS_NAMES, RIS_UNSAID
from citecheck.patterns import compiled

_MARKUP = compiled(r"</?(?:i|b|sup|sub|sc)>|</?span[^<>]*+>")
"""CSL's few tags, which RIS has no way to say."""
_RIS_TAG = compiled(r"[A-Z][A-Z0-9]")
_DAY = compiled(r"-?\d{4,5}(?:-\d\d){0,2}")
_DATES = {"accessed": "Y2", "original-date": "OP"}


def write(items: Iterable[JsonItem]) -> str:
    """The records as text, LF line ends, each ended by ER; ids are made where an item has none."""
    return "\n".join(_record(item if item.get("id") else {**item, "id": key}) for key, item in keyed(items))


def _record(item: JsonItem) -> str:
    lines = [("TY", CSL_TO_RIS.get(str(item.get("type")), "GEN")), *_tags(item), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(_MARKUP.sub('', value).split())}\n" for tag, value in lines)


def _tags(item: JsonItem) -> Iterator[tuple[str, str]]:
    yield "ID", str(item["id"])
    for variable, value in item.items():
        if value in (None, "", []) or variable in ("id", "type"):
            continue
        if variable == "custom" and isinstance(value, Mapping):
            yield from ((str(tag), str(text)) for tag, text in value.items() if _RIS_TAG.fullmatch(str(tag)))
        elif variable in NAME_VARIABLES:
            yield from _people(variable, value)
            if variable in CSL_TO_RIS_NAMES and is_cut_short(item, variable):
                yield CSL_TO_RIS_NAMES[variable], OTHERS
        elif variable in DATE_VARIABLES:
            yield from _date(variable, iso(value))
        elif not isinstance(value, Mapping):
            yield from _text(variable, value)


def _people(variable: str, value: object) -> Iterator[tuple[str, str]]:
    names = [_written(each) for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
    if variable in CSL_TO_RIS_NAMES:
        yield from ((CSL_TO_RIS_NAMES[variable], name) for name in names)
    elif names:
        yield "N1", f"{variable}: {'; '.join(names)}"


def _written(each: Mapping[str, object]) -> str:
    particle = str(each.get("non-dropping-particle") or each.get("dropping-particle") or each.get("particle") or "")
    family = f"{particle} {each.get('family') or ''}".strip()
    if not each.get("family"):
        literal = str(each.get("literal") or each.get("given") or "")
        return literal if person(literal).get("literal") == literal else literal.replace(",", "")
    return ", ".join(part for part in (family, str(each.get("given") or ""), str(each.get("suffix") or "")) if part)


def _date(variable: str, written: str) -> Iterator[tuple[str, str]]:
    plain = bool(_DAY.fullmatch(written)) and "-2" not in written[-3:-1]
    if variable == "issued":
        yield "PY", written[:4] if plain and written[0] != "-" else written
        if plain and "-" in written[1:]:
            yield "DA", written.replace("-", "/")
    elif variable in _DATES:
        yield _DATES[variable], written.replace("-", "/") if plain else written
    elif written:
        yield "N1", f"{variable}: {written}"


def _text(variable: str, value: object) -> Iterator[tuple[str, str]]:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    if variable == "note":
        yield from (("N1", line) for line in text.splitlines() if line.strip())
    elif variable in CSL_TO_RIS_FIELDS:
        yield CSL_TO_RIS_FIELDS[variable], text
    elif variable == "page":
        first, _, last = text.replace("–", "-").partition("-")
        yield "SP", first
        if last:
            yield "EP", last
    elif variable in ("ISBN", "ISSN"):
        yield "SN", text
    elif variable == "keyword":
        yield from (("KW", word.strip()) for word in text.split(",") if word.strip())
    elif variable in RIS_UNSAID:
        yield "N1", f"{variable}: {text}"
