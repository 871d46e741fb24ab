"""Periodical articles: a title and a container before the numbers, and where one ends and the other begins."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.draft import Draft
from citecheck.references.numbers import Numbers
from citecheck.references.sentences import boundaries, letter_boundaries
from citecheck.references.wording import MINOR

_JOURNAL = compiled(
    r"(?<!\p{L})(?:journal|review|annals|revista|zeitschrift|international|psychology|psychological|sciences?|bulletin|proceedings|research|quarterly|archives|annual|letters|transactions|studies|cadernos|acta|american|british|european|j|proc|ann|rev|int|trans|annu|am|psychol|phys|bull|arch|lett|nature|educação|educación|revue|studien|forschung|plos|frontiers|lancet|cell|biology|medicine|physics|chemistry|education|magazine|news|times|post)(?!\p{L})",
    regex.I,
)
_WORD = compiled(r"\p{L}[\p{L}\p{M}'’-]*+")
_COMMA = compiled(r"(?:,|['’\"”],?)\s++(?=\p{Lu}|\p{Lo}|[ld]['’]\p{Lu})")
_BEHIND_COLON = compiled(r":\s(?=\p{Lu}[^:,]*+,?\s*+$)")
"""Where the last words behind a colon begin, which hold no comma."""
_SHORT = compiled(r"(?:^|[.?!:,]\s++)(?:\p{Lu}\p{L}*+\.?\s){0,2}\p{Lu}\p{Ll}{0,6}\.$")

_ONE_STOP, _BEST_STOP, UNSURE_STOP, _BY_COMMA = 0.98, 0.95, 0.7, 0.6
"""How sure a split is: at the only stop, at the best of several, at one that is hardly better than another, at a comma."""
_MOST_STOPS = 40
"""Stops from the end at which the container may begin; each is weighed by all that follows."""


def split_title(draft: Draft, start: int, end: int) -> tuple[int, float] | None:
    """Where in `text[start:end]` the container begins (between title and the numbers), and how sure that is."""
    text = draft.text
    stops = [at for at in boundaries(text, start, end) if at < end - 1] or letter_boundaries(text, start, end)
    stops = stops[-_MOST_STOPS:]
    if not stops:
        if (found := _BEHIND_COLON.search(text, start, end)) and _JOURNAL.search(text, found.end(), end):
            return found.end(), UNSURE_STOP  # as geologists write: "Reefs at rest: Journal of Tides, v. 12"
        commas = [found.end() for found in _COMMA.finditer(text, start, end)]
        return (commas[-1], _BY_COMMA) if commas else None
    if len(stops) == 1:
        return stops[0], _ONE_STOP
    scored = sorted(((_score(text, start, at, end, stops), at) for at in stops), reverse=True)
    lead = scored[0][0] - scored[1][0]
    return scored[0][1], _BEST_STOP if lead > 1 else UNSURE_STOP


def _score(text: str, start: int, at: int, end: int, stops: list[int]) -> float:
    """How well a container reads in `text[at:end]`: capitalised, short, a word of journals, no full sentence in it."""
    words = _WORD.findall(text, at, end)
    if not words:
        return -9.0
    heavy = [word for word in words if word.casefold() not in MINOR]
    capital = sum(word[0].isupper() or not word[0].islower() for word in heavy) / max(1, len(heavy))
    score: float = 2.0 * capital - 0.15 * max(0, len(words) - 6)
    if _JOURNAL.search(text, at, end):
        score += 1.0
    score -= sum(0.9 if not _short_before(text, stop) else 0.0 for stop in stops if stop > at)
    if len(_WORD.findall(text, start, at)) < 2:
        score -= 1.0
    if text[at - 1] in "?!":
        score += 0.2
    if _short_before(text, at) and any(stop < at for stop in stops):
        score -= 0.8
    return score


def _short_before(text: str, stop: int) -> bool:
    """Whether a stop ends one to three short words ("Ann.", "Phys. Rev."), so that it may close no sentence."""
    return _SHORT.search(text, max(0, stop - 40), stop) is not None


def claim_numbers(draft: Draft, numbers: Numbers) -> None:
    """Hand the numbers to their variables."""
    for variable, (start, end) in numbers.ranges.items():
        draft.take(variable, start, end)
