"""One BibTeX or biblatex entry as a CSL item, by the tables; titles, names, numbers and dates by their own rules."""

from __future__ import annotations

from functools import lru_cache

import regex

from citecheck.libraries.dates import edtf, year_and_month
from citecheck.libraries.latex import decode
from citecheck.libraries.library import Item
from citecheck.libraries.tables import BIBTEX_DATES, BIBTEX_FIELDS, BIBTEX_NAMES, BIBTEX_TYPES, SUBTYPES

Fields = dict[str, str]
_DASH = regex.compile(r"\s*+(?:-{2,}+|–|—)\s*+|(?<=\d)\s*+-\s*+(?=\d)")
_LINK = regex.compile(r"https?://\S+")
_DOI = regex.compile(r"10\.\d{4,9}/\S+")
_VERBATIM = frozenset({"url", "doi"})
_THESES = {"phdthesis": "Doctoral dissertation", "mastersthesis": "Master's thesis"}
_THESIS_WORDS = {"phdthesis": "Doctoral dissertation", "mathesis": "Master's thesis", "bathesis": "Bachelor's thesis"}
_STATES = {
    "inpress": "in press",
    "inpreparation": "in preparation",
    "submitted": "submitted",
    "forthcoming": "forthcoming",
}
_NUMBERED = frozenset({"report", "patent", "standard", "legislation", "bill", "legal_case", "treaty", "manuscript"})


def item_from(entry_type: str, key: str, fields: Fields) -> Item:
    """The CSL item of an entry whose values are resolved but still hold LaTeX."""
    kind = _type(entry_type, fields)
    item: Item = {"id": key, "type": kind}
    for field, variable in BIBTEX_FIELDS.items():
        if fields.get(field, "").strip() and variable not in item:
            item[variable] = fields[field].strip() if field in _VERBATIM else decode(fields[field])
    item.update(_titles(kind, fields))
    item.update(_numbers(kind, fields))
    item.update(_people(fields))
    item.update(_dates(fields))
    _polish(entry_type, item, fields)
    return item


def _type(entry_type: str, fields: Fields) -> str:
    kind = BIBTEX_TYPES.get(entry_type, "document")
    if kind == "article-journal":
        return SUBTYPES.get(fields.get("entrysubtype", "").strip().lower(), kind)
    if kind == "document" and (fields.get("url") or "\\url" in fields.get("howpublished", "")):
        return "webpage"
    return kind


def _titles(kind: str, fields: Fields) -> Item:
    item: Item = {}
    title = _joined(fields, "title", "subtitle", "titleaddon")
    container = (
        _joined(fields, "journaltitle", "journalsubtitle")
        or decode(fields.get("journal", ""))
        or _joined(fields, "booktitle", "booksubtitle", "booktitleaddon")
        or _joined(fields, "maintitle", "mainsubtitle")
    )
    if kind == "chapter" and not container and fields.get("chapter"):
        container = ""
    if title:
        item["title"] = title
    if container:
        item["container-title"] = container
    return item


def _joined(fields: Fields, title: str, subtitle: str, addon: str = "") -> str:
    main, sub = decode(fields.get(title, "")), decode(fields.get(subtitle, ""))
    whole = main + ((" " if main.endswith(("?", "!", ":")) else ": ") if main and sub else "") + sub
    extra = decode(fields.get(addon, "")) if addon else ""
    return f"{whole} {extra}".strip()


def _numbers(kind: str, fields: Fields) -> Item:
    item: Item = {}
    number, issue = decode(fields.get("number", "")), decode(fields.get("issue", ""))
    if kind.startswith(("article", "periodical")):
        item["issue"] = number or issue
    elif kind in _NUMBERED:
        item["number"] = number
    elif number:
        item["collection-number" if fields.get("series") else "number"] = number
    item["page"] = _DASH.sub("-", decode(fields.get("pages", "")))
    eprint = decode(fields.get("eid", ""))
    if eprint:
        item["number"] = eprint
    return {variable: value for variable, value in item.items() if value}


def _people(fields: Fields) -> Item:
    item: Item = {}
    for field, variable in BIBTEX_NAMES.items():
        if fields.get(field, "").strip() and variable not in item and (people := names(fields[field])):
            item[variable] = people
    return item


def names(value: str) -> list[dict[str, str]]:
    """BibTeX's "A and {Group} and von Last, Jr, First" as CSL names; "others" is left out."""
    from bibtexparser.middlewares.names import split_multiple_persons_names

    return [
        dict(_person(name))
        for name in split_multiple_persons_names(value)
        if name.strip() and name.strip().lower() != "others"
    ]


@lru_cache(maxsize=4096)
def _person(name: str) -> dict[str, str]:
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    bare = name.strip()
    if bare.startswith("{") and bare.endswith("}") and _one_group(bare):
        return {"literal": decode(bare)}
    try:
        parts = parse_single_name_into_parts(bare, strict=False)
    except (InvalidNameError, ValueError):
        return {"literal": decode(bare)}
    shown = {
        "family": decode(" ".join(parts.last)),
        "given": decode(" ".join(parts.first)),
        "non-dropping-particle": decode(" ".join(parts.von)),
        "suffix": decode(" ".join(parts.jr)),
    }
    if not shown["family"]:
        return {"literal": decode(bare)}
    if not shown["given"] and not shown["non-dropping-particle"]:
        return {"literal": shown["family"]}
    return {part: text for part, text in shown.items() if text}


def _one_group(name: str) -> bool:
    depth = 0
    for at, letter in enumerate(name):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return at == len(name) - 1
    return False


def _dates(fields: Fields) -> Item:
    item: Item = {}
    for field, variable in BIBTEX_DATES.items():
        if date := edtf(decode(fields.get(field, ""))):
            item[variable] = date
    if "issued" not in item and fields.get("year", "").strip():
        item["issued"] = year_and_month(
            decode(fields["year"]), decode(fields.get("month", "")), decode(fields.get("day", ""))
        )
    return item


def _polish(entry_type: str, item: Item, fields: Fields) -> None:
    if entry_type in _THESES:
        item.setdefault("genre", _THESES[entry_type])
    if str(item.get("genre", "")).lower() in _THESIS_WORDS:
        item["genre"] = _THESIS_WORDS[str(item["genre"]).lower()]
    status = fields.get("pubstate", "").strip().lower()
    if status in _STATES:
        item["status"] = _STATES[status]
    medium = str(item.get("medium", ""))
    if link := _LINK.search(medium):
        item.setdefault("URL", link[0].rstrip(".,;"))
        del item["medium"]
    if doi := _DOI.search(str(item.get("DOI", ""))):
        item["DOI"] = doi[0]
    if fields.get("eprint") and fields.get("eprinttype", fields.get("archiveprefix", "")).lower() == "arxiv":
        item.setdefault("number", "arXiv:" + fields["eprint"].strip())
        item.setdefault("publisher", "arXiv")
