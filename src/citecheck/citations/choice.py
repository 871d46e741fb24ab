"""How many of the names before a year belong to the citation: the list decides, else a cautious default."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.citations.cues import BRACKET_LEAD_INS
from citecheck.citations.lexicon import Lexicon, LexiconEntry, keys_of
from citecheck.citations.lookalikes import is_opener, is_stopped
from citecheck.citations.passage import Passage
from citecheck.citations.units import Unit
from citecheck.model import Name, Year
from citecheck.named import NamedTuple
from citecheck.names.short_forms import is_short_form
from citecheck.patterns import compiled

_PLACE_WORDS = frozenset("in at from for since of to em en in aus à na no".split())
_LEAD_IN = compiled(BRACKET_LEAD_INS)
_AUTHORS, _YEAR, _WHOLE = 1, 2, 3
"""How far an entry supports a reading: by its first authors; by its year too; and names all of its authors."""


class Link(NamedTuple):
    """One unit of a chain, the word or mark that ties it to its right neighbour, and the token of that."""

    separator: str
    unit: Unit
    place: int


Chain = Sequence[Link]
"""What may be the authors before a year, from right to left."""


class Choice(NamedTuple):
    """The number of units, from the right, that are the authors; `listed` if an entry bears that out."""

    units: int
    listed: bool


def choose(passage: Passage, chain: Chain, lo: int, year: Year | None, *, et_al: bool, bracketed: bool) -> Choice:
    """The longest reading an entry supports, no shorter than the default; or a shorter one it supports wholly."""
    usual = _default(passage, chain, lo, et_al=et_al, bracketed=bracketed)
    support = [_support(passage.lexicon, _names(chain, count), year, et_al=et_al) for count in range(1, len(chain) + 1)]
    longest_first = range(len(chain), usual - 1, -1)
    firm = [count for count in longest_first if is_firm(chain, count)]
    for wanted, counts in ((_WHOLE, firm), (_WHOLE, longest_first), (_YEAR, firm), (_AUTHORS, firm)):
        for count in counts:
            if support[count - 1] >= wanted:
                return Choice(count, listed=True)
    for count in range(usual - 1, 0, -1):
        if support[count - 1] == _WHOLE and (
            may_begin(chain, count, bracketed=bracketed)
            or _in_prose(passage, chain, count, lo)
            or _opens_piece(passage, chain, count, lo, year)
        ):
            return Choice(count, listed=True)
    return Choice(usual, listed=chain[usual - 1].unit.listed)


def is_firm(chain: Chain, count: int) -> bool:
    """Whether what ties the units is a comma or a known "and" throughout."""
    return all(link.separator != "weak" for link in chain[1:count])


def _names(chain: Chain, count: int) -> tuple[Name, ...]:
    return tuple(link.unit.name for link in chain[:count])[::-1]


def _support(lexicon: Lexicon, names: tuple[Name, ...], year: Year | None, *, et_al: bool) -> int:
    """The best support that an entry gives the names: _AUTHORS, _YEAR or _WHOLE; 0 where none fits them."""
    best = 0
    for number in lexicon.leads(names[0])[:60]:
        entry = lexicon.entries[number]
        if not in_order(names, entry):
            continue
        same_year = year is not None and (year.number in entry.years if year.number else not entry.years)
        whole = et_al or len(names) >= len(entry.authors)
        best = max(best, _AUTHORS if not same_year else _WHOLE if whole else _YEAR)
    return best


def in_order(names: tuple[Name, ...], entry: LexiconEntry) -> bool:
    """Whether the entry has authors of these names in this order, others between them or not."""
    at = 0
    for name in names:
        keys = keys_of(name)
        while at < len(entry.authors) and not keys & entry.authors[at]:
            at += 1
        if at == len(entry.authors):
            return not entry.authors and len(names) == 1
        at += 1
    return True


def may_begin(chain: Chain, count: int, *, bracketed: bool) -> bool:
    """Whether the authors may begin with unit `count` from the right, so that the name left of it is none of them.

    A name that the list knows was meant as an author, and so was a person's beside others inside a parenthesis.
    """
    dropped = chain[count].unit
    if dropped.listed:
        return False
    return not bracketed or bool(dropped.name.literal) or chain[count].separator == "semi" or _is_a_thing(chain, count)


def _is_a_thing(chain: Chain, count: int) -> bool:
    """Whether the name left of a comma is the short form of what the authors speak of: "(LMM, Ruiz & Chan, 2015)"."""
    separator, dropped, _ = chain[count]
    if separator != "comma" or dropped.listed or not is_short_form(dropped.name.surname):
        return False
    return not any(link.unit.name.surname.isupper() for link in chain[:count])


def _opens_piece(passage: Passage, chain: Chain, count: int, lo: int, year: Year | None) -> bool:
    """Whether an unknown name opens what a parenthesis says of its subject: "(Hydra, Ruiz & Chan, 2015)".

    A slip in the name of a first author is none.
    """
    separator, dropped, _ = chain[count]
    before = {passage.kind(at) for at in range(lo, dropped.first)}
    if count + 1 != len(chain) or separator != "comma" or dropped.listed or before - {"semicolon", "comma"}:
        return False
    return not passage.lexicon.resembles(dropped.name, year.number if year else None)


def _in_prose(passage: Passage, chain: Chain, count: int, lo: int) -> bool:
    """Whether the dropped name ends a clause, no author list: "(for more information, Ruiz et al., 2015)"."""
    dropped = chain[count].unit
    if dropped.listed or chain[count].separator != "comma" or dropped.first <= lo:
        return False
    before = passage.text(lo, dropped.first - 1)
    return passage.kind(dropped.first - 1) == "lower" and not _LEAD_IN.fullmatch(before)


def _default(passage: Passage, chain: Chain, lo: int, *, et_al: bool, bracketed: bool) -> int:
    """How far the grammar alone goes: over joiners, and over commas once a joiner or et al. was seen."""
    joined = et_al
    count = 1
    for separator, unit, _ in chain[1:]:
        if _refused(unit) or separator == "weak" or (separator == "semi" and not _is_author(unit)):
            break
        if _is_a_thing(chain, count):
            break
        if separator == "comma" and not joined and not _fills(chain, lo, bracketed=bracketed):
            break
        alone = separator == "comma" and not unit.listed and not bracketed and not _serial(passage, chain, count)
        if alone and _after_preposition(passage, unit, lo):
            break
        joined = joined or separator == "join"
        count += 1
    return count


def _is_author(unit: Unit) -> bool:
    """Whether a semicolon may tie a name to the next: the list has it, and it is no short form ("(HRC; Ruiz, 2015)")."""
    return unit.listed and not is_short_form(unit.name.surname)


def _serial(passage: Passage, chain: Chain, count: int) -> bool:
    """Whether a comma stands before the joiner too, as in lists of three or more only: "Ruiz, Chan, and Obi (2009)"."""
    return any(link.separator == "join" and passage.kind(link.place - 1) == "comma" for link in chain[1:count])


def _fills(chain: Chain, lo: int, *, bracketed: bool) -> bool:
    """Whether names and commas fill the parenthesis up to its left edge: "(Ruiz, Chan, Obi, 2015)"."""
    return bracketed and chain[-1].unit.first == lo and not any(_refused(link.unit) for link in chain)


def _refused(unit: Unit) -> bool:
    if unit.listed:
        return False
    name = unit.name.literal or unit.name.family
    return is_opener(name) or (" " not in name and is_stopped(name))


def _after_preposition(passage: Passage, unit: Unit, lo: int) -> bool:
    if passage.kind(unit.last) == "initials":
        return False
    before = unit.first - 1
    return before >= lo and passage.tokens[before].text.casefold() in _PLACE_WORDS
