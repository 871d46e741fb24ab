"""What the reference list teaches about names: surnames, groups and their short forms, titles of author-less works.

Everything is looked up by folded key, so that a citation finds its name whatever the accents, hyphens and case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from citecheck.model import Name, Reference
from citecheck.named import NamedTuple
from citecheck.names.keys import exact_key, folded_keys, group_key, split_abbreviation, trailing_particles
from citecheck.names.outer import outer_keys
from citecheck.names.pieces import is_initials
from citecheck.names.short_forms import acronyms, partial_acronyms
from citecheck.names.slips import deletions, one_slip_apart
from citecheck.names.tied import tied_keys
from citecheck.names.trusted import trusted

_ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "el", "la", "los", "las", "le", "les", "o", "os", "as"})
_TITLE_WORDS = 12
_TELLING = 5
"""Letters from which on a surname one letter off is more likely a slip than another name."""
_LEAST = 4
"""Letters of a surname of which slips are sought at all."""


class LexiconEntry(NamedTuple):
    """One entry as the grammar needs it: folded keys of each author, the years it may be cited by, its year's letter."""

    authors: tuple[frozenset[str], ...]
    years: frozenset[int]
    letter: str = ""


class Lexicon:
    """The names of a reference list, by folded key."""

    def __init__(self) -> None:
        self.entries: list[LexiconEntry] = []
        """Every entry, in the order of the list; numbers below are places in it."""
        self.surnames: set[str] = set()
        """Folded keys of all surnames, with particles and without."""
        self.last_words: set[str] = set()
        """Folded keys of the words that surnames end in, where reading leftward begins."""
        self.first: dict[str, list[int]] = defaultdict(list)
        """Folded key of a first author, or of an editor for want of one → numbers of entries."""
        self.groups: set[str] = set()
        """Group keys of all bodies and mononyms."""
        self.group_ends: set[str] = set()
        """Last words of these group keys."""
        self.group_starts: set[str] = set()
        """First words of these group keys."""
        self.short: dict[str, Name] = {}
        """Short form, casefolded → the group; by all its initials, or as the list or the text explains it."""
        self.explained: set[str] = set()
        """The short forms, casefolded, that the list or the text writes out itself."""
        self.partial: dict[str, Name | None] = {}
        """Short form without some of the initials, casefolded → the group; None where several groups have it."""
        self.works: list[tuple[str, int, bool]] = []
        """The title of each entry, its number, and whether it has authors."""
        self.lower: set[str] = set()
        """First words of surnames that begin in lower case, as written."""
        self.exact: set[str] = set()
        """Exact keys of all surnames and groups."""
        self.dated: dict[int, set[str]] = defaultdict(set)
        """Year → folded keys of the first authors of its works."""
        self.near: dict[int, dict[str, list[str]]] = {}
        """Year → such a key, whole and without one letter → the key; filled year by year as it is asked for."""
        self.numbered: set[str] = set()
        """First words, casefolded, of names that begin with a digit."""
        self.whole: set[str] = set()
        """Exact keys of persons with given names in full, the family name first."""

    def is_written(self, text: str) -> bool:
        """Whether the list writes a surname or group just so, typography and case apart."""
        return exact_key(text) in self.exact

    def is_surname(self, text: str) -> bool:
        """Whether the list has an author of this surname, folded, with particles or without."""
        return not self.surnames.isdisjoint(folded_keys(text))

    def is_whole_name(self, text: str) -> bool:
        """Whether the list has a person of these names, the family name first and given names in full."""
        return exact_key(text) in self.whole

    def is_group(self, text: str) -> bool:
        """Whether the list has a group of this name, small words and brackets apart."""
        return group_key(text) in self.groups

    def long_form(self, short: str) -> Name | None:
        """The group that a short form stands for; by some of its initials only where no other group has those."""
        key = short.casefold()
        return self.short.get(key) or self.partial.get(key)

    def leads(self, name: Name) -> list[int]:
        """The entries whose first author bears this name, as numbers of `entries`."""
        found: dict[int, None] = {}
        for key in keys_of(name):
            found.update(dict.fromkeys(self.first.get(key, ())))
        return list(found)

    def resembles(self, name: Name, year: int | None, least: int = _TELLING) -> bool:
        """Whether a work of that year opens with a surname one letter off, both of `least` letters (4 or more) or longer."""
        near = self._near(year) if year else {}
        return any(
            one_slip_apart(one, other)
            for one in folded_keys(name.surname)
            if len(one) >= least
            for form in deletions(one)
            for other in near.get(form, ())
            if len(other) >= least
        )

    def _near(self, year: int) -> dict[str, list[str]]:
        """The surnames of a year, but for the shortest, by themselves and by all that is left of them without one letter."""
        if year not in self.near:
            found = self.near[year] = defaultdict(list)
            for surname in self.dated.get(year, ()):
                for form in deletions(surname) if len(surname) >= _LEAST else ():
                    found[form].append(surname)
        return self.near[year]

    @cached_property
    def titles(self) -> dict[str, list[int]]:
        """The entries by the openings of their titles; most posts cite no work by its title."""
        found: dict[str, list[int]] = defaultdict(list)
        for title, number, authored in self.works:
            for opening in _openings(title, authored=authored):
                found[opening].append(number)
        return found

    def titled(self, text: str) -> list[int]:
        """The entries whose title begins with these words."""
        return self.titles.get(exact_key(text), [])

    def opens_title(self, word: str) -> bool:
        """Whether the title of an author-less work begins with this word, as it may stand before an ellipsis."""
        return f"{exact_key(word)} ..." in self.titles


def keys_of(name: Name) -> frozenset[str]:
    """The folded keys of a name as cited or listed; a group also by its body and its initials."""
    if not name.literal:
        return folded_keys(name.surname)
    long, short = split_abbreviation(name.literal)
    return folded_keys(long) | {group_key(long)} | ({exact_key(short)} if short else frozenset())


def build(references: Iterable[Reference], introduced: Mapping[str, str]) -> Lexicon:
    """The lexicon of a list; an entry that could not be read gives the surname it opens with.

    `introduced` are short forms that the text explains, casefolded, with the group that each stands for.
    """
    lexicon = Lexicon()
    for reference in references:
        _add(lexicon, reference)
    for short, long in introduced.items():
        lexicon.short.setdefault(short, Name(literal=long))
        if " " not in long:
            lexicon.explained.add(short)  # written like a name: "Rdir"
    return lexicon


def _add(lexicon: Lexicon, reference: Reference) -> None:
    head = reference.authors or (reference.editors if reference.editors_as_authors else ())
    names = trusted(reference, head).names
    number = len(lexicon.entries)
    issued = reference.issued
    years = {issued.year, issued.end_year} if issued else set()
    if reference.original_date:
        years.add(reference.original_date.year)
    keys = tuple(keys_of(name) for name in names)
    tied = tied_keys(names)
    known = frozenset(year for year in years if year)
    lexicon.entries.append(
        LexiconEntry((keys[0] | tied, *keys[1:]) if tied else keys, known, issued.suffix if issued else "")
    )
    lexicon.surnames |= tied
    lexicon.last_words |= tied
    for name in (*names, *(() if names else reference.editors)):
        _add_name(lexicon, name)
    for key in keys[0] | tied if keys else ():
        lexicon.first[key].append(number)
    for year in known if keys else ():
        lexicon.dated[year] |= keys[0]
    for editor in reference.editors if not names else ():
        for key in keys_of(editor):
            lexicon.first[key].append(number)
    lexicon.works.append((reference.text("title"), number, bool(reference.authors)))


def _add_name(lexicon: Lexicon, name: Name) -> None:
    surname = name.surname
    if surname[:1].isdigit():
        lexicon.numbered.add(surname.split()[0].casefold())
    lexicon.exact.add(exact_key(surname))
    if particles := trailing_particles(name.given)[1]:
        lexicon.exact.add(exact_key(f"{particles} {surname}"))
    if name.literal:
        _add_group(lexicon, name)
        if " " in name.literal:
            outer = outer_keys(name)
            lexicon.surnames |= outer
            lexicon.last_words |= outer
            return
    lexicon.surnames |= folded_keys(surname)
    words = surname.split()
    for ending in _endings(words[-1]) if words else ():
        lexicon.last_words |= folded_keys(ending)
    if surname[:1].islower():
        lexicon.lower.add(words[0])
    if name.given and not is_initials(name.given):
        lexicon.whole.add(exact_key(f"{surname} {name.given}"))


def _endings(word: str) -> Collection[str]:
    """The last word of a surname, and what of it stands behind a hyphen."""
    return (word,) if word.isalpha() else {word, exact_key(word).rpartition("-")[2]}


def _add_group(lexicon: Lexicon, name: Name) -> None:
    long, short = split_abbreviation(name.literal)
    lexicon.groups.add(group_key(long))
    words = group_key(long).split(" ")
    lexicon.group_ends.add(words[-1])
    lexicon.group_starts.add(words[0])
    if short:
        lexicon.explained.add(short.casefold())
    for form in (short, *acronyms(long)) if short else acronyms(long):
        lexicon.short.setdefault(form.casefold(), Name(literal=long))
    for form in () if short else partial_acronyms(long):
        known = lexicon.partial.setdefault(form, Name(literal=long))
        if known and group_key(known.literal) != group_key(long):
            lexicon.partial[form] = None


def _openings(title: str, *, authored: bool) -> Iterator[str]:
    """Openings of a title: of author-less works from one word on, of others from three."""
    words = exact_key(title).split()
    for shown in (words, words[1:]) if words and words[0] in _ARTICLES else (words,):
        for count in range(1, min(len(shown), _TITLE_WORDS) + 1):
            if count == len(shown) or count >= (3 if authored else 2):
                yield " ".join(shown[:count])
        if not authored and shown:
            yield shown[0] + " ..."
