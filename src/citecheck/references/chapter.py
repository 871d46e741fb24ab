"""Parts of books and proceedings: "Title. In A. Editor & B. Editor (Eds.), Book (pp. 1–9). Publisher"."""

from __future__ import annotations

import regex

from citecheck.references.details import claim_details
from citecheck.references.draft import Draft
from citecheck.references.journal import claim_locator
from citecheck.references.numbers import find_locator
from citecheck.references.publisher import claim_publisher
from citecheck.references.sentences import boundaries

_IN = regex.compile(
    r"(?<=[.?!:;,)\]\"”’'»]\s?)(?P<in>In|En|Em|Dans|IN|in(?=:))\s?:?\s++(?=[\p{Lu}\p{Lo}\d\"“*_<]|[a-z]+\s[\p{Lu}])"
)
_EDITORS = regex.compile(
    r"[\s,(\[]*+(?<=[\s,(\[])(?P<role>Eds?|Editors?|Hrsgg?|Hgg?|Orgs?|Coords?|Comps?|éds?|dirs?|eds?|editors?|hrsg|org|coord)\b\.?[)\]]?\s?[,.:]?\s?"
)
_DIRECT = regex.compile(
    r"(?:(?:\p{Lu}\p{M}*\.[\s-]?){1,4}(?:(?:van|von|de|der|den|la|du|da|di|del)\s)*+\p{Lu}[\p{L}'’-]++(?:\s\p{Lu}[\p{L}'’-]++)?(?:,?\s(?:&|and|y|e|und|et)\s|,\s)){1,8}+"
)
_ED_AFTER = regex.compile(
    r"[,.]\s?(?:ed(?:ited|s)?\.?\s?(?:by)?|hrsg\.? von)\s(?P<names>\p{Lu}[^()]{3,120}?)(?=[,.]\s?(?:pp?\.|\d|\p{Lu}[\p{L} ]{2,30}:)|\s?[(.])",
    regex.I,
)


def find_in(draft: Draft, start: int, end: int) -> regex.Match[str] | None:
    """The "In" that opens the larger work, if there is one."""
    for found in _IN.finditer(draft.text, start, end):
        if found.start() > start + 3:
            return found
    return None


def read_chapter(draft: Draft, start: int, end: int, marker: regex.Match[str]) -> None:
    """Read `text[start:end]` with the larger work behind `marker`."""
    claim_details(draft, start, marker.start())
    draft.take("title", start, _before_details(draft, start, marker.start()))
    draft.label(*marker.span())
    read_whole(draft, marker.end(), end)


def _before_details(draft: Draft, start: int, end: int) -> int:
    """Where a title ends: before the details that were claimed behind it."""
    first = min((a for a, b in draft.labels if start < a < end), default=end)
    return min([first, *(piece.start - 1 for piece in draft.pieces.values() if start < piece.start < end)])


def read_whole(draft: Draft, start: int, end: int) -> None:
    """Read the larger work: editors, its title, volume and pages, place and publisher."""
    start = _editors(draft, start, end)
    if late := _ED_AFTER.search(draft.text, start, end):
        draft.take("editor", *late.span("names"))
        draft.label(*late.span())
    first, last = claim_details(draft, start, end)
    locator = find_locator(draft.text, start, end)
    if locator and (locator.labelled or locator.weight >= 3) and not first < locator.start < last:
        claim_locator(draft, locator)
        first, last = min(first, locator.start), max(last if last < end else 0, locator.end)
    if late:
        first = min(first, late.start())
        last = max(last if last < end else 0, late.end())
    stops = [at for at in boundaries(draft.text, start, end) if at <= first]
    stop = stops[0] if stops else first
    draft.take("container-title", start, min(stop, first), 0.9)
    if stops and stop < first:
        claim_publisher(draft, stop, first)
    claim_publisher(draft, last, end)


def _editors(draft: Draft, start: int, end: int) -> int:
    found = _EDITORS.search(draft.text, start, min(end, start + 400))
    if found and found.start() > start:
        draft.take("editor", start, found.start())
        draft.label(*found.span())
        return found.end()
    if direct := _DIRECT.match(draft.text, start, end):
        draft.take("editor", start, direct.end(), 0.8)
        return direct.end()
    return start
