"""The last words of a run, on stderr: what was checked, found, mended, and which style was taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.commands.inputs import tell
from citecheck.commands.styles import Styles
from citecheck.report import Report

_SHOWN = 6
"""Votes for a style that are told."""


class Summary:
    """Counts over all posts of a run."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.options, self.styles = options, Styles(options)
        self.files = self.fixed = self.fixed_files = self.known = 0
        self.found: Counter[str] = Counter()
        self.fixable: Counter[str] = Counter()
        self.taken: dict[str, list[tuple[str, ...]]] = {}

    def add(self, report: Report) -> None:
        """Count what is shown of a post."""
        self.files += 1
        for d in report.diagnostics:
            self.found[d.severity] += 1
            if d.fix or d.choices:
                self.fixable["safe" if d.fix and d.fix.safety == "safe" else "unsafe"] += 1
        if report.profile.evidence:
            self.taken.setdefault(report.profile.name, []).append(report.profile.evidence)

    def mended(self, fixes: int) -> None:
        """Count the fixes of one post that was, or with --diff would be, changed."""
        self.fixed += fixes
        self.fixed_files += 1

    def exit_code(self, unread: bool) -> int:
        """0, 1 where something fails the run, 2 where a post was `unread`; with --diff a change that would be made fails it."""
        if unread:
            return 2
        failed = self.fixed > 0 if self.options["diff"] else self._fails()
        return int(failed and not self.options["exit_zero"])

    def _fails(self) -> bool:
        strict = self.options.get("strict", False)
        return bool(self.found["error"] or self.found["warning"] or (strict and self.found["info"]))

    def print(self) -> None:
        """Write the lines."""
        for line in () if self.options["quiet"] else self._lines():
            tell(line)

    def _lines(self) -> Iterator[str]:
        if not self.files:
            return
        for name, evidence in self.taken.items():
            yield _taken(name, evidence)
        if self.options["diff"]:
            yield f"{_count(self.fixed, 'fix', 'es')} would be made in {_count(self.fixed_files, 'file')}"
            return
        known = f"; {self.known} more in the baseline" if self.known else ""
        yield f"{_count(self.files, 'file')} checked: {self._found(self.options['fix'])}{known}"
        yield from self._offers()
        yield from self.styles.lines()

    def _found(self, mended: bool) -> str:
        """What was found; where posts were mended, what was fixed and what is left."""
        levels = (("error", "s"), ("warning", "s"), ("info", ""))
        found = ", ".join(_count(self.found[level], level, s) for level, s in levels if self.found[level])
        if not mended or not (self.fixed or found):
            return found or "nothing found"
        left = f"{self.found.total()} left ({found})" if found else "nothing left"
        return (
            f"{self.fixed} fixed in {_count(self.fixed_files, 'file')}, {left}"
            if self.fixed
            else f"nothing fixed, {left}"
        )

    def _offers(self) -> Iterator[str]:
        """What may be mended yet: not what was tried just now."""
        fixing = self.options["fix"]
        if self.fixable["safe"] and not fixing:
            yield f"{self.fixable['safe']} can be mended with --fix"
        if self.fixable["unsafe"] and not self.options.get("interactive"):
            more = "" if fixing and self.options["unsafe_fixes"] else ", or --fix --unsafe-fixes"
            yield f"{self.fixable['unsafe']} can be mended with `citecheck fix --interactive`{more}"


def _taken(name: str, evidence: list[tuple[str, ...]]) -> str:
    from citecheck.profiles import TITLES

    if len(evidence) > 1:
        return f"{len(evidence)} files taken as {TITLES[name]}"
    more = len(evidence[0]) - _SHOWN
    return f"taken as {TITLES[name]}: {', '.join(evidence[0][:_SHOWN])}{f' and {more} more' if more > 0 else ''}"


def _count(number: int, word: str, ending: str = "s") -> str:
    return f"{number} {word}{ending if number != 1 else ''}"
