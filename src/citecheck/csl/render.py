"""Items through a style: entries of a list, and citations, as marked text with what could not be rendered.

Nothing here outlives a call; the loaded style is only read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.csl.context import Context, Given
from citecheck.csl.disambiguation import given_needed, initials_needed, names_needed
from citecheck.csl.engine import CslStyle, StyleError
from citecheck.csl.items import Item
from citecheck.csl.manners import manner_of
from citecheck.csl.markers import UPRIGHT
from citecheck.csl.ordering import style_order
from citecheck.csl.reading import FAULTS, ReadItem, read_items
from citecheck.csl.seams import mended
from citecheck.csl.sorting import order
from citecheck.csl.suffixes import suffixes
from citecheck.csl.works import Work
from citecheck.model import Problem
from citecheck.named import NamedTuple

_UNPRINTED = frozenset({"abstract", "keyword", "language", "note", "year-suffix"})


@dataclass(frozen=True, slots=True)
class MarkedEntry:
    """One rendered entry: the index of its item in the list as given, and its marked text."""

    index: int
    marked: str


@dataclass(slots=True)
class Bibliography:
    """The items that can be rendered, in the order of the list, with the letters their years need.

    `indices` are their places among the items as given; `places` finds an item by its id (the first, of duplicates).
    """

    items: list[Item]
    works: list[Work]
    indices: list[int]
    letters: list[str]
    places: dict[str, int]
    problems: list[Problem]


def bibliography(raw: Sequence[object], style: CslStyle, sort: bool) -> Bibliography:
    """Read the items, order them and give out suffixes; what is no item becomes a problem."""
    read, problems = read_items(raw, manner_of(style.id))
    if sort:
        read = [read[i] for i in _order(read, style)]
    items, works = [each.item for each in read], [each.work for each in read]
    lettered = style.citation_options.get("disambiguate-add-year-suffix") == "true"
    letters = suffixes(works) if lettered else [work.suffix for work in works]
    places: dict[str, int] = {}
    for i, item in enumerate(items):
        places.setdefault(item.id, i)
    return Bibliography(items, works, [each.index for each in read], letters, places, problems)


def _order(read: Sequence[ReadItem], style: CslStyle) -> list[int]:
    if style.ours:
        return order([each.work for each in read])
    return style_order(style, "bibliography", [each.item for each in read])


def entries(found: Bibliography, style: CslStyle) -> list[MarkedEntry]:
    """The entries of a bibliography; one that a style cannot render is left out, and said among the problems."""
    if style.bibliography is None:
        raise StyleError(f"{style.id} has no bibliography")
    out = []
    for i, item in enumerate(found.items):
        try:
            marked = ("" if _says_nothing(item) else _entry(found, style, i)) or _untitled(found, style, i)
        except FAULTS as fault:
            found.problems.append(Problem(f"item {item.id!r} cannot be rendered: {fault}"))
            continue
        if marked:
            out.append(MarkedEntry(found.indices[i], marked))
    return out


def _says_nothing(item: Item) -> bool:
    return not (item.names or item.dates or item.text.keys() - _UNPRINTED)


def _untitled(found: Bibliography, style: CslStyle, place: int) -> str:
    """An item without anything to print: in our styles described as untitled (APA 9.22), so that none is missing."""
    item = found.items[place]
    found.problems.append(Problem(f"item {item.id!r} has nothing to print"))
    if not style.ours:
        return ""
    item.text["title"] = f"{UPRIGHT[0]}[Untitled]{UPRIGHT[1]}"
    return _entry(found, style, place)


def _entry(found: Bibliography, style: CslStyle, place: int) -> str:
    """One entry's marked text; "" for nothing."""
    item, letter = found.items[place], found.letters[place]
    context = Context(item, style.bibliography_options, year_suffix=letter, number=place + 1, ours=style.ours)
    return mended(style.entry(context), style.stops_in_quotes)


class Shown(NamedTuple):
    """What each item's citation needs to be told from the others.

    `names` counts those before et al.; `given` is how much of the first one's given name: nothing, "initials" or all ("full").
    """

    names: list[int]
    given: list[Given]


def shown(found: Bibliography, style: CslStyle) -> Shown:
    """Names and given names needed, as far as the style disambiguates by them."""
    options = style.citation_options
    count = len(found.items)
    names: list[int] = [0] * count
    given: list[Given] = [""] * count
    if options.get("disambiguate-add-names") == "true":
        least = options.get("et-al-subsequent-min", options.get("et-al-min", "0"))
        first = options.get("et-al-use-first", "1")
        names = names_needed(found.works, int(least), int(first))
    if options.get("disambiguate-add-givenname") == "true":
        pairs = zip(initials_needed(found.works), given_needed(found.works), strict=True)
        given = ["full" if full else "initials" if initials else "" for initials, full in pairs]
    return Shown(names, given)
