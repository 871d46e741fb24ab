"""A word on posts that are checked against APA 7 for want of a choice, and read as another style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.config import Config
from citecheck.report import Report

_ENOUGH = 5
"""Findings on form from which a look at the style pays."""
_FORM = ("INT", "REF")
_SIXTH = ("apa6",)
"""What differs by edition says so where it is told."""
_SHOWN = 4
"""Signs that are told."""


class Styles:
    """The posts of a run that nobody chose a style for."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.chosen = bool(options["style"])
        self.others: list[tuple[str, str, tuple[str, ...]]] = []

    def look(self, report: Report, config: Config) -> None:
        """Take a post in."""
        if self.chosen or report.post.library or sum(d.code[:3] in _FORM for d in report.diagnostics) < _ENOUGH:
            return
        from citecheck.pipeline import asked_style
        from citecheck.profiles import resolve

        document = report.post.document
        if asked_style(None, document, config):
            return
        profile = resolve("auto", document, report.citations, report.references)
        if profile.name not in (report.profile.name, *_SIXTH):
            self.others.append((report.name, profile.name, profile.evidence))

    def lines(self) -> Iterator[str]:
        """At most one."""
        from citecheck.profiles import TITLES

        if len(self.others) == 1:
            name, style, signs = self.others[0]
            yield f"{name} reads as {TITLES[style]}: {', '.join(signs[:_SHOWN])}; --style auto goes by that"
        elif self.others:
            count = Counter(TITLES[style] for _, style, _ in self.others)
            styles = ", ".join(f"{number} as {title}" for title, number in count.most_common())
            yield f"not every post reads as APA 7 ({styles}): --style auto goes by each post's own style"
