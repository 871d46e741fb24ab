"""Citations and entries as comparison sees them: names and dates as keys."""

from __future__ import annotations

from collections.abc import Mapping
from sys import intern

from citecheck.dates import original_year
from citecheck.model import Citation, Date, Name, Reference, Year
from citecheck.named import NamedTuple
from citecheck.names.keys import NameKey, exact_key, group_key, name_key
from citecheck.names.trusted import trusted
from citecheck.patterns import compiled

_LOOSE_YEAR = compiled(r"(?<![\d/.:‐–-])((?:1[5-9]|20)\d\d)(?![\d/‐–-])")
_ACCESS = compiled(r"(?i)access|retrieved|viewed|zugriff|abgerufen|consult|https?:")
_MOST_AUTHORS = 60
"""Authors of one entry that are compared: lists in APA stop at 21, and hostile ones never."""


class EntryKeys(NamedTuple):
    """A list entry ready for comparison.

    `open` says that its own author list was cut by "et al.", `counted` that the number of its authors is known.
    """

    number: int
    reference: Reference
    authors: tuple[NameKey, ...]
    open: bool
    original: int | None
    counted: bool
    others: frozenset[int]
    """Further years of an entry whose date stands at its end, among publishers, issues and pages: which is the date?"""

    @property
    def date(self) -> Date | None:
        """The date of issue, if the entry has one that was understood."""
        return self.reference.issued

    @property
    def title(self) -> tuple[str, ...]:
        """The first words of the title, folded; asked for where an entry has no author, or a citation found none."""
        return title_words(self.reference.text("title"))

    @property
    def opening(self) -> tuple[str, ...]:
        """The folded words that open the entry where no person does: a group's name or the title."""
        return (self.authors[0].words if self.authors else ()) or (self.title if not self.reference.authors else ())

    @property
    def titles(self) -> tuple[tuple[str, ...], ...]:
        """What a citation by title may show: the title, and a title read as the author."""
        every = (self.title, self.authors[0].words if self.authors else ())
        return tuple(words for words in every if words)

    @property
    def roots(self) -> frozenset[str]:
        """Every year root under which a citation may name the entry."""
        date = self.date
        if date is None:
            return frozenset({""})
        years = {number for number in (date.year, date.end_year, self.original, *self.others) if number is not None}
        return frozenset(map(str, years)) or frozenset({kind_root(date.kind)})


class Reading(NamedTuple):
    """One way to read the author string of a citation."""

    authors: tuple[NameKey, ...]
    et_al: bool
    names: tuple[Name, ...]


def entry_of(index: int, reference: Reference, learned: Mapping[str, frozenset[str]]) -> EntryKeys:
    """The entry's keys; `learned` gives short forms of groups that the text introduces, by group key."""
    names = reference.authors or reference.editors
    sure = trusted(reference, names)
    authors = tuple(_with_short_forms(name_key(name), learned) for name in sure.names[:_MOST_AUTHORS])
    original = reference.original_date.year if reference.original_date else None
    if original is None and reference.issued is not None and reference.issued.kind == "republished":
        original = original_year(reference.issued.text)
    cut = reference.et_al is not None or len(names) > _MOST_AUTHORS
    return EntryKeys(index, reference, authors, cut, original, sure.counted, _other_years(reference))


def _other_years(reference: Reference) -> frozenset[int]:
    title, date = reference.fields.get("title"), reference.issued.span if reference.issued else None
    if title is None or date is None or date.start < title.span.start:
        return _listed_years(reference.issued)
    told = _ACCESS.split(reference.raw, maxsplit=1)[0]
    return frozenset(map(int, _LOOSE_YEAR.findall(told)))


def _listed_years(date: Date | None) -> frozenset[int]:
    """All years of "(1974, 1995)", two editions in one entry."""
    if date is None or date.kind != "year" or "," not in date.text:
        return frozenset()
    return frozenset(map(int, _LOOSE_YEAR.findall(date.text)))


def _with_short_forms(key: NameKey, learned: Mapping[str, frozenset[str]]) -> NameKey:
    found = learned.get(group_key(key.name.surname)) if learned else None
    return key._replace(short=key.short | found) if found else key


def learned_abbreviations(citations: tuple[Citation, ...]) -> dict[str, frozenset[str]]:
    """Short forms that the text itself introduces ("World Reef Fund [WRF], 2010"), by group key."""
    learned: dict[str, frozenset[str]] = {}
    for citation in citations:
        if citation.abbreviation and len(citation.authors) == 1:
            key = group_key(citation.authors[0].surname)
            learned[key] = learned.get(key, frozenset()) | {exact_key(citation.abbreviation.text)}
    return learned


def readings(citation: Citation) -> tuple[Reading, ...]:
    """The citation's author strings, as read first, then the alternatives."""
    et_al = citation.et_al is not None
    every = (citation.authors, *citation.alternatives)
    return tuple(Reading(tuple(map(name_key, names)), et_al, names) for names in dict.fromkeys(every) if names)


def title_words(title: str) -> tuple[str, ...]:
    """The first words of a title, folded, without small words: titles of a list share most of them."""
    return tuple(map(intern, group_key(title).split()[:12]))


def kind_root(kind: str) -> str:
    """The root of a date that is no year: no date, or not yet published."""
    return {"no-date": "n.d.", "in-press": "in press", "forthcoming": "in press"}.get(kind, "")


def year_roots(year: Year) -> tuple[str, ...]:
    """The roots under which a citation's year is looked up, the year of the edition first."""
    numbers = [number for number in (year.number, year.original) if number is not None]
    return tuple(dict.fromkeys(map(str, numbers))) or (kind_root(year.kind),)
