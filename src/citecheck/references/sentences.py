"""Where one element of an entry may end and the next begin: stops that close a sentence, outside brackets and quotes."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

import regex

_BOUNDARY = regex.compile(r"[.?!…][\"”’'»)\]]*+(?=\s++[^\s\p{Ll},;:)\]]|\s*+$)|[.?!](?=\p{Lu}\p{Ll})")
_ABBREVIATION = regex.compile(
    r"(?<![\p{L}\d])(?:(?-i:\p{Lu})|vs?|vols?|nos?|nr|pp?|eds?|chs?|st|dr|mrs?|prof|ca|cf|e\.g|i\.e|al|fig|rev|bd|hrsg|aufl"
    r"|trans|ser|suppl|approx|dept|inc|ltd|co|jr|sr|u\.s|u\.k|ph\.d|mt|ft|núm|tomo|pt|art|sec|ver|op|cit|proc|intl|intern"
    r"|int|conf|symp|assoc|soc|univ|natl|acad|sci|tech|bull|brit|mus|hist|math|phys|chem|biol|psychol|amer|ann|annu|arch"
    r"|statist|probab|appl|comput|comm|commun|mech|eng)$",
    regex.I,
)
_OPENERS = {"(": ")", "[": "]", "“": "”", "«": "»"}


def boundaries(text: str, start: int, end: int) -> list[int]:
    """Offsets just after the stop of every place in `text[start:end]` where an element may end."""
    closed = sorted(_bracket_ranges(text, start, end))
    opened = [at for at, _ in closed]
    reach = list(accumulate((shut for _, shut in closed), max))
    found = []
    for stop in _BOUNDARY.finditer(text, start, end):
        at = stop.start()
        before = bisect_left(opened, at)
        if before and at < reach[before - 1]:
            continue
        if text[at] == "." and _ABBREVIATION.search(text, max(start, at - 8), at):
            continue
        found.append(stop.end())
    return found


def _bracket_ranges(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges between a bracket and its partner; an opening without partner opens nothing."""
    ranges: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at in range(start, end):
        char = text[at]
        if char in _OPENERS:
            waiting.append((_OPENERS[char], at))
        elif char in ")]”»" and waiting:
            for depth in range(len(waiting) - 1, max(-1, len(waiting) - 9), -1):
                if waiting[depth][0] == char:
                    ranges.append((waiting[depth][1], at))
                    del waiting[depth:]
                    break
    return ranges
