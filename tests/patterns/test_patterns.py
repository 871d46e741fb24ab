"""Patterns kept between runs are the patterns that were compiled, and a spoilt file costs nothing but time."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
import regex

import citecheck
from citecheck import kept, patterns

SAMPLES = [
    (r"(?P<year>(?:1[5-9]|20)\d\d)[a-z]?+", 0, "in 2015b"),
    (r"(?<=\p{L})[’']s\b|(?:a++b)*+", regex.I, "Ruiz's AAB"),
    (r"^ *\^[ ^]*$", regex.M, "x\n  ^^ \n"),
]


@pytest.mark.parametrize(("pattern", "flags", "text"), SAMPLES)
def test_rebuilt_patterns_find_the_same(pattern: str, flags: int, text: str) -> None:
    made = regex.compile(pattern, flags)
    rebuilt = patterns._rebuild(*patterns._reduced(made)[1])
    assert [m.span() for m in rebuilt.finditer(text)] == [m.span() for m in made.finditer(text)]
    assert (rebuilt.pattern, rebuilt.flags, rebuilt.groupindex) == (made.pattern, made.flags, made.groupindex)


def test_what_one_run_compiles_the_next_one_loads(tmp_path: Path) -> None:
    run = (
        "import sys; from citecheck import patterns; p = patterns.compiled('Ru[i]z(?=x)'); "
        "print(len(patterns._kept), bool(p.search('Ruizx')))"
    )
    environment = {"PYTHONPYCACHEPREFIX": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    first, second = (_output(run, environment) for _ in range(2))
    assert first == "0 True"
    assert second == "1 True"


@pytest.mark.parametrize("content", [b"", b"spoilt", b"\xe9\x01", b"i\x01\x00\x00\x00"])
def test_a_spoilt_file_is_no_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kept"
    path.write_bytes(content)
    assert kept.load([path]) == {}
    assert kept.load([tmp_path / "none"]) == {}


RUN = "from citecheck import patterns; patterns.compiled('Ruiz[y]').search('Ruiz')"


def test_where_bytecode_is_not_written_the_users_cache_has_them(tmp_path: Path) -> None:
    folders = {"PYTHONPYCACHEPREFIX": str(tmp_path / "code"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    _output(RUN, {**folders, "PYTHONDONTWRITEBYTECODE": "1"})
    assert [path.parent.name for path in tmp_path.rglob("*.marshal")] == ["citecheck"]
    assert _output(f"{RUN}; print(len(patterns._kept))", {**folders, "PYTHONDONTWRITEBYTECODE": "1"}) == "1"


@pytest.mark.parametrize("setting", [{"CITECHECK_NO_CACHE": "1"}, {"XDG_CACHE_HOME": "/dev/null"}])
def test_nothing_is_kept_where_it_must_or_can_not_be(tmp_path: Path, setting: dict[str, str]) -> None:
    _output(RUN, {"HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1", **setting})
    assert not list(tmp_path.rglob("*.marshal"))


def _output(code: str, environment: dict[str, str]) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stderr == ""
    return done.stdout.strip()


def test_every_run_builds_the_same_patterns(tmp_path: Path) -> None:
    """A pattern joined from a set in its own order would be another one in each run, and compiled anew."""
    post = "Reefs rest (Ruiz, 2015).\\n\\nReferences\\n\\nRuiz, A. (2015). Reefs at rest. Tidal Press.\\n"
    run = f"import citecheck; from citecheck import patterns; citecheck.check('{post}'); print(len(patterns._new))"
    folders = {"PYTHONPYCACHEPREFIX": str(tmp_path / "code"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    first, second = (int(_output(run, {**folders, "PYTHONHASHSEED": seed})) for seed in ("1", "2"))
    assert first > 100
    assert second == 0


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        (r"[^()\[\]]{0,40}\[x[\s.,-]", r"(?-i:[^()\[\]]){0,40}\[x(?-i:[\s.,-])"),
        (r"[\d.:]+\\[].]", r"(?-i:[\d.:])+\\(?-i:[].])"),
        (r"[a-f.][IVX]", r"[a-f.][IVX]"),
        (r"[!-~][ⅰ][^\s\p{Ll}]", r"[!-~][ⅰ][^\s\p{Ll}]"),
    ],
)
def test_sets_that_hold_no_letters_are_matched_as_they_stand(pattern: str, made: str) -> None:
    assert patterns._caseless(pattern) == made


def test_words_are_branched_by_their_letters() -> None:
    words = {"reef", "reefs", "reed", "tide", "t", "te"}
    assert patterns.any_of(words) == "(?:t(?:ide|e|)|r(?:eefs|eef|eed))"
    found = regex.compile(patterns.any_of(words))
    assert all(found.fullmatch(word) for word in words)
    assert found.match("reefsx")[0] == "reefs"
    assert not found.fullmatch("ree")


def test_every_pattern_can_be_made() -> None:
    """They are made when they are first used, so a slip in one would be met in some run only."""
    modules = [
        import_module(found.name)
        for found in walk_packages(citecheck.__path__, "citecheck.")
        if "__main__" not in found.name
    ]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, patterns._Pattern)]
    assert len(found) > 500
    for pattern in found:
        assert regex.compile(pattern.pattern, pattern._flags)
