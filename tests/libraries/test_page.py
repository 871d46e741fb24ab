"""docs/libraries.md shows the tables that the readers and writers use. Run this file to write them into the page anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from citecheck.libraries import tables

PAGE = Path(__file__).parents[2] / "docs" / "libraries.md"
START = "<!-- the tables, written by tests/libraries/test_page.py -->\n"


def grid(title: str, heads: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [f"| {heads[0]} | {heads[1]} |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)]
    return f"\n## {title}\n\n" + "\n".join(lines) + "\n"


def by_value(table: Mapping[str, str]) -> list[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for key, value in table.items():
        found.setdefault(value, []).append(f"`{key}`")
    return [(", ".join(keys), f"`{value}`") for value, keys in found.items()]


def pairs(table: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(f"`{key}`", f"`{value}`") for key, value in table.items()]


def listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in sorted(words))


def written() -> str:
    rules = [(listed(tables.BIBTEX_BY_RULE), "by the entry’s type or other fields")]
    return START + "".join([
        grid("BibTeX entry types", ("entry", "CSL type"), by_value(tables.BIBTEX_TYPES)),
        grid("CSL types as BibTeX", ("CSL type", "entry; others are `misc` with `csl-type`"), pairs(tables.CSL_TO_BIBTEX)),
        grid("BibTeX fields", ("field", "CSL variable"), [
            *by_value(tables.BIBTEX_FIELDS), *by_value(tables.BIBTEX_NAMES), *by_value(tables.BIBTEX_DATES), *rules,
        ]),
        grid("CSL variables as BibTeX", ("CSL variable", "field; others are `csl-<variable>`"), pairs(tables.CSL_TO_BIBTEX_FIELDS)),
        grid("RIS types", ("TY", "CSL type"), by_value(tables.RIS_TYPES)),
        grid("CSL types as RIS", ("CSL type", "TY; others are `GEN`"), pairs(tables.CSL_TO_RIS)),
        grid("RIS tags", ("tag", "CSL variable"), [*by_value(tables.RIS_FIELDS), *by_value(tables.RIS_NAMES)]),
        grid("CSL variables as RIS", ("CSL variable", "tag"), [
            *pairs(tables.CSL_TO_RIS_FIELDS), *pairs(tables.CSL_TO_RIS_NAMES),
            (listed(tables.RIS_UNSAID), "`N1`, as “variable: value”"),
        ]),
    ])  # fmt: skip


def test_the_page_has_the_tables_in_use() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page[page.index(START) :] == written(), f"run python {Path(__file__).name}"


if __name__ == "__main__":
    prose = PAGE.read_text(encoding="utf-8").partition(START)[0]
    PAGE.write_text(prose + written(), encoding="utf-8")
