"""The opening of an entry: its number or bullet, its author string and its date.

The date anchors everything: a bracketed year after an author-like head (APA, Harvard), a bare year after one
(Harvard kinds), else the last year of the entry (styles that put it at the end).
"""

from __future__ import annotations

import regex

from citecheck.dates import MONTH, NO_DATE, NO_DATE_BEGINS, PENDING, YEAR
from citecheck.named import NamedTuple
from citecheck.names.people import People, split_people
from citecheck.names.pieces import ends_in_initial, is_group
from citecheck.names.plain import plain_persons
from citecheck.names.words import JOINERS, PARTICLE_WORDS
from citecheck.patterns import compiled
from citecheck.references.details import claim_details
from citecheck.references.draft import Draft
from citecheck.references.last_year import last_year
from citecheck.references.law import read_law
from citecheck.references.quotes import unquoted
from citecheck.references.roles import BOOK_ROLE, EDITORIAL, PLAYED, ROLE, ROLE_BEGINS
from citecheck.references.title_first import is_title, runs_into_title
from citecheck.references.undated import PERSONS, SHOUTED_PERSONS, undated_people
from citecheck.references.uninverted import uninverted_end

_NUMBER = compiled(
    r"\s*+(?:(?:\[(?=\p{L}*+[\d+])[\w+]{1,8}\]\.?|\(\d{1,3}\)|\d{1,3}(?:[.)](?!\d)|(?=\s\p{Lu}[\p{L}'’-]+,\s\p{Lu}\.))|[•▪●‣·*–—-])\s++){1,2}+|\s*+[•▪●‣·–-](?=\p{Lu}\p{L})"
)
_ENCLOSED = compiled(
    r"\[(?=\p{Lu}[\p{L}\p{M}'’-]+,?\s\p{Lu}[^\[\]]{0,200}\((?:1[5-9]|20)\d\d[a-z]?\)[^\[\]]++\][.\s]*+$)"
)
"""The bracket that holds a whole entry: "[Ruiz, A. (2010). Reefs at rest. Tidal Press.]"."""
_CIRCA = r"(?:(?:ca?\.|circa|um|~)\s?)?"
_INSIDE = rf"(?:{_CIRCA}{YEAR}(?!\d)[^()\[\]]{{0,40}}|{NO_DATE}[^()\[\]]{{0,6}}|{PENDING}[^()\[\]]{{0,20}}|(?:\d{{1,2}}(?:\.|º|er)?\s(?:de\s|d['’])?)?{MONTH}[^()\[\]]{{0,20}}{YEAR}[^()\[\]]{{0,10}}|{_CIRCA}\d{{1,4}}\s?B\.?C\.?E?\.?[^()\[\]]{{0,10}})"
_BRACKETED = compiled(
    rf"[(\[]\s*+(?P<date>{_INSIDE}|{_CIRCA}{YEAR}\s?\[{YEAR}\]|\[{YEAR}\]\s?{YEAR}[a-z]?)\s*+[)\]]", regex.I
)
_BARE = compiled(
    rf"(?<=[.,;:)\s])(?=\s?(?-i:[12{NO_DATE_BEGINS}]))\s?(?P<date>{YEAR}(?:[a-z]|[-–]{YEAR})?(?:,\s{MONTH}(?:\s\d{{1,2}})?(?=\.\s\p{{L}}))?|(?-i:{NO_DATE}))(?=[.,:;\s]|$)(?!\.\d{{4,5}}(?!\d))",
    regex.I,
)
_HEAD_END = compiled(
    r"(?:\p{Lu}\p{M}*+\.?|(?<=[,.]\s)\p{Ll}\.|et\.?\s*al\.?|\p{L}{2,}[)\]®™]?\.?|['’‘]t|\p{Lo}\.?|\d)[,.;:)\]]*\s*",
    regex.R,
)
"""How an author string ends; matched from its end."""
_ROLE_BEHIND = compiled(
    rf"\s?\((?P<role>{BOOK_ROLE}\.?)\)[.,:]?|(?:,?\s|(?<=[,.]\s))(?P<role>(?-i:editors?|eds?|hrsg|orgs?))\.", regex.I
)
_SECOND_STOP = compiled(r"\p{L}{3}[.?!]\s\p{Lu}\p{L}")
"""A stop between words behind the one that closes the persons: it closes the title."""
_LOWER_WORD = compiled(r"\p{Ll}{2,}")
_SMALL_WORD = compiled(r"(?<![\p{L}\p{M}'’-])\p{Ll}{2,}(?![\p{L}\p{M}])")
_WORD = compiled(r"\p{Ll}{3}|\p{Lu}[&\p{L}]|\p{Lo}")
"""What goes on behind a year that does not close the entry."""
_UNJOINED = compiled(r"\s?(?<=\p{Lu}\.\s?)\p{Lu}\p{L}*+\s")
"""What goes on behind the last initial of persons without a comma or joiner."""
_TITLE_WORDS = 2
"""More words in lower case than these between persons and a year are a title's."""
LONGEST_HEAD = 2000
LONGEST_END = 20
LONGEST_ROLE = 60
_NO_HEAD = compiled(
    r"[\"“”?!]|https?|\s//\s|(?<!\p{L})(?:1[5-9]|20)\d\d(?!\p{L})"
    r"|:(?<=^[^,:]{2,30},\s\p{Lu}[\p{L}.-]{1,20}(?:\s\p{Lu}[\p{L}.-]{1,20})?:)\s\p{Lu}"
    r"|:(?<=\s\p{Lu}\.:)\s\p{L}|\d\s?[-–]\s?\d|\s\d{1,4},\s\p{Lu}?\d{2}|\p{Ll}\.\s\d{1,4}\s*+$"
    r"|\.(?:(?<=\p{Ll}{2}\.)\s++\p{Lu}(?:\p{Ll}|\p{Lu}{2}|['’ ]\p{L})|(?<=\p{Lu}{3}[)\]]?\.)\s++\p{Lu}\p{Ll}++\s)"
)


_BARE_TITLE = compiled(
    r"[)\]]\s*+$|\p{Ll}{2}\.\s\[|:\s\p{Lu}\p{Ll}|\p{Lu}{3,}\.\s\p{Lu}\p{Ll}|\bal\.\s\p{Lu}|(?<=,\s(?:\p{Lu}\.[\s-]?){0,3})\p{Lu}\.\s\p{Lu}\p{Ll}+\s(?:\p{L}+\s){0,3}(?:of|the|to|an|is|are|in|with|how|por|para|com|em|na|uma?)\s"
)
"""Signs that a title stands before a bare date, behind the authors ("RUIZ, A. How to Read Reefs. 2010.")."""
_UNIFORM = compiled(r"(?<=\p{Lu}{3}\.)\s\[\p{Lu}[^\[\]()]{2,50}\s$")
"""The title by which a country's law is known, before its year: "PAÍS. [Constituição (1988)]."."""
_SAME = compiled(r"(?:[—–―-]\s?){2,}+[.,&\s]*+|_{2,}+[.,&\s]*+|[—―]\s?[.,&\s]*+(?=\()")
"""Dashes in the place of authors: the same as in the entry before."""
_COUNTRY = compiled(r"(?:\p{Lu}\p{L}++\s){0,2}+\p{Lu}\p{L}++\.\s(?=[^.,\d\"“]{5,80}[.\s]*+$)")
"""What stands before a body of the state ("Great Shoal. Department of Tides (2010)")."""
_QUOTED_NEXT = compiled(r"[.,:]?\s[“„«\"](?=[^”“»\"]{12})")
"""A title in quotation marks behind the date: what stands before it is authors, however they are written."""
_LEAD = compiled(
    r"[^\s:,.()\[\]][^:,.()\[\]\n]{1,24}:\s(?=(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}'’-]+,\s\p{Lu}\.(?:[\s-]?\p{Lu}\.)*(?:[,;]|\s(?:\(|&|and)))"
)
"""What leads to the authors: "Data: Ruiz, A., & Chan, B. (2010)"."""
_IN_MEDICAL = compiled(r"\s?;\s?\d")
"""What goes on behind a year among the numbers of a periodical ("2010;12:3–9")."""
_ASKED = compiled(r"(?:[“\"][^“”\"\n]{3,200}[”\"]|[‘'][^‘’'\n]{3,200}[’']|[^.?!()\n]{3,200}[?!])[.,]?\s")
_NOBODY = People((), None, 0.9)


class Opening(NamedTuple):
    """Where the authors and the date stand, who they are, and where the rest begins. Empty ranges where absent."""

    people: People
    authors: tuple[int, int]
    date: tuple[int, int]
    body: int
    role: str
    place: str
    """"head": the date follows the authors; "end": it stands later; "law": a legal work; "" there is none."""


class _Head(NamedTuple):
    """An author string: its people, where their names end, and the role behind them."""

    people: People
    end: int
    role: regex.Match[str] | None


def read_opening(draft: Draft) -> Opening:
    """The opening of the entry; claims its number, a role that is no editor's, and a title that opens it."""
    text = draft.text
    if plain := _plain(draft):
        return plain
    start = number.end() if (number := _NUMBER.match(text)) else 0
    if number:
        draft.take("citation-number", number.start(), number.end())
    if lead := _LEAD.match(text, start):
        start = lead.end()
    if enclosed := _ENCLOSED.match(text, start):
        start = enclosed.end()
    if date := read_law(draft):
        return Opening(_NOBODY, (0, 0), date, draft.pieces["title"].end, "", "law")
    if same := _SAME.match(text, start):
        start = same.end()
    found = _bracketed_date(text, start) or _bare_date(text, start) or _asked_title(text, start)
    return _dated(draft, start, *found) if found else _dateless(draft, start, continued=same is not None)


def _plain(draft: Draft) -> Opening | None:
    """The opening that most entries have: persons that are beyond doubt, and a date in brackets right behind them."""
    names, end = plain_persons(draft.text, 0, LONGEST_HEAD)
    date = _BRACKETED.match(draft.text, end, LONGEST_HEAD) if names else None
    if date is None:
        return None
    return Opening(People(names, None, 1.0), draft.trim(0, end), date.span("date"), date.end(), "", "head")


def _dated(draft: Draft, start: int, head: _Head, date: regex.Match[str]) -> Opening:
    people, body = head.people, date.end()
    role = _role(draft, start, head)
    if people is _NOBODY or is_title(draft.text, start, date.start(), people, date["date"], body):
        first, _ = claim_details(draft, start, date.start())
        draft.take("title", *unquoted(draft.text, *draft.trim(start, first)), 0.8)
        return Opening(_NOBODY, (start, start), date.span("date"), body, role, "head")
    return Opening(people, draft.trim(start, head.end), date.span("date"), body, role, "head")


def same_authors(raw: str) -> bool:
    """Whether an entry opens with dashes that stand for the authors of the entry before."""
    number = _NUMBER.match(raw)
    return _SAME.match(raw, number.end() if number else 0) is not None


def _bracketed_date(text: str, start: int) -> tuple[_Head, regex.Match[str]] | None:
    for found in _BRACKETED.finditer(text, start, start + LONGEST_HEAD):
        if _titled(text, start, found.start()):
            return None
        if head := _head(text, start, found.start()):
            return head, found
        if _QUOTED_NEXT.match(text, found.end()) and not _NO_HEAD.search(text, start, found.start()):
            return _read_head(text, start, found.start()), found
        country = _COUNTRY.match(text, start, found.start())
        if country and is_group(text[country.end() : found.start()].strip(" .")):
            return _read_head(text, start, found.start()), found
        if found.start() - start > 40 and not text[start : found.start()].count(","):
            return _read_head(text, start, found.start()), found
    return None


def _asked_title(text: str, start: int) -> tuple[_Head, regex.Match[str]] | None:
    """A title before the date that ends in a question mark or stands in quotation marks, so that it is no author string."""
    found = _ASKED.match(text, start)
    date = _BRACKETED.match(text, found.end()) if found else None
    return (_Head(_NOBODY, date.start(), None), date) if date else None


def _bare_date(text: str, start: int) -> tuple[_Head, regex.Match[str]] | None:
    for found in _BARE.finditer(text, start, start + LONGEST_HEAD):
        if not _WORD.search(text, found.end()):
            break  # a year that closes the entry: behind authors a title would follow
        if _shows_title(text, start, found.start()) or _titled(text, start, found.start()):
            continue
        if _IN_MEDICAL.match(text, found.end()):
            continue
        head = None if _BARE_TITLE.search(text, start, found.start()) else _head(text, start, found.start())
        if (
            head
            and any(name.literal for name in head.people.names[:1])
            and text[: found.start()].rstrip().endswith(";")
        ):
            continue  # "Ruiz A. How reefs rest. Tidal Press; 2010."
        if head and not runs_into_title(text, head.people.names, found.end()):
            return head, found
        if found.start() - start > 300:
            break
    return None


def _shows_title(text: str, start: int, end: int) -> bool:
    """Whether words follow persons in capitals before `end`: "OBI, A. B. Recifes em repouso. 2010."."""
    persons = SHOUTED_PERSONS.match(text, start, end)
    return persons is not None and len(_LOWER_WORD.findall(text, persons.end(), end)) > 1


def _titled(text: str, start: int, end: int) -> bool:
    """Whether a title follows persons whose names end in a stop: "Ruiz A. How reefs rest. Tidal Studies (2010) 3:4-9"."""
    persons, _ = uninverted_end(text, start)
    parts = persons > start and len(text[persons:end].split()) > _TITLE_WORDS
    if parts and ("," in text[start : persons - 1] or _SECOND_STOP.search(text, persons, end)):
        return True
    if persons == start and (inverted := PERSONS.match(text, start, end)) and _UNJOINED.match(text, inverted.end()):
        persons = inverted.end()
    if persons == start:
        return False
    words = _SMALL_WORD.findall(text, persons, end)
    return sum(word not in PARTICLE_WORDS and word not in JOINERS for word in words) > _TITLE_WORDS


def _head(text: str, start: int, end: int) -> _Head | None:
    """`text[start:end]` as an author string, if it can be one: it ends like one and reads as names."""
    if not text[start:end].strip():
        return _Head(People((), None, 1.0), end, None)
    if not _HEAD_END.match(text, max(start, end - LONGEST_END), end) or _NO_HEAD.search(text, start, end):
        return None
    head = _read_head(text, start, end)
    return head if head.people.confidence >= 0.7 and head.people.names else None


def _read_head(text: str, start: int, end: int) -> _Head:
    role = _role_match(text, start, end)
    stop = role.start() if role else end
    if uniform := _UNIFORM.search(text, max(start, stop - LONGEST_END), stop):
        stop = uniform.start()
    return _Head(split_people(text, start, stop), stop, role)


def _role_match(text: str, start: int, end: int) -> regex.Match[str] | None:
    """The role that closes an author string: in brackets, in lower case, or with a stop."""
    if ends_in_initial(text, start, end):
        return None
    words = text[max(start, end - LONGEST_ROLE) : end].rstrip(" .,:;)]").rsplit(None, 1)
    if not words or words[-1].lstrip("([").casefold()[:2] not in ROLE_BEGINS:
        return None
    found = ROLE.search(text, max(start, end - LONGEST_ROLE), end)
    if not found or found.start() <= start:
        return None
    at = found.start("role")
    return found if text[at - 1] in "([" or text[at].islower() or "." in found["role"] else None


def _role(draft: Draft, start: int, head: _Head) -> str:
    """What the role that closes an author string ("Eds.") makes of them: editors or authors."""
    if head.role is None:
        return ""
    if EDITORIAL.match(head.role["role"]):
        return "editor"
    if not PLAYED.search(draft.text, start, head.end):
        draft.take("author-role", *head.role.span("role"))
    return "author"


def _dateless(draft: Draft, start: int, *, continued: bool) -> Opening:
    """No date behind the head: persons as far as they read, the date from the last year of the entry, if any.

    `continued` says that dashes stand for the authors, so that a title follows.
    """
    text = draft.text
    people, end = undated_people(text, start, continued=continued)
    first = people.names[0].span if len(people.names) > 1 and all(name.literal for name in people.names) else None
    if first and text[first.end] == ",":  # "WRF, Case study: Reefs": what follows a group's comma is the title
        people, end = People(people.names[:1], None, 0.7), first.end
    behind = _ROLE_BEHIND.match(text, end) if people.names else None
    body = behind.end() if behind else end
    date = last_year(text, body)
    role = "editor" if behind and EDITORIAL.match(behind["role"]) else ""
    return Opening(people, draft.trim(start, end), date, body, role, "end" if date[1] else "")
