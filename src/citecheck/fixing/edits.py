"""Edits of one text: made together, told apart, and where the rest of the text stands after them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from citecheck.model import Diagnostic, Edit, Span


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with non-overlapping edits made."""
    out, at = [], 0
    for edit in sorted(edits, key=lambda e: e.span):
        out += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*out, text[at:]])


def apart(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings, in their order, whose fixes may be made together: none touches an earlier one's edits."""
    taken: list[Diagnostic] = []
    edits: list[Span] = []
    for diagnostic in diagnostics:
        spans = [edit.span for edit in diagnostic.fix.edits] if diagnostic.fix else []
        if spans and not any(_touches(edits, span) for span in spans):
            taken.append(diagnostic)
            for span in spans:
                insort(edits, span)
    return taken


def _touches(taken: Sequence[Span], span: Span) -> bool:
    i = bisect_left(taken, span)
    return (i < len(taken) and taken[i].start <= span.end) or (i > 0 and span.start <= taken[i - 1].end)


class Shift:
    """Where old places stand after the edits."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits)
        self._ends = [e.span.end for e in self._edits]
        self._moved = [0]
        for e in self._edits:
            self._moved.append(self._moved[-1] + len(e.text) - len(e.span))

    def span(self, span: Span) -> Span:
        """The span after the edits; what begins or ends inside an edit is widened to the whole of it."""
        start = self._place(span.start, is_end=False)
        return Span(start, max(start, self._place(span.end, is_end=True)))

    def diagnostic(self, diagnostic: Diagnostic) -> Diagnostic:
        """A finding with its fix, none of whose edits touches these."""
        fix = diagnostic.fix
        if fix is not None:
            fix = fix._replace(edits=tuple(Edit(self.span(e.span), e.text) for e in fix.edits))
        return diagnostic._replace(span=self.span(diagnostic.span), fix=fix)

    def _place(self, offset: int, *, is_end: bool) -> int:
        i = bisect_right(self._ends, offset)
        if is_end and i and self._edits[i - 1].span == Span(offset, offset):  # inserted behind, not inside
            i -= 1
            return offset + self._moved[i]
        if i == len(self._edits) or self._edits[i].span.start >= offset:
            return offset + self._moved[i]
        return self._edits[i].span.start + (len(self._edits[i].text) if is_end else 0) + self._moved[i]
