"""Dates as APA 9.13–9.17 has them: words in place of a year, and podcasts that still run."""

from __future__ import annotations

import regex

from citecheck.csl.apa.legal import TYPES
from citecheck.csl.dates import date_value
from citecheck.csl.items import Item
from citecheck.patterns import compiled

_UNDATED = compiled(r"in press|forthcoming", regex.IGNORECASE)
_STAGE = compiled(r"press|forthcoming|preparation|submitted|review|accepted|revision|n\.\s?d\.", regex.IGNORECASE)
_MANUSCRIPTS = {
    "submitted": "Manuscript submitted for publication", "in preparation": "Manuscript in preparation",
    "under review": "Manuscript under review",
}  # fmt: skip
"""What APA calls the stages of a manuscript (10.8)."""
_NO_DATE = frozenset({"n.d", "nd", "nodate", "undated", "s.d"})


def settle_dates(item: Item) -> None:
    """A status that stands for the date, a literal that is a status, an end still open."""
    _of_event(item)
    if _UNDATED.search(item.text.get("status", "")):
        item.dates.pop("issued", None)
    issued = item.dates.get("issued")
    if issued is not None and issued.literal and issued.year is None:
        _literal(item, issued.literal)
    elif issued is not None and _running(item):
        item.dates["issued"] = issued._replace(open_end=True)
    if item.type not in TYPES:
        _status(item)


def _of_event(item: Item) -> None:
    """What was only said at a meeting is dated by the days of the meeting (APA 10.5)."""
    held, issued = item.dates.get("event-date"), item.dates.get("issued")
    if held is None or "container-title" in item.text or item.type not in ("paper-conference", "speech"):
        return
    if issued is None or (issued.year == held.year and not issued.begin[1]):
        item.dates["issued"] = held


def _literal(item: Item, literal: str) -> None:
    """ "n.d." and the like are no date; "in press" is a status; words that say a day are that day, others are printed."""
    plain = literal.lower().replace(" ", "").strip("()[].")
    if plain in _NO_DATE:
        del item.dates["issued"]
    elif _STAGE.search(literal):
        del item.dates["issued"]
        item.text["status"] = literal
    elif (said := date_value(literal)) is not None and not said.literal:
        item.dates["issued"] = said


def _running(item: Item) -> bool:
    """Whether it is a podcast dated by a year alone: the year in which a running series began."""
    issued = item.dates["issued"]
    podcast = "podcast" in f"{item.text.get('medium', '')} {item.text.get('genre', '')}".lower()
    whole = item.type == "broadcast" and "container-title" not in item.text
    return podcast and whole and not issued.begin[1] and not issued.end and not issued.season


def _status(item: Item) -> None:
    """Only a stage on the way to print can stand for a date; any other status is described in brackets."""
    status = item.text.get("status", "")
    undated = "issued" not in item.dates
    if status and item.type in ("manuscript", "article") and not undated:
        status = item.text["status"] = _MANUSCRIPTS.get(status.lower(), status)
    unprinted = item.type in ("manuscript", "article") and "manuscript" in status.lower()
    if status and ((undated and not _STAGE.search(status)) or (unprinted and not undated)):
        del item.text["status"]
        item.text.setdefault("genre", status)
