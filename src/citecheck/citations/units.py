"""One author, read leftward from its last token: a group or surname of the list, else what the grammar makes of it."""

from __future__ import annotations

from citecheck.citations.cues import TOLD
from citecheck.citations.groups import continues_body, group_start
from citecheck.citations.lookalikes import is_opener
from citecheck.citations.passage import Passage
from citecheck.model import Name, Span
from citecheck.named import NamedTuple
from citecheck.names.keys import folded_keys, group_key
from citecheck.names.words import BODY_ACRONYMS, CAPITAL_PARTICLES, GROUP_LINKS, HONORIFICS

_GROUP_TOKENS = 20
"""Tokens of the longest group name that is looked up."""
_GROUP_KINDS = frozenset({"capital", "lower", "join", "initials", "comma", "possessive", "number", "other", "suffix"})
_GROUP_OPENERS = frozenset({"capital", "lower", "initials", "number"})
"""A group of the list may begin in lower case: "le ministère de l’Éducation (2013)"."""
_SURNAME_TOKENS = 5
_PREPOSITIONS = frozenset(
    "von van de del da das do dos di du des della la las le les los lo el al den der het uit o y e und".split()
)
"""Particles that are also prepositions, articles or conjunctions: "os estudos de Obi", "Ruiz o Chan"."""
_GIVEN = 3
"""Given names in full behind a surname and a comma."""
_TYING = frozenset({"i", "e"})
"""What may tie the two surnames of one person, as "y" does: "Solé i Camardons"."""
_ARTICLES = frozenset({"El", "La", "Le", "Lo", "Los", "Las", "Les"})
_SENTENCE_OPENERS = frozenset({"das", "den", "der", "do", "te", "zu", "zur"})
_SURNAME_OPENERS = frozenset(
    word.capitalize()
    for word in (CAPITAL_PARTICLES - _SENTENCE_OPENERS) | {"al", "ben", "bin", "el", "la", "le", "san"}
)
"""Particles that with a capital open a surname in running text too; "Der", "Das" or "Do" open sentences there."""
_EXAMPLES = frozenset({"beispiel", "ejemplo", "exemple", "exemplo", "esempio", "voorbeeld"})
_FAMILY_ENDS = frozenset({"júnior", "junior", "filho", "neto", "sobrinho"})
"""Suffixes that Portuguese names keep as part of the surname."""


class Unit(NamedTuple):
    """One author between tokens `first` and `last`; `listed` if the list knows the name, `others` further readings."""

    first: int
    last: int
    name: Name
    listed: bool = False
    others: tuple[Name, ...] = ()


def read_unit(passage: Passage, last: int, lo: int) -> Unit | None:
    """The author that ends with token `last` and begins at token `lo` or later."""
    if last < lo:
        return None
    group = _listed_group(passage, last, lo)
    person = _listed_person(passage, last, lo)
    if group and (not person or group.first < person.first):
        return group
    if person:
        body = continues_body(passage, last, lo) if person.first == person.last else None
        return person if body is None else Unit(body, last, _literal(passage, body, last), others=(person.name,))
    return _unlisted(passage, last, lo)


def _listed_group(passage: Passage, last: int, lo: int) -> Unit | None:
    lexicon = passage.lexicon
    end = passage.tokens[last].text
    if not lexicon.group_ends or group_key(end).rsplit(" ", 1)[-1] not in lexicon.group_ends:
        return _short(passage, last)
    best = None
    for first in range(last, max(lo, last - _GROUP_TOKENS) - 1, -1):
        token = passage.tokens[first]
        if token.kind not in _GROUP_KINDS:
            break
        if token.kind in _GROUP_OPENERS and token.text.casefold() not in GROUP_LINKS:
            text = passage.text(first, last)
            if lexicon.is_group(text):
                begin = first - 1 if first > lo and _is_listed_article(passage, first - 1, last) else first
                best = Unit(begin, last, _literal(passage, begin, last), listed=True)
    return best or _short(passage, last)


def _is_listed_article(passage: Passage, i: int, last: int) -> bool:
    return passage.tokens[i].text in {"The", "the"} and passage.lexicon.is_written(passage.text(i, last))


def _short(passage: Passage, last: int) -> Unit | None:
    """A short form that the list explains, in capitals ("WRF"); one that it writes out itself also like a name ("Opas")."""
    token = passage.tokens[last]
    long = passage.lexicon.long_form(token.text)
    capitals = sum(map(str.isupper, token.text))
    if long is None or not capitals or (capitals < 2 and token.text.casefold() not in passage.lexicon.explained):
        return None
    return Unit(last, last, _literal(passage, last, last), listed=True, others=(long,))


def _literal(passage: Passage, first: int, last: int) -> Name:
    span = Span(passage.tokens[first].start, passage.tokens[last].end)
    return Name(literal=" ".join(passage.text(first, last).split()), span=span)


def _listed_person(passage: Passage, last: int, lo: int) -> Unit | None:
    base, suffix = _before_suffix(passage, last, lo)
    token = passage.tokens[base]
    if passage.lexicon.whole and (whole := _whole(passage, base, lo)):
        return whole
    if token.kind not in {"capital", "lower"} or passage.lexicon.last_words.isdisjoint(folded_keys(token.text)):
        return _inverted(passage, base, last, lo) if token.kind == "initials" else None
    for first in range(_surname_start(passage, base, lo), base + 1):
        if _is_article(passage, first, base):
            continue
        if _opens_surname(passage, first, base) and passage.lexicon.is_surname(passage.text(first, base)):
            return _person(passage, _with_particles(passage, first, base, lo), base, last, lo, suffix, listed=True)
    return None


def _whole(passage: Passage, last: int, lo: int) -> Unit | None:
    """A person of the list with given names in full behind a comma: "(RUIZ, Ana, 2015)"."""
    comma = last - 1
    while comma > lo and last - comma <= _GIVEN and passage.kind(comma) == "capital":
        comma -= 1
    base = comma - 1
    if base < lo or passage.kind(comma) != "comma" or passage.kind(base) != "capital":
        return None
    for first in range(_surname_start(passage, base, lo), base + 1):
        if passage.lexicon.is_whole_name(passage.text(first, last)):
            given = passage.text(comma + 1, last)
            return _person(passage, first, base, last, lo, "", listed=True, given=given)
    return None


def _is_article(passage: Passage, first: int, base: int) -> bool:
    """Whether an article opens the sentence before a body's short form: "La UNESCO (2019)"."""
    opening, short = passage.tokens[first].text, passage.tokens[base].text
    return (
        first == base - 1
        and opening in _ARTICLES
        and len(short) > 1
        and short.isupper()
        and not passage.lexicon.is_written(passage.text(first, base))
    )


def _surname_start(passage: Passage, base: int, lo: int) -> int:
    """Where a surname may begin that ends with token `base`: tokens that may all belong to one."""
    first, lo = base + 1, max(lo, base - _SURNAME_TOKENS + 1)
    while first > lo and _in_surname(passage, first - 1):
        first -= 1
    return min(first, base) if _is_uncapitalised(passage, base) else first


def _is_uncapitalised(passage: Passage, base: int) -> bool:
    """Whether a surname of the list stands in lower case where a parenthesis names a work: "(ruiz & chan, 2015)"."""
    if passage.kind(base) != "lower" or not passage.lexicon.is_surname(passage.tokens[base].text):
        return False
    before = passage.kind(base - 1)
    return before in {"open", "semicolon"} or (before in {"join", "comma"} and _is_uncapitalised(passage, base - 2))


def _opens_surname(passage: Passage, first: int, last: int) -> bool:
    """Whether a surname may begin with token `first`: a capital, or a particle that the list writes so."""
    opening = passage.tokens[first]
    if opening.kind == "initials":
        return False
    if (opening.kind == "capital" and not is_opener(opening.text)) or first == last:
        return True
    return _is_capital_particle(opening.text) or passage.lexicon.is_written(passage.text(first, last))


def _in_surname(passage: Passage, i: int) -> bool:
    """Whether a token may be part of a surname: particles and chosen lower case may."""
    token = passage.tokens[i]
    listed = token.text in passage.lexicon.lower or token.text in _TYING
    return token.kind in {"capital", "initials"} or token.is_particle or listed


def _with_particles(passage: Passage, first: int, base: int, lo: int) -> int:
    """Particles left of a listed surname: those that are common words only where the list writes them too."""
    at = first
    while at > lo and passage.tokens[at - 1].is_particle and passage.kind(at - 1) == "lower":
        at -= 1
    while (
        at < first
        and passage.tokens[at].text in _PREPOSITIONS
        and not passage.lexicon.is_written(passage.text(at, base))
    ):
        at += 1
    return at


def _before_suffix(passage: Passage, last: int, lo: int) -> tuple[int, str]:
    if passage.kind(last) != "suffix" or last <= lo:
        return last, ""
    at = last - 1
    if passage.kind(at) == "comma" and at > lo:
        at -= 1
    return at, passage.tokens[last].text.strip(".")


def _person(
    passage: Passage, first: int, base: int, last: int, lo: int, suffix: str, *, listed: bool, given: str = ""
) -> Unit:
    """A person whose surname is tokens `first`…`base`; initials before it belong to the unit, not to the surname."""
    family_at = first
    while family_at < base and passage.kind(family_at) == "lower" and passage.tokens[family_at].is_particle:
        family_at += 1
    particle = passage.text(first, family_at - 1) if family_at > first else ""
    span = Span(passage.tokens[first].start, passage.tokens[base].end)
    name = Name(" ".join(passage.text(family_at, base).split()), given, particle, suffix, span=span)
    start = first
    while not given and start > lo and passage.kind(start - 1) == "initials" and not _is_short_form(passage, start - 1):
        start -= 1
    if start < first:
        if start > lo and passage.kind(start - 1) == "capital" and not is_opener(passage.tokens[start - 1].text):
            start -= 1  # "Ada T. Obi"
        name = name._replace(given=passage.text(start, first - 1))
    return Unit(start, last, name, listed)


def _is_short_form(passage: Passage, i: int) -> bool:
    """Whether a capital with a stop ends an abbreviation that a small letter opens: "z. B. Ruiz", "i. d. R. Ruiz"."""
    if i < 2 or passage.tokens[i - 1].text != "." or passage.kind(i - 2) != "lower":
        return False
    return passage.tokens[i - 2].end - passage.tokens[i - 2].start == 1


def _inverted(passage: Passage, base: int, last: int, lo: int) -> Unit | None:
    """ "Ruiz, J. A.": initials after the surname."""
    first = base
    while first > lo and passage.kind(first - 1) == "initials":
        first -= 1
    comma = first - 1
    end = comma - 1 if passage.kind(comma) == "comma" else comma
    if end < lo or passage.kind(end) != "capital":
        return None
    inner = read_unit(passage, end, lo)
    if inner is None or inner.name.literal:
        return None
    return Unit(inner.first, last, inner.name._replace(given=passage.text(first, base)), inner.listed)


def _unlisted(passage: Passage, last: int, lo: int) -> Unit | None:
    base, suffix = _before_suffix(passage, last, lo)
    if passage.kind(base) == "initials":
        return _inverted(passage, base, last, lo)
    if passage.kind(base) != "capital":
        return None
    first = _capitals_start(passage, base, lo)
    if first > base:
        return None
    bodied = base > first and passage.tokens[first].text in BODY_ACRONYMS
    grouped = first if bodied else group_start(passage, first, base, lo)
    if grouped is not None:
        return Unit(grouped, last, _literal(passage, grouped, base))
    return _unlisted_person(passage, first, base, last, lo, suffix)


def _capitals_start(passage: Passage, base: int, lo: int) -> int:
    """The first token of the run of capitalised words and particles that ends at `base`, openers cut off."""
    first = base
    while first > lo and base - first < 8 and (
        passage.kind(first - 1) == "capital" or (passage.tokens[first - 1].is_particle
        and passage.kind(first - 1) == "lower")
    ) and passage.touching(first):  # fmt: skip
        first -= 1
    while first < base and _leads_in(passage.tokens[first].text) and not _is_within(passage, first):
        first += 1
    if first + 1 < base and passage.kind(first) == "lower" and passage.tokens[first + 1].text.casefold() in _EXAMPLES:
        first += 2  # "zum Beispiel Obi"
    while first < base and not _may_open(passage, first):
        first += 1
    return first


def _leads_in(word: str) -> bool:
    return word[:1].isupper() and (is_opener(word) or word.casefold() in HONORIFICS or word.casefold() in TOLD)


def _is_within(passage: Passage, i: int) -> bool:
    """Whether a particle in capitals opens a further name: "Ruiz, De Holm, & Chan"."""
    return _is_capital_particle(passage.tokens[i].text) and passage.kind(i - 1) in {"comma", "join"}


def _may_open(passage: Passage, i: int) -> bool:
    token = passage.tokens[i]
    return token.kind == "capital" or token.text not in {"den", "der", "und", "o", "e", "y", "het"}


def _unlisted_person(passage: Passage, first: int, base: int, last: int, lo: int, suffix: str) -> Unit | None:
    """One capitalised word is the surname; of several, the last, unless a capital particle opens them."""
    if _is_short_given(passage.tokens[base].text) and base > first:  # "Ruiz J"
        surname = read_unit(passage, base - 1, first)
        if surname and not surname.name.literal:
            return Unit(surname.first, last, surname.name._replace(given=passage.tokens[base].text), surname.listed)
    family = first
    words = [i for i in range(first, base + 1) if passage.kind(i) == "capital"]
    if (
        len(words) > 1
        and not passage.tokens[first].is_particle
        and not _is_capital_particle(passage.tokens[first].text)
    ):
        family = words[-1]
        if passage.tokens[family].text.casefold() in _FAMILY_ENDS:
            family = words[-2]
        while family - 1 > first and passage.tokens[family - 1].is_particle:
            family -= 1
    given = passage.text(first, family - 1) if family > first else ""
    unit = _person(passage, family, base, last, lo, suffix, listed=False, given=given)
    if family == first and len(words) > 1 and passage.kind(first) == "lower":
        alone = _person(passage, words[-1], base, last, lo, suffix, listed=False).name
        return unit._replace(others=(alone,))  # "in the words of Ada Obi": the particle may be the sentence's
    if family == first:
        return unit
    whole = _person(passage, first, base, last, lo, suffix, listed=False).name
    return unit._replace(first=first, others=(whole,))


def _is_short_given(text: str) -> bool:
    return len(text) <= 2 and text.isupper() and text.isascii()


def _is_capital_particle(text: str) -> bool:
    return text[0].isupper() and text.capitalize() in _SURNAME_OPENERS
