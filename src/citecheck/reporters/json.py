"""One JSON object a file, one file a line (schema: report.schema.json)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps

from citecheck.report import Report


def render(reports: Iterable[Report]) -> Iterator[str]:
    """The lines."""
    for report in reports:
        yield dumps(report.to_dict(), ensure_ascii=False) + "\n"
