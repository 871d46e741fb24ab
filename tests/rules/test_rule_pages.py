"""docs/rules is what the rules' files say, and `citecheck rule` prints the same."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from citecheck.commands import rule as pages
from citecheck.rules import all_rules

SCRIPT = Path(__file__).parents[2] / "docs" / "generate.py"
spec = spec_from_file_location("generate", SCRIPT)
assert spec and spec.loader
generate = module_from_spec(spec)
spec.loader.exec_module(generate)


def test_the_pages_are_up_to_date() -> None:
    assert generate.stale() == [], "run `python docs/generate.py`"


def test_stale_pages_are_told_and_mended(tmp_path: Path) -> None:
    generate.write(tmp_path)
    (tmp_path / "CIT001.md").write_text("old", encoding="utf-8")
    (tmp_path / "CIT999.md").write_text("no rule's", encoding="utf-8")
    (tmp_path / "REF031.md").unlink()
    assert generate.stale(tmp_path) == ["CIT001.md", "CIT999.md", "REF031.md"]
    generate.write(tmp_path)
    assert generate.stale(tmp_path) == []


def test_the_table_has_a_line_for_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert pages.show(None) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in all_rules()]
    assert any(line.endswith("off by default") for line in lines)


def test_a_page_is_found_by_code_and_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert pages.show("lst002") == pages.show("list-order") == 0
    by_code, by_name = capsys.readouterr().out.split("# LST002 list-order")[1:]
    assert by_code == by_name
    assert "Severity: warning. Fix: safe. Styles: apa7, apa6." in by_code
