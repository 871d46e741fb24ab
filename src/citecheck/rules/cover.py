"""One fault, one diagnostic: which finding makes which other one redundant (RULES.md §2, cover rules)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.model import Diagnostic

COVERS: dict[str, frozenset[str]] = {
    "INT040": frozenset({"INT003"}),
    "REF006": frozenset({"REF007"}),
    "REF032": frozenset({"REF015", "REF057"}),
    "ID004": frozenset({"ID001", "ID002", "ID008"}),
    "ID002": frozenset({"ID001"}),
    "INT023": frozenset({"INT022", "CIT010"}),
    "CIT006": frozenset({"INT006"}),
    "INT005": frozenset({"INT006"}),
}
"""Code → codes it covers where the two overlap or touch."""
WHOLE: dict[str, frozenset[str]] = {"LST008": frozenset({"CIT001", "CIT002"})}
"""Code → codes it covers everywhere in the document."""


def uncovered(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics that no other one covers."""
    found = list(found)
    codes = {d.code for d in found}
    gone = {code for whole in codes & WHOLE.keys() for code in WHOLE[whole]}
    covering = [d for d in found if d.code in COVERS]
    for diagnostic in found:
        if diagnostic.code not in gone and not any(_covers(other, diagnostic) for other in covering):
            yield diagnostic


def _covers(one: Diagnostic, other: Diagnostic) -> bool:
    if other.code not in COVERS[one.code]:
        return False
    return one.span.start <= other.span.end and other.span.start <= one.span.end
