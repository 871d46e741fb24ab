"""The last words of a run, on stderr: what was checked, found, mended, and which style was taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.commands.inputs import tell
from citecheck.report import Report

_SHOWN = 6
"""Votes for a style that are told."""


class Summary:
    """Counts over all posts of a run."""

    def __init__(self) -> None:
        self.files = self.fixed = self.fixed_files = 0
        self.found: Counter[str] = Counter()
        self.fixable: Counter[str] = Counter()
        self.styles: dict[str, list[tuple[str, ...]]] = {}

    def add(self, report: Report) -> None:
        """Count what is shown of a post."""
        self.files += 1
        for d in report.diagnostics:
            self.found[d.severity] += 1
            if d.fix or d.choices:
                self.fixable["safe" if d.fix and d.fix.safety == "safe" else "unsafe"] += 1
        if report.profile.evidence:
            self.styles.setdefault(report.profile.name, []).append(report.profile.evidence)

    def mended(self, fixes: int) -> None:
        """Count the fixes of one post that was, or with --diff would be, changed."""
        self.fixed += fixes
        self.fixed_files += 1

    def fails(self, strict: bool) -> bool:
        """Whether something was found that fails a run."""
        return bool(self.found["error"] or self.found["warning"] or (strict and self.found["info"]))

    def print(self, options: Mapping[str, Any]) -> None:
        """Write the lines."""
        for line in self._lines(options):
            tell(line)

    def _lines(self, options: Mapping[str, Any]) -> Iterator[str]:
        if not self.files:
            return
        for name, evidence in self.styles.items():
            yield _taken(name, evidence)
        if self.fixed or options.get("diff"):
            would = "would be " if options.get("diff") else ""
            yield f"{_count(self.fixed, 'fix', 'es')} {would}made in {_count(self.fixed_files, 'file')}"
        if options.get("diff"):
            return
        levels = (("error", "s"), ("warning", "s"), ("info", ""))
        found = ", ".join(_count(self.found[level], level, s) for level, s in levels if self.found[level])
        yield f"{_count(self.files, 'file')} checked: {found or 'nothing found'}"
        if self.fixable["safe"] and not options.get("fix"):
            yield f"{self.fixable['safe']} can be mended with --fix"
        if self.fixable["unsafe"]:
            yield f"{self.fixable['unsafe']} can be mended with `citecheck fix --interactive`, or --fix --unsafe-fixes"


def _taken(name: str, evidence: list[tuple[str, ...]]) -> str:
    from citecheck.profiles import TITLES

    if len(evidence) > 1:
        return f"{len(evidence)} files taken as {TITLES[name]}"
    more = len(evidence[0]) - _SHOWN
    return f"taken as {TITLES[name]}: {', '.join(evidence[0][:_SHOWN])}{f' and {more} more' if more > 0 else ''}"


def _count(number: int, word: str, ending: str = "s") -> str:
    return f"{number} {word}{ending if number != 1 else ''}"
