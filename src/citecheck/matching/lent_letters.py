"""Whether capitals can stand for a group's name though they are not the initials of its words alone.

"KMK" is the Kultusministerkonferenz and "MinSal" the Ministerio de Salud: the words lend their first letters in
order, and each may lend further ones from inside.
"""

from __future__ import annotations

from functools import lru_cache

from citecheck.names.keys import group_key

_SHORTEST = 3
_COMPOUND = 12
"""Letters of a single word that may lend all of the short form."""
_SOME = 3
"""Leading words that are enough, where a name goes on with a place or a patron."""


@lru_cache(maxsize=4096)
def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of `short` are lent in order by the main words of `long`, each by its first letter at least."""
    letters = "".join(letter for letter in group_key(short) if letter.isalnum())
    words = group_key(long).split()
    if len(letters) < _SHORTEST or not words or (len(words) == 1 and len(words[0]) < _COMPOUND):
        return False
    reached = {0}
    for used, word in enumerate(words, 1):
        reached = {end for at in reached for end in _lent(letters, at, word)}
        if len(letters) in reached and (used == len(words) or used >= _SOME):
            return True
    return False


def _lent(letters: str, at: int, word: str) -> set[int]:
    """Where in `letters` one may stand after `word`, which opens with the letter at `at`."""
    if at >= len(letters) or word[0] != letters[at]:
        return set()
    ends, at = {at + 1}, at + 1
    for letter in word[1:]:
        if at < len(letters) and letter == letters[at]:
            at += 1
            ends.add(at)
    return ends
