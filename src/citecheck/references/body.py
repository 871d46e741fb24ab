"""What follows the opening: the shape is recognised by its landmarks and read by the matching grammar.

Landmarks: a quoted title, "In" before a larger work, the numbers of a periodical, brackets behind a title.
"""

from __future__ import annotations

import regex

from citecheck.references.chapter import find_in, read_chapter, read_whole
from citecheck.references.details import claim_details
from citecheck.references.draft import Draft
from citecheck.references.journal import claim_locator, split_title
from citecheck.references.numbers import Locator, find_locator
from citecheck.references.publisher import claim_publisher
from citecheck.references.sentences import boundaries

_QUOTED = regex.compile(
    r"\s*+(?:“(?P<a>[^”]{3,400})”|\"\s?(?P<b>[^\"]{3,400})\"|[‘'](?P<c>(?:[^’']|[’'](?=\p{L}))(?:[^’'\n]|[’'](?=\p{L})|(?<=s)[’'](?=\s\p{Ll})){3,400}+)[’']|„(?P<d>[^“”]{3,400})[“”]|«(?P<e>[^»]{3,400})»)[.,;:]?\s*+"
)
_IN_SOURCE = regex.compile(r"(?:In|in|En|Em)\s?:?\s++")


def read_body(draft: Draft, start: int, end: int, *, web: bool) -> None:
    """Read `text[start:end]`, the part between date and links, into fields."""
    start, end = _skip(draft.text, start, end)
    if start >= end:
        draft.shape = "empty"
        return
    if quoted := _QUOTED.match(draft.text, start, end):
        _read_quoted(draft, quoted, end, web=web)
    elif marker := find_in(draft, start, end):
        draft.shape = "chapter"
        read_chapter(draft, start, end, marker)
    elif locator := _periodical(draft, start, end):
        _read_periodical(draft, start, end, locator)
    else:
        _read_single(draft, start, end, web=web)


def _skip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " .,:;)]-–—":
        start += 1
    while end > start and text[end - 1] in " ,;:([<":
        end -= 1
    return start, end


def _periodical(draft: Draft, start: int, end: int) -> Locator | None:
    found = find_locator(draft.text, start, end)
    if found is None or (found.weight < 2 and not found.labelled and end - found.end > 3):
        return None
    if draft.text[: found.start].count("(", start) > draft.text[: found.start].count(")", start):
        return None
    return found


def _read_quoted(draft: Draft, quoted: regex.Match[str], end: int, *, web: bool) -> None:
    draft.shape = "quoted"
    group = next(name for name in "abcde" if quoted[name])
    draft.take("title", *quoted.span(group))
    start = quoted.end()
    if source := _IN_SOURCE.match(draft.text, start, end):
        draft.label(*source.span())
        read_whole(draft, source.end(), end)
        return
    locator = _periodical(draft, start, end)
    if locator:
        draft.take("container-title", start, locator.start)
        claim_locator(draft, locator)
        claim_publisher(draft, locator.end, end)
    else:
        read_whole(draft, start, end)


def _read_periodical(draft: Draft, start: int, end: int, locator: Locator) -> None:
    draft.shape = "journal"
    split = split_title(draft, start, locator.start)
    claim_locator(draft, locator)
    if split:
        claim_details(draft, start, split[0])
        first = min((a for a, _ in draft.labels if start < a < split[0]), default=split[0])
        draft.take("title", start, first, split[1])
        draft.take("container-title", split[0], locator.start, split[1])
    else:
        draft.take("title", start, locator.start, 0.6)
    claim_publisher(draft, locator.end, end)


def _read_single(draft: Draft, start: int, end: int, *, web: bool) -> None:
    """A work that stands alone: title, brackets, then publisher or site."""
    draft.shape = "single"
    stops = boundaries(draft.text, start, end)
    stop = stops[0] if stops else end
    first, last = claim_details(draft, start, end)
    if first < stop:
        stop = last
    draft.take("title", start, min(first, stop))
    claim_publisher(draft, max(stop, last if last < end else 0), end, web=web)
