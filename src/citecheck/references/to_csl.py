"""A parsed reference as a CSL-JSON item (CSL 1.0.2 variables; names, dates and numbers in their CSL shapes)."""

from __future__ import annotations

from citecheck.identifiers import normal_doi, normal_url
from citecheck.model import Date, Name, Reference
from citecheck.names.people import split_people
from citecheck.patterns import compiled
from citecheck.references.roles import PLAYED_ROLES, role_variable

_DASHES = compiled(r"\s?[-‐‑–—−]{1,2}\s?")
_PLAIN = (
    "title", "container-title", "collection-title", "event-title", "event-place", "publisher", "publisher-place", "edition", "genre",
    "medium", "status", "archive", "archive_location", "section", "version", "ISBN", "ISSN", "PMID", "PMCID", "note",
    "chapter-number", "number-of-pages",
)  # fmt: skip


def to_csl(reference: Reference) -> dict[str, object]:
    """The CSL-JSON item of a parsed reference; `id` is its key if it has one."""
    item: dict[str, object] = {"type": reference.type}
    if reference.key:
        item["id"] = reference.key
    _names(item, reference)
    for variable, date in (
        ("issued", reference.issued),
        ("accessed", reference.accessed),
        ("original-date", reference.original_date),
    ):
        if date is not None:
            item[variable] = csl_date(date)
    if reference.issued and reference.issued.suffix:
        item["year-suffix"] = reference.issued.suffix
    for variable in _PLAIN:
        if text := reference.text(variable):
            item[variable] = text
    _numbers(item, reference)
    return item


def _names(item: dict[str, object], reference: Reference) -> None:
    editors = reference.editors
    if reference.editors_as_authors:
        editors = (*reference.authors, *editors)
    elif reference.authors:
        item[role_variable(reference.text("author-role"))] = [csl_name(name) for name in reference.authors]
    for role in PLAYED_ROLES:
        if text := reference.text(role):
            item[role] = [csl_name(name) for name in split_people(text, direct=True).names]
    if editors:
        item["editor"] = [csl_name(name) for name in editors]
    if reference.translators:
        item["translator"] = [csl_name(name) for name in reference.translators]


def _numbers(item: dict[str, object], reference: Reference) -> None:
    for variable in ("volume", "issue", "number", "page"):
        if text := reference.text(variable):
            item[variable] = _DASHES.sub("-", text) if variable == "page" else text
    _article_number(item, reference)
    if doi := reference.text("DOI"):
        item["DOI"] = normal_doi(doi)
    if url := reference.text("URL"):
        item["URL"] = normal_url(url)


def _article_number(item: dict[str, object], reference: Reference) -> None:
    """An article number that no word announces ("54, e00335") stands where pages do, and is `page` as libraries have it."""
    number = reference.fields.get("number")
    if number is None or "page" in item or not str(item["type"]).startswith("article") or number.text[0] != "e":
        return
    start = number.span.start - reference.span.start
    if reference.raw[:start].rstrip()[-1:] in {",", ":", ")"}:
        item["page"] = item.pop("number")


def csl_name(name: Name) -> dict[str, str]:
    """A CSL name: literal, or family with given, particle and suffix where there are any."""
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def csl_date(date: Date) -> dict[str, object]:
    """A CSL date: date-parts (with a range's end), season and circa; a literal where there is no year."""
    if date.year is None:
        return {"literal": date.text}
    parts = [part for part in (date.year, date.month, date.day if date.month else None) if part is not None]
    out: dict[str, object] = {"date-parts": [parts, [date.end_year]] if date.end_year else [parts]}
    if date.season:
        out["season"] = date.season
    if date.kind == "circa":
        out["circa"] = True
    return out
