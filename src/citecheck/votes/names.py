"""Votes of how the people of entries are written and joined, and where the date stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from citecheck.model import Document, Name, Reference, Span
from citecheck.votes.kinds import APA, OTHER, Vote

Item = TypeVar("Item")
_INITIALS = 2
"""Letters that an initial may have ("Th.")."""


def name_votes(document: Document, references: Sequence[Reference]) -> Iterator[Vote]:
    """Votes of how the people of entries are written, where two entries at least show it."""
    people = [[name for name in reference.authors if name.given and name.span] for reference in references]
    if _most(people, lambda names: all(map(_is_full, names))):
        yield Vote("given names in full", (OTHER,), 2)
    several = [names for names in people if len(names) > 1]
    yield from _list_joiners(document, several)
    if _most(several, lambda names: not any(_is_turned(document, name) for name in names[1:])):
        yield Vote("only the first author's surname first", (OTHER,), 2)
    if _most(several, lambda names: ";" in _between(document, names[0], names[1])):
        yield Vote("semicolons between authors", (OTHER,), 2)
    if _most(people, lambda names: len(names[0].surname) > _INITIALS and names[0].surname.isupper()):
        yield Vote("surnames in capitals", (OTHER,), 2)
    if _most(references, _is_dated_late):
        yield Vote("the year at the end", (OTHER,), 4)


def _most(members: Sequence[Item], holds: Callable[[Item], bool]) -> bool:
    """Whether most of those that say anything have it, two at least."""
    told = [member for member in members if member]
    count = sum(1 for member in told if holds(member))
    return count > 1 and 2 * count > len(told)


def _is_dated_late(reference: Reference) -> bool:
    """Whether the title, or what stands for one, comes between the authors and the date."""
    title, issued = reference.fields.get("title"), reference.issued
    if title is None or issued is None or issued.span is None or reference.author_span is None:
        return False
    return reference.author_span.end <= title.span.start < issued.span.start


def _list_joiners(document: Document, several: Sequence[Sequence[Name]]) -> Iterator[Vote]:
    """What stands before the last author of entries, as in parentheses."""
    before = [_between(document, names[-2], names[-1]) for names in several]
    ands, marks = sum("and" in text for text in before), sum("&" in text for text in before)
    if ands > marks:
        yield Vote("and in the list", ("harvard-ctr", "au-style-2020", OTHER), 2 if ands > 1 and not marks else 1)
    elif marks > ands:
        yield Vote("& in the list", (*APA, "harvard-au"), 2 if marks > 1 and not ands else 1)


def _between(document: Document, one: Name, other: Name) -> str:
    if one.span is None or other.span is None:
        return ""
    return document.slice(Span(one.span.end, max(one.span.end, other.span.start)))


def _is_full(name: Name) -> bool:
    return any(len(part) > _INITIALS and not part.isupper() for part in name.given.replace(".", ". ").split())


def _is_turned(document: Document, name: Name) -> bool:
    """Whether the surname stands before the given names."""
    return name.span is None or not document.slice(name.span).startswith(name.given)
