"""What docs/formatting.md shows is what happens."""

from __future__ import annotations

import doctest
from pathlib import Path

from citecheck.csl.api import STYLES, style_path

PAGE = Path(__file__).parents[2] / "docs" / "formatting.md"


def test_examples() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried > 5
    assert not failed


def test_every_style_is_in_the_table() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in STYLES.keys() - {"auto"}:
        assert f"`{name}`" in page
        assert f"`styles/{style_path(name).name}`" in page
