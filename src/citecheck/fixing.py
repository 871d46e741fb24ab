"""Fixes applied so that nothing else is lost: edits in order, to a fixed point, each round checked again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence

from citecheck.model import Diagnostic, Edit, Fix, Span

Check = Callable[[str], Sequence[Diagnostic]]
ROUNDS = 12
"""Rounds after which fixes that keep calling for each other are left as they are."""


def mend(text: str, check: Check, unsafe: bool = False) -> tuple[str, tuple[Fix, ...]]:
    """The text after all fixes that hold their promise, and these fixes in the order they were applied."""
    applied: list[Fix] = []
    barred: set[str] = set()
    before = check(text)
    for _ in range(ROUNDS):
        batch = pick((d for d in before if d.code not in barred), unsafe)
        if not batch:
            break
        outcome = _try(text, before, batch, check)
        if outcome is None:
            batch, outcome = _by_code(text, before, batch, check, barred)
        if outcome is None:
            continue
        text, before = outcome
        applied.extend(d.fix for d in batch if d.fix)
    return text, tuple(applied)


def pick(diagnostics: Iterable[Diagnostic], unsafe: bool) -> list[Diagnostic]:
    """The findings whose fixes may be applied together: in order, none touching another's edits."""
    taken: list[Diagnostic] = []
    edits: list[Span] = []
    for diagnostic in diagnostics:
        fix = diagnostic.fix
        if fix is None or (fix.safety == "unsafe" and not unsafe) or not fix.edits:
            continue
        if not any(_touches(edits, edit.span) for edit in fix.edits):
            taken.append(diagnostic)
            for edit in fix.edits:
                insort(edits, edit.span)
    return taken


def _touches(taken: Sequence[Span], span: Span) -> bool:
    i = bisect_left(taken, span)
    return (i < len(taken) and taken[i].start <= span.end) or (i > 0 and span.start <= taken[i - 1].end)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with non-overlapping edits made."""
    out, at = [], 0
    for edit in sorted(edits, key=lambda e: e.span):
        out += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*out, text[at:]])


def _try(
    text: str, before: Sequence[Diagnostic], batch: Sequence[Diagnostic], check: Check
) -> tuple[str, Sequence[Diagnostic]] | None:
    edits = [edit for d in batch if d.fix for edit in d.fix.edits]
    mended = apply(text, edits)
    after = check(mended)
    return (mended, after) if mended != text and keeps_promise(before, batch, edits, after) else None


def _by_code(
    text: str, before: Sequence[Diagnostic], batch: list[Diagnostic], check: Check, barred: set[str]
) -> tuple[list[Diagnostic], tuple[str, Sequence[Diagnostic]] | None]:
    """One rule's fixes at a time; a rule whose fixes break the promise is barred from then on."""
    for code in sorted({d.code for d in batch}):
        part = [d for d in batch if d.code == code]
        outcome = _try(text, before, part, check)
        if outcome is not None:
            return part, outcome
        barred.add(code)
    return [], None


def keeps_promise(
    before: Sequence[Diagnostic], batch: Sequence[Diagnostic], edits: Sequence[Edit], after: Sequence[Diagnostic]
) -> bool:
    """Whether every fixed finding is gone and no finding stands where its rule had found none."""
    shift = _Shift(edits)
    fixed = {id(d) for d in batch}
    left: dict[str, list[Span]] = {}
    for d in before:
        if id(d) not in fixed:
            left.setdefault(d.code, []).append(shift.span(d.span))
    return all(_near(d.span, left.get(d.code, ())) for d in after)


def _near(span: Span, places: Sequence[Span]) -> bool:
    return any(span.start <= place.end and place.start <= span.end for place in places)


class _Shift:
    """Where old offsets stand after the edits."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = sorted(edits, key=lambda e: e.span)
        self._ends = [e.span.end for e in self._edits]
        self._moved = [0]
        for e in self._edits:
            self._moved.append(self._moved[-1] + len(e.text) - len(e.span))

    def span(self, span: Span) -> Span:
        return Span(self._start(span.start), self._end(span.end))

    def _start(self, offset: int) -> int:
        i = bisect_right(self._ends, offset)
        inside = i < len(self._edits) and self._edits[i].span.start < offset
        return (self._edits[i].span.start if inside else offset) + self._moved[i]

    def _end(self, offset: int) -> int:
        i = bisect_right(self._ends, offset)
        inside = i < len(self._edits) and self._edits[i].span.start < offset
        return (
            self._edits[i].span.start + len(self._edits[i].text) + self._moved[i] if inside else offset + self._moved[i]
        )
