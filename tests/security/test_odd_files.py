"""Files that are no posts, met as a user meets them: a report or one clear line, and never a wait without end."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Thread

import pytest

from citecheck.config import ConfigError
from citecheck.files import expand
from citecheck.pipeline import Unreadable, check_file

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))
from process import run


@pytest.mark.parametrize("suffix", [".pdf", ".rtf", ".odt", ".doc", ".tex", ".EPUB"])
def test_a_kind_without_a_reader_is_named(tmp_path: Path, suffix: str) -> None:
    post = tmp_path / f"post{suffix}"
    post.write_text("Reefs rest (Ruiz, 2015).\n")
    with pytest.raises(Unreadable, match=f"post{suffix}: no reader for {suffix.lower()}; save it as .docx"):
        check_file(post)


def test_stdin_under_the_name_of_such_a_kind() -> None:
    done = run("check", "--stdin-filename", "post.pdf", "-", stdin=b"x")
    assert (done.returncode, done.stderr) == (
        2,
        b"citecheck: post.pdf: no reader for .pdf; save it as .docx, .html, .md or .txt\n",
    )


def test_a_device_is_not_read() -> None:
    done = run("check", "/dev/zero")
    assert (done.returncode, done.stderr) == (2, b"citecheck: /dev/zero: a device, not a file\n")


def test_pipes_below_a_folder_are_passed_over_and_links_in_circles_end(tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text("Reefs rest.\n")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert list(expand(tmp_path)) == [
        tmp_path / "post.md",
        tmp_path / "self.txt",
    ]  # a link to nowhere is told, not hidden
    done = run("check", str(tmp_path))
    assert done.returncode == 2 and b"self.txt" in done.stderr and b"1 file checked" in done.stderr


def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=["Reefs rest.\n"])
    writer.start()
    done = run("check", str(pipe))
    writer.join()
    assert done.returncode == 0 and b"1 file checked" in done.stderr


_UNREAD = """
import os, sys
from citecheck.cli import main
for folder in sys.argv[1:]:
    if folder == sys.argv[2] and os.geteuid() == 0:
        os.seteuid(65534)  # root reads everything; what the check imports is there by now
    try:
        main(["check", folder])
    except SystemExit as end:
        print(end.code)
"""


def test_what_may_not_be_read_is_told_after_the_others() -> None:
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name, "one"), Path(name, "two")]
        Path(name).chmod(0o755)
        for folder in folders:
            folder.mkdir()
            (folder / "a.md").write_text("Reefs rest.\n")
            (folder / "b.md").write_text("Reefs rest.\n")
        (folders[1] / "a.md").chmod(0)
        command = [sys.executable, "-c", _UNREAD, *map(str, folders)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.split() == ["0", "2"]
    assert done.stderr.splitlines()[-2:] == [
        f"citecheck: {folders[1]}/a.md: Permission denied",
        "1 file checked: nothing found",
    ]


def test_stars_take_no_time(tmp_path: Path) -> None:
    """Each star of a pattern multiplies the time by the length of a name: with many, a pattern is none."""
    hostile = "a*" * 9 + "b"
    (tmp_path / ".gitignore").write_text(f"{hostile}\nx*\n")
    for name in ("a" * 200, "x"):
        (tmp_path / f"{name}.md").write_text("Reefs rest.\n")
    start = time.process_time()
    assert [path.name[0] for path in expand(tmp_path)] == ["a"]
    assert time.process_time() - start < 3
    with pytest.raises(ConfigError, match="more stars"):
        list(expand(tmp_path, [hostile], tmp_path))


UTF16 = "Reefs rest (Ruíz, 2015).\n".encode("utf-16-le")
ODD = {
    "empty": (b"", 0), "blank": (b"\n \n", 0), "binary": (bytes(range(256)) * 9, 2), "no UTF-8": (b"Ru\xedz (2015) \xff\xfe\n", 0),
    "UTF-16": (b"\xff\xfe" + UTF16, 0), "UTF-16 without its mark": (UTF16, 2), "UTF-16 cut short": (b"\xff\xfe" + UTF16[:-1], 2),
    "NUL far behind": (b"Reefs rest. " * 6000 + b"\0", 0), "one line": (b"Reefs rest (Ruiz, 2015) " * 400, 0), "open brackets": (b"(" * 200_000, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_odd_contents(tmp_path: Path, name: str, suffix: str) -> None:
    data, code = ODD[name]
    (tmp_path / f"post{suffix}").write_bytes(data)
    try:
        check_file(tmp_path / f"post{suffix}")
    except Unreadable as error:
        assert code == 2 and "\n" not in str(error)
    else:
        assert code == 0
