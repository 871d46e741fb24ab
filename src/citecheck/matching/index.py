"""Where to look entries up: by names and year, by one co-author, by a surname a letter off, by title, by key.

Every list is bounded, so that a library of ten thousand alike entries costs no more than one of distinct entries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from citecheck.matching.entry import Entry, Reading, title_words
from citecheck.names.keys import NameKey, name_key
from citecheck.names.outer import outer_keys
from citecheck.names.slips import deletions
from citecheck.names.tied import tied_keys

BOUND = 64
"""Entries kept under one key; more than a few under one name and year are never told apart anyway."""
_PREFIX = 4
_WHOLE = 8
"""Authors that take part in the key of a whole author list."""

Table = dict[tuple[str, str], list[int]]


class Index:
    """Tables from (key, year root) to entry indices; the root is "" in the tables that span all years."""

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.keys: dict[str, int] = {}
        self.whole: Table = defaultdict(list)
        self.first: Table = defaultdict(list)
        self.anyone: Table = defaultdict(list)
        self.editors: Table = defaultdict(list)
        self.words: Table = defaultdict(list)
        self.letters: Table = defaultdict(list)
        self.outer: Table = defaultdict(list)
        self.tied: Table = defaultdict(list)

    @cached_property
    def near(self) -> Table:
        """First surnames by their forms with a letter taken out; made only once a citation finds nothing."""
        table: Table = defaultdict(list)
        for entry in self.entries:
            for root in entry.roots if entry.authors else ():
                _add(table, near_keys(spellings(entry.authors[0])), root, entry.number)
        return table

    @cached_property
    def titles(self) -> Table:
        """Titles, and titles read as authors, by their first words; made only once a citation needs them."""
        table: Table = defaultdict(list)
        for entry in self.entries:
            keys = _title_keys(entry)
            for root in (*entry.roots, "*"):
                _add(table, keys, root, entry.number)
        return table

    def find(self, table: Table, keys: Iterable[str], roots: Iterable[str]) -> list[Entry]:
        """The entries under any of the keys and any of the roots, in list order, none twice."""
        roots = tuple(roots)
        found = {i for key in keys for root in roots for i in table.get((key, root), ())}
        return [self.entries[i] for i in sorted(found)]


def build(entries: Sequence[Entry]) -> Index:
    """The tables of a list, in one pass."""
    index = Index(tuple(entries))
    for entry in index.entries:
        for key in entry.reference.keys:
            index.keys.setdefault(key, entry.number)
        for root in entry.roots:
            _add_authors(index, entry, root)
            _add(index.words, set(entry.opening), root, entry.number)
            _add(index.letters, {word[:1] for word in entry.opening[:1]}, root, entry.number)
            _add_editors(index, entry, root)
        _add(index.first, _first_keys(entry), "*", entry.number)
        _add(index.tied, tied_keys([author.name for author in entry.authors]), "*", entry.number)
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


def _add(table: Table, keys: Iterable[str], root: str, at: int) -> None:
    for key in keys:
        held = table[key, root]
        if len(held) < BOUND:
            held.append(at)


def _first_keys(entry: Entry) -> Set[str]:
    if not entry.authors:
        return frozenset()
    first = entry.authors[0]
    return first.exact | first.folded | first.short


def _add_authors(index: Index, entry: Entry, root: str) -> None:
    if not entry.authors:
        return
    mains = [author.main for author in entry.authors[:_WHOLE]]
    _add(index.whole, {whole_keys(mains[:n]) for n in range(1, len(mains) + 1)}, root, entry.number)
    _add(index.first, _first_keys(entry), root, entry.number)
    _add(index.outer, outer_keys(entry.authors[0].name), root, entry.number)
    _add(index.tied, tied_keys([author.name for author in entry.authors]), root, entry.number)
    _add(index.anyone, {key for author in entry.authors for key in author.folded}, root, entry.number)


def _add_editors(index: Index, entry: Entry, root: str) -> None:
    editors = entry.reference.editors[:_WHOLE]
    if entry.reference.authors and editors:
        _add(index.editors, name_key(editors[0]).folded, root, entry.number)


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
