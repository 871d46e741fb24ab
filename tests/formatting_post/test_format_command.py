"""`citecheck format` as a process: streams, exit codes, every target, files left or written whole."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import docx
import pytest

from citecheck.commands import format as command
from citecheck.commands.inputs import Input
from citecheck.csl.runs import Run
from citecheck.formatting.pages import word_file
from citecheck.libraries.load import parse_library

POST = (
    "Reefs rest (Ruiz, 2015).\n\n## References\n\n- Ruiz, A. (2015). Reefs at rest. Journal of Coasts 4: 33-52.\n"
    "- Okafor, N. (2012). *Sleep of corals*. Tidal Press. ISBN 978-0-00-000000-2.\n"
)
BIB = "@book{okafor, author={Okafor, Nia}, title={Sleep & <i>corals</i>}, publisher={Tidal Press}, year=2012}\n"


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "citecheck", "format", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60)


@pytest.fixture
def post(tmp_path: Path) -> Path:
    path = tmp_path / "post.md"
    path.write_bytes(POST.encode())
    return path


def test_the_list_on_stdout_and_what_stays_on_stderr(post: Path) -> None:
    done = run(str(post))
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "Okafor, N. (2012). *Sleep of corals*. Tidal Press. ISBN 978-0-00-000000-2.\n\n"
        "Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*, 33–52.\n"
    )
    assert done.stderr.decode() == f"{post}:6: stays as typed: “ISBN 978-0-00-000000-2” would be lost\n"
    assert post.read_text(encoding="utf-8") == POST


def test_diff_writes_nothing_and_write_replaces_just_the_list(post: Path) -> None:
    shown = run(str(post), "--diff").stdout.decode()
    assert "+- Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*, 33–52." in shown
    assert post.read_text(encoding="utf-8") == POST
    assert run(str(post), "--write").returncode == 0
    written = post.read_text(encoding="utf-8")
    assert written.startswith("Reefs rest (Ruiz, 2015).\n\n## References\n\n- Okafor")
    assert run(str(post), "--diff").stdout == b""


def test_a_post_becomes_a_library() -> None:
    for target in ("bibtex", "ris"):
        done = run("-", "--stdin-filename", "post.md", "--to", target, stdin=POST.encode())
        library = parse_library(done.stdout.decode(), target)
        assert not library.problems
        assert [(entry.key, entry.text("title")) for entry in library.references] == [
            ("ruiz2015", "Reefs at rest"),
            ("okafor2012", "Sleep of corals"),
        ]
        assert library.references[1].text("ISBN") == "978-0-00-000000-2"


@pytest.mark.parametrize(
    ("authors", "kept"),
    [
        ("Ruiz, A., Chan, B., et al.", "Ruiz, A. and Chan, B. and others"),
        ("Ruiz, A., … Chan, B.", "Ruiz, A. and Chan, B."),
    ],
)
def test_a_list_cut_short_is_so_in_the_library(authors: str, kept: str) -> None:
    typed = f"References\n\n{authors} (2015). Reefs at rest. Journal of Coasts, 4(1), 33-52.\n"
    done = run("-", "--stdin-filename", "post.txt", "--to", "bibtex", stdin=typed.encode())
    assert f"author = {{{kept}}}" in done.stdout.decode()


@pytest.mark.parametrize(
    ("to", "shown"),
    [
        ("text", "Okafor, N. (2012). Sleep & corals. Tidal Press.\n"),
        ("markdown", "Okafor, N. (2012). *Sleep &* corals. Tidal Press.\n"),
        ("html", "<p>Okafor, N. (2012). <em>Sleep &amp; </em>corals. Tidal Press.</p>\n"),
        ("latex", "Okafor, N. (2012). \\emph{Sleep \\& }corals. Tidal Press.\n"),
    ],
)
def test_a_library_becomes_a_list(to: str, shown: str) -> None:
    done = run("-", "--stdin-filename", "refs.bib", "--to", to, stdin=BIB.encode())
    assert (done.returncode, done.stdout.decode()) == (0, shown)


def test_rtf_and_word(tmp_path: Path) -> None:
    done = run("-", "--stdin-filename", "refs.bib", "--to", "rtf", stdin=BIB.encode())
    assert done.stdout.startswith(b"{\\rtf1") and done.stdout.rstrip().endswith(b"}")
    assert done.stdout.count(b"{") == done.stdout.count(b"}")
    run(
        "-", "--stdin-filename", "refs.bib", "--to", "docx", "--output", str(tmp_path / "refs.docx"), stdin=BIB.encode()
    )
    (paragraph,) = docx.Document(BytesIO((tmp_path / "refs.docx").read_bytes())).paragraphs
    assert paragraph.text == "Okafor, N. (2012). Sleep & corals. Tidal Press."
    assert [piece.text for piece in paragraph.runs if piece.italic] == ["Sleep & "]


def test_what_cannot_be_read_is_2_and_one_line(post: Path, tmp_path: Path) -> None:
    bad = tmp_path / "refs.bib"
    bad.write_text(BIB + "@book{open, title={Sand\n", encoding="utf-8")
    done = run(str(bad), str(tmp_path / "none.md"), str(post))
    assert done.returncode == 2
    assert b"refs.bib:2: " in done.stderr and b"none.md" in done.stderr
    assert b"Nia" not in done.stdout and b"Okafor" in done.stdout and b"Ruiz" in done.stdout


@pytest.mark.parametrize("arguments", [["--style", "nope"], ["--to", "bibtex", "--write"]])
def test_what_cannot_be_obeyed_is_2(post: Path, arguments: list[str]) -> None:
    failed = run(str(post), *arguments)
    assert failed.returncode == 2 and b"Traceback" not in failed.stderr


def test_ids_are_made_where_csl_asks_for_them() -> None:
    done = run("-", "--stdin-filename", "p.txt", "--to", "csl-json", stdin=POST.replace("*", "").encode())
    assert [item["id"] for item in json.loads(done.stdout)] == ["ruiz2015", "okafor2012"]


def test_what_xml_cannot_hold_keeps_no_word_document_from_being_made() -> None:
    made = docx.Document(BytesIO(word_file([[Run("Sl\x1bp "), Run("and corals", italic=True)]])))
    assert made.paragraphs[0].text == "Sl\ufffdp and corals"


def test_where_there_is_no_list_the_output_is_left_and_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "post.txt").write_text("Reefs rest.\n", encoding="utf-8")
    output = tmp_path / "list.txt"
    output.write_text("OLD", encoding="utf-8")
    done = run(str(tmp_path / "post.txt"), "-o", str(output))
    assert done.returncode == 0
    assert output.read_text(encoding="utf-8") == "OLD"
    assert done.stderr.decode().splitlines()[-1] == f"{output}: not written, as there is nothing to write"


@pytest.mark.parametrize("link", [False, True])
def test_what_is_read_is_not_written_over(post: Path, link: bool) -> None:
    output = post
    if link:
        output = post.with_name("list.md")
        output.symlink_to(post)
    done = run(str(post), "-o", str(output))
    assert (done.returncode, post.read_text(encoding="utf-8")) == (2, POST)
    assert done.stderr.decode() == (
        f"citecheck: {post}: --output would write over what is read; name another file, or use --write\n"
    )


def test_an_output_that_cannot_be_written_is_left_whole(post: Path) -> None:
    output = post.with_name("list.txt")
    output.write_text("OLD" * 9999, encoding="utf-8")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9)); "
    start = f"{limit}from citecheck.__main__ import run; run()"
    command = [sys.executable, "-c", start, "format", str(post), "-o", str(output)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (done.returncode, output.read_text(encoding="utf-8")) == (2, "OLD" * 9999)
    assert done.stderr.decode().splitlines()[-1] == f"citecheck: {output}: File too large"


@pytest.mark.parametrize("head", [b"", b"\xff\xfe"])
def test_write_on_stdin_keeps_the_encoding(head: bytes) -> None:
    encoding = "utf-16-le" if head else "cp1252"
    done = run(
        "-", "--stdin-filename", "p.md", "--write", stdin=head + f"Café. {POST}".replace("\n", "\r\n").encode(encoding)
    )
    assert done.stdout.startswith(head + "Café. Reefs rest (Ruiz, 2015).\r\n\r\n## Ref".encode(encoding))
    assert "Journal of Coasts*, *4*, 33–52.\r\n".encode(encoding) in done.stdout


def test_write_on_stdin_puts_out_a_post_without_a_list_as_it_is() -> None:
    assert run("-", "--write", stdin=b"Caf\xe9 \x81\r\nrests").stdout == b"Caf\xe9 \x81\r\nrests"


def test_a_post_that_fails_keeps_no_other_from_being_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(given: Input, *_: object) -> None:
        if given.name.endswith("a.md"):
            raise IndexError("broken")
        done.append(given.name)

    done: list[str] = []
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(POST, encoding="utf-8")
    monkeypatch.setattr("citecheck.commands.format._take", failing)
    options = dict.fromkeys(("style", "csl", "to", "output", "diff", "write"))
    assert command.format({**options, "paths": (str(tmp_path),)}) == 2
    assert done == [str(tmp_path / "b.md")]


def test_a_word_list_on_the_screen_is_plain_text(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("Reefs rest (Ruiz, 2015).", "References"):
        document.add_paragraph(line)
    entry = document.add_paragraph("Ruiz, A. (2015). Reefs at rest. ")
    entry.add_run("Journal of Coasts").italic = True
    entry.add_run(" 4: 33-52.")
    document.save(str(tmp_path / "post.docx"))
    done = run(str(tmp_path / "post.docx"))
    assert done.stdout.decode() == "Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4, 33–52.\n"


def test_an_entry_over_two_paragraphs_of_a_word_document_is_rendered_as_one(tmp_path: Path) -> None:
    document = docx.Document()
    for line in (
        "Reefs rest (Ruiz, 2015).",
        "References",
        "Ruiz, A., Obi, B. & Chan, C. (2015) Reefs, *Tides*, *4*(2), 33-52.",
        "().",
    ):
        document.add_paragraph(line)
    document.save(str(tmp_path / "post.docx"))
    done = run(str(tmp_path / "post.docx"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"Ruiz, A., Obi, B., & Chan, C. (2015). Reefs.")
