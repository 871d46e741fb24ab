"""Languages that put names in cases: "według Obiego (2010)" names Obi, and is no misspelling."""

from __future__ import annotations

from itertools import islice

from citecheck.model import Citation, Post
from citecheck.names.keys import folded_keys
from citecheck.patterns import compiled
from citecheck.rules.remembered import per_post
from citecheck.sequences import shared_start

_WORDS = compiled(
    r"(?<!\p{L})(?i:się|przez|według|oraz|które|jak|podle|není|jsou|který|také|nebo|že|podľa|alebo|mukaan|että|ovat|myös|sekä"
    r"|prema|nije|također|takođe|pagal|kaip|saskaņā|järgi|szerint|hogy|güre|göre)(?!\p{L})|\p{Cyrillic}{3}"
)
"""Words that only these languages have: Polish, Czech, Slovak, Finnish, Croatian, Lithuanian, Hungarian …, or Cyrillic."""
_SOME = 2
_STEM = 3
_ENDING = 4


@per_post
def inflects(post: Post) -> bool:
    """Whether the body of a post seems to be in a language that inflects names."""
    found = (word for start, end in post.sections.body for word in _WORDS.finditer(post.document.prose, start, end))
    return len(list(islice(found, _SOME))) == _SOME


def is_inflected(post: Post, citation: Citation, cited: str, listed: str) -> bool:
    """Whether a name in a sentence is the listed one but for its ending."""
    if citation.form != "narrative" or not inflects(post):
        return False
    return any(_same_stem(one, other) for one in folded_keys(cited) for other in folded_keys(listed))


def _same_stem(one: str, other: str) -> bool:
    if sorted(one) == sorted(other):  # two letters swapped: no case does that
        return False
    shared = shared_start(one, other)
    return shared >= _STEM and max(len(one), len(other)) - shared <= _ENDING
