"""Where to look entries up: by names and year, by one co-author, by a surname a letter off, by title, by key.

Every list is bounded, so that a library of ten thousand alike entries costs no more than one of distinct entries.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Set
from functools import cached_property

from citecheck.matching.entry import Entry, Reading, title_words
from citecheck.names.keys import NameKey, name_key
from citecheck.names.outer import outer_keys, turned_keys
from citecheck.names.slips import deletions
from citecheck.names.tied import tied_keys

BOUND = 64
"""Entries kept under one key; more than a few under one name and year are never told apart anyway."""
_PREFIX = 4
_WHOLE = 8
"""Authors that take part in the key of a whole author list."""


class Table:
    """Entry numbers by key and year root; the root is "" or "*" in what spans all years.

    Most keys lead to one entry, whose number stands there alone: a list for each would take more than all the rest.
    """

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[str, dict[str, int | list[int]]] = {}

    def add(self, keys: Collection[str], root: str, at: int) -> None:
        """Note an entry under some keys, none of which has it yet; under one that has many already it is left out."""
        held = self._held.setdefault(root, {}) if keys else {}
        for key in keys:
            known = held.get(key)
            if known is None:
                held[key] = at
            elif isinstance(known, int):
                held[key] = [known, at]
            elif len(known) < BOUND:
                known.append(at)

    def numbers(self, keys: Iterable[str], roots: Iterable[str]) -> list[int]:
        """The entries under any of the keys and any of the roots, in list order, none twice."""
        found: set[int] = set()
        tables = [held for root in roots if (held := self._held.get(root))]
        for key in keys if tables else ():
            for held in tables:
                known = held.get(key)
                if isinstance(known, int):
                    found.add(known)
                elif known:
                    found.update(known)
        return sorted(found)

    def __contains__(self, place: tuple[str, str]) -> bool:
        key, root = place
        return key in self._held.get(root, ())


class Index:
    """Tables from key and year root to entry indices."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.keys: dict[str, int] = {}
        self.whole = Table()
        self.first = Table()
        self.anyone = Table()
        self.editors = Table()
        self.words = Table()
        self.letters = Table()
        self.outer = Table()
        self.tied = Table()

    @cached_property
    def near(self) -> Table:
        """First surnames by their forms with a letter taken out; made only once a citation finds nothing."""
        table = Table()
        for entry in self.entries:
            for root in entry.roots if entry.authors else ():
                table.add(near_keys(spellings(entry.authors[0])), root, entry.number)
        return table

    @cached_property
    def titles(self) -> Table:
        """Titles, and titles read as authors, by their first words; made only once a citation needs them."""
        table = Table()
        for entry in self.entries:
            keys = _title_keys(entry)
            for root in (*entry.roots, "*"):
                table.add(keys, root, entry.number)
        return table

    def find(self, table: Table, keys: Iterable[str], roots: Iterable[str]) -> list[Entry]:
        """The entries under any of the keys and any of the roots, in list order, none twice."""
        return [self.entries[i] for i in table.numbers(keys, roots)]


def build(entries: Sequence[Entry]) -> Index:
    """The tables of a list, in one pass."""
    index = Index(tuple(entries))
    for entry in index.entries:
        for key in entry.reference.keys:
            index.keys.setdefault(key, entry.number)
        for root in entry.roots:
            _add_authors(index, entry, root)
            index.words.add(set(entry.opening), root, entry.number)
            index.letters.add({word[:1] for word in entry.opening[:1]}, root, entry.number)
            _add_editors(index, entry, root)
        index.first.add(_first_keys(entry), "*", entry.number)
        index.tied.add(tied_keys([author.name for author in entry.authors]), "*", entry.number)
    return index


def whole_keys(names: Sequence[str]) -> str:
    """One key for an author list, its first names in order."""
    return "\n".join(names[:_WHOLE])


def reading_key(reading: Reading) -> str:
    """The key under which entries that open with exactly these names stand."""
    return whole_keys([author.main for author in reading.authors])


def stem(word: str) -> str:
    """The opening letters that two spellings further apart still share."""
    return "^" + word[:_PREFIX]


def spellings(author: NameKey) -> frozenset[str]:
    """The folded forms, and where "Mac" was folded the name as written: "Macey" and "Mackey" are a letter apart."""
    return author.folded | {key for key in author.exact if key.startswith("mac")}


def near_keys(folded: Iterable[str]) -> set[str]:
    """The keys in `Index.near` of a surname's folded forms."""
    return {key for form in folded for key in (*deletions(form), stem(form))}


def _first_keys(entry: Entry) -> Set[str]:
    if not entry.authors:
        return frozenset()
    first = entry.authors[0]
    return first.exact | first.folded | first.short


def _add_authors(index: Index, entry: Entry, root: str) -> None:
    if not entry.authors:
        return
    mains = [author.main for author in entry.authors[:_WHOLE]]
    index.whole.add({whole_keys(mains[:n]) for n in range(1, len(mains) + 1)}, root, entry.number)
    index.first.add(_first_keys(entry), root, entry.number)
    first = entry.authors[0].name
    index.outer.add(outer_keys(first) | turned_keys(first, entry.reference.raw), root, entry.number)
    index.tied.add(tied_keys([author.name for author in entry.authors]), root, entry.number)
    index.anyone.add({key for author in entry.authors for key in author.folded}, root, entry.number)


def _add_editors(index: Index, entry: Entry, root: str) -> None:
    editors = entry.reference.editors[:_WHOLE]
    if entry.reference.authors and editors:
        index.editors.add(name_key(editors[0]).folded, root, entry.number)


def _title_keys(entry: Entry) -> Set[str]:
    """Its first words; the name it opens with ("TideNet: …"); for want of an author its first word, as before "…"."""
    named = entry.reference.text("title").strip("*_“\"‘'").partition(":")
    keys = {title_key(words) for words in entry.titles}
    if named[1] and " " not in named[0]:
        keys.add(title_key(title_words(named[0])))
    return keys if entry.authors else keys | {words[0] for words in entry.titles}


def title_key(words: Sequence[str]) -> str:
    """The key of a title in `Index.titles`: its first words."""
    return " ".join(words[:2])
