"""A list that names its authors given name first is told by its sure entries, and the doubtful ones follow it."""

from __future__ import annotations

import pytest

from citecheck.model import Source
from citecheck.readers import read
from citecheck.references import parse_list
from citecheck.sections import find_sections

DOUBTFUL = "Ana Ruiz, Lea Chan (2010). Reefs at rest. Tide Journal, 3(1), 1–9."
SURE = [
    "Ola Lund, Bo Ek, Tea Obi (2011). Reefs awake. Tide Journal, 4(1), 1–9.",
    "Jo T. Day (2012). Reefs and tides. Tide Journal, 5(1), 1–9.",
]
INVERTED = "Holm, Pia (2013). Reefs in sand. Tide Journal, 6(1), 1–9."


@pytest.mark.parametrize(
    ("others", "families"),
    [(SURE, ["Ruiz", "Chan"]), (SURE[:1], ["Ana Ruiz"]), ([*SURE, INVERTED], ["Ana Ruiz"])],
)
def test_the_list_tells(others: list[str], families: list[str]) -> None:
    document = read(Source("References\n\n" + "\n\n".join([DOUBTFUL, *others])), "text")
    first, *_ = parse_list(document, find_sections(document))
    assert [name.family for name in first.authors] == families
    assert all(name.span and document.source.text[name.span.start : name.span.end] for name in first.authors)
    assert first.authors[-1].span is not None
    assert document.source.text[: first.authors[-1].span.end].endswith("Lea Chan")
