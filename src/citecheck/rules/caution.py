"""No safe fix on what is only perhaps a citation: a line of prose that merely looks like one is not to be changed unasked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.strength import is_strong


def cautious(found: Iterable[Diagnostic], post: Post) -> Iterator[Diagnostic]:
    """The diagnostics; a safe fix that touches a weak citation without entry has become an unsafe one."""
    doubted = [
        post.citations[match.citation].span
        for match in post.matches
        if not match.references and not is_strong(post.citations[match.citation])
    ]
    if not doubted:
        yield from found
        return
    doubted.sort()
    starts, ends = [span.start for span in doubted], list(accumulate((span.end for span in doubted), max))
    for d in found:
        edits = d.fix.edits if d.fix and d.fix.safety == "safe" else ()
        if d.fix and any(_meets(starts, ends, edit.span.start, edit.span.end) for edit in edits):
            d = d._replace(fix=d.fix._replace(safety="unsafe"))
        yield d


def _meets(starts: list[int], ends: list[int], start: int, end: int) -> bool:
    """Whether `start`–`end` overlaps one of the spans, which are given in order by where they begin and how far all reach."""
    before = bisect_left(starts, max(end, start + 1))
    return before > 0 and ends[before - 1] > start
