"""Entries that open with the title, because the work has no author: "New reef found. (2014, May 3). Tidal Times, A4."

The one "name" before the date is a title where it is written like a sentence, where details of a work stand behind it
in brackets, or where behind the date only the source is left: an author would leave a title to come.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from citecheck.dates import names_month
from citecheck.model import Name
from citecheck.names.people import People
from citecheck.names.pieces import is_group
from citecheck.names.words import GROUP_LINKS, GROUP_WORDS
from citecheck.patterns import compiled
from citecheck.references.houses import NAMED_HOUSE, PERIODICAL
from citecheck.references.publisher import is_titled
from citecheck.references.sentences import boundaries
from citecheck.references.wording import MINOR

_TITLED = compiled(r"[.,\s]*+In:?\s++(?=\p{Lu})")
"""What follows the date of an entry of a reference work."""
_DETAILS = compiled(r"\((?:[^(),]{1,60},\s(?:Trans|Eds?)\.|\d++(?:st|nd|rd|th)\sed\.)[^()]{0,80}\)\.?\s*+$")
_CREDITED = compiled(r"[.,\s]*+(?:Directed|Produced|Written|Created|Presented)\sby\s")
"""What follows the date of a film: who made it."""
_LINK = compiled(r"[.,;:\s<(\[]*+(?:https?:|www\.|doi\b|DOI\b|Retrieved|Available|Accessed|$)")
_SOURCE = compiled(r"[.,:;)\s]*+(?P<source>[^.?!\n]{4,90}+)(?=[.?!]?\s|[.?!]?$)")
_WORD = compiled(r"\p{L}{4,}")
_LONGEST_REST = 60
_HOST = compiled(r"(?:https?://|www\.)(?:www\.)?(?P<host>[\w.-]+)")
_ACCESS_WORDS = 60
"""How far behind a site its address may begin: words and a date of access stand between."""
_PLATFORMS = frozenset(
    "youtube vimeo medium reddit facebook twitter instagram tiktok spotify wikipedia linkedin github quora twitch tumblr".split()
)
"""Sites that are no works, so that one by itself behind a date is where the work stands."""
_ALNUM = compiled(r"[\p{L}\p{N}]++")
_PAGE = compiled(r",\s(?:pp?\.\s?)?\p{Lu}?\d{1,4}(?:\s?[-–]\s?\p{Lu}?\d{1,4})?$")


def is_title(text: str, start: int, end: int, people: People, date: str, after: int) -> bool:
    """Whether `text[start:end]`, read as `people`, is a work's title; its `date` ends at `after`."""
    if len(people.names) != 1 or not people.names[0].literal:
        return False
    literal = people.names[0].literal
    words = literal.split()
    small = sum(word[0].islower() and word not in GROUP_LINKS for word in words)
    if ": " in literal or (len(words) >= 4 and small * 2 > len(words) and not is_group(literal)):
        return True
    if _DETAILS.search(text, start, end) or _CREDITED.match(text, after):
        return True
    if _TITLED.match(text, after):
        return not is_group(literal) or _is_sentence(words)
    if len(words) < 2 or _names_group(words):
        return False
    if _names_site(text, literal, date, after):
        return True
    if _LINK.match(text, after):
        return words[0] in {"The", "A", "An"} or _is_sentence(words)
    return _only_source(text, after, NAMED_HOUSE) or (
        len(words) > 2
        and (names_month(date, 0, len(date)) or _is_sentence(words))
        and _only_source(text, after, PERIODICAL)
    )


def _names_site(text: str, literal: str, date: str, after: int) -> bool:
    """Whether the site alone stands between date and link.

    It is one that the head names too ("How to rest - Reef Blog"), or, behind a date with a month, the one of the link
    ("Still water, part 4. (2019, 9 March). YouTube. https://www.youtube.com/…").
    """
    found = _SOURCE.match(text, after)
    if not found or boundaries(text, *found.span("source")):
        return False
    link = _HOST.search(text, found.end(), found.end() + _ACCESS_WORDS)
    if not link:
        return False
    source = found["source"].strip()
    if literal.endswith((" - " + source, " – " + source, " — " + source, " | " + source)):
        return True
    site, host = _letters(source), _letters(link["host"])
    if len(site) < 3 or site not in host or not names_month(date, 0, len(date)) or _letters(literal) in host:
        return False
    return (
        site in _PLATFORMS or len(literal.split()) > 3
    )  # "Reef Makers. (2024, May 3). Still Water." may be a body's work


def _letters(text: str) -> str:
    return "".join(_ALNUM.findall(text.casefold()))


def runs_into_title(text: str, names: Sequence[Name], after: int) -> bool:
    """Whether persons with initials run into a work's title, as no other one stands behind a date that ends at `after`.

    "A. Ruiz, B. Chan, How Reefs Rest, Tidal Press 2010.": a person of the list has no initials, but several words.
    """
    if len(_WORD.findall(text, after, after + _LONGEST_REST)) > 1:
        return False
    plain = next((i for i, name in enumerate(names) if "." not in name.given), 0)
    return plain > 0 and any(len(name.given.split()) > 1 or len(name.surname.split()) > 2 for name in names[plain:])


def _is_sentence(words: list[str]) -> bool:
    """Whether words are written as in a sentence: small but for the first, and none of a group's."""
    heavy = [word for word in words[1:] if word.casefold() not in MINOR]
    return not _names_group(words) and bool(heavy) and sum(word[0].islower() for word in heavy) * 2 > len(heavy)


def _names_group(words: list[str]) -> bool:
    return any(word.casefold().strip(".,()'’") in GROUP_WORDS for word in words)


def _only_source(text: str, after: int, kind: regex.Pattern[str]) -> bool:
    """Whether the name of a publisher or a periodical, with pages or without, is all between date and links."""
    found = _SOURCE.match(text, after)
    if not found or boundaries(text, *found.span("source")) or not _LINK.match(text, found.end()):
        return False
    page = _PAGE.search(text, *found.span("source"))
    end = page.start() if page else found.end("source")
    return bool(kind.search(text, found.start("source"), end)) and is_titled(text, found.start("source"), end)
