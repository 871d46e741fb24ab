"""The titles of an entry that take sentence case: the work's own, and that of the book a chapter stands in."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.rules.facts.elements import Entry

_BOOKS = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"})


def titles(entry: Entry) -> Iterator[tuple[int, int]]:
    """Where they stand; names of periodicals, series and sites are no titles of this kind (APA 6.17)."""
    if place := entry.field("title"):
        yield place
    if holds_book(entry) and (place := entry.field("container-title")):
        yield place


def holds_book(entry: Entry) -> bool:
    """Whether the larger work that an entry names is a book."""
    reference = entry.reference
    return reference.type in _BOOKS and "volume" not in reference.fields and "issue" not in reference.fields
