"""Settings, file walking and output that need no stage of the pipeline."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from citecheck.config import ConfigError
from citecheck.config_values import from_table
from citecheck.files import expand
from citecheck.reporters.columns import cut
from citecheck.reporters.full import wants_color


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"selct": ["CIT"]}, "did you mean “select”?"),
        ({"select": 3}, "takes a list"),
        ({"severity": {"CIT001": "fatal"}}, "one of error, warning, info"),
        ({"profile": {"et-al-fro": 4}}, "did you mean “et-al-from”?"),
    ],
)
def test_a_wrong_setting_is_told(table: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError, match=said.replace("?", r"\?")):
        from_table(table, "citecheck.toml")


def test_folders_are_walked_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", ".hidden/c.md", "deep/d.html", "e.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [p.relative_to(tmp_path).as_posix() for p in expand(tmp_path)] == ["a.txt", "b.md", "deep/d.html"]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(expand(tmp_path / "none.md"))


@pytest.mark.parametrize("at", [0, 50, 190])
def test_a_frame_is_cut_round_its_span(at: int) -> None:
    line = "".join(chr(97 + i % 26) for i in range(200))
    shown, low, high = cut(line, at, at + 5, 60)
    assert shown[low:high] == line[at : at + 5]
    assert len(shown) <= 60


def test_no_color_wins() -> None:
    assert not wants_color({"NO_COLOR": "1", "FORCE_COLOR": "1"}, sys.stdout)
    assert wants_color({"FORCE_COLOR": "1"}, sys.stdout)


def test_version_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom citecheck.cli import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "print([m for m in ('lxml', 'citeproc', 'markdown_it', 'docx', 'pycrfsuite') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert out.stdout.splitlines()[-1] == "[]"
