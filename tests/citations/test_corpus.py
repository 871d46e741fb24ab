"""Every row of the tables: found at its place, read right, and led to the right entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import FILES, Row, rows, run

CASES = [(path, row) for path in FILES for row in rows(path)]


@pytest.mark.parametrize(("path", "row"), CASES, ids=[f"{path.stem}:{row.line}" for path, row in CASES])
def test_row(path: Path, row: Row) -> None:
    places, citations, matches = run(path, row)
    assert places == row.places
    assert (citations, matches) == (row.citations, row.match)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_family_has_its_cases(path: Path) -> None:
    assert len(list(rows(path))) >= 60
