"""The settings and comments that docs/settings.md shows are such as citecheck takes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import regex
from process import run

import citecheck
from citecheck import Config
from citecheck.config import KEYS
from citecheck.config.values import from_table

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")


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
    for option in regex.findall(r"--[a-z-]+", PAGE):
        assert option in shown, option
