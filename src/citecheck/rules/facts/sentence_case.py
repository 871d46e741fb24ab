"""Which capitals of a title are a headline's and which belong to names: by words that are surely no names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from citecheck.named import NamedTuple
from citecheck.patterns import compiled

COMMON = frozenset(
    "about academic access achievement across action active activity adult adults advanced affect after against age analysis "
    "applied approach approaches assessment assessing attitudes author authors authority awareness based basic become becoming "
    "before behavior behaviour beliefs better between beyond body book books brain building business care case cases cause causes "
    "center challenge challenges change changes changing child childhood children citizen citizens class classroom clinical "
    "cognition cognitive collaboration collaborative college common communication communities community comparative comparison "
    "complete complex concept concepts conflict content context contemporary control cost creating creative crisis critical "
    "critique cultural culture cultures current curriculum daily data death deep democracy depression design designing "
    "developing development developmental different digital disability disease discourse disorder disorders distance diversity "
    "early ecology economic economics economy education educational educators effect effective effects emerging emotion "
    "emotional empirical employee employees engagement engaging environment environmental essays ethical ethics evaluating "
    "evaluation everyday evidence examination examining experience experiences experimental exploration exploring factors "
    "families family feedback feminist field finding first food foundations framework friends from functional future game games "
    "gender general generation global goals good great group groups growing growth guide guidelines handbook handling healing "
    "health healthy helping high higher history home hope house housing human humanity idea ideas identity image images impact "
    "impacts implementation implications implementing importance improve improving inclusion inclusive individual inequality "
    "influence influences information innovation inquiry inside institutional instruction instructional integrating "
    "integration intelligence interaction interactive intervention interventions introduction introducing inventory issues "
    "justice knowledge labor language languages large later lead leaders leadership leading learner learners learning lessons "
    "level libraries library life light linking literacies literacy literature living local long longitudinal loss love making "
    "management managing manual market marketing mathematics meaning measurement measuring media medical medicine memory mental "
    "method methods mind mixed mobile model modeling models modern moral mothers motivation moving multicultural music narrative "
    "narratives natural nature needs network networks news night nursing online open order organization organizational "
    "organizations origins outcomes parent parenting parents participation parties past patient patients patterns people "
    "perception perceptions performance personal personality perspective perspectives philosophy physical place planning play "
    "policies policy political politics poor positive possibilities potential poverty power practical practice practices "
    "predicting preliminary presence prevention primary principles problem problems process processes professional "
    "professionals program programs promise promoting psychological psychology public quality quantitative qualitative quest "
    "question questions race racial racism reading real reality reading reconsidering reducing reflection reflective reform "
    "relation relations relationship relationships reliability religion religious report research resilience resources response "
    "responses return review rethinking rights rise risk role roles rules rural safety scale school schools science sciences "
    "second secondary self sense service services sexual shared short skills sleep slow small social society sociology some "
    "space special stage standards state status step stories story strategic strategies strategy stress structural structure "
    "structures struggle student students studies study studying success supporting surveillance survey sustainable system "
    "systematic systems taking teach teacher teachers teaching team teams technical techniques technologies technology teen teens "
    "testing text texts theoretical theories theory therapy thinking thought time today tool tools toward towards traditional "
    "training transformation transition trauma treatment trends trust truth undergraduate understanding university urban using "
    "validation validity value values view views violence virtual visual voice voices water well what when where which "
    "without woman women word words work workers working workplace world worlds writers writing written young youth".split()
)
"""Words of titles that are no names by themselves."""

_WORD = compiled(r"(?<![\p{L}\p{M}\d'’-])\p{L}[\p{L}\p{M}'’]*+(?:[-‐‑]\p{L}[\p{L}\p{M}'’]*+)*+")
_SMALL = frozenset(
    "with from into over upon than that this their them they your about after before between through during under within without toward towards against among across when where what which while whose".split()
)
_LOWER = compiled(r"(?<![\p{L}./@_-])\p{Ll}{4,}+(?![\p{L}/@_]|\.\p{L})")
_SHORT = frozenset(
    "the and for its how new use can our are but not why who all has was one two in on of to a an at by as is it or we do no "
    "be my so if up out off via".split()
)
_OPENERS = frozenset(":.?!—–")
_HYPHEN = compiled(r"[-‐‑]")
_LONG = 4


class Reading(NamedTuple):
    """The words of a title behind the first of each part.

    How many are long, and which of those (`capitals`) and of the little ones (`little`) have capitals.
    """

    long: int
    capitals: tuple[tuple[int, int], ...]
    little: tuple[tuple[int, int], ...]


def read(text: str, start: int, end: int) -> Reading:
    """The long words of `text[start:end]` that sentence case would write small if they are no names."""
    long, capitals, little = 0, [], []
    for begin, stop, first in _words(text, start, end):
        word = text[begin:stop]
        small = word.casefold()
        capital = word[0].isupper() and (word[1:].islower() or len(word) == 1)
        if first:
            continue
        if small in _SMALL or small in _SHORT:
            if capital:
                little.append((begin, stop))
        elif len(word) >= _LONG:
            long += 1
            if capital:
                capitals.append((begin, stop))
    return Reading(long, tuple(capitals), tuple(little))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Each word with its place, and whether a title or subtitle begins with it."""
    at, first = start, True
    for found in _WORD.finditer(text, start, end):
        first = first or not _OPENERS.isdisjoint(text[at : found.start()])
        yield found.start(), found.end(), first
        at, first = found.end(), False


def is_plain_word(word: str, known: Collection[str]) -> bool:
    """Whether a capitalised word is no name: a common one, or one that the post writes small elsewhere."""
    small = word.casefold()
    return all(part in COMMON or part in known for part in _HYPHEN.split(small) if len(part) >= _LONG)


@lru_cache(maxsize=4)
def small_words(prose: str) -> frozenset[str]:
    """The words that a post writes with a small letter."""
    return frozenset(_LOWER.findall(prose))
