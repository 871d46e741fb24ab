"""Capitals behind a word are a body's name or a person's initials: the list and the text tell which."""

from __future__ import annotations

import pytest

from citecheck.model import Source
from citecheck.readers import read
from citecheck.references import parse_list
from citecheck.sections import find_sections

BODY = "Shoal UK. (2014). Reefs at rest. Tidal Press."
FORMED = ["Chan, B. (2012). Sand. Tidal Press.", "Lund, R. T., & Obi, A. (2013). Silt. Tidal Press."]
LOOSE = ["Chan B, Ek O. (2012). Sand. Tidal Press.", "Lund R. (2013). Silt. Tidal Press."]


@pytest.mark.parametrize(
    ("text", "others", "surname"),
    [
        ("Reefs rest.", FORMED, "Shoal UK"),
        ("Reefs rest.", FORMED[:1], "Shoal"),
        ("Reefs rest.", [], "Shoal"),
        ("Reefs rest (Shoal UK, 2014).", [], "Shoal UK"),
        ("Shoal UK’s (2014) reefs rest.", [], "Shoal UK"),
        ("Reefs rest (Shoal, 2014).", FORMED, "Shoal"),
        ("Reefs rest.", LOOSE, "Shoal"),
        ("Reefs rest (Shoal UK, 2014).", LOOSE, "Shoal"),
        ("Reefs rest.", [*FORMED, LOOSE[0]], "Shoal"),
        ("Reefs rest.", [*FORMED, "Ek OA. (2011). Mud. Tidal Press.", "Obi LT. (2010). Ice. Tidal Press."], "Shoal"),
    ],
)
def test_the_list_and_the_text_tell(text: str, others: list[str], surname: str) -> None:
    document = read(Source(f"{text}\n\nReferences\n\n" + "\n\n".join([BODY, *others])), "text")
    first, *_ = parse_list(document, find_sections(document))
    (author,) = first.authors
    assert author.surname == surname
    assert author.span is not None
    assert document.source.text[author.span.start :].startswith("Shoal UK")
    assert author.literal == ("" if surname == "Shoal" else document.source.text[author.span.start : author.span.end])
