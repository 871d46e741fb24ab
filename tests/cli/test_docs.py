"""What docs/settings.md and docs/editors.md show is such as citecheck takes and tells."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import regex
from process import run

import citecheck
from citecheck import Config
from citecheck.config import KEYS
from citecheck.config.values import from_table
from citecheck.rules import all_rules

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "settings.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    return next(iter(regex.findall(rf"(?s)```{language}\n(.*?)```", PAGE)))


def test_the_settings_file_is_one_and_shows_every_setting() -> None:
    table = tomllib.loads(block("toml"))
    assert {key.replace("-", "_") for key in table} == set(KEYS)
    assert from_table(table, "citecheck.toml").ignore_citations == ("Plato, n.d.",)


def test_the_comments_do_what_the_page_says() -> None:
    text = f"---\n{block('yaml')}---\n\n{block('markdown')}"
    report = citecheck.check(text, format="markdown", config=Config(ignore=("SUP001",)))
    assert report.profile.name == "apa6"
    assert not [d for d in report.diagnostics if d.code in ("SUP003", "CIT001", "LST008")]


def test_every_option_of_check_is_there() -> None:
    shown = run("check", "--help").stdout.decode()
    options = regex.findall(r"--[a-z-]+", PAGE)
    assert "--select" in options and [option for option in options if option not in shown] == []


def test_the_pattern_for_editors_reads_every_line() -> None:
    page = (DOCS / "editors.md").read_text(encoding="utf-8")
    task = json.loads(page.partition("```json\n")[2].partition("```")[0])["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    shown = run("check", str(DOCS.parent / "examples"), "--output-format", "concise").stdout.decode().splitlines()
    assert shown
    for line in shown:
        found = regex.match(pattern["regexp"], line)
        assert found, line
        assert Path(found[pattern["file"]]).is_file() and found[pattern["code"]] in {rule.code for rule in all_rules()}
