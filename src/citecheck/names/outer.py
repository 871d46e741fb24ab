"""The surname of a person who was read as a group, since the list writes the given names first or without a comma."""

from __future__ import annotations

from citecheck.model import Name
from citecheck.names.keys import folded_keys
from citecheck.names.pieces import is_given, is_group

_MOST_WORDS = 3


def turned_keys(name: Name, raw: str) -> frozenset[str]:
    """The folded first word of "Ruiz Tess", read as a given name in full though the entry `raw` has it first."""
    given = name.given
    if len(given) < 3 or not given.isalpha() or f"{given} {name.surname}" not in raw:
        return frozenset()
    return folded_keys(given)


def outer_keys(name: Name) -> frozenset[str]:
    """The folded first and last word of such a name ("Tess Ruiz", "Ruiz Tess"); none of other names."""
    words = name.literal.split()
    if not 1 < len(words) <= _MOST_WORDS or is_group(name.literal) or not is_given(name.literal):
        return frozenset()
    return folded_keys(words[0]) | folded_keys(words[-1])
