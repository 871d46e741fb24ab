"""What APA asks of an item that a CSL style cannot say: roles as authors, what goes unsaid, and open-ended runs."""

from __future__ import annotations

from dataclasses import replace

import regex

from citecheck.csl.cases import cased
from citecheck.csl.items import Item
from citecheck.csl.markers import ITALIC, bare
from citecheck.csl.names import CslName
from citecheck.csl.works import letters

_BY_TYPE = {
    "motion_picture": (
        ("script-writer", "director"),
        ("guest", "host"),
        ("executive-producer", "producer", "series-creator"),
    ),
    "broadcast": (
        ("script-writer", "director"),
        ("host", "guest"),
        ("executive-producer", "producer", "series-creator"),
    ),
}
"""The roles that stand in the place of the author, in groups: the first group that the item has."""
_LABELS = {
    "script-writer": "Writer", "director": "Director", "guest": "Guest Expert", "host": "Host",
    "executive-producer": "Executive Producer", "producer": "Producer", "series-creator": "Creator",
}  # fmt: skip
_UNDATED = regex.compile(r"in press|forthcoming", regex.IGNORECASE)
_STAGE = regex.compile(r"press|forthcoming|preparation|submitted|review|accepted|revision|n\.\s?d\.", regex.IGNORECASE)
_REVIEW_OF = regex.compile(r"review(?: of)?(?: the)?\s*(.*)$", regex.IGNORECASE)
_PART = regex.compile(r"\b(?:episode|article|chapter|song|poem|story|entry|essay|post)s?\b", regex.IGNORECASE)
_PAGE_PREFIX = regex.compile(r"^(?:pp?|pages?)\.?\s+(?=[\divxlcS])", regex.IGNORECASE)
_ELOCATOR = regex.compile(r"e\d{4,}", regex.IGNORECASE)
_VERSION_WORD = regex.compile(r"^version\s+", regex.IGNORECASE)
_EDITION_SHAPE = regex.compile(r"\bed(?:ition|n|s)?\b\.?|\d", regex.IGNORECASE)


def prepare(item: Item) -> None:
    """Change the item in place to what the style prints as APA wants it."""
    _roles(item)
    _same_names(item)
    _unsaid(item)
    _dates(item)
    _status(item)
    _numbers(item)
    _report_number(item)
    _reviewed(item)


def _roles(item: Item) -> None:
    """Writers, directors, hosts … in the author's place, each with the role in brackets."""
    if item.names.get("author") or item.type not in _BY_TYPE:
        return
    for roles in _BY_TYPE[item.type]:
        if item.type == "broadcast" and "container-title" in item.text and "executive-producer" in roles:
            return  # they made the series, and are named there
        if any(item.names.get(role) for role in roles):
            item.names["author"] = _labelled(item, roles)
            return


def _labelled(item: Item, roles: tuple[str, ...]) -> list[CslName]:
    people: list[CslName] = []
    taken = {role: item.names.pop(role) for role in roles if item.names.get(role)}
    if len(taken) == 1:
        ((role, names),) = taken.items()
        several = len(names) > 1
        return [*names[:-1], {**names[-1], "label": _LABELS[role] + ("s" if several else "")}]
    for role, names in taken.items():
        for name in names:
            other = next((each for each in people if _bare_name(each) == name), None)
            if other is None:
                people.append({**name, "label": _LABELS[role]})
            else:
                other["label"] += f" & {_LABELS[role]}"
    return people


def _bare_name(name: CslName) -> CslName:
    return {key: value for key, value in name.items() if key != "label"}


def _same_names(item: Item) -> None:
    """A book's editor or translator who is also its author is named once; a series' own title is not its container."""
    authors = item.names.get("author")
    for role in ("editor", "director", "composer", "performer"):
        if authors and item.names.get(role) == authors and item.type not in ("chapter", "entry", "paper-conference"):
            del item.names[role]
    if item.text.get("container-title") == item.text.get("title") and item.type not in (
        "article-journal",
        "periodical",
    ):
        item.text.pop("container-title", None)


def _unsaid(item: Item) -> None:
    """A publisher or site that is the author goes unsaid (APA 9.29, 9.32)."""
    authors = {letters(name.get("literal", "")) for name in item.names.get("author", [])} - {""}
    for variable in ("publisher", "container-title"):
        if variable == "container-title" and item.type not in ("webpage", "post", "document"):
            continue
        if item.type == "thesis":
            continue
        if letters(bare(item.text.get(variable, ""))) in authors:
            del item.text[variable]


def _dates(item: Item) -> None:
    status = item.text.get("status", "")
    if _UNDATED.search(status):
        item.dates.pop("issued", None)
    issued = item.dates.get("issued")
    if issued is None:
        return
    if issued.literal and issued.year is None:
        _literal_date(item, issued.literal)
    podcast = "podcast" in f"{item.text.get('medium', '')} {item.text.get('genre', '')}".lower()
    if (
        item.type == "broadcast"
        and podcast
        and "container-title" not in item.text
        and issued.begin[1] == 0
        and not issued.end
    ):
        item.dates["issued"] = replace(issued, open_end=True)  # the year a running series began


def _literal_date(item: Item, literal: str) -> None:
    """ "n.d." and the like are no date; other words ("in press") are a status."""
    del item.dates["issued"]
    plain = literal.lower().replace(" ", "").strip("()[].")
    if plain not in ("n.d", "nd", "nodate", "undated", "s.d"):
        item.text["status"] = literal


def _status(item: Item) -> None:
    """Only a stage on the way to print can stand for a date; any other status is described in brackets."""
    status = item.text.get("status", "")
    if status and "issued" not in item.dates and not _STAGE.search(status):
        del item.text["status"]
        item.text.setdefault("genre", status)


def _report_number(item: Item) -> None:
    """A bare number takes the kind of report with it ("NIH Publication No. 18-2424"); one with words stands alone."""
    number, genre = item.text.get("number", ""), item.text.get("genre", "")
    if item.type != "report" or not number or " " in number:
        return
    if not genre and not number[0].isdigit():
        return  # "ED545393" says itself what it is
    kind = cased(genre, "title") if genre else "Report"
    item.text["number"] = f"{kind} No. {number}"
    item.text.pop("genre", None)


def _reviewed(item: Item) -> None:
    """The kind of work reviewed, where it hides in `genre`; a part of a larger work is quoted, not in italics."""
    if "reviewed-title" not in item.text:
        return
    hidden = _REVIEW_OF.match(item.text.get("genre", ""))
    if hidden and "reviewed-genre" not in item.text:
        del item.text["genre"]
        if hidden[1]:
            item.text["reviewed-genre"] = hidden[1]
    if _PART.search(item.text.get("reviewed-genre", "")):
        # the style prints it in italics: inside them, a second pair stands upright
        item.text["reviewed-title"] = f"{ITALIC[0]}“{item.text['reviewed-title']}”{ITALIC[1]}"


def _numbers(item: Item) -> None:
    page = item.text.get("page")
    if page:
        page = _PAGE_PREFIX.sub("", page)
        journal = item.type == "article-journal"
        item.text["page"] = f"Article {page}" if journal and _ELOCATOR.fullmatch(page) else page
    if item.type == "broadcast" and "season" in item.text:
        episode = item.text.get("number", "")
        item.text["number"] = f"Season {item.text.pop('season')}" + (f", Episode {episode}" if episode else "")
    number = item.text.get("number", "")
    if number.lower().startswith("article ") and item.type == "article-journal":
        item.text["number"] = number[len("article ") :]
    if "version" in item.text:
        item.text["version"] = _VERSION_WORD.sub("", item.text["version"])
    edition = item.text.get("edition", "")
    if edition and not edition.isdecimal() and not _EDITION_SHAPE.search(edition):
        item.text["edition"] = f"{edition.rstrip('.')}. ed." if len(edition.rstrip(".")) < 6 else f"{edition} ed."
