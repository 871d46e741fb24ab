"""Items whose values are long and made to mislead a pattern: time grows with them, not faster; run by hand (minutes)."""

from __future__ import annotations

import time
from typing import Any

import pytest

import citecheck

SIGNS = 20_000
LIMIT = 4.0
"""Seconds of CPU, for twenty fields; a linear pass takes one, a quadratic one many."""
PIECES = [
    "[ ", "\"a 'b ", "<i>", "<span ", "&amp", "1-2, ", "1.", "1-", "1", ".", "! ,", " ,", "a-", "A. ", "10.", "10.1234/",
    "http://", "-", "–", "a: ", "review of ", "ed. ", "§ ", "No. ", "patent ", "united ", "vol. ", "ca. ", "2019/", "B.C.",
    "{", "]", "<i></i>", "*_", "\\", "(", "“", "’", "\ue000", "ﬁ", "A’", "of ", "Article ", "pp. ",
]  # fmt: skip
FIELDS = (
    "title container-title page volume issue edition DOI URL genre number status reviewed-title section version note "
    "authority number-of-volumes references"
).split()


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("kind", ["article-journal", "report", "patent", "review"])
def test_linear(piece: str, kind: str) -> None:
    text = piece * (SIGNS // len(piece))
    item: dict[str, Any] = {"id": "x", "type": kind} | dict.fromkeys(FIELDS, text)
    item |= {"author": [{"family": text, "given": text}], "issued": text}
    start = time.process_time()
    for markup in ("markdown", "html"):
        citecheck.format_references([item], markup=markup)
    citecheck.format_citations([[{"id": "x", "locator": text, "suffix": text}]], [item])
    assert time.process_time() - start < LIMIT
