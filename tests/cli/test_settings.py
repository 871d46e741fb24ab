"""Which settings apply to a path, what they choose, and how `citecheck config` shows them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from process import run

import citecheck
from citecheck import Config
from citecheck.config import KEYS, ConfigError
from citecheck.config.files import find, load
from citecheck.model import Diagnostic, Severity, Span
from citecheck.selection import settle

POST = (
    "Sleep helps (Vasqez and Born, 2010), as Plato (1950) and Okafor (1999) knew.\n\n"
    "References\n\nVasquez, A., & Born, J. (2010). Memory asleep. Tidal Press.\n\nChan, L. (2001). Tides. Tidal Press.\n"
)


def found(config: Config, name: str = "post.txt") -> list[tuple[str, str]]:
    from citecheck.model import Source
    from citecheck.pipeline import check_source

    report = check_source(Source(POST, name), "text", config=config)
    return [(d.code, d.severity) for d in report.diagnostics if d.code[:3] in ("CIT", "INT")]


def codes(config: Config, name: str = "post.txt") -> set[str]:
    return {code for code, _ in found(config, name)}


ALL = {"CIT001", "CIT002", "CIT004", "INT001"}


@pytest.mark.parametrize(
    ("config", "left"),
    [
        (Config(), ALL),
        (Config(select=("CIT",)), {"CIT001", "CIT002", "CIT004"}),
        (Config(select=("cited-not-listed", "INT00")), {"CIT001", "INT001"}),
        (Config(select=("CIT",), ignore=("CIT002",)), {"CIT001", "CIT004"}),
        (Config(select=("CIT002",), extend_select=("and-ampersand",)), {"CIT002", "INT001"}),
        (Config(ignore=("ALL",)), set()),
        (Config(per_file_ignores={"*.txt": ("CIT",)}), {"INT001"}),
        (Config(per_file_ignores={"drafts/": ("CIT",)}), ALL),
        (Config(ignore_references=("vasquez,  A.,",)), ALL),
        (Config(ignore_references=("Chan",)), ALL - {"CIT002"}),
    ],
)
def test_rules_are_chosen(config: Config, left: set[str]) -> None:
    assert codes(config) == left


def test_files_are_told_by_globs_from_the_settings_on(tmp_path: Path) -> None:
    config = Config(per_file_ignores={"/drafts/**/*.txt": ("CIT",)}, origin=str(tmp_path / "citecheck.toml"))
    assert codes(config, str(tmp_path / "drafts" / "old" / "post.txt")) == {"INT001"}
    assert codes(config, str(tmp_path / "posts" / "drafts" / "post.txt")) == ALL


@pytest.mark.parametrize(
    "works", [("Plato", "Okafor, 1999"), ("plato (1950)", "Okafor"), ("Plato, 1950", "Okafor (1999)")]
)
def test_works_cited_on_purpose(works: tuple[str, ...]) -> None:
    assert codes(Config(ignore_citations=works)) == ALL - {"CIT001"}


def test_the_nearest_name_of_a_rule_sets_its_severity() -> None:
    config = Config(severity={"ALL": "error", "CIT": "info", "author-spelling-mismatch": "warning", "CIT00": "info"})
    assert set(found(config)) == {("CIT001", "info"), ("CIT002", "info"), ("CIT004", "warning"), ("INT001", "error")}


@pytest.mark.parametrize(
    ("code", "name", "severity", "wanted", "settled"),
    [
        ("CIT001", "cited-not-listed", "info", "error", "info"),
        ("CIT001", "cited-not-listed", "error", "warning", "warning"),
        ("LST005", "list-layout", "info", "warning", "warning"),
        ("CIT001", "cited-not-listed", "error", "info", "info"),
    ],
)
def test_perhaps_gets_no_graver(code: str, name: str, severity: Severity, wanted: Severity, settled: Severity) -> None:
    told = Diagnostic(code, "Perhaps.", Span(0, 1), severity, name=name)
    assert [d.severity for d in settle([told], Config(severity={code: wanted}), None)] == [settled]


def test_a_selector_that_names_no_rule_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "citecheck.toml"
    path.write_text('ignore = ["and-ampersnd"]')
    with pytest.raises(ConfigError, match=f"{path}: no rule “and-ampersnd”; did you mean “and-ampersand”"):
        codes(load(path))


def test_the_nearest_settings_are_found(tmp_path: Path) -> None:
    inner = tmp_path / "posts" / "deep"
    inner.mkdir(parents=True)
    (tmp_path / "citecheck.toml").write_text('style = "apa6"')
    assert find(inner) == tmp_path / "citecheck.toml"
    (tmp_path / "posts" / "pyproject.toml").write_text('[project]\ndependencies = ["citecheck-lint"]\n')
    assert find(inner) == tmp_path / "citecheck.toml", "a project without settings"
    (tmp_path / "posts" / "pyproject.toml").write_text('[tool.citecheck]\nstyle = "auto"\n')
    assert find(inner) == tmp_path / "posts" / "pyproject.toml"
    assert load(tmp_path / "posts" / "pyproject.toml").style == "auto"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("citecheck.toml", "style = ", "Invalid value"),
        ("citecheck.toml", b"\xff", "codec can't decode"),
        ("pyproject.toml", "[tool]\ncitecheck = 3", "tool.citecheck takes a table"),
        ("citecheck.toml", "[profile]\npublisher-place = 1", "profile.publisher-place takes true or false"),
    ],
)
def test_settings_that_cannot_be_read_name_their_file(tmp_path: Path, name: str, text: str | bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as error:
        load(path)
    assert str(error.value).startswith(str(path)) and said in str(error.value)


def test_paths_in_settings_start_at_their_file(tmp_path: Path) -> None:
    path = tmp_path / "citecheck.toml"
    path.write_text('baseline = "known.json"\nbibliography = "refs.bib"')
    assert load(path).baseline == str(tmp_path / "known.json")
    assert load(path).bibliography == str(tmp_path / "refs.bib")


def test_config_shows_every_setting_and_where_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text(
        'style = "apa6"\nignore = ["CIT002"]\n[per-file-ignores]\n"old posts/*" = ["INT001"]\n[profile]\net-al-from = 4\n'
    )
    done = run("config", "old posts/a.md", cwd=tmp_path)
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert f"# for old posts/a.md: {tmp_path / 'citecheck.toml'}" in shown
    assert 'style = "apa6"  # citecheck.toml' in shown and "select = []  # default" in shown
    assert "off: CIT002 listed-not-cited, INT001 and-ampersand" in shown
    table = tomllib.loads(shown)
    assert table["profile"] == {"et-al-from": 4} and table["per-file-ignores"] == {"old posts/*": ["INT001"]}
    assert set(table) | {"bibliography", "baseline"} == {key.replace("_", "-") for key in KEYS}


def test_an_unknown_style_is_an_error_in_the_library_too() -> None:
    with pytest.raises(ConfigError, match="no style “apa8”; did you mean “apa7”"):
        citecheck.check("Sleep.", style="apa8")
