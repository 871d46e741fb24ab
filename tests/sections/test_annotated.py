"""Annotated bibliographies: the notes between entries are neither entries nor body."""

from __future__ import annotations

import pytest

from citecheck.model import Format, Source
from citecheck.readers import read
from citecheck.sections import find_sections

ENTRIES = [
    "Alder, M. (2003). On rivers. Tidal Press.",
    "Birch, K., & Oak, L. (2010). Of trees in winter. Grove, 3(1), 4–5.",
    "Cedar, P. (2011). Annual rings. Grove, 4(2), 6–9.",
]
NOTE = (
    "Alder (2003) follows a river to its mouth. I will use this in my second part, with what Birch and Oak (2010) add."
)
SHORT = "The author is a walker, and the book was well received. It appeared with Tidal Press (2003), a small house."
CASES: dict[str, tuple[Format, str, int]] = {
    "no heading": ("text", "Rivers\n\n{0}\n\n{note}\n\n{1}\n\n{short}\n\n{2}\n\n{short}\n", 3),
    "two paragraphs a note": ("text", "Rivers\n\n{0}\n\n{note}\n\n{short}\n\n{1}\n\n{note}\n\n{2}\n\n{short}\n", 3),
    "heading": ("markdown", "# Annotated bibliography\n\n{0}\n\n{note}\n\n{short}\n\n{1}\n\n{note}\n\n{short}\n\n{2}\n\n{note}\n", 3),
    "paragraphs": ("html", "<h2>References</h2><p>{0}</p><p>{note}</p><p>{1}</p><p>{short}</p><p>{2}</p><p>{note}</p>", 3),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_notes_are_no_entries(name: str) -> None:
    format, text, count = CASES[name]
    document = read(Source(text.format(*ENTRIES, note=NOTE, short=SHORT)), format)
    found = find_sections(document)
    (section,) = found.lists
    assert section.annotated
    assert [document.slice(entry) for entry in section.entries] == ENTRIES[:count]
    assert NOTE not in "".join(document.prose[a:b] for a, b in found.body)


@pytest.mark.parametrize(
    "text",
    [
        "{0}\n\n{note}\n\n{short}\n\nReferences\n\n{1}\n\n{2}\n",
        "{note}\n\n{short}\n\nReferences\n\n{0}\n\n{1}\n\n{2}\n",
        "{0}\n\n{note}\n\n{1}\n",
        "{note}\n\n{0}\n\nhttps://example.org/alder\n\n{1}\n\nhttps://doi.org/10.5555/grove.3\n\n{2}\n\nJournal of Groves and Rings, 12(3).\n",
    ],
)
def test_prose_elsewhere_is_no_note(text: str) -> None:
    document = read(Source(text.format(*ENTRIES, note=NOTE, short=SHORT)), "text")
    found = find_sections(document)
    assert not any(section.annotated for section in found.lists)
    assert NOTE in "".join(document.prose[a:b] for a, b in found.body)
