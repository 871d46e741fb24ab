"""Numbers of all kinds: report and article numbers, pages, episodes, versions, editions, patents."""

from __future__ import annotations

import regex

from citecheck.csl.cases import cased
from citecheck.csl.items import Item, ranges
from citecheck.patterns import compiled

_PAGE_PREFIX = compiled(r"^(?:pp?|pages?)\.?\s+(?=[\divxlcS])", regex.IGNORECASE)
_ELOCATOR = compiled(r"e\d{4,}", regex.IGNORECASE)
_VERSION_WORD = compiled(r"^version\s+", regex.IGNORECASE)
_PUBLICATION = compiled(r"^(?:publication\s+)?no\.\s*", regex.IGNORECASE)
_NUMBERED = compiled(r"\bNos?\. \S*\d")
_SERIES = compiled(r"s?(?: series)?$", regex.IGNORECASE)
_LABEL = compiled(r"^(?:vol(?:ume)?s?\.?|n(?:o|r)s?\.|issue|number)\s+(?=\S*\d)", regex.IGNORECASE)
_REVISED = compiled(r"^rev(?:ised|\.)?(?: (?:ed(?:itio)?n?\.?))?$", regex.IGNORECASE)
_SAYS_EDITION = compiled(r"\bed(?:ition|n|s)?\b|version|release|vol\b|,", regex.IGNORECASE)


def settle_numbers(item: Item, edition: str = "ed.") -> None:
    """Numbers in the form, and under the variable, that the style prints; `edition` is the word for an edition."""
    for settle in (_labels, _pages, _article_number, _report_number, _thesis_number, _episode, _version):
        settle(item)
    _edition(item, edition)


def _labels(item: Item) -> None:
    """ "Vol. 3" and "no. 2" are 3 and 2: the style names them."""
    for variable in ("volume", "issue"):
        if variable in item.text:
            item.text[variable] = ranges(_LABEL.sub("", item.text[variable]))


def _pages(item: Item) -> None:
    page = item.text.get("page", "")
    if page:
        item.text["page"] = _PAGE_PREFIX.sub("", page).rstrip(".-–")


def _article_number(item: Item) -> None:
    """ "Article e0209899", under whichever variable it comes, is a number without its word."""
    if item.type != "article-journal":
        return
    page = item.text.get("page", "")
    if page.lower().startswith("article ") or _ELOCATOR.fullmatch(page):
        item.text["number"] = item.text.pop("page")
    number = item.text.get("number", "")
    if number.lower().startswith("article "):
        item.text["number"] = number[len("article ") :]


def _report_number(item: Item) -> None:
    """A bare number takes the kind of report with it ("NRI Publication No. 18-2424"); one with words stands alone."""
    number, genre = item.text.get("number", ""), item.text.get("genre", "")
    if item.type not in ("report", "standard"):
        return
    if not number and _NUMBERED.search(genre):
        item.text["number"] = item.text.pop("genre")
    if not number or " " in number:
        return
    series = item.text.get("collection-title", "")
    if genre and genre.lower() in series.lower():  # "NBER Working Papers" says more than "Working Paper"
        genre = _SERIES.sub("", item.text.pop("collection-title"))
    if not genre and not number[0].isdigit():
        return  # "ED545393" says itself what it is
    kind = cased(genre, "apa-title") if genre else item.type.capitalize()
    item.text["number"] = f"{kind} No. {number}"
    item.text.pop("genre", None)


def _thesis_number(item: Item) -> None:
    if item.type == "thesis" and "number" in item.text:
        item.text["number"] = _PUBLICATION.sub("", item.text["number"])


def _episode(item: Item) -> None:
    if item.type == "broadcast" and "number" not in item.text and "issue" in item.text:
        item.text["number"] = item.text.pop("issue")
    if item.type == "broadcast" and "season" in item.text:
        episode = item.text.get("number", "")
        item.text["number"] = f"Season {item.text.pop('season')}" + (f", Episode {episode}" if episode else "")


def _version(item: Item) -> None:
    """A version of several words says itself what it is ("2002, amended effective June 1, 2010", "3.5 version")."""
    version = item.text.get("version", "")
    if version:
        version = _VERSION_WORD.sub("", version)
        item.text["version"] = version
        if (version.count(" ") > 1 or version.endswith(" version")) and "edition" not in item.text:
            item.text["edition"] = item.text.pop("version")


def _edition(item: Item, word: str) -> None:
    edition = _REVISED.sub(f"Rev. {word}", item.text.get("edition", "").rstrip())
    if edition and not edition.isdecimal() and not _SAYS_EDITION.search(edition):
        edition = f"{edition} {word}"
    if edition:
        item.text["edition"] = edition
