"""What follows a book's title: "Place: Publisher", "Publisher, Place", "Publisher", and a site's or series' name."""

from __future__ import annotations

import regex

from citecheck.references.draft import Draft
from citecheck.references.sentences import boundaries

_PLACED = regex.compile(
    r"(?P<place>(?!https?)\p{Lu}[^:.;\d\"“]{1,60}?(?:\.[\p{Lu}.]{1,4})?|\p{Lu}[^:;\d]{1,30}\.\p{Lu}?[^:;\d]{0,20}?)\s?[:;]\s?(?P<publisher>[^\s:].*+)$"
)
_STATE = r"(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|UK|USA|England|Germany|Mass\.?|Calif\.?)"
_PUBLISHER_FIRST = regex.compile(
    rf"(?P<publisher>[^,]*?(?:press|publish\w*|verlag|university|universit\w+|books|& sons|inc|ltd|editor\w*|routledge|springer|wiley|elsevier|sage|academic)\.?[^,]{{0,40}}),\s(?P<place>\p{{Lu}}[\p{{L}}\s.'’-]{{2,30}}(?:,\s{_STATE})?)$",
    regex.I,
)
_PERIODICAL = regex.compile(
    r"(?<!\p{L})(?:times|post|guardian|journal|news|magazine|herald|tribune|gazette|daily|weekly|telegraph|observer|economist|chronicle|independent|review|zeitung|spiegel|monde|país|folha|globo|atlantic|yorker|mail|standard|bulletin|newsletter|letters?|blog|medium|wired|forbes|slate|vox|quarterly|annals|proceedings|transactions|revista|cadernos|zeitschrift|archives)(?!\p{L})",
    regex.I,
)


def claim_publisher(draft: Draft, start: int, end: int, *, web: bool = False) -> None:
    """Read `text[start:end]` behind a title into publisher, place, container; `web` where a link follows."""
    start, end = draft.trim(start, end)
    if start >= end:
        return
    parts = _sentences(draft, start, end)
    for at, (first, last) in enumerate(parts):
        _claim_one(draft, first, last, web=web, only=len(parts) == 1, final=at == len(parts) - 1)


def _sentences(draft: Draft, start: int, end: int) -> list[tuple[int, int]]:
    at, found = start, []
    for stop in boundaries(draft.text, start, end):
        found.append((at, stop))
        at = stop
    if at < end:
        found.append((at, end))
    return [(s, e) for s, e in (draft.trim(*part) for part in found) if s < e]


def _claim_one(draft: Draft, start: int, end: int, *, web: bool, only: bool, final: bool) -> None:
    text = draft.text
    if "publisher" in draft.pieces:
        return
    if found := _PLACED.match(text, start, end):
        draft.take("publisher-place", *found.span("place"))
        draft.take("publisher", *found.span("publisher"))
    elif found := _PUBLISHER_FIRST.match(text, start, end):
        draft.take("publisher", *found.span("publisher"))
        draft.take("publisher-place", *found.span("place"))
    elif web and only and "container-title" not in draft.pieces and _PERIODICAL.search(text, start, end):
        draft.take("container-title", start, end, 0.8)
    elif final:
        draft.take("publisher", start, end, 0.8)
