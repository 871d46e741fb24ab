"""The README's commands with what they print; run as a script it writes the output of today into the README.

A ```console block holds commands, each behind "$ ", and what they print; blocks without "$" are for a person's shell and
are not run here. Commands run in a copy of examples/, 88 columns wide, without colour.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import regex

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
_BLOCK = regex.compile(r"(?<=```console\n)\$ .*?(?=```)", regex.S)


def blocks(text: str) -> list[str]:
    """The blocks that show commands and their output."""
    return _BLOCK.findall(text)


def commands(block: str) -> list[str]:
    """The commands of a block."""
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def session(block: str) -> str:
    """The block as it would read today: its commands, run one after the other in a fresh copy of the examples."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        return "".join(_shown(command, folder) for command in commands(block))


def _shown(command: str, folder: str) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {"PATH": path, "COLUMNS": "88", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return f"$ {command}\n{done.stdout}"


if __name__ == "__main__":
    README.write_text(_BLOCK.sub(lambda found: session(found[0]), README.read_text(encoding="utf-8")), encoding="utf-8")
