"""SARIF 2.1.0 (OASIS): columns in code points, related places, and every side of a fix as replacements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps
from urllib.parse import quote

from citecheck import __version__
from citecheck.model import Diagnostic, Fix, Span
from citecheck.report import Json, Report
from citecheck.reporters.fingerprint import fingerprinted
from citecheck.rules import Rule, all_rules
from citecheck.text import Lines

_LEVEL = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(reports: Iterable[Report]) -> Iterator[str]:
    """One log with one run."""
    results: list[Json] = []
    found: dict[str, Json] = {}
    for report in reports:
        lines, name = Lines(report.text), report.post.document.source.name or ""
        uri = quote(name.replace("\\", "/"), errors="replace")
        for d, fingerprint in fingerprinted(report):
            found.setdefault(d.code, {"id": d.code, "name": d.name})
            results.append({**_result(d, lines, uri), "partialFingerprints": {"citecheck/v1": fingerprint}})
    driver = {"name": "citecheck", "version": __version__, "rules": list(_rules(found))}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    yield dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rules(found: dict[str, Json]) -> Iterator[Json]:
    """The rules that found something, by code, with what their pages say first."""
    rules = {rule.code: rule for rule in all_rules()}
    for code in sorted(found):
        yield {**found[code], **(_described(rules[code]) if code in rules else {})}


def _described(rule: Rule) -> Json:
    return {
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
    }


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
    if diagnostic.sides:
        result["fixes"] = [_fix(side, lines, uri) for side in diagnostic.sides]
    return result


def _fix(fix: Fix, lines: Lines, uri: str) -> Json:
    edits = [_replacement(edit.span, edit.text, lines) for edit in fix.edits]
    change = {"artifactLocation": {"uri": uri}, "replacements": edits}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _location(span: Span, lines: Lines, uri: str) -> Json:
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": _region(span, lines)}}


def _region(span: Span, lines: Lines) -> Json:
    line, column = lines.position(span.start)
    end_line, end_column = lines.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _replacement(span: Span, text: str, lines: Lines) -> Json:
    return {"deletedRegion": _region(span, lines), "insertedContent": {"text": text}}
