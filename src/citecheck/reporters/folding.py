"""Findings of one cause are told once: which those are, and on which lines."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model import Diagnostic
from citecheck.text import Lines


def fold(diagnostics: Iterable[Diagnostic]) -> list[list[Diagnostic]]:
    """Findings by cause, in the order of their first places; findings without cause stand alone."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, d in enumerate(diagnostics):
        groups.setdefault((d.code, d.severity, d.cause) if d.cause else number, []).append(d)
    return list(groups.values())


def on_lines(diagnostics: Iterable[Diagnostic], lines: Lines) -> str:
    """The lines where findings begin, each once: "line 3", "lines 3, 6"."""
    numbers = dict.fromkeys(str(lines.position(d.span.start)[0]) for d in diagnostics)
    return f"line{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"
