"""Fixes made so that nothing else is lost: to a fixed point, and each step checked again before it counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from citecheck.fixing.edits import Shift, apart, apply
from citecheck.model import Diagnostic, Edit, Fix, Span
from citecheck.report import Refusal
from citecheck.text import Lines

TRIES = 400
"""Checks after which fixes that undo each other are left as they are."""

_MISMATCH, _WRITING = "CIT", "INT"
"""Prefixes of the rules on what a citation leads to, and on how it is written."""
_JOINT = 3
"""Code points that may stand between the names of a citation and its year."""


class Checked(Protocol):
    """What a check gives: at least the findings, in the order of the text."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings."""
        ...


class Unwanted(Exception):
    """Raised by a check for a text that must not come about, with the reason."""


Found = TypeVar("Found", bound=Checked)
Fit = Callable[[Fix, str], Fix | str]
"""Given a fix and the text: the fix as this source can hold it, or in a few words why it cannot."""


@dataclass(frozen=True, slots=True)
class Mended(Generic[Found]):
    """The text after the fixes, these in the order they were made, those refused, and the check of the text."""

    text: str
    applied: tuple[Fix, ...]
    refused: tuple[Refusal, ...]
    found: Found


def as_it_is(fix: Fix, text: str) -> Fix:
    """The fit of a source that can hold any fix."""
    return fix


def mend(text: str, check: Callable[[str], Found], unsafe: bool = False, fit: Fit = as_it_is) -> Mended[Found]:
    """Make the safe fixes (with `unsafe` all) that keep the promise.

    Every step takes findings away and adds none, so it ends; it goes on until a whole pass over what is left makes
    no step, which is what a second run would begin with: mending twice is mending once.
    """
    return _Mending(text, check, unsafe, fit).run()


def attempt(
    text: str,
    before: Sequence[Diagnostic],
    fixed: Sequence[Diagnostic],
    edits: Sequence[Edit],
    check: Callable[[str], Found],
) -> tuple[str, Found] | str:
    """The text after the edits and its check, or which finding would break the promise.

    The promise: the fixed findings are gone, and every finding after the edits stands where its rule had found one
    before, or on words that went elsewhere with one. How a citation is written is judged only where it meets its entry: what
    a mismatch hid does not count against mending that.
    """
    mended = apply(text, edits)
    if mended == text:
        return "it changes nothing"
    try:
        after, shift = check(mended), Shift(edits)
    except Unwanted as reason:
        return str(reason)
    left = _by_code((d, shift.span(d.span), text[d.span.start : d.span.end]) for d in _without(before, fixed))
    seen = list(_unhidden(after.diagnostics, sorted(shift.span(d.span) for d in fixed if d.code.startswith(_MISMATCH))))
    found = _by_code((d, d.span, mended[d.span.start : d.span.end]) for d in seen)
    for code, places in found.items():
        if (at := _out_of_place(places, left.get(code, []))) is not None:
            name = next(d.name for d in seen if d.code == code).replace("-", " ")
            return f"it would bring {code} ({name}) on line {Lines(mended).position(at)[0]}"
    return mended, after


def _unhidden(found: Iterable[Diagnostic], mended: Sequence[Span]) -> Iterator[Diagnostic]:
    """The findings without those on how a citation is written whose mismatch, at one of `mended` in order, has gone."""
    starts, ends = [span.start for span in mended], list(accumulate((span.end for span in mended), max))
    for d in found:
        before = bisect_right(starts, d.span.end + _JOINT)
        if not (d.code.startswith(_WRITING) and before and ends[before - 1] + _JOINT >= d.span.start):
            yield d


def _without(before: Iterable[Diagnostic], fixed: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    gone = Counter((d.code, d.span) for d in fixed)
    for d in before:
        if gone[d.code, d.span] > 0:
            gone[d.code, d.span] -= 1
        else:
            yield d


def _by_code(findings: Iterable[tuple[Diagnostic, Span, str]]) -> dict[str, list[tuple[Span, str]]]:
    """Place and words of the findings of each rule, in the order of their places."""
    places: dict[str, list[tuple[Span, str]]] = {}
    for d, span, words in findings:
        places.setdefault(d.code, []).append((span, words))
    return {code: sorted(found) for code, found in places.items()}


def _out_of_place(found: Sequence[tuple[Span, str]], before: Sequence[tuple[Span, str]]) -> int | None:
    """Where a finding begins that touches no place before nor has the words of one; or the last, if they are more."""
    if len(found) > len(before):
        return found[-1][0].start
    words = {words for _, words in before}
    i = 0
    for span, text in found:  # both in order: one pass
        while i < len(before) and before[i][0].end < span.start:
            i += 1
        if (i == len(before) or before[i][0].start > span.end) and text not in words:
            return span.start
    return None


class _Mending(Generic[Found]):
    def __init__(self, text: str, check: Callable[[str], Found], unsafe: bool, fit: Fit) -> None:
        self.text, self.check, self.unsafe, self.fit = text, check, unsafe, fit
        self.found = check(text)
        self.applied: list[Fix] = []
        self.refused: list[Refusal]
        self.tries = TRIES

    def run(self) -> Mended[Found]:
        while self.pass_over():
            pass
        return Mended(self.text, tuple(self.applied), tuple(self.refused), self.found)

    def pass_over(self) -> bool:
        """Try every fix there is; whether one could be made."""
        made = len(self.applied)
        self.refused = []
        while batch := apart(self.offered()):
            parts = [batch]
            while parts:
                part = parts.pop()
                if edits := self.step(part):
                    shift = Shift(edits)
                    parts = [[shift.diagnostic(d) for d in waiting] for waiting in parts]
                elif len(part) > 1:
                    parts.extend(_halves(part))
        return len(self.applied) > made

    def offered(self) -> list[Diagnostic]:
        """Findings whose fixes are still to be tried, each fix as the source can hold it."""
        barred = {(r.diagnostic.code, r.diagnostic.span) for r in self.refused}
        out = []
        for d in self.found.diagnostics:
            if d.fix is None or not d.fix.edits or (d.fix.safety == "unsafe" and not self.unsafe):
                continue
            if (d.code, d.span) not in barred:
                fitted = self.fit(d.fix, self.text)
                if isinstance(fitted, Fix):
                    out.append(d._replace(fix=fitted))
                else:
                    self.refused.append(Refusal(d, fitted))
        return out

    def step(self, part: Sequence[Diagnostic]) -> list[Edit]:
        """Make the fixes of a part together and give their edits; none where that cannot be, and one alone is refused."""
        known = {(d.code, d.span) for d in self.found.diagnostics}
        part = [d for d in part if (d.code, d.span) in known]
        edits = [edit for d in part if d.fix for edit in d.fix.edits]
        if not edits:
            return []
        outcome: tuple[str, Found] | str = "too many fixes undo each other"
        if self.tries:
            self.tries -= 1
            outcome = attempt(self.text, self.found.diagnostics, part, edits, self.check)
        if isinstance(outcome, str):
            if len(part) == 1:
                self.refused.append(Refusal(part[0], outcome))
            return []
        self.text, self.found = outcome
        self.applied.extend(d.fix for d in part if d.fix)
        shift = Shift(edits)
        self.refused = [Refusal(shift.diagnostic(r.diagnostic), r.reason) for r in self.refused]
        return edits


def _halves(part: Sequence[Diagnostic]) -> list[list[Diagnostic]]:
    """A part whose fixes do not go together: one rule's and the others', else its halves."""
    codes = {d.code for d in part}
    if len(codes) > 1:
        return [[d for d in part if d.code == code] for code in sorted(codes, reverse=True)]
    middle = len(part) // 2
    return [list(part[middle:]), list(part[:middle])]
