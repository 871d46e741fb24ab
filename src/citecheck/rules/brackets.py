"""Which bracket of a passage closes which, which stands inside which, and which is never closed."""

from __future__ import annotations

from bisect import bisect_left

from citecheck.patterns import compiled

_BRACKET = compiled(r"[()\[\]]")
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


def brackets(prose: str, start: int, end: int) -> Brackets:
    """The brackets of `prose[start:end]`; a closing one without partner (a smiley, a list label) counts for nothing."""
    found = Brackets()
    stack: list[int] = []
    for match in _BRACKET.finditer(prose, start, end):
        at, mark = match.start(), match[0]
        if mark in "([":
            stack.append(at)
        elif any(prose[opened] == _OPENING[mark] for opened in stack[-3:]):
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
