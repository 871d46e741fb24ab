"""Settings, file walking and output that need no stage of the pipeline."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from citecheck.config import ConfigError
from citecheck.config.values import from_table
from citecheck.files import expand
from citecheck.reporters.color import wants_color


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


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("post.md", "drafts/new.md", "drafts/keep.md", "public/page.html", "deep/more/old.txt", "_site/x.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("# built\npublic/\n!\ndrafts/*\n!drafts/keep.md\n")
    (tmp_path / "deep" / ".gitignore").write_text("/more/*.txt\n")
    return tmp_path


def walked(folder: Path, *exclude: str, start: Path | None = None) -> list[str]:
    return [path.relative_to(start or folder).as_posix() for path in expand(folder, exclude, start or folder)]


def test_what_git_ignores_is_passed_over(site: Path) -> None:
    assert walked(site) == ["drafts/keep.md", "post.md"]


def test_a_repository_speaks_for_its_folders(site: Path) -> None:
    assert walked(site / "drafts", start=site) == ["drafts/keep.md"]
    assert walked(site / "deep", start=site) == []


def test_a_folder_named_by_itself_is_walked(site: Path) -> None:
    assert walked(site / "public", "public/", start=site) == ["public/page.html"]
    assert list(expand(site / "deep" / "more" / "old.txt")) == [site / "deep" / "more" / "old.txt"]


@pytest.mark.parametrize("exclude", ["drafts/", "drafts/**", "/drafts", "keep.md", "**/keep.*"])
def test_settings_pass_over_more(site: Path, exclude: str) -> None:
    assert walked(site, exclude) == ["post.md"]


def test_a_pattern_that_is_none_is_told(site: Path) -> None:
    with pytest.raises(ConfigError, match="no glob: “!”"):
        walked(site, "!")


def test_links_to_folders_are_not_followed(site: Path) -> None:
    (site / "again").symlink_to(site, target_is_directory=True)
    (site / "same.md").symlink_to(site / "post.md")
    assert walked(site) == ["drafts/keep.md", "post.md", "same.md"]


def test_a_folder_that_cannot_be_read_does_not_end_the_walk() -> None:
    """Root may read any folder, so the child gives that up first."""
    code = (
        "import os, sys; from pathlib import Path; from citecheck.files import expand; import pathspec, citecheck.config.globs\n"
        "os.geteuid() or os.seteuid(65534); refused = []\n"
        "print([p.name for p in expand(Path(sys.argv[1]), refused=refused.append)], [e.strerror for e in refused])"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        for name in ("a.md", "closed/b.md", "open/c.md"):
            (Path(folder) / name).parent.mkdir(exist_ok=True)
            (Path(folder) / name).write_text("x")
        (Path(folder) / "closed").chmod(0)
        done = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=True)
        (Path(folder) / "closed").chmod(0o755)
    assert done.stdout == "['a.md', 'c.md'] ['Permission denied']\n"


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


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["check", "{}.md"], "no such file or folder"),
        (["check", "{}/*.md"], "no file matches"),
        (["check", "-", "--baseline", "{}.json"], "no such baseline"),
        (["format", "-", "--style", "{}"], "unknown style"),
        (["{}"], "No such command"),
    ],
)
def test_a_name_that_is_too_long_for_a_file_is_told_like_any_other(command: list[str], said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", *(word.format("long" * 100) for word in command)],
        input=b"Reefs rest (Ito, 2012).\n\nReferences\n\nIto, K. (2012). Reefs at rest. Tidal Press.\n",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, said in done.stderr.decode()) == (2, True)


def test_standard_input_may_have_any_name() -> None:
    command = [sys.executable, "-m", "citecheck", "check", "--stdin-filename", f"{'long' * 100}.md", "-"]
    assert subprocess.run(command, input=b"Reefs rest.\n", capture_output=True, check=False).returncode == 0
