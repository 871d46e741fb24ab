"""Where to look entries up: by names and year, by one co-author, by a surname a letter off, by title, by key.

Every list is bounded, so that a library of ten thousand alike entries costs no more than one of distinct entries.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence, Set
from functools import cached_property

from citecheck.matching.entry import EntryKeys, Reading, title_words
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
    """Tables from key and year root to entry indices, each made when it is first asked for: most citations need two."""

    def __init__(self, entries: tuple[EntryKeys, ...]) -> None:
        self.entries = entries

    @cached_property
    def keys(self) -> dict[str, int]:
        """Library entries by the keys that a text cites them by."""
        found: dict[str, int] = {}
        for entry in self.entries:
            for key in entry.reference.keys:
                found.setdefault(key, entry.number)
        return found

    @cached_property
    def whole(self) -> Table:
        """Entries by their author lists, exact keys, and by all beginnings of these."""
        return self._by(_whole_keys)

    @cached_property
    def first(self) -> Table:
        """Entries by every key of their first author, short forms too."""
        return self._by(_first_keys, always=True)

    @cached_property
    def anyone(self) -> Table:
        """Entries by each of their authors, folded."""
        return self._by(lambda entry: {key for author in entry.authors for key in author.folded})

    @cached_property
    def editors(self) -> Table:
        """Parts of books by the book's first editor, folded."""
        return self._by(_editor_keys)

    @cached_property
    def words(self) -> Table:
        """Entries that no person opens by the folded words that do."""
        return self._by(lambda entry: set(entry.opening))

    @cached_property
    def letters(self) -> Table:
        """The same by the first letter of all."""
        return self._by(lambda entry: {word[:1] for word in entry.opening[:1]})

    @cached_property
    def outer(self) -> Table:
        """Entries whose first author was read as a group by the surname that this may hold, folded."""
        return self._by(_outer_keys)

    @cached_property
    def tied(self) -> Table:
        """Entries by their authors as one name, folded."""
        return self._by(lambda entry: tied_keys([author.name for author in entry.authors]), always=True)

    @cached_property
    def near(self) -> Table:
        """Entries by what `near_keys` makes of their first surname: its forms with a letter taken out."""
        return self._by(lambda entry: near_keys(spellings(entry.authors[0])) if entry.authors else ())

    @cached_property
    def titles(self) -> Table:
        """Titles, and titles read as authors, by their first words, folded: `title_key`."""
        return self._by(_title_keys, always=True)

    def _by(self, keys: Callable[[EntryKeys], Collection[str]], *, always: bool = False) -> Table:
        """The entries under their keys and each of their year roots; `always` under the root "*" too."""
        table = Table()
        for entry in self.entries:
            found = keys(entry)
            for root in entry.roots if found else ():
                table.add(found, root, entry.number)
            if always:
                table.add(found, "*", entry.number)
        return table

    def find(self, table: Table, keys: Iterable[str], roots: Iterable[str]) -> list[EntryKeys]:
        """The entries under any of the keys and any of the roots, in list order, none twice."""
        return [self.entries[i] for i in table.numbers(keys, roots)]


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


def _first_keys(entry: EntryKeys) -> Set[str]:
    if not entry.authors:
        return frozenset()
    first = entry.authors[0]
    return first.exact | first.folded | first.short


def _whole_keys(entry: EntryKeys) -> Set[str]:
    mains = [author.main for author in entry.authors[:_WHOLE]]
    return {whole_keys(mains[:n]) for n in range(1, len(mains) + 1)}


def _outer_keys(entry: EntryKeys) -> Set[str]:
    if not entry.authors:
        return frozenset()
    first = entry.authors[0].name
    return outer_keys(first) | turned_keys(first, entry.reference.raw)


def _editor_keys(entry: EntryKeys) -> Set[str]:
    editors = entry.reference.editors[:_WHOLE]
    return name_key(editors[0]).folded if entry.reference.authors and editors else frozenset()


def _title_keys(entry: EntryKeys) -> Set[str]:
    """Its first words; the name it opens with ("TideNet: …"); for want of an author its first word, as before "…"."""
    named = title_words(entry.reference.text("title").partition(":")[0])
    keys = {title_key(words) for words in (*entry.titles, named) if words}
    return keys if entry.authors else keys | {words[0] for words in entry.titles}


def title_key(words: Sequence[str]) -> str:
    """The key of a title in `Index.titles`: its first words."""
    return " ".join(words[:2])
