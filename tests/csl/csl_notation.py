"""The short notation of the tables: items as `variable: value` lines, and the entry or citation wanted after `>`.

Names are "Family, Given, Suffix, part=text" with `;` between people and braces round groups; dates are ISO ("2019-05",
"2017-07-12/2017-07-15"); what begins as JSON is taken as JSON. `or` starts another encoding of the same work: the lines
after it replace those above, and a line without value takes its variable away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from citecheck.csl.variables import DATES, NAMES

_ROLES = NAMES | {"editor-translator"}
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True)
class Case:
    """One encoding of one work, and what it must become."""

    name: str
    item: dict[str, object]
    wanted: str


def cases(path: Path) -> Iterator[Case]:
    """The cases of one table."""
    for section in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        lines, _, wanted = body.partition("\n> ")
        variables: dict[str, str] = {}
        for number, block in enumerate(lines.split("\nor\n"), start=1):
            variables |= dict(
                line.split(": ", 1) if ": " in line else (line.rstrip(":"), "") for line in block.splitlines()
            )
            item = {key: value(key, text) for key, text in variables.items() if text}
            yield Case(f"{title} ({number})", {"id": "x", **item}, wanted.strip())


def value(variable: str, text: str) -> object:
    """A value of an item, from its notation."""
    if text.startswith(('{"', "[")):
        return json.loads(text)
    if variable in _ROLES:
        return [person(each) for each in re.split(r"; (?=[^}]*(?:\{|$))", text)]
    return date(text) if variable in DATES else text


def person(text: str) -> dict[str, str]:
    """A CSL name."""
    if text.startswith("{"):
        return {"literal": text[1:-1]}
    parts = [part.strip() for part in text.split(",")]
    plain = [part for part in parts if "=" not in part]
    named = dict(part.split("=") for part in parts if "=" in part)
    return {key: part for key, part in zip(("family", "given", "suffix"), plain, strict=False) if part} | named


def date(text: str) -> object:
    """A CSL date: date-parts where the notation is ISO, else the string as items of other libraries have it."""
    ends = text.split("/")
    if all(_ISO.fullmatch(end) for end in ends):
        return {"date-parts": [[int(part) for part in end.split("-")] for end in ends]}
    return text
