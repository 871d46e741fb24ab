"""In what order a list names its people: given names first, families and given names in turn, one by one, families alone."""

from __future__ import annotations

from citecheck.names.pieces import Piece, is_given, is_initials, trailing_initials

_MANY = 6
"""Pieces of two words each that are no three persons with two surnames and two given names."""


def given_first(parts: list[Piece]) -> bool:
    """Whether all of a list are named given name first, of two words or more each ("Ana Ruiz, Li Chan, and Jo Ober").

    The last joined, or too many for families and given names in turn: an odd number, six, or an initial inside one.
    """
    return (
        (len(parts) > 2 or (len(parts) == 2 and parts[1].joined and any(_holds_initial(part) for part in parts)))
        and not any(part.joined for part in parts[:-1])
        and all(len(part.text.split()) > 1 and is_given(part.text) for part in parts)
        and not any(trailing_initials(part.text) for part in parts)
        and (
            parts[-1].joined
            or len(parts) % 2 == 1
            or len(parts) >= _MANY
            or any(_holds_initial(part) for part in parts)
        )
    )


def _holds_initial(part: Piece) -> bool:
    """Whether an initial stands between given name and family, as in no family name: "Ana T. Ruiz"."""
    return any(is_initials(word) for word in part.text.split()[1:-1])


def entries(parts: list[Piece]) -> list[list[Piece]]:
    """The authors one by one where semicolons part them and commas their names ("Ruiz, Ana; Chan, Li"); else none."""
    found: list[list[Piece]] = [[]]
    for part in parts:
        if found[-1] and part.mark[:1] in {";", "；"}:
            found.append([])
        found[-1].append(part)
    whole = sum(len(entry) > 1 for entry in found)
    return found if len(found) > 1 and whole == len(found) else []


def alternates(parts: list[Piece]) -> bool:
    """Whether family and given names take turns to the end ("Ruiz, Ana, van Dam, Jo, and Chan, Li"), none given first.

    The joiner tells: it stands before a family then, two pieces from the end; without one, a lone word among the
    given names does.
    """
    if len(parts) < 4 or len(parts) % 2 or any(part.mark not in {",", "，"} for part in parts[1::2]):
        return False
    if any(part.joined for part in parts):
        return parts[-2].joined
    return any(len(part.text.split()) == 1 for part in parts[3::2])


def bare_families(parts: list[Piece]) -> bool:
    """A list of single words, none of them initials ("Smith, Jones, and Brown"): family names alone."""
    return len(parts) >= 3 and all(len(part.text.split()) == 1 for part in parts) and parts[-1].joined
