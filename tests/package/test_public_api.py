"""What `import citecheck` gives: every public name there, documented, and seen alike by people and type checkers."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest

import citecheck

NAMES = [name for name in citecheck.__all__ if name != "__version__"]


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(citecheck, name))


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(inspect.getfile(citecheck)).read_text(encoding="utf-8"))
    typed = next(node for node in tree.body if isinstance(node, ast.If))
    imported = {alias.name for line in typed.body if isinstance(line, ast.ImportFrom) for alias in line.names}
    assert imported == set(NAMES)


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        citecheck.nonsense  # noqa: B018
    assert dir(citecheck) == sorted(citecheck.__all__)


def test_settings_may_be_given_by_their_file(tmp_path: Path) -> None:
    text, file = "Reefs rest (Ruiz and Chan, 2015).", tmp_path / "citecheck.toml"
    file.write_text('ignore = ["INT001"]\n', encoding="utf-8")
    (tmp_path / "post.txt").write_text(text, encoding="utf-8")
    for given in (str(file), file, citecheck.Config(ignore=("INT001",))):
        assert not citecheck.check(text, config=given).diagnostics
        assert not citecheck.check_file(tmp_path / "post.txt", config=given).diagnostics
        assert citecheck.fix(text, config=given).text == text
    with pytest.raises(citecheck.ConfigError, match="No such file"):
        citecheck.check(text, config="nowhere.toml")


def test_what_the_functions_raise_can_be_caught(tmp_path: Path) -> None:
    with pytest.raises(citecheck.ConfigError):
        citecheck.check("Reefs rest.", style="nonsense")
    (tmp_path / "post.txt").write_bytes(b"\x00\x01")
    with pytest.raises(citecheck.Unreadable):
        citecheck.check_file(tmp_path / "post.txt")
    (tmp_path / "refs.bib").write_text("@book{ruiz, title = {Reefs\n", encoding="utf-8")
    with pytest.warns(citecheck.LibraryWarning):
        assert citecheck.load_references(tmp_path / "refs.bib") == []
