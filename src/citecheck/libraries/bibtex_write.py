"""References as a biblatex file. What has no field of its own is written as `csl-<variable>`, so nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from citecheck.libraries.dates import iso
from citecheck.libraries.keys import keyed
from citecheck.libraries.latex import encode
from citecheck.libraries.library import DATE_VARIABLES, Item
from citecheck.libraries.tables import BIBTEX_DATES, BIBTEX_NAMES, CSL_TO_BIBTEX, CSL_TO_BIBTEX_FIELDS

_VERBATIM = frozenset({"DOI", "URL"})
_ARTICLES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_CONTAINERS = {"article": "journaltitle", "periodical": "journaltitle", "online": "maintitle", "review": "journaltitle"}
_DATE_FIELDS = {variable: field for field, variable in BIBTEX_DATES.items()}
_NAME_FIELDS = {variable: field for field, variable in reversed(BIBTEX_NAMES.items())}


def write(items: Iterable[Item]) -> str:
    """The file's text, one entry an item, keys made where an item has none and kept apart where two are the same."""
    return "\n".join(_entry(item, key) for key, item in keyed(items))


def _entry(item: Item, key: str) -> str:
    kind = str(item.get("type") or "document")
    entry = CSL_TO_BIBTEX.get(kind, "misc")
    fields = dict(_fields(item, entry))
    if kind in _ARTICLES:
        fields["entrysubtype"] = _ARTICLES[kind]
    body = "".join(f"  {field} = {{{value}}},\n" for field, value in fields.items() if value)
    return f"@{entry}{{{key},\n{body}}}\n"


def _fields(item: Item, entry: str) -> Iterable[tuple[str, str]]:
    for variable, value in item.items():
        if variable in ("id", "type") or value in (None, "", []):
            continue
        if variable in _NAME_FIELDS and isinstance(value, list):
            yield _NAME_FIELDS[variable], " and ".join(_name(person) for person in value if isinstance(person, Mapping))
        elif variable in DATE_VARIABLES:
            yield _DATE_FIELDS.get(variable, f"csl-{variable}"), iso(value)
        else:
            yield _field(variable, entry, item), str(value) if variable in _VERBATIM else encode(_text(variable, value))


def _field(variable: str, entry: str, item: Item) -> str:
    if variable == "title":
        return "title"
    if variable == "container-title":
        return _CONTAINERS.get(entry, "booktitle")
    if variable == "page":
        return "pages"
    if variable == "publisher":
        return "institution" if entry in ("thesis", "report") else "publisher"
    if variable in ("issue", "collection-number"):
        return "number"
    if variable == "number":
        return (
            "eid"
            if entry in ("article", "periodical", "review")
            else "number"
            if "collection-number" not in item
            else "csl-number"
        )
    return CSL_TO_BIBTEX_FIELDS.get(variable, f"csl-{variable}")


def _text(variable: str, value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text.replace("–", "-").replace("-", "--") if variable == "page" else text


def _name(person: Mapping[str, object]) -> str:
    def part(key: str) -> str:
        return encode(str(person.get(key) or ""))

    if not person.get("family"):
        return "{" + (part("literal") or part("given")) + "}"
    particle = part("non-dropping-particle") or part("dropping-particle") or part("particle")
    family = f"{particle} {_whole(part('family'))}" if particle else _whole(part("family"))
    return (
        ", ".join(piece for piece in (family, part("suffix"), part("given")) if piece)
        if part("given")
        else "{" + family + "}"
    )


def _whole(family: str) -> str:
    return "{" + family + "}" if any(word[:1].islower() for word in family.split()) else family
