"""The README's commands run: the set-up by its form, the tool's own part for real in this environment."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parents[2]
COMMANDS = [
    line
    for block in regex.findall(r"(?s)```console\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"))
    for line in block.splitlines()
]
SET_UP = ["python3 -m venv .venv", ".venv/bin/pip install -q -e '.[test]'"]


def test_readme_has_commands() -> None:
    assert len(COMMANDS) >= 2


@pytest.mark.parametrize("command", COMMANDS)
def test_command_runs(command: str) -> None:
    *set_up, last = command.split(" && ")
    assert set_up in ([], SET_UP)
    words = shlex.split(last.replace(".venv/bin/", f"{Path(sys.executable).parent}/"))
    if "pytest" in words:  # this very run: only that the tests are found
        words += ["--collect-only", "-p", "no:xdist"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    assert done.stdout
