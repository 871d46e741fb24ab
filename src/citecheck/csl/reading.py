"""Raw items read one by one into items and works, so that what is wrong with one never touches another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.csl.apa import prepare
from citecheck.csl.item_works import from_item
from citecheck.csl.items import Item, clean_item
from citecheck.csl.manners import Manner
from citecheck.csl.works import Work
from citecheck.model import Problem

FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a value that nobody foresaw may raise; it costs its item, not the list."""


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item ready to render, its place in the list as given, and the work that order and letters see."""

    index: int
    item: Item
    work: Work


def read_items(raw: Sequence[object], manner: Manner | None) -> tuple[list[ReadItem], list[Problem]]:
    """The items that can be read, in the order given, and a problem for each other one.

    With a manner, they are made ready for that style of this project.
    """
    found: list[ReadItem] = []
    problems: list[Problem] = []
    for i, each in enumerate(raw):
        try:
            read = _read(each, i, manner)
        except FAULTS as fault:
            read = Problem(f"item {i + 1} cannot be read: {fault}")
        if isinstance(read, Problem):
            problems.append(read)
        else:
            found.append(read)
    return found, problems


def _read(raw: object, index: int, manner: Manner | None) -> ReadItem | Problem:
    item = clean_item(raw, index)
    if isinstance(item, Problem):
        return item
    if manner is not None:
        prepare(item, manner)
    return ReadItem(index, item, from_item(item))
