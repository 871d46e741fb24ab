"""Words that join authors in one language and mean something else in others: "i", "a", "ja", "dan".

A post joins authors with such a word if it does so once with two that its list has side by side.
"""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.citations.lexicon import Lexicon
from citecheck.citations.view import View
from citecheck.names.keys import folded_keys
from citecheck.names.words import WEAK_JOINERS
from citecheck.patterns import compiled

_NAME = r"(?<![\p{L}\p{M}’'‐-])\p{Lu}[\p{L}\p{M}’'‐-]{1,40}+"
_WEAK = sorted(WEAK_JOINERS - {"with"})
_JOINED = compiled(rf"({_NAME})\s({'|'.join(_WEAK)})\s(?=({_NAME}))")


def learned_joiners(views: Iterable[View], lexicon: Lexicon) -> frozenset[str]:
    """The weak joiners that stand in the text between two authors of one entry."""
    return frozenset(
        found[2]
        for view, _, _ in views
        if _may_join(view)
        for found in _JOINED.finditer(view)
        if lexicon.is_surname(found[1]) and _beside(lexicon, found[1], found[3])
    )


def _may_join(view: str) -> bool:
    """Whether a weak joiner stands before a capital: parted at these words, a text is looked through faster than by the pattern."""
    spaced = " ".join(view.split("\n"))
    return any(behind[:1].isupper() for word in _WEAK for behind in spaced.split(f" {word} ")[1:])


def _beside(lexicon: Lexicon, one: str, other: str) -> bool:
    left, right = folded_keys(one), folded_keys(other)
    for key in left:
        for number in lexicon.first.get(key, ()):
            authors = lexicon.entries[number].authors
            if len(authors) == 2 and left & authors[0] and right & authors[1]:
                return True
    return False
