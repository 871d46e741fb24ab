"""Fixes keep their promise, or the text stays as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import regex

from citecheck.fixing import mend
from citecheck.model import Diagnostic, Edit, Fix, Source, Span
from citecheck.writing import write


def flagged(text: str, word: str, code: str, better: str) -> list[Diagnostic]:
    return [
        Diagnostic(code, "", "", Span(*m.span()), "info", fix=Fix("", (Edit(Span(*m.span()), better),)))
        for m in regex.finditer(word, text)
    ]


def test_every_fix_is_applied_and_nothing_else_changes() -> None:
    text, applied = mend("a-b c-d", lambda t: flagged(t, "-", "X", "–"))
    assert (text, len(applied)) == ("a–b c–d", 2)


def test_a_fix_that_brings_a_new_finding_is_not_made() -> None:
    text, applied = mend("a", lambda t: flagged(t, "a", "X", "b    c") + flagged(t, "c", "Y", "c"))
    assert (text, applied) == ("a", ())


def test_a_bad_rule_does_not_hold_back_a_good_one() -> None:
    text, _ = mend("a-", lambda t: flagged(t, "a", "X", "aa") + flagged(t, "-", "Y", "–"))
    assert text == "a–"


@pytest.mark.parametrize(("encoding", "bom"), [("utf-8", False), ("utf-8", True), ("cp1252", False)])
def test_bytes_outside_the_edit_stay(tmp_path: Path, encoding: str, bom: bool) -> None:
    path, text = tmp_path / "post.txt", "café a\r\nb\n"
    mark = b"\xef\xbb\xbf" if bom else b""
    path.write_bytes(mark + text.encode(encoding))
    path.chmod(0o640)
    assert write(path, Source(text, str(path), encoding, bom), text.replace("a\r", "A\r")) is None
    assert path.read_bytes() == mark + "café A\r\nb\n".encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_changed_file_is_left(tmp_path: Path) -> None:
    path = tmp_path / "post.txt"
    path.write_text("newer")
    assert "changed" in (write(path, Source("older", str(path)), "mended") or "")
    assert path.read_text() == "newer"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    link.symlink_to(real)
    assert write(link, Source("old", str(link)), "new") is None
    assert os.path.islink(link) and real.read_text() == "new"  # noqa: PTH114
