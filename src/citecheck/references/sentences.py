"""Where one element of an entry may end and the next begin: stops that close a sentence, outside brackets and quotes."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

import regex

from citecheck.patterns import compiled
from citecheck.references.draft import Draft

_BOUNDARY = compiled(
    r"[.?!…](?:[\"”’'»)\]]*+(?=\s++(?:[^\s\p{Ll},;:)\]]|journal\sof\s|\p{Ll}{1,3}\p{Lu}\p{L}|(?:d[eiu]|v[ao]n)\s\p{Lu})|\s*+$)|(?<!…)(?=\p{Lu}\p{Ll}|\p{Lo}))"
)
_SHORT = frozenset(
    "v vs vol vols no nos nr p pp ed eds ch chs st dr mr mrs prof ca cf al rev bd hrsg aufl trans suppl approx dept ltd jr sr mt ft núm "
    "tomo op intl natl univ assoc annu psychol biol chem comput probab statist appl".split()
)
"""Casefolded. Words that a stop shortens, written in any way."""
_SHORT_CAPITAL = frozenset(
    "Inc Co Cit Proc Intern Int Conf Symp Soc Acad Sci Tech Bull Brit Mus Hist Math Phys Amer Ann Arch Comm Commun Mech Eng Gen Med Surg "
    "Nat Lett Mag Trop Inf Syst Appl Theor Educ Econ Pol Lit Ling Z Zool Bot Geol".split()
)
"""Such words of names, which are others where they are small ("tech", "comm")."""
_ABBREVIATION = compiled(
    rf"(?<![\p{{L}}\d])(?:{'|'.join(sorted(_SHORT))}|e\.g|i\.e|u\.s|u\.k|ph\.d|(?-i:{'|'.join(sorted(_SHORT_CAPITAL))}))",
    regex.I | regex.R,
)
_LONGEST = 8
"""Letters before a stop from which on they are no abbreviation."""
_NUMBERED = compiled(r"(?<![\p{L}\d])(?:art|figs?|sec|ser|pt|ver|no|chap)", regex.I | regex.R)
"""What a number follows; both are matched from the stop behind them."""
_PART = compiled(r":\s(?:vols?|bd|band|tome|tomo)\b\.?\s(?:\d{1,3}|[IVX]{1,5})$", regex.I)
"""A part's number inside a title ("Reefs: Vol. 2. Sand")."""
_LETTER = compiled(r"(?<![\p{L}\d&])\p{Lu}\.$")
_CLOSING_LETTER = compiled(r"(?<=\p{Ll}\p{Ll}\s)\p{Lu}\.$")
_OPENERS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_PAIRED = compiled(r"[(\[“«)\]”»]")


def boundaries(text: str, start: int, end: int) -> list[int]:
    """Offsets just after the stop of every place in `text[start:end]` where an element may end."""
    return [stop for stop in _stops(text, start, end) if not _is_letter(text, start, stop)]


def sentences(draft: Draft, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a range, trimmed, empty ones left out."""
    at, found = start, []
    for stop in boundaries(draft.text, start, end):
        found.append((at, stop))
        at = stop
    found.append((at, end))
    return [(s, e) for s, e in (draft.trim(*part) for part in found) if s < e]


def letter_boundaries(text: str, start: int, end: int) -> list[int]:
    """Stops behind a single capital that closes a title ("Vitamin C. Tidal Letters"): for want of other boundaries."""
    return [stop for stop in _stops(text, start, end) if _CLOSING_LETTER.search(text, max(start, stop - 9), stop)]


def holds_bracket(text: str, start: int, end: int) -> bool:
    """Whether a bracket opens in a range: most titles and periodicals have none, and need no look at what it holds."""
    return text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0


def closes_sentence(text: str, start: int, at: int) -> bool:
    """Whether the stop at `at`, with a capital behind it, closes a sentence: no abbreviation and no lone letter."""
    return not _is_abbreviation(text, start, at) and not _is_letter(text, start, at + 1)


def _is_letter(text: str, start: int, stop: int) -> bool:
    if text[stop - 1] != "." or not text[stop - 2].isupper():
        return False
    return _LETTER.search(text, max(start, stop - 3), stop) is not None


def _stops(text: str, start: int, end: int) -> list[int]:
    found = [
        stop.span()
        for stop in _BOUNDARY.finditer(text, start, end)
        if text[stop.start()] != "." or not _is_abbreviation(text, start, stop.start())
    ]
    if found and any(text.find(opener, start, end) >= 0 for opener in _OPENERS):
        closed = sorted(_bracket_ranges(text, start, end))
        opened = [at for at, _ in closed]
        reach = list(accumulate((shut for _, shut in closed), max))
        found = [(at, behind) for at, behind in found if not _is_inside(at, opened, reach)]
    return [behind for _, behind in found]


def _is_inside(at: int, opened: list[int], reach: list[int]) -> bool:
    """Whether a bracket that opens before `at` reaches beyond it."""
    before = bisect_left(opened, at)
    return before > 0 and at < reach[before - 1]


def _is_abbreviation(text: str, start: int, at: int) -> bool:
    if at - start > _LONGEST and text[at - _LONGEST : at].isalpha():
        return False
    if _is_short(text, start, at):
        return True
    if text.find(":", max(start, at - 14), at) >= 0 and _PART.search(text, max(start, at - 14), at):
        return True
    numbered = text[at + 1 : at + 3].lstrip()[:1].isdecimal()
    return numbered and _NUMBERED.match(text, max(start, at - 5), at) is not None


def _is_short(text: str, start: int, at: int) -> bool:
    """Whether the word before the stop at `at` is one that stops shorten."""
    word = text[max(0, at - _LONGEST) : at].rpartition(" ")[2]
    if word.isalpha():  # as most are, which a look at a table tells
        return word in _SHORT_CAPITAL or word.casefold() in _SHORT
    return _ABBREVIATION.match(text, max(start, at - _LONGEST), at) is not None


def _bracket_ranges(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges between a bracket and its partner; an opening without partner opens nothing."""
    ranges: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for found in _PAIRED.finditer(text, start, end):
        char, at = found[0], found.start()
        if char in _OPENERS:
            waiting.append((_OPENERS[char], at))
        elif waiting:
            for depth in range(len(waiting) - 1, max(-1, len(waiting) - 9), -1):
                if waiting[depth][0] == char:
                    ranges.append((waiting[depth][1], at))
                    del waiting[depth:]
                    break
    return ranges
