"""SARIF 2.1.0 (OASIS), columns in code points, fixes as replacements, related places kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps

from citecheck import __version__
from citecheck.model import Diagnostic, Span
from citecheck.report import Json, Report
from citecheck.text import Lines

_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reports: Iterable[Report]) -> Iterator[str]:
    """One log with one run."""
    results: list[Json] = []
    rules: dict[str, Json] = {}
    for report in reports:
        lines, uri = Lines(report.text), _uri(report.post.document.source.name or "")
        for d in report.diagnostics:
            rules.setdefault(d.code, {"id": d.code, "name": d.name})
            results.append(_result(d, lines, uri))
    driver = {"name": "citecheck", "version": __version__, "rules": [rules[code] for code in sorted(rules)]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _uri(name: str) -> str:
    from urllib.parse import quote

    return quote(name.replace("\\", "/"))


def _result(diagnostic: Diagnostic, lines: Lines, uri: str) -> Json:
    result: Json = {
        "ruleId": diagnostic.code,
        "level": _LEVEL[diagnostic.severity],
        "message": {"text": diagnostic.message},
        "locations": [_location(diagnostic.span, lines, uri)],
        "relatedLocations": [
            {**_location(label.span, lines, uri), "message": {"text": label.text}} for label in diagnostic.related
        ],
    }
    if diagnostic.fix:
        edits = [_replacement(e.span, e.text, lines) for e in diagnostic.fix.edits]
        change = {"artifactLocation": {"uri": uri}, "replacements": edits}
        result["fixes"] = [{"description": {"text": diagnostic.fix.title}, "artifactChanges": [change]}]
    return result


def _location(span: Span, lines: Lines, uri: str) -> Json:
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": _region(span, lines)}}


def _region(span: Span, lines: Lines) -> Json:
    line, column = lines.position(span.start)
    end_line, end_column = lines.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _replacement(span: Span, text: str, lines: Lines) -> Json:
    return {"deletedRegion": _region(span, lines), "insertedContent": {"text": text}}
