"""Findings already known, keyed by rule and the text they stand on, never by line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from citecheck.model import Diagnostic, Span
from citecheck.report import Report

Known = Counter[tuple[str, str]]
STALE = "SUP002"


def key(diagnostic: Diagnostic, report: Report) -> tuple[str, str]:
    """Rule and text, spaces folded."""
    return diagnostic.code, " ".join(report.post.document.slice(diagnostic.span).split())[:200]


def load(path: Path) -> dict[str, Known]:
    """Known findings by file name; nothing where there is no such file yet. Raises ValueError, OSError."""
    if not path.exists():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {name: Counter((code, text) for code, text in keys) for name, keys in data["files"].items()}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"{path}: not a citecheck baseline ({error})") from error


def filter_known(found: Iterable[Diagnostic], report: Report, path: Path, write: bool = False) -> list[Diagnostic]:
    """The findings that the baseline does not know, and one for each of its entries that is no longer found."""
    name = report.post.document.source.name or ""
    found = list(found)
    baseline = load(path)
    if write:
        baseline[name] = Counter(key(d, report) for d in found)
        save(path, baseline)
    known = Counter(baseline.get(name, Counter()))
    fresh = []
    for diagnostic in found:
        at = key(diagnostic, report)
        if known[at] > 0:
            known[at] -= 1
        else:
            fresh.append(diagnostic)
    return [*fresh, *(_stale(code, text) for (code, text), n in known.items() if n > 0)]


def _stale(code: str, text: str) -> Diagnostic:
    message = f"The baseline knows {code} on “{text[:60]}”, which is no longer found: write it anew."
    return Diagnostic(STALE, "stale-baseline", message, Span(0, 0), "info")


def save(path: Path, baseline: dict[str, Known]) -> None:
    """Write the baseline, sorted, so that its diffs are small."""
    files = {name: sorted(keys.elements()) for name, keys in sorted(baseline.items()) if keys}
    path.write_text(json.dumps({"version": 1, "files": files}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
