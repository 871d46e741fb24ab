"""JUnit XML: a file is a suite, a finding a failed case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from citecheck.report import Report
from citecheck.text import Lines
from citecheck.xml_text import xml_text


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="citecheck">\n'
    for report in reports:
        yield from _suite(report)
    yield "</testsuites>\n"


def _suite(report: Report) -> Iterator[str]:
    lines, name = Lines(report.text), _xml(report.name)
    count = len(report.diagnostics)
    yield f'<testsuite name="{name}" tests="{max(1, count)}" failures="{count}">\n'
    if not count:
        yield f'<testcase name="citecheck" classname="{name}"/>\n'
    for d in report.diagnostics:
        line, column = lines.position(d.span.start)
        message = _xml(d.message)
        yield f'<testcase name="{d.code} {d.name} {line}:{column}" classname="{name}">'
        yield f'<failure type="{d.severity}" message="{message}">{name}:{line}:{column}: {message}</failure></testcase>\n'
    yield "</testsuite>\n"


def _xml(text: str) -> str:
    return escape(xml_text(text))
