"""GitLab code quality: fingerprints by rule and text, so that a moved line is no new finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from json import dumps

from citecheck.report import Report
from citecheck.text import Lines

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: Iterable[Report]) -> Iterator[str]:
    """One JSON array for all files."""
    yield dumps([issue for report in reports for issue in _issues(report)], ensure_ascii=False, indent=1) + "\n"


def _issues(report: Report) -> Iterator[dict[str, object]]:
    lines, name = Lines(report.text), report.post.document.source.name or "<text>"
    seen: dict[str, int] = {}
    for d in report.diagnostics:
        key = f"{name}\0{d.code}\0{report.post.document.slice(d.span)}"
        seen[key] = seen.get(key, 0) + 1
        line, end = lines.position(d.span.start)[0], lines.position(d.span.end)[0]
        yield {
            "description": d.message,
            "check_name": f"{d.code} {d.name}",
            "fingerprint": sha256(f"{key}\0{seen[key]}".encode()).hexdigest(),
            "severity": _SEVERITY[d.severity],
            "location": {"path": name, "lines": {"begin": line, "end": end}},
        }
