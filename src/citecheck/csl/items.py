"""Items cleaned once, before anything renders them: CSL-JSON as the world writes it becomes text, names and dates.

Nulls and empty values go, numbers become text, straight quotes curly, tags markers; DOIs lose their address, dashes
their doubles; what an engine would stumble over (string dates, lists for text, a missing type) is read for what it
means. An object that is no item at all is a `Problem`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite

import regex

from citecheck import ordinals
from citecheck.csl import variables
from citecheck.csl.dates import DateValue, date_value
from citecheck.csl.markers import ELLIPSIS, MARKERS, VERBATIM, from_tags
from citecheck.csl.names import AND_OTHERS, ET_AL, CslName, names
from citecheck.csl.quotes import curly
from citecheck.model import Problem, Reference
from citecheck.patterns import compiled

_UNPRINTABLE = compiled(
    rf"[\x00-\x08\x0b-\x1f\x7f\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff{MARKERS}{ELLIPSIS}]"
)
_THREE_DOTS = compiled(r"(?<!\.)\.{3}(?!\.{3})")
_SPACES = compiled(r"[ \t\n\r\f\v\u3000]+")
_DASHES = compiled(r"(?<=\w)\s*-{2,3}\s*(?=\w)")
_DOI = compiled(r"10\.\d{4,9}/\S+", regex.IGNORECASE)
_SHORT_DOI = compiled(r"(?:10/)?([a-z0-9]{4,10})", regex.IGNORECASE)
"""What shortdoi.org gives out: "10/fg6xx9", whose address is https://doi.org/fg6xx9."""
_BARE_DOI = compiled(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", regex.IGNORECASE)
_RANGE = compiled(
    r"(?<![\w.-])(\p{L}{0,3}[\d.]++\p{L}?|[ivxlcdm]++)\s*[-‐−–]\s*(\p{L}{0,3}[\d.]+\p{L}?|[ivxlcdm]+)(?![\w-])"
)
_NOTE_LINE = compiled(r"^\{?:?([A-Za-z][A-Za-z_ -]{1,30}): ?([^\n}]+)\}?$", regex.MULTILINE)
_ENTITY = compiled(r"&(?:amp|lt|gt|quot|nbsp|#\d{1,6}|#x[\da-f]{1,5});", regex.IGNORECASE)
_ORDINAL_EDITION = compiled(
    r"(\d{1,3})\s?(?:st|nd|rd|th|e|ª|º|\.)?\s?(?:(?:éd|ed|edn|edition|édition|edición|aufl|auflage)\.?)?",
    regex.IGNORECASE,
)
_EDITION_WORDS = {word: str(number) for number, word in enumerate(ordinals.WORDS, start=1)}


@dataclass(slots=True)
class Item:
    """One item ready to render: `text` by variable (markers inside), `names` by role, `dates` by variable."""

    id: str
    type: str
    text: dict[str, str] = field(default_factory=dict)
    names: dict[str, list[CslName]] = field(default_factory=dict)
    dates: dict[str, DateValue] = field(default_factory=dict)

    def __contains__(self, variable: str) -> bool:
        return variable in self.text or variable in self.names or variable in self.dates


def clean_item(raw: object, position: int = 0) -> Item | Problem:
    """The cleaned item of a CSL-JSON object or a Reference; `position` numbers an item that has no id."""
    if isinstance(raw, Reference):
        raw = raw.to_csl()
    if not isinstance(raw, Mapping):
        return Problem(f"item {position + 1} is no object but {type(raw).__name__}")
    values = {str(key): value for key, value in raw.items() if value is not None}
    identity = values.pop("id", None)
    item = Item(str(position) if identity is None else str(identity), "")
    kind = values.pop("type", None)
    _take(item, values)
    _take_note(item)
    _identifiers(item)
    item.type = _type(item.text.pop("type", "") or kind, item)
    _cut_short(item, values.get("custom"))
    if both := item.names.pop("editor-translator", []):
        item.names.setdefault("editor", both)
        item.names.setdefault("translator", both)
    return item


def _cut_short(item: Item, custom: object) -> None:
    people = item.names.get(str(custom.get(AND_OTHERS))) if isinstance(custom, Mapping) else None
    if people and people[-1] != {"literal": ET_AL}:
        people.append({"literal": ET_AL})


def _take(item: Item, values: Mapping[str, object]) -> None:
    for key, value in values.items():
        variable = _variable(key)
        if variable != key and variable in values:
            continue
        if variable in variables.NAMES:
            if found := names(value, clean_text):
                item.names[variable] = found
        elif variable in variables.DATES:
            if date := date_value(value):
                item.dates[variable] = _clean_literal(date)
        elif text := _text(variable, value):
            item.text[variable] = text


def _variable(key: str) -> str:
    if key in variables.NAMES or key in variables.DATES or key in variables.VERBATIM:
        return key
    plain = key.lower().replace("_", "-") if key not in ("archive_location", "archive_collection") else key
    return variables.ALIASES.get(plain, plain)


def _clean_literal(date: DateValue) -> DateValue:
    if not date.literal:
        return date
    return DateValue(date.begin, date.end, date.season, date.circa, clean_text(date.literal), date.open_end)


def _text(variable: str, value: object) -> str:
    if isinstance(value, (Mapping, bool)):
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        value = next((each for each in value if isinstance(each, (str, int, float))), "")
    if isinstance(value, float):
        if not isfinite(value):  # a spreadsheet's empty cell
            return ""
        value = int(value) if value.is_integer() else value
    if variable in variables.VERBATIM:
        return _SPACES.sub("" if variable in ("URL", "DOI") else " ", _UNPRINTABLE.sub("", str(value))).strip()
    if variable == "note":
        return _UNPRINTABLE.sub("", str(value)).strip()
    text = clean_text(str(value))
    if variable in variables.RANGED:
        return ranges(text)
    return edition(text) if variable == "edition" else text


def clean_text(text: str) -> str:
    """Text fit to print: blanks folded, no control characters, curly quotes, the few tags of CSL as markers.

    Entities that an export left in ("R&amp;D") are read, but never as tags.
    """
    text = from_tags(curly(_SPACES.sub(" ", _UNPRINTABLE.sub("", text)).strip()))
    text = _THREE_DOTS.sub(ELLIPSIS, text)
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: regex.Match[str]) -> str:
    from html import unescape

    return _UNPRINTABLE.sub("", curly(unescape(entity[0])))


def ranges(text: str) -> str:
    """The text with an en dash in its ranges: "33-52", "S1--S9", "5-9, 12"; "18-2424-X" is no range."""
    return _RANGE.sub(r"\1–\2", _DASHES.sub("-", text))


def edition(text: str) -> str:
    """An edition's bare number ("2nd ed.", "Second edition" are "2"), or the text as it stands."""
    found = _ORDINAL_EDITION.fullmatch(text)
    if found:
        return found[1]
    first, _, rest = text.partition(" ")
    if first.lower() in _EDITION_WORDS and rest.lower().strip(".") in ("", "ed", "edn", "edition"):
        return _EDITION_WORDS[first.lower()]
    return text


def _take_note(item: Item) -> None:
    """Variables that Zotero's "extra" field carries as lines of `note` ("original-date: 1900")."""
    note = item.text.pop("note", "")
    if not note:
        return
    people: dict[str, list[object]] = {}
    for key, value in _NOTE_LINE.findall(note):
        variable = _variable(key.strip().replace(" ", "-"))
        if variable not in variables.IN_NOTES or variable in item:
            continue
        if variable in variables.NAMES:
            family, bars, given = value.partition("||")
            people.setdefault(variable, []).append(
                {"family": family.strip(), "given": given.strip()} if bars else value
            )
        else:
            _take(item, {variable: value})
    _take(item, people)
    item.text["note"] = clean_text(note)


def _identifiers(item: Item) -> None:
    """A DOI without its address; a URL that is a DOI's address is that DOI; both are left alone by all that follows."""
    doi, url = item.text.pop("DOI", ""), item.text.pop("URL", "")
    found = _DOI.search(doi) or (_DOI.search(url) if not doi and _BARE_DOI.match(url) else None)
    if found:
        item.text["DOI"] = VERBATIM[0] + found[0] + VERBATIM[1]
    elif short := _SHORT_DOI.fullmatch(_BARE_DOI.sub("", doi or (url if _BARE_DOI.match(url) else ""))):
        item.text["DOI"] = VERBATIM[0] + short[1] + VERBATIM[1]
        url = ""
    elif doi and not url and doi.lower().startswith("http"):
        url = doi
    elif doi:
        item.text["DOI"] = VERBATIM[0] + _BARE_DOI.sub("", doi) + VERBATIM[1]
    if url:
        item.text["URL"] = VERBATIM[0] + url + VERBATIM[1]


def _type(kind: object, item: Item) -> str:
    plain = str(kind or "").strip()
    if plain in variables.TYPES:
        return plain
    lower = plain.lower()
    if lower in variables.TYPES:
        return lower
    return variables.TYPE_ALIASES.get(lower) or _guess(item)


def _guess(item: Item) -> str:
    """The type of an item that states none, or one that CSL does not know."""
    if "container-title" not in item.text:
        return "book" if {"publisher", "ISBN", "edition"} & item.text.keys() else "document"
    if {"volume", "issue", "ISSN"} & item.text.keys():
        return "article-journal"
    if "publisher" in item.text or "editor" in item.names:
        return "chapter"
    return "webpage" if "URL" in item.text else "article-journal"
