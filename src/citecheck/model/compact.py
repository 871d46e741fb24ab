"""The nouns of a long post, held in less room.

A span, which is a tuple and two numbers of 128 bytes, was half of a citation and of an entry. Here one number of 32 stands
for it, and the span is made when the noun is asked for it.

A compact noun is one of its class, equal to any other that was made compact from the same.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from citecheck.model.citation import Citation
from citecheck.model.document import Label, Span
from citecheck.model.elements import Date, Field, Locator, Name, Year
from citecheck.model.reference import Reference

Noun = TypeVar("Noun", Citation, Reference)
_NOUNS = frozenset({Citation, Date, Field, Label, Locator, Name, Reference, Year})
_PLACES = frozenset({"span", "value_span", "author_span"})
_BITS = 32
_LENGTH = (1 << _BITS) - 1


def compact(noun: Noun) -> Noun:
    """The same citation or entry in less room."""
    made: Noun = _compact(noun)
    return made


def _compact(value: Any) -> Any:
    kind: Any = type(value)
    if kind is Span:
        start, end = value
        return start << _BITS | end - start
    if kind in _NOUNS:
        return tuple.__new__(_compact_class(kind), map(_compact, value))
    if kind is tuple:
        return tuple(map(_compact, value)) if value else value
    if kind is dict:
        return {key: _compact(each) for key, each in value.items()}
    return value


@cache
def _compact_class(kind: Any) -> type[tuple[Any, ...]]:
    """The class of those nouns of a kind that are compact; its places are spans when they are asked for."""
    places = {field: property(_unpacked(i)) for i, field in enumerate(kind._fields) if field in _PLACES}
    spread = {"__reduce__": lambda noun: (kind, tuple(getattr(noun, field) for field in kind._fields))}
    return type(kind.__name__, (kind,), {"__slots__": (), "__module__": kind.__module__, **places, **spread})


def _unpacked(i: int) -> Callable[[tuple[Any, ...]], Span | None]:
    def place(noun: tuple[Any, ...]) -> Span | None:
        held: Span | int | None = noun[i]
        if not isinstance(held, int):  # none, or given to a noun that was compact already
            return held
        start = held >> _BITS
        return Span(start, start + (held & _LENGTH))

    return place
