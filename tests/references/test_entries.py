"""Every entry of entries.md is read into exactly the fields written under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.model import Date, Name, Reference
from citecheck.references.parse import parse_entry

CASES = Path(__file__).with_name("entries.md").read_text(encoding="utf-8").split("\n## ")[1:]


def day(date: Date | None) -> str:
    if date is None:
        return ""
    if date.year is None:
        return date.text
    return "-".join(str(part) for part in (date.year, date.month, date.day) if part) + date.suffix


def people(names: tuple[Name, ...]) -> str:
    return " · ".join(name.surname for name in names)


def shown(reference: Reference) -> dict[str, str]:
    facts = {variable: field.text for variable, field in reference.fields.items()}
    facts |= {"names": people(reference.authors), "editors": people(reference.editors)}
    facts |= {"translators": people(reference.translators), "issued": day(reference.issued)}
    facts |= {"accessed": day(reference.accessed), "original": day(reference.original_date), "type": reference.type}
    facts["unparsed"] = " · ".join(label.text for label in reference.unparsed)
    return {key: value for key, value in facts.items() if value}


def wanted(case: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in case.splitlines()[1:] if ":" in line and not line.startswith(">"))
    return {key: value.strip() for key, _, value in pairs if value.strip()}


@pytest.mark.parametrize("case", CASES, ids=[case.splitlines()[0] for case in CASES])
def test_entry(case: str) -> None:
    raw = next(line[2:] for line in case.splitlines() if line.startswith("> "))
    want = wanted(case)
    have = shown(parse_entry(raw))
    if "type" not in want:
        have.pop("type")
    assert have == want
