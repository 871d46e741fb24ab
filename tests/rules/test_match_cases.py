"""The further cases of tests/cases for the rules on matching: each fenced text leaves its rule silent."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

import citecheck

CASES = Path(__file__).parent.parent / "cases"
CODES = ("CIT001", "CIT002", "CIT003", "CIT004", "CIT005", "CIT006", "CIT008", "CIT010", "CIT013", "CIT014", "LST008")
_FENCE = regex.compile(r"^~~~ good([^\n]*)\n(.*?)^~~~$", regex.M | regex.S)


def cases() -> list[tuple[str, str, str]]:
    pages = {code: (CASES / f"{code}.md").read_text(encoding="utf-8") for code in CODES}
    return [(code, found[1].strip(), found[2]) for code, page in pages.items() for found in _FENCE.finditer(page)]


@pytest.mark.parametrize(("code", "options", "text"), cases())
def test_the_rule_is_silent(code: str, options: str, text: str) -> None:
    style = found[1] if (found := regex.search(r"style=(\S+)", options)) else "apa7"
    report = citecheck.check(text, format="markdown" if "markdown" in options else "text", style=style)
    assert [one.message for one in report.diagnostics if one.code == code] == []


def test_every_page_has_three_traps() -> None:
    counts = {code: sum(1 for case in cases() if case[0] == code) for code in CODES}
    assert min(counts.values()) >= 3, counts
