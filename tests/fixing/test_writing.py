"""A mended post is written back as it was, but for the edits."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.fixing.writing import diff, write
from citecheck.model import Source
from citecheck.pipeline import read_file

BOMS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "bom"),
    [("utf-8", False), ("utf-8", True), ("utf-16-le", True), ("utf-16-be", True), ("cp1252", False)],
)
def test_bytes_outside_the_edit_stay(tmp_path: Path, encoding: str, bom: bool, newline: str) -> None:
    path = tmp_path / "post.txt"
    data = (BOMS[encoding] if bom else b"") + newline.join(("café a", "b", "")).encode(encoding)
    path.write_bytes(data)
    source, _ = read_file(path)
    assert write(path, source, source.text.replace("b", "bé")) is None
    line = f"b{newline}"
    assert path.read_bytes() == data.replace(line.encode(encoding), line.replace("b", "bé").encode(encoding))


def test_bytes_that_are_no_letters_stay(tmp_path: Path) -> None:
    """0x81 is nothing in Windows-1252, and browsers show it all the same."""
    path = tmp_path / "post.txt"
    path.write_bytes(b"caf\xe9 \x81 a")
    source, _ = read_file(path)
    assert write(path, source, source.text.replace(" a", " b")) is None
    assert path.read_bytes() == b"caf\xe9 \x81 b"


def test_mode_and_times(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("old")
    path.chmod(0o640)
    os.utime(path, (1, 1))
    assert write(path, Source("old", str(path)), "new") is None
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.stat().st_mtime > 1


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    assert write(link, Source("old", str(link)), "new") is None
    assert link.is_symlink() and real.read_text() == "new"


def test_a_long_name_leaves_room_for_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 250}.txt"
    path.write_text("old")
    assert write(path, Source("old", str(path)), "new") is None
    assert path.read_text() == "new"


def test_a_diff_keeps_line_ends_and_tells_of_a_missing_one() -> None:
    shown = diff(Source("a\r\nb\u2028c", "post.txt"), "a\r\nb\u2028d")
    assert shown.splitlines(keepends=False)[0] == "--- post.txt"
    assert " a\r\n" in shown
    assert shown.endswith("-b\u2028c\n\\ No newline at end of file\n+b\u2028d\n\\ No newline at end of file\n")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a\nb\n", "a\nc\n", "--- <text>\n+++ <text>\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
        ("a\nb", "a\nb\n", "--- <text>\n+++ <text>\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
        ("a\n", "a\n", ""),
        ("", "a", "--- <text>\n+++ <text>\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n"),
    ],
)
def test_a_diff_is_what_patch_takes(before: str, after: str, shown: str) -> None:
    assert diff(Source(before), after) == shown
