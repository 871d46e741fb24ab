"""`citecheck check` as a process: exit codes, streams, stdin, bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

FAULTY = (
    "Sleep helps (Vasqez & Born, 2010).\n\nReferences\n\nVasquez, A., & Born, J. (2010). Memory asleep. Tidal Press.\n"
)


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "citecheck", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60)


def test_findings_exit_1_and_stand_on_stdout(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text(FAULTY, encoding="utf-8")
    done = run("check", str(post), "--output-format", "concise")
    assert done.returncode == 1
    assert b":1:" in done.stdout and b"CIT004" in done.stdout
    assert b"1 file checked" in done.stderr
    assert run("check", str(post), "--exit-zero").returncode == 0


def test_a_missing_file_is_2_after_the_others(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text(FAULTY, encoding="utf-8")
    done = run("check", str(tmp_path / "none.txt"), str(post), "--output-format", "json")
    assert done.returncode == 2
    assert b"none.txt" in done.stderr
    assert json.loads(done.stdout)["diagnostics"]


def test_stdin_takes_its_format_from_the_name() -> None:
    done = run("check", "-", "--stdin-filename", "post.md", "--output-format", "json", stdin=FAULTY.encode())
    assert json.loads(done.stdout)["format"] == "markdown"


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\xff\xfe\x80" * 50, b"(" * 5000, "Sch\xf6n".encode("latin-1"), b"\xff"]
)
def test_any_bytes_give_a_report_or_one_line(data: bytes) -> None:
    done = run("check", "-", stdin=data)
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr
    assert b"Error" not in done.stderr


def test_an_unknown_rule_is_2_with_a_guess(tmp_path: Path) -> None:
    done = run("check", "-", "--select", "cited-not-lsted", stdin=FAULTY.encode())
    assert done.returncode == 2
    assert "did you mean “cited-not-listed”?".encode() in done.stderr


def test_a_comment_sets_findings_aside() -> None:
    post = f"<!-- citecheck: ignore[CIT004] the book prints it so -->\n\n{FAULTY}"
    done = run("check", "-", "--select", "CIT004", stdin=post.encode())
    assert done.returncode == 0, done.stdout


def test_a_comment_that_sets_nothing_aside_is_told() -> None:
    post = f"<!-- citecheck: ignore[CIT010] -->\n\n{FAULTY}"
    done = run("check", "-", "--output-format", "concise", stdin=post.encode())
    assert b"SUP001" in done.stdout
