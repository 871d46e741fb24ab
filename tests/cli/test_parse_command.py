"""`citecheck parse` as people use it: entries given as words, as files, on stdin; painted or plain; never too wide."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from process import run

from citecheck.references import parse_entry
from citecheck.reporters.columns import columns
from citecheck.reporters.entries import render_entries

ENTRY = "Quell, A. B., & Tarn, C. (2015). Reefs at rest. Journal of Tides, 12(3), 45–67. https://doi.org/10.5555/r.1"
SHOWN = """\
  1 Quell, A. B., & Tarn, C. (2015). Reefs at rest. Journal of Tides, 12(3), 45–67.
    https://doi.org/10.5555/r.1
    article-journal, sure (0.96)
      author           Quell, A. B.
      author           Tarn, C.
      issued           2015
      title            Reefs at rest
      container-title  Journal of Tides
      volume           12
      issue            3
      page             45–67
      DOI              10.5555/r.1

"""


def test_an_entry_given_as_words() -> None:
    done = run("parse", ENTRY)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, SHOWN, b"")


def test_a_file_is_read_for_its_lists(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    post.write_text(f"Reefs rest (Quell & Tarn, 2015).\n\n# References\n\n{ENTRY}\n", "utf-8")
    assert run("parse", str(post)).stdout.decode() == SHOWN


def test_stdin_is_a_list_and_dashes_are_the_authors_before() -> None:
    done = run("parse", stdin="Quell, A. (2015). Reefs. Tidal Press.\n———. (2016). Tides. Tidal Press.\n".encode())
    assert done.stdout.decode().count("author     Quell, A.") == 2


def test_what_no_field_owns_is_shown() -> None:
    assert (
        b"unparsed         quell42"
        in run("parse", "Quell, A. [@quell42]. (2015). Reefs. Journal of Tides, 3, 4–5.").stdout
    )


@pytest.mark.parametrize("argument", ["nofile.txt", "works.bib"])
def test_what_cannot_be_read_is_2(argument: str, tmp_path: Path) -> None:
    (tmp_path / "works.bib").write_text("@book{a, title={Reefs}}", "utf-8")
    done = run("parse", argument, ENTRY, cwd=tmp_path)
    assert (done.returncode, done.stdout.decode()) == (2, SHOWN)
    assert done.stderr.startswith(b"citecheck: ") and done.stderr.count(b"\n") == 1


def test_colour_marks_each_field_in_place_and_by_name() -> None:
    shown = "".join(render_entries([parse_entry(ENTRY)], 100, True))
    assert "\x1b[32mReefs at rest\x1b[0m. " in shown
    assert "\x1b[32mtitle          \x1b[0m  Reefs at rest" in shown


@given(st.text(max_size=300), st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal(text: str, width: int) -> None:
    shown = "".join(render_entries([parse_entry(text)], width, False))
    assert all(columns(line) <= width for line in shown.split("\n"))


def test_a_word_without_end_takes_linear_time() -> None:
    start = time.process_time()
    "".join(render_entries([parse_entry("a" * 200_000)], 80, True))
    assert time.process_time() - start < 5
