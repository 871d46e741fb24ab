"""What a run opens, starts and connects to: the posts that were named, and nothing because a post says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))
from process import run

POST = """---
bibliography: [refs.bib, ../outside.txt, /dev/zero]
---
Reefs rest [@ruiz2015; @chan] (https://example.org/x). ![tide](secret.png) <img src="secret.png">

<script src="http://example.org/x.js"></script>

{% include secret.md %} <!--#include file="secret.md" --> \\input{secret}
"""
BIB = '@include{secret.bib}\n@input(secret.bib)\n@preamble{"\\input{secret}"}\n@book{ruiz2015, title={\\input{secret} \\write18{id}}, author={Ruiz, A.}, file={secret.bib}, year=2015}\n'
WATCHED = """
import json, sys
seen = []
def hook(event, args):
    if event == "open" or event.split(".")[0] in ("socket", "subprocess", "os", "shutil", "ctypes", "urllib", "ftplib"):
        seen.append([event, *(str(arg) for arg in args[:2])])
sys.addaudithook(hook)
from citecheck.cli import main
try:
    main(sys.argv[1:])
finally:
    json.dump(seen, sys.__stderr__)
"""
COMMANDS = [("check", "--fix", "--output-format", "html"), ("extract",), ("format", "--to", "html")]


@pytest.fixture
def post(tmp_path: Path) -> Path:
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "post.md").write_text(POST)
    (folder / "refs.bib").write_text(BIB)
    for name in ("secret.md", "secret.bib", "secret.tex", "secret.png", "secret"):
        (folder / name).write_text("@book{chan, title={Hidden}}")
    (tmp_path / "outside.txt").write_text("@book{chan, title={Hidden}}")
    return folder / "post.md"


def watched(*arguments: str, cwd: Path) -> list[list[str]]:
    """The files a command opens and whatever else it asks of the system, by Python's own audit events.

    The environment tries to name files, too.
    """
    names = ("CONFIG", "STYLE", "PLUGINS", "PATH", "BASELINE", "BIBLIOGRAPHY", "SELECT")
    environment = {**os.environ, **{f"CITECHECK_{name}": str(cwd / "secret.md") for name in names}}
    done = subprocess.run(
        [sys.executable, "-B", "-c", WATCHED, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        cwd=cwd,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    seen: list[list[str]] = json.loads(done.stderr[done.stderr.rindex("[[") :])
    return seen


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nothing_is_started_connected_or_opened_beside_what_was_named(post: Path, command: tuple[str, ...]) -> None:
    seen = watched(*command, str(post), cwd=post.parent)
    assert not [event for event in seen if event[0].split(".")[0] in ("socket", "subprocess", "urllib", "ftplib")]
    assert not [
        event for event in seen if event[0] in ("os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile")
    ]
    opened = {Path(event[1]) for event in seen if event[0] == "open"}
    assert post in opened
    below = {path for path in opened if path.is_relative_to(post.parents[1])}
    assert below <= {
        post,
        post.parent / "refs.bib",
        *(p for p in below if p.name.startswith(".citecheck-") or p == post.parent),
    }


def test_what_a_post_may_name_is_a_bibliography(post: Path) -> None:
    done = run("check", str(post))
    assert done.returncode == 2
    assert f"citecheck: {post.parent}/../outside.txt: no reader for bibliographies in “.txt”" in done.stderr.decode()
    assert b"/dev/zero" in done.stderr and b"Hidden" not in done.stdout + done.stderr
    (post.parent / "loop.bib").symlink_to("/dev/zero")
    post.write_text(POST.replace("refs.bib", "loop.bib"))
    assert b"loop.bib: not a regular file" in run("check", str(post)).stderr
