"""What the tags of one RIS record say, as a CSL item, by the tables."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.csl.names import AND_OTHERS
from citecheck.libraries.dates import edtf, ris_date
from citecheck.libraries.library import DATE_VARIABLES, NAME_VARIABLES, JsonItem
from citecheck.libraries.tables import RIS_BY_RULE, RIS_FIELDS, RIS_NAMES, RIS_TYPES, RIS_UNSAID
from citecheck.patterns import compiled

OTHERS = "others"
"""The last "author" of a list that is cut short."""
Values = dict[str, list[str]]

_SUFFIX = compiled(r"(?:Jr|Sr|[IVX]{2,4})\.?")
_FIRM = compiled(r"(?:Inc|Ltd|LLC|Co|Corp|GmbH)\.?")
_PARTICLE = compiled(r"((?:\p{Ll}[\p{Ll}'’]*+\s++)+)(?=\p{Lu})")
_DOI = compiled(r"10\.\d{4,9}/\S+")
_OF_BOOK = compiled(r"97[89]|(?:[\dXx][- ]?){8}(?:(?:[\dXx][- ]?){2})?$")
"""How an ISBN begins, or an ISSN or old ISBN as a whole."""
_SAID = compiled(r"([a-zA-Z][a-zA-Z_-]*+): (.++)")
"""A CSL variable that RIS has no tag for, in a note, as Zotero's "Extra" has it ("original-title: Riff")."""
_WHOLE = frozenset({"BOOK", "EBOOK", "EDBOOK", "UNPB", "MANSCPT", "THES", "RPRT"})
"""Types whose BT is the work's own title."""


def read_values(values: Values) -> JsonItem:
    """The item of a record; each tag has its values in order. Tags that no table knows are under `custom`."""
    kind = values.get("TY", ["GEN"])[0].upper()
    item: JsonItem = {"id": values.get("ID", [""])[0], "type": RIS_TYPES.get(kind, "document")}
    if kind == "CONF":
        values = _of_meeting(item, values)
    if kind in _WHOLE and not values.keys() & {"TI", "T1"} and "BT" in values:
        values = {("TI" if tag == "BT" else tag): found for tag, found in values.items()}
    _by_table(item, values)
    item.update(_by_rule(values))
    values = _by_kind(item, kind, values)
    if "container-title" not in item and "container-title-short" in item:
        item["container-title"] = item["container-title-short"]
    if custom := {**_cut_short(item), **dict(_unknown(values))}:
        item["custom"] = custom
    return item


def _by_table(item: JsonItem, values: Values) -> None:
    """Take what has a variable of its own: the first value of a field, all names."""
    for tag, variable in RIS_FIELDS.items():
        if tag in values and variable not in item:
            item[variable] = values[tag][0]
    for tag, variable in RIS_NAMES.items():
        if tag in values:
            known = item.get(variable)
            item[variable] = [*(known if isinstance(known, list) else ()), *map(person, values[tag])]


def _cut_short(item: JsonItem) -> dict[str, str]:
    """The list that ends in "others", which goes out of it."""
    for variable in RIS_NAMES.values():
        people = item.get(variable)
        if isinstance(people, list) and len(people) > 1 and people[-1] == {"literal": OTHERS}:
            people.pop()
            return {AND_OTHERS: variable}
    return {}


def _of_meeting(item: JsonItem, values: Values) -> Values:
    """Zotero and EndNote call a paper CONF too: it stands in something, C3 its proceedings and T2 then the meeting."""
    if not values.keys() & {"T2", "C3", "BT", "JF"}:
        return values
    item["type"] = "paper-conference"
    if "C3" not in values:
        return values
    if "T2" in values:
        item["event-title"] = values["T2"][0]
    return {tag: found for tag, found in values.items() if tag != "C3"} | {"T2": values["C3"]}


def _by_kind(item: JsonItem, kind: str, values: Values) -> Values:
    """Tags that mean another thing in a few types, and databases' own use of some; the values left over."""
    if kind == "COMP" and "edition" in item:
        item["version"] = item.pop("edition")
    if kind in ("RPRT", "GOVDOC", "STAND") and "number" not in item and (number := _own_number(values)):
        item["number"] = number
        item.pop("ISBN", None)
    if _DOI.fullmatch(str(item.get("genre") or "")):
        item.setdefault("DOI", item["genre"])  # Web of Science has it under M3
        del item["genre"]
    if "C7" in values and "number" not in item and item["type"] == "article-journal":
        item["number"] = values["C7"][0]
        return {tag: found for tag, found in values.items() if tag != "C7"}
    return values


def _own_number(values: Values) -> str:
    """A report's number, which stands where books have their ISBN."""
    return next((n for n in values.get("SN", ()) if not _OF_BOOK.match(n)), "")


def _by_rule(values: Values) -> JsonItem:
    item: JsonItem = {**_pages(values), **_dates(values), **_notes(values)}
    if "AB" in values or "N2" in values:
        item["abstract"] = " ".join(values.get("AB") or values["N2"])
    for number in values.get("SN", ()):
        digits = sum(letter.isalnum() for letter in number)
        item.setdefault("ISSN" if digits == 8 else "ISBN", number)
    if "KW" in values:
        item["keyword"] = ", ".join(values["KW"])
    return item


def _notes(values: Values) -> JsonItem:
    """Notes; what they say of a CSL variable is that variable."""
    item: JsonItem = {}
    notes = []
    for note in values.get("N1", ()):
        said = _SAID.fullmatch(note)
        variable = said[1] if said else ""
        if said and variable in NAME_VARIABLES:
            item[variable] = [person(name) for name in said[2].split("; ")]
        elif said and variable in DATE_VARIABLES:
            item[variable] = edtf(said[2])
        elif said and variable in RIS_UNSAID:
            item[variable] = said[2]
        else:
            notes.append(note)
    if notes:
        item["note"] = "; ".join(notes)
    return item


def _unknown(values: Values) -> Iterator[tuple[str, str]]:
    """Tags of no table, and second values of tags that hold one."""
    known = {"TY", "ID", "ER", *RIS_FIELDS, *RIS_NAMES, *RIS_BY_RULE}
    for tag, found in values.items():
        rest = found if tag not in known else found[1:] if tag in RIS_FIELDS else []
        if rest:
            yield tag, "; ".join(rest)


def _pages(values: Values) -> JsonItem:
    first, last = values.get("SP", [""])[0], values.get("EP", [""])[0]
    if first and last and first != last and "-" not in first:
        return {"page": f"{first}-{last}"}
    return {"page": (first or last).replace("–", "-")} if first or last else {}


def _dates(values: Values) -> JsonItem:
    item: JsonItem = {}
    for variable, tags in (("issued", ("DA", "PY", "Y1")), ("accessed", ("Y2",)), ("original-date", ("OP",))):
        found = [ris_date(values[tag][0]) for tag in tags if tag in values]
        if found:
            item[variable] = next((date for date in found if "date-parts" in date), found[0])
    return item


def person(value: str) -> dict[str, str]:
    """ "Last, First, Suffix" as a CSL name; without a comma, and firms with one, a group."""
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if len(parts) < 2 or (len(parts) == 2 and _FIRM.fullmatch(parts[1])):
        return {"literal": value.strip().rstrip(",").strip()}
    suffix_first = len(parts) > 2 and bool(_SUFFIX.fullmatch(parts[1]))
    given, suffix = (parts[2], parts[1]) if suffix_first else (parts[1], parts[2] if len(parts) > 2 else "")
    particle = _PARTICLE.match(parts[0])
    named = {
        "family": parts[0][particle.end() :] if particle else parts[0],
        "given": given,
        "non-dropping-particle": particle[1].strip() if particle else "",
        "suffix": suffix,
    }
    return {part: text for part, text in named.items() if text}
