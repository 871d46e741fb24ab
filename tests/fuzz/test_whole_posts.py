"""Any post in any format through every command: a report or one line, places inside, fixes that hold still."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from documents import SUFFIXES, WRITERS, posts
from fuzz_targets import check_post
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Format, Problem, Source
from citecheck.readers.decode import decode

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))
from process import run

COMMANDS = [
    ("check", "--output-format", "full"), ("check", "--output-format", "html"), ("check", "--diff", "--unsafe-fixes"),
    ("check", "--fix"), ("extract",), ("format",), ("format", "--to", "html"), ("format", "--to", "bibtex"), ("format", "--to", "docx"),
    ("format", "--diff"), ("format", "--write"), ("parse",),
]  # fmt: skip


@pytest.mark.parametrize("format", WRITERS)
@settings(max_examples=15, deadline=None)
@given(blocks=posts())
def test_places_are_inside_and_mended_twice_is_mended_once(format: Format, blocks: list[str]) -> None:
    source = decode(WRITERS[format](blocks), None, format)
    if isinstance(source, Source):  # a post with a NUL is none
        check_post(source, format)


@pytest.mark.parametrize("format", WRITERS)
@settings(max_examples=15, deadline=None)
@given(blocks=posts(), command=st.sampled_from(COMMANDS))
def test_every_command_ends_as_it_says(format: Format, blocks: list[str], command: tuple[str, ...]) -> None:
    done = run(*command, "--stdin-filename", f"post.{SUFFIXES[format]}", "-", stdin=WRITERS[format](blocks))
    assert done.returncode in (0, 1, 2)
    assert b"fault of citecheck" not in done.stderr and b"Traceback" not in done.stderr, done.stderr
    assert b"XML" not in done.stderr
    if command[0] == "extract" and done.returncode == 0:
        found = json.loads(done.stdout)
        for one, two in pairwise(found["references"]):
            assert one["end"] <= two["start"]


@pytest.mark.parametrize("format", WRITERS)
@settings(max_examples=15, deadline=None)
@given(blocks=posts(), at=st.floats(0, 1), noise=st.binary(max_size=12), cut=st.booleans())
def test_bytes_thrown_into_a_post(format: Format, blocks: list[str], at: float, noise: bytes, cut: bool) -> None:
    data = WRITERS[format](blocks)
    place = int(at * len(data))
    data = data[:place] + noise + (b"" if cut else data[place:])
    source = decode(data, "post", format)
    if isinstance(source, Problem):
        assert "\n" not in source.message
    else:
        check_post(source, format)
