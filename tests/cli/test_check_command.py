"""`citecheck check` as a process: exit codes, streams, stdin, bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from process import run, spawn

from citecheck.selection import META

FAULTY = (
    "Sleep helps (Vasqez & Born, 2010).\n\nReferences\n\nVasquez, A., & Born, J. (2010). Memory asleep. Tidal Press.\n"
)


def test_findings_exit_1_and_stand_on_stdout(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text(FAULTY, encoding="utf-8")
    done = spawn("check", str(post), "--output-format", "concise")
    assert done.returncode == 1
    assert b":1:" in done.stdout and b"CIT004" in done.stdout
    assert b"1 file checked" in done.stderr
    assert run("check", str(post), "--exit-zero").returncode == 0


def test_quiet_has_no_summary(tmp_path: Path) -> None:
    done = run("check", "-", "none.txt", "--quiet", "--output-format", "concise", stdin=FAULTY.encode())
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b"citecheck: none.txt: no such file or folder\n"


def test_statistics_count_by_rule() -> None:
    post = FAULTY.replace("Sleep", "(Vasqez and Born, 2010). (Born and Vasqez, 2010, pp. 3-4). Sleep")
    done = run("check", "-", "--statistics", "--select", "INT001,INT022,CIT", stdin=post.encode())
    lines = [line.split() for line in done.stdout.decode().splitlines()]
    assert lines[0][:4] == ["2", "error", "CIT004", "author-spelling-mismatch"]
    assert ["2", "warning", "INT001", "and-ampersand", "[2", "safe", "to", "fix]"] in lines
    assert [int(line[0]) for line in lines] == sorted((int(line[0]) for line in lines), reverse=True)
    assert done.returncode == 1
    assert run("check", "-", "--statistics", "--output-format", "json", stdin=b"").returncode == 2


def test_a_group_of_rules_is_a_table() -> None:
    lines = run("rule", "lst").stdout.decode().splitlines()
    assert len(lines) > 5 and all(line.startswith("LST0") for line in lines)
    assert run("rule", "XYZ").returncode == 2


def test_a_file_in_place_of_a_command_is_told_what_checks_it(tmp_path: Path) -> None:
    post = tmp_path / "post.txt"
    post.write_text(FAULTY, encoding="utf-8")
    done = run(str(post))
    assert done.returncode == 2 and f"`citecheck check {post}` checks it".encode() in done.stderr
    assert b"Did you mean 'check'?" in run("chek").stderr


HARVARD = (
    "Sleep helps (Vasquez and Born, 2010, p.3) and so do naps (Born, 2012).\n\nReference list\n\n"
    "Born, J. (2012) 'Naps', Journal of Rest, 4(2), pp. 3-9. Available at: https://rest.invalid/naps (Accessed: 3 May 2020).\n\n"
    "Vasquez, A. and Born, J. (2010) 'Memory asleep', Journal of Rest, 2(1), pp. 5-12.\n"
)


def test_a_post_in_another_style_is_told_unless_a_style_was_chosen(tmp_path: Path) -> None:
    said = b"reads as Harvard (Cite Them Right)"
    assert said in run("check", "-", stdin=HARVARD.encode()).stderr
    for style in ("apa7", "auto"):
        assert said not in run("check", "-", "--style", style, stdin=HARVARD.encode()).stderr
    own = b"---\ncitecheck: {style: apa7}\n---\n"
    assert said not in run("check", "-", "--stdin-filename", "a.md", stdin=own + HARVARD.encode()).stderr
    (tmp_path / "a.txt").write_text(HARVARD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(HARVARD, encoding="utf-8")
    assert b"2 as Harvard (Cite Them Right)" in run("check", str(tmp_path)).stderr
    (tmp_path / "citecheck.toml").write_text('style = "apa7"\n', encoding="utf-8")
    assert b"Harvard" not in run("check", str(tmp_path)).stderr


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


def test_info_fails_only_where_it_is_asked_to() -> None:
    post = b"Reefs rest (Ruiz, 2015, pp. 3-4).\n\nReferences\n\nRuiz, A. (2015). Reefs at rest. Tidal Press.\n"
    only = ("check", "-", "--select", "INT022")
    assert run(*only, stdin=post).returncode == 0
    assert b"1 info" in run(*only, stdin=post).stderr
    assert run(*only, "--strict", stdin=post).returncode == 1
    assert run(*only, "--min-severity", "warning", "--output-format", "concise", stdin=post).stdout == b""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "cited-not-lsted"), "--select: no rule “cited-not-lsted”; did you mean “cited-not-listed”?"),
        (("--ignore", "CIT001,CTI003"), "--ignore: no rule “CTI003”; did you mean “CIT003”?"),
        (("--style", "apa8"), "--style: no style “apa8”; did you mean “apa7”?"),
        (("--config", "none.toml"), "none.toml: No such file or directory"),
        (("--write-baseline",), "--write-baseline needs --baseline FILE"),
        (("--baseline", "none.json"), "none.json: no such baseline"),
    ],
)
def test_what_cannot_be_obeyed_is_2_in_one_line(arguments: tuple[str, ...], said: str) -> None:
    done = run("check", "-", *arguments, stdin=FAULTY.encode())
    assert done.returncode == 2 and done.stdout == b""
    assert said in done.stderr.decode() and done.stderr.count(b"\n") == 1


def test_a_folder_without_posts_is_2_in_one_line(tmp_path: Path) -> None:
    done = run("check", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.decode() == f"citecheck: {tmp_path}: no posts here (.md, .html, .txt, .docx …)\n"


def test_a_closed_pipe_is_no_complaint(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(FAULTY, encoding="utf-8")
    code = f"{sys.executable} -m citecheck check {tmp_path} | head -n 1"
    done = subprocess.run(["bash", "-c", code], capture_output=True, check=True)
    assert done.stdout.startswith(b"error[CIT004]") and done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr and b"rror" not in done.stderr.replace(b"errors", b"")


def test_what_is_excluded_is_passed_over_though_named_if_asked_so(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
    (tmp_path / "old").mkdir()
    for post in (tmp_path / "old/a.txt", tmp_path / "b.txt"):
        post.write_text(FAULTY, encoding="utf-8")
    old = str(tmp_path / "old/a.txt")
    assert run("check", old).returncode == 1
    assert run("check", old, "--force-exclude").returncode == 0
    done = run("check", old, str(tmp_path / "old"), str(tmp_path / "b.txt"), "--force-exclude")
    assert done.returncode == 1 and b"1 file checked" in done.stderr


def test_a_glob_without_a_file_says_so() -> None:
    assert b"none*.md: no file matches" in run("check", "none*.md").stderr


def test_one_post_that_breaks_does_not_keep_the_others_from_being_checked(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 no package")
    (tmp_path / "b.txt").write_text(FAULTY, encoding="utf-8")
    done = run("check", str(tmp_path), "--output-format", "concise")
    assert done.returncode == 2
    assert b"a.docx" in done.stderr and b"CIT004" in done.stdout


def test_auto_tells_the_style_and_why() -> None:
    post = FAULTY.replace("Tidal", "Harbour, England: Tidal") + "\nYu, C. (2001). Tides. Waves, 4, 3–5. doi:10.9999/x\n"
    done = run("check", "-", "--style", "auto", "--output-format", "json", stdin=post.encode())
    assert b"taken as APA 6: doi:, Place: Publisher" in done.stderr
    report = json.loads(done.stdout)
    assert report["style"] == "apa6" and report["evidence"][:2] == ["doi:", "Place: Publisher"]


@pytest.mark.parametrize("code", META)
def test_findings_on_what_is_set_aside_have_their_page(code: str) -> None:
    for wanted in (code, META[code], code.lower()):
        done = run("rule", wanted)
        assert done.returncode == 0 and done.stdout.decode().startswith(f"# {code} {META[code]}\n\n")


@pytest.mark.parametrize("command", ["check", "fix"])
def test_an_empty_path_is_not_the_working_directory(tmp_path: Path, command: str) -> None:
    (tmp_path / "post.txt").write_text("Reefs rest (Ruiz and Chan, 2015).\n", encoding="utf-8")
    done = run(command, "", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"citecheck: a path is empty\n")
    assert (tmp_path / "post.txt").read_text(encoding="utf-8") == "Reefs rest (Ruiz and Chan, 2015).\n"


def test_a_suffix_that_says_nothing_is_told(tmp_path: Path) -> None:
    post = tmp_path / "post.foo"
    post.write_text(FAULTY, encoding="utf-8")
    for command, stdin in ((["--stdin-filename", "p.foo", "-"], FAULTY.encode()), ([str(post)], b"")):
        done = run("check", *command, "--quiet", stdin=stdin)
        assert done.returncode == 1 and done.stderr.endswith(b"read as plain text, as .foo is no suffix known here\n")
    for name in ("post", "post.txt"):
        assert not run("check", "--stdin-filename", name, "-", "--quiet", stdin=FAULTY.encode()).stderr
