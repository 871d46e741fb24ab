"""One BibTeX or biblatex entry as a CSL item, by the tables; titles, numbers and dates by their own rules."""

from __future__ import annotations

import regex

from citecheck.csl.names import AND_OTHERS
from citecheck.libraries.bibtex_names import cut_short, names
from citecheck.libraries.dates import edtf, year_and_month
from citecheck.libraries.journals import journal_name
from citecheck.libraries.latex import decode
from citecheck.libraries.library import DATE_VARIABLES, NAME_VARIABLES, JsonItem
from citecheck.libraries.tables import (
    BIBTEX_BY_RULE,
    BIBTEX_DATES,
    BIBTEX_FIELDS,
    BIBTEX_NAMES,
    BIBTEX_STATES,
    BIBTEX_SUBTYPES,
    BIBTEX_TYPES,
    GENRES,
)
from citecheck.patterns import compiled

Fields = dict[str, str]
_DASH = compiled(r"\s*+(?:-{2,}+|–|—)\s*+|(?<=\d)\s*+-\s*+(?=\d)")
_LINK = compiled(r"https?://[^\s{}]+")
_DOI = compiled(r"10\.\d{4,9}/\S+")
_SAYS = compiled(r"\s*[A-Za-z][\w -]*: \S")
_DESCRIPTION = compiled(
    r"\b(?:app|audio\w*|blog|book|brochure|cd|code|communication|course\w*|data\w*|document|draft|dvd|e-?mail|electronic|film|handout"
    r"|interview|lecture|letter|magazine|manual|manuscript|map|notes|online|package|page|pamphlet|paper|pdf|photograph|podcast|post"
    r"|poster|preprint|presentation|print|program|published|release|report|slides|software|talk|thesis|tutorial|tweet|unpublished"
    r"|version|video|web\w*|workshop)s?\b",
    regex.IGNORECASE,
)
"""The words of descriptions, which a publisher's name has not."""
_LETTERED = compiled(r"(\d{4})([a-z])")
_VERBATIM = frozenset({"url", "doi"})
_NUMBERED = frozenset({"report", "patent", "standard", "legislation", "bill", "legal_case", "treaty", "manuscript"})


def item_from(entry_type: str, key: str, fields: Fields) -> JsonItem:
    """The CSL item of an entry whose values are resolved but still hold LaTeX. What no table knows is under `custom`."""
    given = {field: value for field, value in fields.items() if value.strip()}
    kind = _type(entry_type, given)
    item: JsonItem = {
        "id": key,
        "type": kind,
        **_titles(given),
        **_numbers(kind, given),
        **_people(given),
        **_dates(given),
    }
    short = [variable for field, variable in BIBTEX_NAMES.items() if cut_short(given.get(field, ""))]
    custom = {AND_OTHERS: short[0]} if short else {}
    for field, value in sorted(given.items(), key=lambda pair: pair[0] == "howpublished"):  # which others outdo
        _take(item, custom, field, value)
    _polish(entry_type, item, given)
    if custom:
        item["custom"] = custom
    return item


def _take(item: JsonItem, custom: dict[str, str], field: str, value: str) -> None:
    """A field whose variable is its own, ours (`csl-…`), or none."""
    if field in BIBTEX_NAMES or field in BIBTEX_DATES or field in BIBTEX_BY_RULE:
        return
    variable = field.removeprefix("csl-") if field.startswith("csl-") else BIBTEX_FIELDS.get(field, "")
    text = value.strip() if field in _VERBATIM else _lines(value) if field == "note" else decode(value)
    if field == "howpublished" and not is_description(text):
        variable = "publisher"
    if variable in NAME_VARIABLES:
        item[variable] = names(value)
    elif variable in DATE_VARIABLES:
        item[variable] = edtf(decode(value))
    elif variable and variable not in (*item, "custom"):
        item[variable] = text
    elif item.get(variable) != text:
        custom[field] = text


def _lines(note: str) -> str:
    """A note, whose lines stay apart where each says something of its own ("original-date: 1900"), as Zotero has them."""
    lines = [line for line in note.splitlines() if line.strip()]
    return "\n".join(map(decode, lines)) if all(map(_SAYS.match, lines)) else decode(note)


def is_description(text: str) -> bool:
    """Whether `howpublished` says what a thing is ("Lecture notes", a link); else it names who published it."""
    return bool(_LINK.search(text) or _DESCRIPTION.search(text))


def _type(entry_type: str, fields: Fields) -> str:
    if kind := fields.get("csl-type", "").strip():
        return kind
    kind = BIBTEX_TYPES.get(entry_type, "document")
    if kind == "article-journal":
        return BIBTEX_SUBTYPES.get(fields.get("entrysubtype", "").strip().lower(), kind)
    if kind == "document" and _is_arxiv(fields):
        return "article"
    if kind == "document" and ("url" in fields or _LINK.search(fields.get("howpublished", ""))):
        return "webpage"
    if kind == "chapter" and not fields.keys() & {"booktitle", "maintitle", "journal", "journaltitle"}:
        return "book"  # BibTeX's @inbook: the title is the book's
    return kind


def _is_arxiv(fields: Fields) -> bool:
    return "eprint" in fields and fields.get("eprinttype", fields.get("archiveprefix", "")).lower() == "arxiv"


def _titles(fields: Fields) -> JsonItem:
    container = (
        _joined(fields, "journaltitle", "journalsubtitle")
        or decode(journal_name(fields.get("journal", "")))
        or _joined(fields, "booktitle", "booksubtitle", "booktitleaddon")
        or _joined(fields, "maintitle", "mainsubtitle")
    )
    if "issuetitle" in fields and not container:  # a periodical is known by its name, an issue by its own
        return {
            "title": _joined(fields, "issuetitle", "issuesubtitle"),
            "container-title": _joined(fields, "title", "subtitle"),
        }
    titles = {"title": _joined(fields, "title", "subtitle", "titleaddon"), "container-title": container}
    return {variable: text for variable, text in titles.items() if text}


def _joined(fields: Fields, title: str, subtitle: str, addon: str = "") -> str:
    main, sub = decode(fields.get(title, "")), decode(fields.get(subtitle, ""))
    whole = main + ((" " if main.endswith(("?", "!", ":")) else ": ") if main and sub else "") + sub
    extra = decode(fields.get(addon, "")) if addon else ""
    return f"{whole} {extra}".strip()


def _numbers(kind: str, fields: Fields) -> JsonItem:
    number, issue = decode(fields.get("number", "")), decode(fields.get("issue", ""))
    eid = fields.get("eid") or ("" if "pages" in fields else fields.get("articleno", ""))
    item: JsonItem = {"page": _DASH.sub("-", decode(fields.get("pages", ""))), "number": decode(eid)}
    if kind.startswith(("article-", "periodical", "review")):
        item["issue"] = number or issue
    elif kind in _NUMBERED or not fields.get("series"):
        item["number"] = item["number"] or number
    else:
        item["collection-number"] = number
    return {variable: value for variable, value in item.items() if value}


def _people(fields: Fields) -> JsonItem:
    item: JsonItem = {}
    for field, variable in BIBTEX_NAMES.items():
        if field in fields and variable not in item and (people := names(fields[field])):
            item[variable] = people
    return item


def _dates(fields: Fields) -> JsonItem:
    item: JsonItem = {}
    for field, variable in BIBTEX_DATES.items():
        if date := edtf(_dated(fields.get(field, ""))):
            item[variable] = date
    year = decode(fields.get("year", ""))
    if lettered := _LETTERED.fullmatch(year):
        year, item["year-suffix"] = lettered.groups()
    if "issued" not in item and year:
        item["issued"] = year_and_month(year, decode(fields.get("month", "")), decode(fields.get("day", "")))
    return item


def _dated(value: str) -> str:
    """A date's text, whose "~" is no blank but says "about"."""
    return bare if (bare := value.strip(" {}")).endswith("~") else decode(value)


def _polish(entry_type: str, item: JsonItem, fields: Fields) -> None:
    genre = str(item.get("genre") or (entry_type if entry_type in GENRES else ""))
    if genre:
        item["genre"] = GENRES.get(genre.lower(), genre)
    status = str(item.get("status") or "").lower()
    if status in BIBTEX_STATES:
        item["status"] = BIBTEX_STATES[status]
    if link := _LINK.search(str(item.get("medium") or "")):
        item.setdefault("URL", link[0].rstrip(".,;"))
        if link[0] == str(item["medium"]).strip():
            del item["medium"]
    if doi := _DOI.search(str(item.get("DOI") or "")):
        item["DOI"] = doi[0]
    if _is_arxiv(fields) and item["type"] == "article":
        item.setdefault("number", "arXiv:" + fields["eprint"].strip().removeprefix("arXiv:"))
        item.setdefault("publisher", "arXiv")
