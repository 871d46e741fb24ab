"""Reads the tables of this folder: a list of entries, then rows of `text | citations | match`.

In a text the citations to be found stand between ‹ and ›, so their places are tested too; ⏎ is a line break. The
second cell shows each citation as it must be read, parted by semicolons: names, year (in brackets in a narrative
citation), locator in square brackets. Before the names may stand `original` (a work that was not read), `personal` (a
communication) and `quoted` (copied with the words around it). The third cell shows how each is reached, and the labels
of the entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

from citecheck.citations import find_citations
from citecheck.matching import match
from citecheck.model import Citation, Document, Format, Match, Name, Reference, Sections, Source
from citecheck.readers import read
from citecheck.references import parse_list
from citecheck.sections import find_sections

FILES = sorted(path for path in Path(__file__).parent.glob("*.md"))
_FORMATS: dict[str, Format] = {"text": "text", "markdown": "markdown", "html": "html"}
"""What the heading over a table may name."""
_ENTRY = regex.compile(r"- (\w+): (.+)")


@dataclass(frozen=True)
class Row:
    """One line of a table; `marked` is the text with its marks."""

    line: int
    format: Format
    marked: str
    citations: str
    match: str

    @property
    def text(self) -> str:
        """The text as the program gets it."""
        return self.marked.replace("‹", "").replace("›", "")

    @property
    def places(self) -> list[str]:
        """What stands between the marks, line breaks included."""
        return regex.findall("‹([^›]*)›", self.marked)


@cache
def entries(path: Path) -> tuple[tuple[str, ...], tuple[Reference, ...]]:
    """The labels of a file's list and its entries."""
    found = [_ENTRY.fullmatch(line) for line in path.read_text(encoding="utf-8").splitlines()]
    labels, texts = zip(*((one[1], one[2]) for one in found if one), strict=True)
    document = read(Source("References\n\n" + "\n\n".join(texts)), "text")
    references = tuple(parse_list(document, find_sections(document)))
    assert len(references) == len(labels), f"{path.name}: {len(labels)} entries, {len(references)} read"
    return labels, references


def rows(path: Path) -> Iterator[Row]:
    """The rows of every table of a file; the heading over a table names the format."""
    format: Format = "text"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            format = _FORMATS[line[3:].strip().lower()]
        if line.startswith("| ") and not line.startswith("| text |"):
            cells = [cell.strip().replace("\\|", "|") for cell in regex.split(r"(?<!\\)\|", line)[1:-1]]
            yield Row(number, format, cells[0].replace("⏎", "\n"), cells[1], cells[2])


def run(path: Path, row: Row) -> tuple[list[str], str, str]:
    """The places found, the citations as they are read, and how they are reached."""
    labels, references = entries(path)
    document = read(Source(row.text), row.format)
    whole = Sections(body=((0, len(document.prose)),), lists=())
    citations, _ = find_citations(document, whole, references)
    matches = match(citations, references)
    read_as = [_shown(one, found) for one, found in zip(citations, matches, strict=True)]
    reached = [" ".join((found.how, *(labels[i] for i in found.references))) for found in matches]
    return [_slice(document, one) for one in citations], "; ".join(read_as), "; ".join(reached)


def _slice(document: Document, citation: Citation) -> str:
    return document.slice(citation.span)


def _shown(citation: Citation, found: Match) -> str:
    names = [_name(name) for name in found.authors or citation.authors]
    people = f'"{citation.title}"' if not names else ", ".join(names[:-1]) + " & " * (len(names) > 1) + names[-1]
    if citation.et_al:
        people = ", ".join(names) + " et al."
    year = f"({citation.year.text})" if citation.form == "narrative" else citation.year.text
    locator = f"[{citation.locator.label} {citation.locator.value}]" if citation.locator else ""
    standing = ["original"] * (citation.role == "original") + ["personal"] * citation.personal
    key = f"@{citation.key}" if citation.key else people
    return " ".join(part for part in (*standing, *["quoted"] * citation.quoted, key, year, locator) if part)


def _name(name: Name) -> str:
    return f"{name.given} {name.surname}".strip()
