"""Findings for people: a frame with the span underlined and the related place; one cause told once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from citecheck.report import Report
from citecheck.reporters.color import wants_color
from citecheck.reporters.columns import terminal_width
from citecheck.reporters.folding import fold
from citecheck.reporters.page import Page
from citecheck.text import Lines


def render(reports: Iterable[Report], width: int | None = None, color: bool | None = None) -> Iterator[str]:
    """The findings of each file, those of one cause folded."""
    color = wants_color(os.environ, sys.stdout) if color is None else color
    page = Page(width or terminal_width(), color)
    for report in reports:
        lines = Lines(report.text)
        for folded in fold(report.diagnostics):
            yield from page.finding(folded, report, lines)
            yield "\n"
