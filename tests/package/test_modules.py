"""Modules that the command kept are those of the sources as they are now, and a spoilt file costs nothing but time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import citecheck

POST = "Reefs rest (Ruiz, 2015).\n\nReferences\n\nRuiz, A. (2015). Reefs at rest. Tide Studies, 3(1), 4–9.\n"
LOADED = """
import inspect, sys
from citecheck.modules import install
finder = install()
import citecheck.names.words as words
print(type(words.__loader__).__name__, words.__file__, words.__cached__, words.__package__, sys.modules["citecheck.names"].__path__)
print(inspect.getsource(words) == open(words.__file__, encoding="utf-8").read(), len(words.JOINERS))
finder.keep_new()
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, with folders of its own for what is kept."""
    source, copy = Path(citecheck.__file__).parent, tmp_path / "src" / "citecheck"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def run(package: Path, *arguments: str, **environment: str) -> list[str]:
    """The lines that Python prints."""
    top = package.parent.parent
    folders = {"PYTHONPYCACHEPREFIX": str(top / "code"), "XDG_CACHE_HOME": str(top / "cache")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env = {**kept, "PYTHONPATH": str(package.parent), **folders, **environment}
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, env=env)
    assert done.returncode < 2, done.stderr
    return done.stdout.splitlines()


def files(package: Path) -> list[Path]:
    return list(package.parent.parent.rglob("modules*.marshal"))


def test_what_one_run_loaded_the_next_one_has(package: Path) -> None:
    first, second = (run(package, "-c", LOADED) for _ in range(2))
    assert first[0].startswith("SourceFileLoader ")
    assert second[0].startswith("_Loader ")
    assert [line.partition(" ")[2] for line in first[:1]] == [line.partition(" ")[2] for line in second[:1]]
    assert first[1] == second[1]
    assert first[1].startswith("True")


def test_a_changed_source_is_read_again(package: Path) -> None:
    run(package, "-c", LOADED)
    words = package / "names" / "words.py"
    text, stat = words.read_text("utf-8"), words.stat()
    words.write_text(text + "\nJOINERS = frozenset()\n", encoding="utf-8")
    os.utime(words, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert run(package, "-c", LOADED)[1] == "True 0"
    assert run(package, "-c", LOADED)[0].startswith("_Loader ")
    words.write_text(text, encoding="utf-8")
    assert run(package, "-c", LOADED)[1] != "True 0"


def test_a_module_that_went_is_gone(package: Path) -> None:
    run(package, "-c", LOADED)
    (package / "names" / "words.py").unlink()
    gone = LOADED.replace("import citecheck.names.words as words", "import importlib.util\nimport citecheck.names")
    asked = gone.partition("print")[0] + "print(importlib.util.find_spec('citecheck.names.words'))"
    assert run(package, "-c", asked) == ["None"]


@pytest.mark.parametrize("content", [b"", b"spoilt", b"\xe9\x01", b"i\x01\x00\x00\x00"])
def test_a_spoilt_file_is_no_file(package: Path, content: bytes) -> None:
    run(package, "-c", LOADED)
    (kept,) = files(package)
    kept.write_bytes(content)
    assert run(package, "-c", LOADED)[0].startswith("SourceFileLoader ")
    assert run(package, "-c", LOADED)[0].startswith("_Loader ")


def test_a_spoilt_part_is_no_part(package: Path) -> None:
    run(package, "-c", LOADED)
    spoil = "import sys; from citecheck import kept; kept.keep(kept.beside('modules.parts'), {'citecheck.names': b'spoilt'})"
    run(package, "-c", spoil)
    assert run(package, "-c", LOADED)[0].startswith("SourceFileLoader ")


def test_the_command_finds_all_that_it_kept(package: Path) -> None:
    post = package.parent.parent / "post.txt"
    post.write_text(POST, encoding="utf-8")
    told = [run(package, "-m", "citecheck", "check", str(post)) for _ in range(2)]
    assert told[0] == told[1]
    (kept,) = files(package)
    before = kept.stat().st_mtime_ns
    run(package, "-m", "citecheck", "check", str(post))
    assert kept.stat().st_mtime_ns == before, "nothing was left to keep"


@pytest.mark.parametrize(
    "setting", [{"CITECHECK_NO_CACHE": "1"}, {"PYTHONDONTWRITEBYTECODE": "1"}, {"PYTHONPYCACHEPREFIX": "/dev/null"}]
)
def test_nothing_is_kept_where_it_must_or_can_not_be(package: Path, setting: dict[str, str]) -> None:
    assert run(package, "-c", LOADED, **setting)[0].startswith("SourceFileLoader ")
    assert not files(package)


def test_a_library_leaves_imports_alone(package: Path) -> None:
    code = f"import sys; before = sys.meta_path[:]; import citecheck; citecheck.check({POST!r}); print(sys.meta_path == before)"
    assert run(package, "-c", code) == ["True"]
    assert not files(package)
