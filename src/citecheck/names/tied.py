"""Two to four authors written as one name, tied by hyphens or dashes: "Nelson–Winter", "Mankiw-Romer-Weil"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, product

from citecheck.model import Name
from citecheck.names.keys import exact_key, folded_keys

_FEWEST, _MOST = 2, 4
_FORMS = 8
"""Spellings of one such name that are kept."""


def tied_keys(names: Sequence[Name]) -> frozenset[str]:
    """The folded keys of these persons' surnames as one name; none of a single author, of many, or of groups."""
    if not _FEWEST <= len(names) <= _MOST or any(name.literal for name in names):
        return frozenset()
    return frozenset(map("".join, islice(product(*(sorted(folded_keys(name.surname)) for name in names)), _FORMS)))


def is_tied(name: Name) -> bool:
    """Whether a cited name may be several: a hyphen stands in it."""
    return "-" in exact_key(name.surname)
