"""Items through a style: entries of a list, and citations, as marked text with what could not be rendered.

Nothing here outlives a call; the loaded style is only read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.csl import apa
from citecheck.csl.context import Context, Given
from citecheck.csl.disambiguation import given_needed, initials_needed, names_needed
from citecheck.csl.engine import CslStyle
from citecheck.csl.items import Item, clean_item
from citecheck.csl.manners import manner_of
from citecheck.csl.ordering import style_order
from citecheck.csl.seams import mended
from citecheck.csl.sorting import sort_key
from citecheck.csl.suffixes import suffixes
from citecheck.csl.works import Work, from_item
from citecheck.model import Problem


@dataclass(frozen=True, slots=True)
class Entry:
    """One rendered entry: the index of its item in the list as given, and its marked text."""

    index: int
    marked: str


@dataclass(slots=True)
class Library:
    """The items that can be rendered, in the order of the list, with the letters their years need.

    `indices` are their places among the items as given; `places` finds an item by its id (the first, of duplicates).
    """

    items: list[Item]
    works: list[Work]
    indices: list[int]
    letters: list[str]
    places: dict[str, int]
    problems: list[Problem]


def library(raw: Sequence[object], style: CslStyle, sort: bool) -> Library:
    """Clean the items, order them and give out suffixes; what is no item becomes a problem."""
    cleaned = [clean_item(each, i) for i, each in enumerate(raw)]
    problems = [each for each in cleaned if isinstance(each, Problem)]
    pairs = [(i, each) for i, each in enumerate(cleaned) if isinstance(each, Item)]
    manner = manner_of(style.id)
    if manner is not None:
        for _, item in pairs:
            apa.prepare(item, manner)
    works = [from_item(item) for _, item in pairs]
    if sort:
        order = _order(pairs, works, style, manner is not None)
        pairs, works = [pairs[i] for i in order], [works[i] for i in order]
    lettered = style.citation_options.get("disambiguate-add-year-suffix") == "true"
    letters = suffixes(works) if lettered else [work.suffix for work in works]
    items = [item for _, item in pairs]
    places: dict[str, int] = {}
    for i, item in enumerate(items):
        places.setdefault(item.id, i)
    return Library(items, works, [i for i, _ in pairs], letters, places, problems)


def _order(pairs: list[tuple[int, Item]], works: list[Work], style: CslStyle, ours: bool) -> list[int]:
    if ours:
        keys = [sort_key(work) for work in works]
        return sorted(range(len(works)), key=keys.__getitem__)
    return style_order(style, "bibliography", [item for _, item in pairs])


def entries(found: Library, style: CslStyle) -> list[Entry]:
    """The entries of a library; one that a style cannot render is left out, and said among the problems."""
    out = []
    for i, item in enumerate(found.items):
        context = Context(item, style.bibliography_options, year_suffix=found.letters[i], number=i + 1, apa=style.ours)
        marked = mended(style.entry(context), style.stops_in_quotes)
        if marked:
            out.append(Entry(found.indices[i], marked))
        else:
            found.problems.append(Problem(f"item {item.id!r} has nothing to print"))
    return out


@dataclass(frozen=True, slots=True)
class Shown:
    """What each item's citation needs to be told from the others: names before et al., and of the first one's given
    name nothing, "initials" or all ("full")."""

    names: list[int]
    given: list[Given]


def shown(found: Library, style: CslStyle) -> Shown:
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
