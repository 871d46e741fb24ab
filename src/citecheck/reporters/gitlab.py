"""GitLab code quality: fingerprints by rule and text, so that a moved line is no new finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps

from citecheck.report import Report
from citecheck.reporters.fingerprint import fingerprinted
from citecheck.text import Lines

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def render(reports: Iterable[Report]) -> Iterator[str]:
    """One JSON array for all files."""
    yield dumps([issue for report in reports for issue in _issues(report)], ensure_ascii=False, indent=1) + "\n"


def _issues(report: Report) -> Iterator[dict[str, object]]:
    lines, name = Lines(report.text), report.name
    for d, fingerprint in fingerprinted(report):
        line, end = lines.position(d.span.start)[0], lines.position(d.span.end)[0]
        yield {
            "description": d.message,
            "check_name": f"{d.code} {d.name}",
            "fingerprint": fingerprint,
            "severity": _SEVERITY[d.severity],
            "location": {"path": name.removeprefix("./"), "lines": {"begin": line, "end": end}},
        }
