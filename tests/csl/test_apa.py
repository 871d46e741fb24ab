"""Every kind of work in the manual, in every encoding of the tables, becomes the entry written under it."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest
from csl_notation import Case, cases

from citecheck.csl.api import format_list
from citecheck.csl.writers import marked_text

TABLES = sorted((Path(__file__).parent / "apa").glob("*.md"))
CASES = list(chain.from_iterable(cases(table) for table in TABLES))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_entry(case: Case) -> None:
    (entry,) = format_list([case.item]).entries
    assert marked_text(entry.runs) == case.wanted
