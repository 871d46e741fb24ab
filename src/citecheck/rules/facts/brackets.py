"""Which bracket of a passage closes which, which stands inside which, and which is never closed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from citecheck.model import Post
from citecheck.patterns import compiled
from citecheck.rules.facts.passages import Passage
from citecheck.rules.remembered import per_post

_BRACKET = compiled(r"[()\[\]]")
_LEFT_OPEN = compiled(r"\([^()\[\]]*+(?!\))")
_OPENING = {")": "(", "]": "["}


class Brackets:
    """Offsets in the prose: opening → closing bracket, opening → the one around it, and those never closed."""

    def __init__(self) -> None:
        self.closing: dict[int, int] = {}
        self.around: dict[int, int] = {}
        self.unclosed: set[int] = set()
        self.outermost: list[int] = []

    def encloses(self, at: int) -> bool:
        """Whether an offset lies inside any closed pair."""
        i = bisect_left(self.outermost, at) - 1
        return i >= 0 and at < self.closing[self.outermost[i]]


@per_post
def brackets_of(post: Post) -> Callable[[Passage], Brackets]:
    """The brackets of any passage of the post, worked out when they are asked for."""

    @cache
    def between(start: int, end: int) -> Brackets:
        return brackets(post.document.prose, start, end)

    return lambda passage: between(passage.start, passage.end)


def are_flat(post: Post, passage: Passage) -> bool:
    """Whether no bracket of a passage stands in another and none is left open, without working them out."""
    prose = post.document.prose
    return prose.find("[", passage.start, passage.end) < 0 and not _LEFT_OPEN.search(prose, passage.start, passage.end)


def brackets(prose: str, start: int, end: int) -> Brackets:
    """The brackets of `prose[start:end]`; a closing one without partner (a smiley, a list label) counts for nothing."""
    found = Brackets()
    stack: list[int] = []
    for match in _BRACKET.finditer(prose, start, end):
        at, mark = match.start(), match[0]
        if mark in "([":
            stack.append(at)
        elif _OPENING[mark] in [prose[opened] for opened in stack[-3:]]:
            while prose[stack[-1]] != _OPENING[mark]:
                found.unclosed.add(stack.pop())
            opened = stack.pop()
            found.closing[opened] = at
            if stack:
                found.around[opened] = stack[-1]
    found.unclosed.update(stack)
    for opened in [inner for inner, outer in found.around.items() if outer in found.unclosed]:
        del found.around[opened]
    found.outermost.extend(sorted(opened for opened in found.closing if opened not in found.around))
    return found
