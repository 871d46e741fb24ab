"""Posts checked against libraries, by option and by front matter, and libraries checked by themselves, as processes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import citecheck
from citecheck.bibliographies import named
from citecheck.model import Source
from citecheck.readers import read

BIB = """@book{ruiz2015, author = {Ruiz, Ana and Chan, Bo}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@article{okafor2012, author = {Okafor, Nia}, title = {Sleep of corals}, journal = coasts, year = 2012}
@book{unused, author = {Lee, S.}, title = {Unused}}
"""
KEYS = "Reefs rest [see @ruiz2015, p. 4; @okafor2021]. So says @okafor2012, not user@reef.example.\n"
PROSE = "Reefs rest (Ruiz & Chan, 2016). Corals sleep (Okafor, 2012).\n"


def run(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "citecheck", "check", "--output-format", "concise", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60, cwd=cwd)


def found(done: subprocess.CompletedProcess[bytes]) -> list[tuple[str, str]]:
    """(file:line, code) of each finding, in order."""
    lines = [line.split() for line in done.stdout.decode().splitlines()]
    return [(words[0].rsplit(":", 2)[0], words[2]) for words in lines]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "refs.bib").write_text(BIB, encoding="utf-8")
    return tmp_path


def test_keys_against_a_library_named_on_the_command_line(folder: Path) -> None:
    (folder / "post.md").write_text(KEYS, encoding="utf-8")
    done = run("post.md", "--bibliography", "refs.bib", cwd=folder)
    assert done.returncode == 1
    assert found(done) == [("post.md:1", "CIT001"), ("refs.bib:2", "LIB003")]
    assert b"@okafor2021 is not in the library; closest: @okafor2012, refs.bib:2." in done.stdout


def test_typed_prose_against_a_library(folder: Path) -> None:
    done = run("-", "--bibliography", "refs.bib", "--select", "CIT", cwd=folder, stdin=PROSE.encode())
    assert found(done) == [("<stdin>:1", "CIT003")]
    assert b"refs.bib:1" in done.stdout


@pytest.mark.parametrize(
    "front",
    [
        "bibliography: refs.bib",
        'bibliography: "refs.bib" # ours',
        "bibliography: [refs.bib, more.bib]",
        "bibliography:\n  - refs.bib\n  - 'more.bib'",
    ],
)
def test_front_matter_names_libraries_beside_the_post(folder: Path, front: str) -> None:
    (folder / "posts").mkdir()
    for name in ("refs.bib", "more.bib"):
        (folder / "posts" / name).write_text(
            BIB if name == "refs.bib" else "@book{day, title={Day}}\n", encoding="utf-8"
        )
    (folder / "posts" / "post.md").write_text(f"---\n{front}\n---\n\n{KEYS}", encoding="utf-8")
    done = run("posts/post.md", "--select", "CIT", cwd=folder)
    assert found(done) == [("posts/post.md:" + str(front.count("\n") + 5), "CIT001")]


def test_what_nobody_cites_counts_for_nothing(folder: Path) -> None:
    namesake = BIB + "@book{ruiz2016, author = {Ruiz, Bela}, title = {Sand}, publisher = {Tidal Press}, year = 2016}\n"
    report = citecheck.check("Reefs rest (Ruiz & Chan, 2015).\n", bibliography=_written(folder / "more.bib", namesake))
    assert [d.code for d in report.diagnostics] == []
    assert [reference.key for reference in report.references] == ["ruiz2015"]


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_nocite_and_uncited_entries_where_they_are_asked_for(folder: Path) -> None:
    front = "---\nbibliography: refs.bib\nnocite: |\n  @unused\n---\n"
    (folder / "post.md").write_text(front + "Reefs rest [@ruiz2015].\n", encoding="utf-8")
    assert found(run("post.md", "--select", "uncited-entry", "--strict", cwd=folder)) == [("refs.bib:2", "LIB008")]
    assert found(run("post.md", "--select", "incomplete-entry", cwd=folder)) == [("refs.bib:3", "LIB005")]


def test_a_typed_list_wins_over_front_matter_where_no_key_is_cited(folder: Path) -> None:
    post = "---\nbibliography: refs.bib\n---\nCorals sleep (Day, 2011).\n\n## References\n\nDay, R. (2011). *Fish*. Tidal Press.\n"
    (folder / "post.md").write_text(post, encoding="utf-8")
    assert found(run("post.md", "--select", "CIT", cwd=folder)) == []


def test_a_library_that_is_missing_is_2_and_the_post_is_still_checked(folder: Path) -> None:
    (folder / "post.md").write_text(f"---\nbibliography: [refs.bib, none.bib]\n---\n{KEYS}", encoding="utf-8")
    done = run("post.md", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.count(b"none.bib") == 1
    assert ("post.md:4", "CIT001") in found(done)


def test_a_library_by_itself_and_two_posts_told_once(folder: Path) -> None:
    alone = run("refs.bib", cwd=folder)
    assert (alone.returncode, found(alone)) == (1, [("refs.bib:2", "LIB003"), ("refs.bib:3", "LIB005")])
    for name in ("a.md", "b.md"):
        (folder / name).write_text("Corals sleep [@okafor2012].\n", encoding="utf-8")
    both = run("a.md", "b.md", "--bibliography", "refs.bib", cwd=folder)
    assert found(both) == [("refs.bib:2", "LIB003")]
    assert run(".", "--exit-zero", cwd=folder).stderr.startswith(b"2 files checked")


def test_a_clean_library_is_0_and_what_is_none_is_2(folder: Path) -> None:
    (folder / "ok.bib").write_text(BIB.splitlines()[0] + "\n", encoding="utf-8")
    assert run("ok.bib", cwd=folder).returncode == 0
    (folder / "no.json").write_text("{", encoding="utf-8")
    (folder / "no.ris").write_bytes(b"\x00\x01\x02" * 40)
    for name in ("no.json", "no.ris"):
        done = run(name, cwd=folder)
        assert done.returncode == 2 and b"Traceback" not in done.stderr and name.encode() in done.stderr


def test_the_report_says_where_entries_stand(folder: Path) -> None:
    report = citecheck.check(KEYS, format="markdown", bibliography=folder / "refs.bib")
    assert [d.code for d in report.diagnostics] == ["CIT001"]
    assert [d.code for each in report.libraries for d in each.diagnostics] == ["LIB003"]
    schema = json.loads((Path(citecheck.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
    for each in (report, *report.libraries):
        jsonschema.validate(each.to_dict(), schema)
    assert report.to_dict()["references"][1]["line"] == 2


@pytest.mark.parametrize(
    ("front", "names"),
    [
        ("---\nbibliography: a.bib\n---\n", ["a.bib"]),
        ("+++\nbibliography = [\"a.bib\", 'b.json']\n+++\n", ["a.bib", "b.json"]),
        ("---\ntitle: the bibliography\n---\n", []),
        ("---\nbibliography:\n---\n", []),
        ("---\nbibliography:\n  - a.bib\n  - b.ris\n---\n", ["a.bib", "b.ris"]),
        ("no front matter\nbibliography: a.bib\n", []),
    ],
)
def test_libraries_named_in_front_matter(front: str, names: list[str]) -> None:
    assert [str(path) for path in named(read(Source(front), "markdown"))] == names


@pytest.mark.parametrize(
    ("name", "said"),
    [("x" * 400, "File name too long"), ("a\0b", "no file can have this name"), ("a\ud800b", "no file can have")],
)
def test_a_library_by_a_name_that_no_file_can_have(name: str, said: str) -> None:
    report = citecheck.check(f"---\nbibliography: {name}.bib\n---\nReefs rest.\n", format="markdown")
    assert [problem.message.startswith(said) for problem in report.problems] == [True]
