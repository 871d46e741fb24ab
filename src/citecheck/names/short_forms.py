"""Whether a short form can stand for a group: its initials, most of its initials, or letters of its name in order."""

from __future__ import annotations

from itertools import combinations

from citecheck.names.words import GROUP_LINKS

STOPS = str.maketrans(dict.fromkeys('.,;:*[](){}"“”«»_', " "))
"""Marks that part the words of a name, as blanks do."""
LONGEST = 200
"""Code points of a name that are read: no name is longer, and hostile input may be."""
_SHORTEST = 3
"""Letters from which on a short form tells a group although initials are left out."""
_MOST_WORDS = 9
"""Main words of a group beyond which no initials are left out: there would be too many ways."""
_LEFT_OUT = 2


def acronyms(group: str) -> frozenset[str]:
    """The short forms its initials give, lower case: "Institute of Mental Health" gives "imh" and "iomh"."""
    words = _words(group)
    if len(words) < 2:
        return frozenset()
    parts = [part for word in words for part in word.split("-") if part]
    every = {"".join(word[0] for word in chosen) for chosen in (words, parts)}
    main = {_main(chosen) for chosen in (words, parts)}
    capitals = {"".join(word[0] for word in chosen if word[0].isupper()) for chosen in (words, parts)}
    return frozenset(key.lower() for key in every | main | capitals if len(key) > 1)


def partial_acronyms(group: str) -> frozenset[str]:
    """Short forms that leave initials out: the last ones of a long name, its country, one or two in the middle.

    "Fund for Reef Study and Repair" is known as "FRS", "U.S. Reef Study Board" as "RSB". At least three letters, and
    the first initial among them unless they are the end of the initials.
    """
    initials = _main(_words(group)).lower()
    if not _SHORTEST < len(initials) <= _MOST_WORDS:
        return frozenset()
    kept = range(max(_SHORTEST, len(initials) - _LEFT_OUT), len(initials))
    inner = {initials[0] + "".join(some) for count in kept for some in combinations(initials[1:], count - 1)}
    return frozenset(inner | {initials[at:] for at in range(1, len(initials) - _SHORTEST + 1)}) - acronyms(group)


def spells(group: str, short: str) -> bool:
    """Whether the letters of a short form occur in the group's name in order, the first as that of its first word.

    Read from the right, as Schwartz & Hearst (2003) find the long form of an abbreviation in running text: each letter
    at its last place before the one found already.
    """
    long = " ".join(_words(group)).casefold()
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    if len(letters) < 2 or long[:1] != letters[0]:
        return False
    at = len(long)
    for letter in reversed(letters[1:]):
        at = long.rfind(letter, 1, at)
        if at < 0:
            return False
    return True


def is_short_form(text: str) -> bool:
    """Whether a text can be the short form of a group: 2–14 characters, two capitals or more, no lower-case word."""
    capitals = sum(letter.isupper() for letter in text)
    return 2 <= len(text) <= 14 and capitals >= 2 and capitals * 2 >= sum(letter.isalpha() for letter in text)


def shortens(word: str, short: str) -> bool:
    """Whether a body of one long word is called by letters of it, like a name: "Reefdirektoratet [Rdir]"."""
    return short.istitle() and _SHORTEST <= len(short) * 2 <= len(word) and short.isalpha() and spells(word, short)


def _words(group: str) -> list[str]:
    return group[:LONGEST].translate(STOPS).split()


def _main(words: list[str]) -> str:
    """The initials of all but the small words."""
    return "".join(word[0] for word in words if word.lower() not in GROUP_LINKS)
