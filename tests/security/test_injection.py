"""What a post, a library or a file's name holds is shown as text: it is no escape sequence, markup, or command."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from justhtml import JustHTML
from lxml import etree

from citecheck.pipeline import check_file
from citecheck.reporters.folding import fold

sys.path.insert(0, str(Path(__file__).parents[1] / "cli"))
from process import run

ESCAPE = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202e"
MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>]]>&lt;"
COMMAND = "\r::error file=x::owned\u0085::stop-commands::x%0A::debug::x"
EVIL = {"escapes": ESCAPE, "markup": MARKUP, "commands": COMMAND}
POST = """Reefs{0} rest (Ruiz{0}, 2015; Ru{0}iz, 2014; [@chan{0}]). “Slow{0} water” (Obí{0} and Day, 2010).

References

Chan{0}, L. (2001).. Tides{0} at night.. Tidal Press.

Obi{0}, D., & Day, E. (2011). Reefs{0}. Tides, 4(2), 33-52. https://x.example/{0}
"""


@pytest.fixture(params=EVIL)
def post(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A post, beside a library, that hold something evil everywhere; so does the post's name, as far as names can."""
    evil = EVIL[request.param]
    path = tmp_path / f"p{evil.replace('/', '')}.txt"
    path.write_bytes(POST.format(evil).encode())
    (tmp_path / "refs.bib").write_bytes(f"@book{{chan{evil}, title={{x{evil}}}, year={{x}}\n@book{{a{evil}}}".encode())
    return path


def shown(data: bytes) -> str:
    return data.decode("utf-8", "backslashreplace")


@pytest.mark.parametrize("arguments", [
    ("check", "--output-format", "full"), ("check", "--output-format", "concise"), ("check", "--style", "auto"), ("parse",),
    ("check", "--bibliography", "refs.bib"), ("fix",), ("format", "--output", "out.txt"), ("check", "refs.bib"),
], ids=" ".join)  # fmt: skip
def test_the_terminal_is_not_steered(post: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, str(post), cwd=post.parent)
    assert done.returncode in (0, 1, 2)
    assert all(letter.isprintable() or letter == "\n" for letter in shown(done.stdout) + shown(done.stderr))


def test_a_page_shows_it_as_text(post: Path) -> None:
    page = JustHTML(shown(run("check", "--output-format", "html", str(post)).stdout))
    names = {node.name for node in page.query("*")}
    assert not names & {"script", "img", "a", "iframe", "base", "object"}
    assert not [name for node in page.query("*") for name in node.attrs if name.startswith("on")]


def test_xml_and_json_hold_it_as_text(post: Path) -> None:
    out = run("check", "--output-format", "junit", str(post)).stdout
    tags = {element.tag for element in etree.fromstring(out).iter()}
    assert tags == {"testsuites", "testsuite", "testcase", "failure"}
    for format in ("sarif", "gitlab"):
        assert json.loads(run("check", "--output-format", format, str(post)).stdout)


def test_github_gets_one_command_a_cause(post: Path) -> None:
    found = len(fold(check_file(post).diagnostics))
    *lines, end = shown(run("check", "--output-format", "github", str(post)).stdout).split("\n")
    assert found and len(lines) == found and not end
    for line in lines:
        assert line.startswith(("::error file=", "::warning file=", "::notice file=")) and "\r" not in line
