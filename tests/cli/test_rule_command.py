"""`citecheck rule`: a page by code or name, those of the findings on settings too, and the table of all."""

from __future__ import annotations

import pytest
from process import run

from citecheck.rules import all_rules
from citecheck.selection import META


@pytest.mark.parametrize("asked", ["CIT003", "cit003", "year-mismatch", "Year-Mismatch"])
def test_a_page_by_code_or_name(asked: str) -> None:
    done = run("rule", asked)
    assert (done.returncode, done.stdout.decode().splitlines()[0]) == (0, "# CIT003 year-mismatch")


@pytest.mark.parametrize("code", META)
def test_findings_on_settings_have_pages(code: str) -> None:
    done = run("rule", code)
    assert (done.returncode, done.stdout.decode().splitlines()[0]) == (0, f"# {code} {META[code]}")


@pytest.mark.parametrize("arguments", [("rule",), ("rule", "--all")])
def test_the_table_has_every_rule(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == [rule.code for rule in all_rules()]


def test_a_rule_there_is_none_of_is_told_with_the_nearest() -> None:
    done = run("rule", "year-mismatsch")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "citecheck: no rule “year-mismatsch”; did you mean “year-mismatch”?\n"


def test_the_beginning_of_a_code_names_findings_on_settings_too() -> None:
    done = run("rule", "SUP")
    assert done.returncode == 0
    assert [line.split() for line in done.stdout.decode().splitlines()] == [[code, name] for code, name in META.items()]
