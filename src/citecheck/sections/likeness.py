"""How much a piece of prose looks like an entry of a reference list."""

from __future__ import annotations

from itertools import islice
from typing import Literal

import regex

from citecheck.patterns import compiled, opener
from citecheck.references.heads import Head, date_in, head_at, marker_end, opening_at
from citecheck.references.split import goes_on

Likeness = Literal["entry", "maybe", "tail", "prose"]

_TITLE = compiled(
    r"(?:[a-z])?\s*+(?:[.,:;–—-]\s*+(?=[^\p{Ll}]|$|\p{Ll}{0,2}\p{Lu})|(?=[\"“„«‘'<*_])|(?=[\p{Lu}\p{Lo}¿¡\d]))[\s.,:;–—\"“„«‘'-]*+(?:\S|$)"
)
_LINK = compiled(
    r"https?://|www\.|\bdoi\b|\b10\.\d{4,9}/|\barXiv\b|\bISBN\b|\bRetrieved\b|\bAvailable (?:at|from)\b", regex.I
)
_INTRODUCES = compiled(r"\s?[:：]\s*+")
"""A colon that closes a paragraph: entries follow it."""
_MARK = compiled(r"\[(?=\p{L}*+[\d+])[\w+]{1,8}\]|\(\d{1,3}\)\s|\d{1,3}\.\s|[•▪●]")
_CITED = compiled(
    r"\((?:[^()]{2,80},\s?(?:1[5-9]|20)\d\d[a-z]?(?:,\s?pp?\.[^()]{1,20})?\)|(?<=\p{Ll}\s\()(?:1[5-9]|20)\d\d[a-z]?\)\s\p{Ll}{2})"
)
_STOPPED = compiled(r"\.\s\p{Ll}{2}")
_TOLD = compiled(r"\s\p{Ll}{2}")
_TELLING = frozenset(
    "is are was were has have can could will would should I we they this these that which it you my".split()
)
_SENTENCE = compiled(rf"(?<!\p{{L}})(?:{'|'.join(sorted(_TELLING))})(?!\p{{L}})")
_STOP = compiled(r"\p{Ll}{2}[.!?]\s+\p{Lu}\p{Ll}*+\s\p{Ll}")
_CREDITS = compiled(
    r"(?:According to|As|See(?: also)?|Following|Laut|Nach|Gemäß|Selon|D[’']après|Según|Segundo|Secondo|Volgens|Enligt|Ifølge|Zgodnie z)"
    r"\s+\p{Lu}(?!\.)(?=[^\n]{0,120}?\s\((?:1[5-9]|20)\d\d[a-z]?\),)"
)
"""A sentence that opens with whom it follows: "According to Ruiz and Chan (2015), tides …"."""
_opens_credits = opener(_CREDITS)
_FIRST = 3
"""Letters by which most pieces are told not to open so."""
_LONG = 700
_SHORT = 40


def likeness(text: str, start: int, end: int) -> Likeness:
    """What a piece of text is like.

    "entry": a head reaches a year and a title follows; "maybe": dated or linked and no plain prose; "tail": goes on
    with what stands before (a link, pages, lower case); "prose": the rest.
    """
    if _opens_credits(text[start : min(end, start + _FIRST)]) and _CREDITS.match(text, start, end):
        return "prose"
    head = head_at(text, start, end)
    if head and head.bracketed and _INTRODUCES.fullmatch(text, head.end, end) and not is_named(text, start, end):
        return "prose"
    if (
        head
        and (head.bracketed or _surely_names(text, start, end))
        and (_TITLE.match(text, head.end, min(end, head.end + 40)) or _small_title(text, start, head, end))
    ):
        return "prose" if not head.authors and _reads_as_prose(text, start, end) else "entry"
    if goes_on(text, start, end):
        return "tail"
    if _tells(text, head, end) or _reads_as_prose(text, start, end) or _told_before(text, start, head):
        return "prose"
    return "maybe" if _dated(text, start, end) or _LINK.search(text, start, end) else "prose"


def _small_title(text: str, start: int, head: Head, end: int) -> bool:
    """Whether a title in lower case follows persons and a stop: "Obi, D. (2005). tides: A package …"."""
    return _STOPPED.match(text, head.end, end) is not None and opening_at(text, start, end) == "family, initials"


def is_named(text: str, start: int, end: int) -> bool:
    """Whether a piece opens with persons as a list has them ("Family, I."), not as prose does ("Ruiz, Chan (2007) say")."""
    opening = opening_at(text, start, end)
    if opening in ("family, given", "initials family"):
        return not _tells(text, head_at(text, start, end, bare=False), end)
    return opening in ("family, initials", "family initials")


def says(text: str, start: int, end: int) -> bool:
    """Whether a paragraph opens a sentence of its own: a capital, a verb or pronoun, a stop at its end."""
    shown = text[start:end].strip()
    return len(shown) > _SHORT and shown[0].isupper() and shown[-1] in '.!?”")' and _SENTENCE.search(shown) is not None


def recommends(text: str, start: int, end: int) -> bool:
    """Whether a paragraph under "Further reading" tells of works in sentences: "To know more, see Ruiz, A. (2015), or …"."""
    head = head_at(text, start, end)
    least = 2 if head and head.authors else 1
    found = _SENTENCE.finditer(text, marker_end(text, start, end), end)
    return not is_named(text, start, end) and sum(1 for _ in islice(found, least)) == least


def _tells(text: str, head: Head | None, end: int) -> bool:
    """Whether a sentence goes on behind the year: "(2007) provide …"."""
    return head is not None and head.bracketed and _TOLD.match(text, head.end, end) is not None


def _told_before(text: str, start: int, head: Head | None) -> bool:
    """Whether sentences with verbs stand where an entry has its author: "Its author is … The paper was in Tides (2015)"."""
    if head is None or head.authors:
        return False
    said = _SENTENCE.findall(text, start, head.end)
    return len(said) > 1 and _STOP.search(text, start, head.end) is not None


def _surely_names(text: str, start: int, end: int) -> bool:
    return is_named(text, start, end) or opening_at(text, start, end) == "given family"


def _dated(text: str, start: int, end: int) -> bool:
    return date_in(text, start, min(end, start + 1500)) is not None


def _reads_as_prose(text: str, start: int, end: int) -> bool:
    """Whether sentences with verbs and in-text citations speak against an entry."""
    stop = min(end, start + 2000)
    begin = marker_end(text, start, stop)
    if is_named(text, begin, stop) and end - start < _LONG:
        return False
    cited = len(_CITED.findall(text, begin, stop))
    if cited > 1 or (end - start > _LONG and not _MARK.match(text, start)):
        return True
    enough = 2 if cited else 4
    if sum(map(_TELLING.__contains__, text[begin:stop].split())) >= enough:  # of prose this is mostly enough
        return True
    return sum(1 for _ in islice(_SENTENCE.finditer(text, begin, stop), enough)) == enough
