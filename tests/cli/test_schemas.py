"""The shipped JSON schemas say what the code reads and writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import jsonschema
import pytest

import citecheck
from citecheck.config import KEYS, ConfigError
from citecheck.config.values import from_table, profile_keys
from citecheck.profiles import PROFILES

HOME = Path(citecheck.__file__).parent
EXAMPLES = Path(__file__).parents[2] / "examples"


def schema(name: str) -> dict[str, Any]:
    return json.loads((HOME / name).read_text(encoding="utf-8"))


CONFIG = schema("config.schema.json")


def taken(table: dict[str, object]) -> bool:
    try:
        from_table(table, "citecheck.toml")
    except ConfigError:
        return False
    return True


def valid(table: dict[str, object]) -> bool:
    return jsonschema.Draft202012Validator(CONFIG).is_valid(table)


def test_config_schema_has_every_setting() -> None:
    assert set(CONFIG["properties"]) == {key.replace("_", "-") for key in KEYS}
    assert set(CONFIG["properties"]["style"]["enum"]) == {*PROFILES, "auto"}
    assert all(setting["description"] for setting in CONFIG["properties"].values())


def test_config_schema_has_every_value_of_a_profile() -> None:
    values = CONFIG["properties"]["profile"]["properties"]
    kinds = {str: "string", bool: "boolean", int: "integer"}
    assert set(values) == {key.replace("_", "-") for key in profile_keys()}
    for key, kind in profile_keys().items():
        value = values[key.replace("_", "-")]
        if get_origin(kind) is Literal:
            assert value["enum"] == list(get_args(kind))
        else:
            assert value["type"] == kinds.get(kind, "array")


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"style": "auto", "select": ["CIT", "and-ampersand"], "extend-select": "ALL", "ignore": []},
        {"severity": {"CIT": "info"}, "per-file-ignores": {"drafts/*": ["REF"], "*.html": "LST"}},
        {"ignore-citations": ["Plato, n.d."], "ignore-references": "Plato", "exclude": ["old/"]},
        {"profile": {"et-al-from": 4, "initials": "TA", "publisher-place": True}},
        {"bibliography": "refs.bib", "baseline": "known.json"},
    ],
)
def test_schema_and_code_take_the_same(table: dict[str, object]) -> None:
    assert valid(table) and taken(table)


@pytest.mark.parametrize(
    "table",
    [
        {"stile": "apa7"},
        {"style": "apa8"},
        {"style": 7},
        {"select": 3},
        {"select": [3]},
        {"severity": ["CIT"]},
        {"severity": {"CIT": "fatal"}},
        {"per-file-ignores": {"*": 1}},
        {"profile": {"et-al-from": True}},
        {"profile": {"et-al-from": "4"}},
        {"profile": {"initials": "T-A"}},
        {"profile": {"csl": "apa"}},
        {"profile": {"publisher-place": [1]}},
        {"bibliography": ["a.bib"]},
    ],
)
def test_schema_and_code_refuse_the_same(table: dict[str, object]) -> None:
    assert not valid(table) and not taken(table)


@pytest.mark.parametrize("style", ["apa7", "auto"])
def test_reports_of_the_examples_fit_their_schema(style: str) -> None:
    for path in sorted(EXAMPLES.iterdir()):
        report = citecheck.check_file(path, style=style)
        jsonschema.validate(report.to_dict(), schema("report.schema.json"))
        assert report.citations and report.references
