"""How the process ends: everything it printed is out, a pipe may close early, a full disk is one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
CHECK = [sys.executable, "-m", "citecheck", "check", str(EXAMPLES / "essay.md")]


def test_output_in_a_file_is_what_a_pipe_would_get(tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as out:
        assert subprocess.run(CHECK, stdout=out, stderr=subprocess.DEVNULL, check=False).returncode == 1
    piped = subprocess.run(CHECK, capture_output=True, check=False).stdout
    assert piped
    assert (tmp_path / "out").read_bytes() == piped


def test_a_closed_pipe_is_silent() -> None:
    with subprocess.Popen(
        [*CHECK, "--output-format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait() in (0, 1)


def test_a_full_output_is_one_line_and_exit_2() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(CHECK, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "No space left" in done.stderr and "Traceback" not in done.stderr
