"""One fault, one diagnostic: which finding makes which other one redundant (docs/matching.md)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from citecheck.model import Diagnostic, Span

COVERS: dict[str, frozenset[str]] = {
    "REF006": frozenset({"REF007"}),
    "REF032": frozenset({"REF015", "REF057"}),
    "ID004": frozenset({"ID001", "ID002", "ID008"}),
    "ID002": frozenset({"ID001"}),
    "INT023": frozenset({"INT022", "CIT010"}),
    "CIT006": frozenset({"INT006"}),
    "INT006": frozenset({"INT001"}),
    "INT005": frozenset({"INT004", "INT006"}),
    "CIT003": frozenset({"INT011"}),
    "INT011": frozenset({"CIT001", "REF001"}),
}
"""Code → codes it covers where the two overlap or touch."""
WHOLE: dict[str, frozenset[str]] = {"LST008": frozenset({"CIT001", "CIT002"})}
"""Code → codes it covers everywhere in the document."""


def uncovered(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics that no other one covers."""
    found = list(found)
    codes = {d.code for d in found}
    gone = {code for whole in codes & WHOLE.keys() for code in WHOLE[whole]}
    reach = _reach(found)
    for diagnostic in found:
        if diagnostic.code not in gone and not _touched(reach.get(diagnostic.code), diagnostic.span):
            yield diagnostic


def _reach(found: Iterable[Diagnostic]) -> dict[str, tuple[list[int], list[int]]]:
    """Covered code → where the findings that cover it begin, in order, and how far those up to each one reach."""
    spans: dict[str, list[Span]] = {}
    for diagnostic in found:
        for code in COVERS.get(diagnostic.code, ()):
            spans.setdefault(code, []).append(diagnostic.span)
    ordered = {code: sorted(places) for code, places in spans.items()}
    return {
        code: ([place.start for place in places], list(accumulate((place.end for place in places), max)))
        for code, places in ordered.items()
    }


def _touched(reach: tuple[list[int], list[int]] | None, span: Span) -> bool:
    """Whether any covering finding overlaps the span or touches it."""
    if reach is None:
        return False
    starts, ends = reach
    before = bisect_right(starts, span.end)
    return before > 0 and ends[before - 1] >= span.start
