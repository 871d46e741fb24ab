"""English or another language, told by the small words of a text."""

from __future__ import annotations

from itertools import filterfalse

from citecheck.model import Post
from citecheck.patterns import compiled
from citecheck.rules.remembered import per_post
from citecheck.sections.body import body_blocks

_WORD = compiled(r"(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]{0,6}(?![\p{L}\p{M}'’.-])")
_ENGLISH = frozenset(
    "the of and for in on to an with from by at is are how what why between among its their toward through using "
    "during after into under within or not new use".split()
)
_OTHER = frozenset(
    "de der die das und für von mit zur zum des dem den ein eine einer im auf aus bei nach über als le la les du et dans pour "
    "sur une un au aux par el los las del para por con y o e da do dos das na no nas nos em uma um com ao di della delle "
    "dei nel nella per van het een voor och av på som en med til og".split()
)
_ENOUGH = 400
"""Small words after which more tell nothing new."""
_FEWEST = 4
"""Small words of other languages that make a text one of theirs."""


def count_small_words(text: str, start: int = 0, end: int | None = None) -> tuple[int, int]:
    """How many small words of `text[start:end]` are English, and how many of another language."""
    parts = text[start:end].split()
    words = [*filter(str.isalpha, parts), *_WORD.findall(" ".join(filterfalse(str.isalpha, parts)))]
    return sum(map(_ENGLISH.__contains__, words)), sum(map(_OTHER.__contains__, words))


@per_post
def is_english(post: Post) -> bool:
    """Whether the running text is English; what tells nothing is taken for it."""
    english = other = 0
    for _, start, end in body_blocks(post.document, post.sections):
        one, two = count_small_words(post.document.prose, start, end)
        english, other = english + one, other + two
        if english + other > _ENOUGH:
            break
    return other < _FEWEST or english >= other
