"""The shipped JSON schemas say what the code reads and writes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

import citecheck
from citecheck.config import KEYS

HOME = Path(citecheck.__file__).parent
EXAMPLES = Path(__file__).parents[2] / "examples"


def schema(name: str) -> dict[str, object]:
    return json.loads((HOME / name).read_text(encoding="utf-8"))


def test_config_schema_has_every_setting() -> None:
    assert set(schema("config.schema.json")["properties"]) == {key.replace("_", "-") for key in KEYS}


def test_reports_of_the_examples_fit_their_schema() -> None:
    for path in sorted(EXAMPLES.iterdir()):
        report = citecheck.check_file(path)
        jsonschema.validate(report.to_dict(), schema("report.schema.json"))
        assert report.citations and report.references
