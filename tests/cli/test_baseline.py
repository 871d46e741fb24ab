"""Known findings are not shown again, wherever their lines move; those that are gone are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from process import run

POST = (
    "Sleep helps (Vasqez & Born, 2010). So does rest (Okafor, 1999).\n\n"
    "References\n\nVasquez, A., & Born, J. (2010). Memory asleep. Tidal Press.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.txt").write_text(POST, encoding="utf-8")
    return tmp_path


def check(folder: Path, *arguments: str) -> list[str]:
    """The findings, as "code message"."""
    done = run(
        "check",
        "posts",
        "--select",
        "CIT,SUP",
        "--baseline",
        "known.json",
        "--output-format",
        "json",
        *arguments,
        cwd=folder,
    )
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    return [f"{d['code']} {d['message']}" for report in reports for d in report["diagnostics"]]


def test_what_is_known_is_not_shown_and_keyed_by_work(folder: Path) -> None:
    assert check(folder, "--write-baseline") == []
    known = json.loads((folder / "known.json").read_text("utf-8"))
    assert known == {
        "version": 1,
        "files": {"posts/a.txt": [["CIT001", "Okafor, 1999"], ["CIT004", "Vasqez & Born, 2010"]]},
    }
    assert check(folder) == []


def test_lines_may_move_and_new_findings_are_shown(folder: Path) -> None:
    check(folder, "--write-baseline")
    (folder / "posts" / "a.txt").write_text(f"First (Okafor, 1999).\n\n\n{POST}", encoding="utf-8")
    assert [line.partition(" ")[0] for line in check(folder)] == ["CIT001"]


def test_what_is_gone_is_told(folder: Path) -> None:
    check(folder, "--write-baseline")
    (folder / "posts" / "a.txt").write_text(POST.replace("Vasqez", "Vasquez"), encoding="utf-8")
    assert check(folder) == [
        "SUP002 The baseline knows CIT004 on “Vasqez & Born, 2010”, which is no longer found: write it anew."
    ]
    assert check(folder, "--min-severity", "warning") == []
    assert check(folder, "--ignore", "CIT004") == [], "a rule that did not run says nothing"
    assert check(folder, "--write-baseline") == check(folder) == []


def test_rules_that_did_not_run_stay_known(folder: Path) -> None:
    check(folder, "--write-baseline")
    check(folder, "--write-baseline", "--ignore", "CIT004")
    assert check(folder) == []


def test_the_baseline_is_found_from_its_own_folder(folder: Path) -> None:
    check(folder, "--write-baseline")
    (folder / "citecheck.toml").write_text('baseline = "known.json"\nselect = ["CIT", "SUP"]')
    assert run("check", "a.txt", cwd=folder / "posts").returncode == 0


def test_the_summary_says_how_many_are_known(folder: Path) -> None:
    known = ("check", "posts", "--select", "CIT,SUP", "--baseline", "known.json")
    assert b"nothing found; 2 more in the baseline" in run(*known, "--write-baseline", cwd=folder).stderr
    (folder / "posts" / "a.txt").write_text(POST.replace("Vasqez", "Vasquez"), encoding="utf-8")
    done = run(*known, cwd=folder)
    assert b"1 file checked: 1 info; 1 more in the baseline" in done.stderr


def test_what_is_no_baseline_is_told(folder: Path) -> None:
    (folder / "known.json").write_text("[]")
    done = run("check", "posts", "--baseline", "known.json", cwd=folder)
    assert done.returncode == 2 and b"known.json: not a citecheck baseline" in done.stderr


def test_a_work_in_bytes_that_are_no_letters_is_known_too(folder: Path) -> None:
    data = POST.encode().replace(b"\n\nVasquez", b"\n\nOb\x81, C. (2001). Caf\xe9s.\n\nVasquez")
    (folder / "posts" / "a.txt").write_bytes(data)
    assert check(folder, "--write-baseline") == check(folder) == []
    assert b"Ob\x81 (2001)" in (folder / "known.json").read_bytes()
