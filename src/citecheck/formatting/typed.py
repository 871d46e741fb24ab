"""An entry that stays as typed, as runs, so that it can stand in a list of any markup."""

from __future__ import annotations

from itertools import pairwise

from citecheck.csl.runs import Run
from citecheck.marks import italics
from citecheck.model import Document, Span


def typed_runs(document: Document, span: Span) -> list[Run]:
    """The text of a source span on one line, cut where its italics begin and end."""
    start, end = document.text.range(span)
    marks = italics(document, start, end)
    cuts = sorted({start, end, *(at for mark in marks for at in mark)})
    return [
        Run(" ".join(f"|{document.prose[a:b]}|".split())[1:-1], italic=any(x <= a < y for x, y in marks))
        for a, b in pairwise(cuts)
    ]
