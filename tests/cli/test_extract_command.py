"""`citecheck extract`: what was read of each post as JSON, a line each, by the schema and as the library gives it."""

from __future__ import annotations

import json
from pathlib import Path

from process import run

import citecheck

POST = "Reefs rest (Ruiz, 2015, p. 4).\n\nReferences\n\nRuiz, A. (2015). Reefs at rest. Tidal Press.\n"


def test_a_line_a_post(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(POST, encoding="utf-8")
    done = run("extract", "a.txt", "b.txt", cwd=tmp_path)
    posts = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [post["source"] for post in posts] == ["a.txt", "b.txt"]
    (citation,), (reference,) = posts[0]["citations"], posts[0]["references"]
    assert POST[citation["start"] : citation["end"]] == citation["text"] == "Ruiz, 2015, p. 4"
    assert (citation["authors"], citation["match"], citation["references"]) == (["Ruiz"], "exact", [0])
    assert (reference["cited"], reference["csl"]["title"]) == (True, "Reefs at rest")
    assert {**posts[0], "source": None} == citecheck.extract(POST)


def test_no_rule_is_run_and_the_style_is_the_one_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(POST.replace("Ruiz, 2015", "Chan, 2016"), encoding="utf-8")
    done = run("extract", "a.txt", "--style", "apa6", cwd=tmp_path)
    (post,) = map(json.loads, done.stdout.decode().splitlines())
    assert (done.returncode, post["style"], "diagnostics" in post) == (0, "apa6", False)


def test_what_cannot_be_read_is_told_and_the_rest_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(POST, encoding="utf-8")
    done = run("extract", "gone.txt", "a.txt", cwd=tmp_path)
    assert (done.returncode, len(done.stdout.splitlines())) == (2, 1)
    assert b"gone.txt" in done.stderr
