"""A quotation whose citation gives no page.

Quoted words are cited with their page, or with a paragraph, section or time where a work has no pages (APA 8.13, 8.25–8.28).
Of a work without pages it is advice (`info`).

~~~ bad
Ruiz (2015) calls it “a slow turn toward shared duty in schools.”
^^^^^^^^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz (2015) calls it “a slow turn toward shared duty in schools” (p. 14), or a “slow turn” for short (Ruiz, 2015).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import regex

from citecheck.model import Diagnostic, Label, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.classics import is_classic, is_legal
from citecheck.rules.facts.clusters import entry
from citecheck.rules.facts.passages import STOP, Passage, Placed, passages
from citecheck.rules.facts.quotations import is_borrowed, quotations, words

CODE = "INT020"
SEVERITY = "warning"
FIX = "none"

_BLOCK = 40
"""Words from which a block of quoted text counts."""
_QUOTING = (
    r"(?:says?|said|writes?|wrote|written|states?|stated|notes?|noted|argues?|argued|claims?|claimed|explains?|explained"
    r"|describes?|described|defines?|defined|suggests?|suggested|observes?|observed|concludes?|concluded|calls?|called"
    r"|remarks?|remarked|points? out|pointed out|puts?|comments?|commented|reports?|reported|asserts?|asserted|contends?"
    r"|contended|maintains?|warns?|warned|insists?|insisted|posits?|posited|proposes?|proposed|declares?|declared|adds?"
    r"|added|stress(?:es|ed)?|emphasi[sz]e[sd]?|summari[sz]e[sd]?|characteri[sz]e[sd]?)"
)
"""Verbs that lead to a quotation or follow it, passives too ("as was written by"); who merely finds or shows quotes nobody."""
_LEADS = compiled(rf"(?s)(?:.*\b(?:{_QUOTING}|that|as)\b.*|.*[:,]\s*)\s*", regex.I)
_FOLLOWS = compiled(rf"[,.;]?\s*(?:as\s+|{_QUOTING}\s+(?:of\s+|by\s+)?){{1,2}}", regex.I)
_TITLES = compiled(
    r"\b(?:titled|entitled|named|paper|article|chapter|essay|book|report|talk|post|study|song|course|slogan|motto|items?"
    r"|questions?|asked|asks?|statements?|prompts?|responses?|e\.g\.|such as|phrase|search|headed|labell?ed)\W*$",
    regex.I,
)
_LOCATOR = compiled(
    r"\b(?:pp?\.?\s?[\divxlc]|pages?\s\d|paras?\.?\s?\d|paragraphs?\s\d|chapters?\s|ch\.|sections?\s|slides?\s|lines?\s\d|loc)|[¶§]|\d:\d\d"
)
_NEAR, _SENTENCE = 60, 400
_WITHOUT_PAGES = frozenset("webpage post post-weblog motion_picture broadcast song software dataset interview".split())
"""Types of works that have none."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation that a quotation of a sentence's length leans on, without a locator."""
    before: Passage | None = None
    block: list[Passage] = []
    for passage in passages(post):
        if passage.block.quoted:
            block.append(passage)
            continue
        if block:
            yield from _block(post, before, block)
        block, before = [], passage
        if passage.citations and passage.block.kind not in ("heading", "caption", "cell"):
            yield from _running(post, passage)
    if block:
        yield from _block(post, before, block)


def _running(post: Post, passage: Passage) -> Iterator[Diagnostic]:
    prose = post.document.prose
    quotes = list(quotations(prose, passage.start, passage.end))
    borrowed = [quote for quote in quotes if is_borrowed(prose[slice(*quote)])]
    if not borrowed:
        return
    starts = [one.start for one in passage.citations]
    stops = [found.end() for found in STOP.finditer(prose, passage.start, passage.end)]
    seen: set[int] = set()
    for quote in borrowed:
        one = _tied(prose, passage, starts, quote)
        if one is None or one.start in seen or not _has_pages(one):
            continue
        titled = _TITLES.search(prose, max(passage.start, quote[0] - 40), quote[0] - 1)
        if not titled and not _located(
            prose, passage, starts, stops, min(one.start, quote[0]), max(one.closed, quote[1])
        ):
            seen.add(one.start)
            yield _diagnose(post, one, quote)


def _tied(prose: str, passage: Passage, starts: Sequence[int], quote: tuple[int, int]) -> Placed | None:
    """The citation right behind the quotation, or the narrative one that leads up to it."""
    at = bisect_left(starts, quote[1])
    following = passage.citations[at] if at < len(starts) else None
    if following and following.opened > quote[1]:
        between = prose[quote[1] + 1 : following.opened]
        if following.citation.form == "parenthetical":
            if not between.strip(" .,;:\n\u00a0"):
                return following if _alone(passage, at) else None
        elif following.opened - quote[1] < _NEAR and _FOLLOWS.fullmatch(between):
            return following
    at = bisect_right(starts, quote[0]) - 1
    leading = passage.citations[at] if at >= 0 else None
    if leading is None or leading.citation.form != "narrative" or leading.citation.quoted:
        return None
    between = prose[leading.closed : quote[0] - 1]
    if leading.closed >= quote[0] or len(between) > _NEAR or STOP.search(between + "A") or "(" in between:
        return None
    return leading if _LEADS.fullmatch(between) and not prose.startswith("(", _visible(prose, quote[1] + 1)) else None


def _visible(prose: str, at: int) -> int:
    while at < len(prose) and prose[at] in " .,;\n\u00a0":
        at += 1
    return at


def _alone(passage: Passage, at: int) -> bool:
    """Whether the parenthesis holds this one work and no word that leads up to it."""
    one, beside = passage.citations[at], passage.citations[max(0, at - 1) : at + 2]
    return sum(other.opened == one.opened for other in beside) == 1 and not one.citation.prefix


def _has_pages(one: Placed) -> bool:
    """Whether its kind of work is cited by page at all: no talk, law or work of antiquity is."""
    citation = one.citation
    return not (citation.personal or is_legal(citation) or is_classic(citation))


def _located(prose: str, passage: Passage, starts: Sequence[int], stops: Sequence[int], first: int, last: int) -> bool:
    """Whether any citation of the sentence has a locator, or the sentence reads as if it had one."""
    i = bisect_right(stops, first)
    start, stop = stops[i - 1] if i else passage.start, bisect_left(stops, last)
    end = min(stops[stop] if stop < len(stops) else passage.end, last + _SENTENCE)
    near = passage.citations[bisect_left(starts, start) : bisect_left(starts, end)]
    if any(one.citation.locator for one in near):
        return True
    return bool(_LOCATOR.search(prose, last, end) or _LOCATOR.search(prose, max(start, first - 20), first))


def _block(post: Post, before: Passage | None, block: list[Passage]) -> Iterator[Diagnostic]:
    """A block quotation with a citation at its end, or in the line that leads up to it."""
    prose = post.document.prose
    start, end = block[0].start, block[-1].end
    if len(words(prose[start:end])) < _BLOCK or _LOCATOR.search(prose, max(start, end - 60), end):
        return
    inside = [one for passage in block for one in passage.citations]
    if inside and not prose[inside[-1].closed : end].strip(" .)]\n"):
        one = inside[-1] if inside[-1].citation.form == "parenthetical" and inside[-1].opened > end - 120 else None
    else:
        one = _introduced(prose, before, start)
    if one is not None and one.citation.locator is None and _has_pages(one):
        yield _diagnose(post, one, (start, end))


def _introduced(prose: str, before: Passage | None, start: int) -> Placed | None:
    """The narrative citation in the line with a colon that stands right before a block quotation."""
    if before is None or not before.citations or not prose[before.start : before.end].rstrip().endswith(":"):
        return None
    one = before.citations[-1]
    rest = prose[one.closed : before.end]
    if prose[before.end : start].strip() or STOP.search(rest) or _LOCATOR.search(rest):
        return None
    return one if one.citation.form == "narrative" else None


def _diagnose(post: Post, one: Placed, quote: tuple[int, int]) -> Diagnostic:
    reference = entry(post, one.match)
    without = reference is not None and reference.type in _WITHOUT_PAGES and "page" not in reference.fields
    return Diagnostic(
        CODE,
        "The work has no pages: a paragraph, section or time helps to find the quoted words."
        if without
        else "Quoted words need a page: add “p. …” (without pages a paragraph, section or time).",
        one.citation.span,
        "info" if without else "warning",
        related=(Label(post.document.text.span(*quote), "the quotation"),),
        cause="quotation without locator",
    )
