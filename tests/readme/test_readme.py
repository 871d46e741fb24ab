"""What the README and docs/python.md show is what happens: commands print what stands there, Python runs, set-up is tried."""

from __future__ import annotations

import doctest
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import regex
from refresh import README, ROOT, blocks, commands, session

TEXT = README.read_text(encoding="utf-8")
SET_UP = [line for line in TEXT.splitlines() if line.startswith("python3 -m venv")]
PAGES = (README, ROOT / "docs" / "python.md")
PYTHON = [
    (page.name, found[1], number)
    for page in PAGES
    for number, found in enumerate(regex.finditer(r"(?s)```pycon\n(.*?)```", page.read_text(encoding="utf-8")), 1)
]


@pytest.mark.parametrize("block", blocks(TEXT), ids=lambda block: commands(block)[0])
def test_commands_print_what_the_readme_shows(block: str) -> None:
    assert session(block) == block, "run `python tests/readme/refresh.py` and read what changed"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_does_what_the_page_shows(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    seen: dict[str, object] = {}
    for name, snippet, number in PYTHON:
        if name == page.name:
            test = doctest.DocTestParser().get_doctest(snippet, seen, f"{name}, snippet {number}", name, 0)
            assert test.examples
            assert doctest.DocTestRunner(verbose=False).run(test, clear_globs=False).failed == 0
            seen = test.globs


@pytest.mark.parametrize("line", SET_UP)
def test_set_up_commands_run(line: str) -> None:
    """The tool's own part for real in this environment; making the environment is what the clean checkout tries."""
    make, install, last = line.split(" && ")
    assert (make, install) == ("python3 -m venv .venv", ".venv/bin/pip install -q -e '.[test]'")
    words = shlex.split(last.replace(".venv/bin/", f"{Path(sys.executable).parent}/"))
    if "pytest" in words:  # this very run: only that the tests are found
        words += ["--collect-only", "-p", "no:xdist"]
    done = subprocess.run(
        words, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"}
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert done.stdout


@pytest.mark.parametrize("page", [README, *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = regex.findall(r"\]\((?!https?:)([^)#\s]++)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_there_is_something_to_show() -> None:
    assert len(SET_UP) == 2
    assert len(blocks(TEXT)) >= 5
    assert len(PYTHON) >= 5
