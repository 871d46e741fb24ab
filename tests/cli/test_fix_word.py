"""Word documents mended at the command line: what is written, and what is told instead."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from process import run

LINES = ("Reefs rest (Ruiz and Chan, 2015).", "References", "Ruiz, A., & Chan, B. (2015). Reefs. Tidal Press.")
SWAPPED = (
    "Reefs rest (Obi, 2010; Ruiz, 2015).",
    "References",
    "Ruiz, A. (2015). Reefs. Tidal Press.",
    "Obi, D. (2010). Tides. Tidal Press.",
)
RULE = ("--select", "INT001")


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def lines_of(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.docx"
    path.write_bytes(word(*LINES))
    return path


def test_a_document_is_mended_in_place(post: Path) -> None:
    done = run("check", str(post), "--fix", *RULE)
    assert (done.returncode, b"1 fixed in 1 file" in done.stderr) == (0, True)
    assert lines_of(post.read_bytes()) == ["Reefs rest (Ruiz & Chan, 2015).", *LINES[1:]]


def test_a_document_on_stdin_is_put_out_mended() -> None:
    done = run("check", "-", "--stdin-filename", "post.docx", "--fix", *RULE, stdin=word(*LINES))
    assert lines_of(done.stdout) == ["Reefs rest (Ruiz & Chan, 2015).", *LINES[1:]]


def test_a_document_on_stdin_without_a_fix_is_put_out_byte_for_byte() -> None:
    made = BytesIO(word(*LINES))
    with zipfile.ZipFile(made, "a") as package:
        package.comment = b"as another program packs it"
    data = made.getvalue()
    assert run("check", "-", "--stdin-filename", "post.docx", "--fix", "--select", "CIT", stdin=data).stdout == data


def test_diff_shows_the_lines_of_a_document_and_writes_nothing(post: Path) -> None:
    before = post.read_bytes()
    done = run("check", str(post), "--diff", *RULE)
    assert done.returncode == 1 and post.read_bytes() == before
    assert f"-{LINES[0]}\n+Reefs rest (Ruiz & Chan, 2015).\n".encode() in done.stdout


def test_paragraphs_that_would_change_places_are_told(post: Path) -> None:
    post.write_bytes(before := word(*SWAPPED))
    done = run("check", str(post), "--fix", "--unsafe-fixes", "--select", "LST002")
    assert post.read_bytes() == before
    assert "LST002 not fixed on line 3: a Word document cannot take whole paragraphs" in done.stderr.decode()
