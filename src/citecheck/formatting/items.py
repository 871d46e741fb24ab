"""The CSL item of a typed entry: as its fields say, with what only its page shows (emphasis in a title, an abbreviation's stop)."""

from __future__ import annotations

from itertools import pairwise

import regex

from citecheck.csl.names import ET_AL, LEFT_OUT
from citecheck.libraries.library import JsonItem
from citecheck.marks import in_italics, italics
from citecheck.model import Document, Field, Reference, Span
from citecheck.patterns import compiled

_UPRIGHT = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "entry"}
)
"""Types whose titles stand upright, so that emphasis in them is the title's own."""
_MISTAKEN = {
    "book": "article-journal", "report": "article-journal", "webpage": "post-weblog", "post-weblog": "post-weblog",
}  # fmt: skip
"""What an entry is whose publisher turns out to be a periodical."""
_PREPRINTS = compiled(
    r"(?:arXiv|bioRxiv|medRxiv|ChemRxiv|PsyArXiv|SocArXiv|EdArXiv|EarthArXiv|OSF Preprints|Research Square|SSRN|Zenodo)",
    regex.I,
)
"""Archives of preprints, which publish a work and are no periodicals (APA 10.8)."""
_ABBREVIATED = compiled(r"\p{L}\.\s")
_DOTS = compiled(r"…|\.\s?\.")
_CLOSED_UP = compiled(r"\p{Lu}{2,3}\.?")


def item_of(reference: Reference, document: Document | None = None) -> JsonItem:
    """The item to render or to write to a library; an entry that could not be read has its whole text for a title."""
    item = dict(reference.to_csl())
    _whole_list(item, reference)
    _whole_abbreviation(item, reference)
    _whole_address(item, reference)
    _parted_initials(item)
    _preprint(item)
    if document is not None and (title := reference.fields.get("title")):
        _kind_by_italics(item, reference, title, document)
        item["title"] = _emphasised(title.text, title.span, str(item["type"]), document)
    if not item.keys() & {"title", "author", "editor", "container-title"}:
        item["title"] = " ".join(reference.raw.split())
    return item


def _kind_by_italics(item: JsonItem, reference: Reference, title: Field, document: Document) -> None:
    """A periodical where the title is upright and its source in italics: a blog, or a journal without volume."""
    if in_italics(document, title.span):
        return
    site, house = reference.fields.get("container-title"), reference.fields.get("publisher")
    if reference.type == "webpage" and site and in_italics(document, site.span):
        item["type"] = "post-weblog"
    elif reference.type in _MISTAKEN and house and not site and in_italics(document, house.span):
        item["type"], item["container-title"] = _MISTAKEN[reference.type], item.pop("publisher", house.text)


def _preprint(item: JsonItem) -> None:
    """A work that only an archive of preprints has stands in italics, and the archive does not."""
    archive = item.get("container-title")
    if archive and _PREPRINTS.fullmatch(str(archive)) and not item.keys() & {"volume", "issue", "page"}:
        item["type"], item["publisher"] = "article", item.pop("container-title")


def _whole_list(item: JsonItem, reference: Reference) -> None:
    """A list of authors that was cut short stays so: "et al." behind it, or dots before its last name."""
    cut, last = reference.et_al, reference.authors[-1].span if reference.authors else None
    people = item.get("editor" if reference.editors_as_authors else "author")
    if cut is None or last is None or reference.csl is not None or not isinstance(people, list):
        return
    if cut.span.start >= last.end:
        people.append({"literal": ET_AL})
    elif len(people) > 1 and _DOTS.match(cut.text):
        people.insert(len(reference.authors) - 1, {"literal": LEFT_OUT})


def _whole_abbreviation(item: JsonItem, reference: Reference) -> None:
    """ "Comm. Pure Appl. Math" was typed with a stop that belongs to the abbreviation, not to the sentence."""
    container = str(item.get("container-title") or "")
    if _ABBREVIATED.search(container) and f"{container}." in " ".join(reference.raw.split()):
        item["container-title"] = f"{container}."


def _whole_address(item: JsonItem, reference: Reference) -> None:
    """A stroke at the end of an address is part of it."""
    address = str(item.get("URL") or "")
    if address and f"{address}/" in "".join(reference.raw.split()):
        item["URL"] = f"{address}/"


def _parted_initials(item: JsonItem) -> None:
    for role, people in item.items():
        if isinstance(people, list) and all(isinstance(person, dict) for person in people):
            item[role] = [_parted(person) for person in people]


def _parted(person: dict[str, str]) -> dict[str, str]:
    given = person.get("given", "")
    return (
        {**person, "given": " ".join(f"{c}." for c in given.rstrip("."))}
        if closed_up(person.get("family", ""), given)
        else person
    )


def closed_up(family: str, given: str) -> bool:
    """Whether a given name is initials without stops, as Vancouver style has them ("TA"), and not a name in capitals."""
    return bool(_CLOSED_UP.fullmatch(given)) and not family.isupper()


def _emphasised(title: str, span: Span, kind: str, document: Document) -> str:
    """The title with what is set off inside it (a species, another work) between `<i>` and `</i>`."""
    start, end = document.text.range(span)
    written = document.prose[start:end]
    if written != title:
        return title
    inside = [(a - start, b - start) for a, b in italics(document, start, end)]
    stretches = inside if kind in _UPRIGHT else _between(inside)
    stretches = [_trimmed(title, a, b) for a, b in stretches if b - a < len(title) and title[a:b].strip()]
    for a, b in reversed(stretches):
        title = f"{title[:a]}<i>{title[a:b]}</i>{title[b:]}"
    return title


def _trimmed(title: str, start: int, end: int) -> tuple[int, int]:
    inner = title[start:end]
    return end - len(inner.lstrip()), start + len(inner.rstrip())


def _between(inside: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The upright stretches between two that are in italics."""
    return [(a[1], b[0]) for a, b in pairwise(inside)]
