"""The commonest slips of the keys."""

from __future__ import annotations

from citecheck.sequences import shared_start


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one character more, less or other, or two neighbours swapped, makes one text of the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    same = shared_start(one, other)
    a, b = one[same:], other[same:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[2:] == b[2:] and a[:2] == b[1::-1])


def deletions(word: str) -> set[str]:
    """The word and every form of it that lacks one letter: two words a slip apart share one of them."""
    word = word[:40]
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}
