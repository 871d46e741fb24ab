"""The names before a year, read from right to left over joiners and commas, and chosen with the list's help."""

from __future__ import annotations

import regex

from citecheck.citations.abbreviations import introduces
from citecheck.citations.choice import Chain, Link, choose, is_firm, may_begin
from citecheck.citations.drafts import Head
from citecheck.citations.editions import has_year
from citecheck.citations.lookalikes import is_opener
from citecheck.citations.passage import Passage
from citecheck.citations.titles import cut_title, listed_title, quoted_title
from citecheck.citations.units import Unit, read_unit
from citecheck.model import Label, Span, Year
from citecheck.names.short_forms import is_short_form, shortens
from citecheck.patterns import compiled

_MOST_AUTHORS = 25
_ROLE = compiled(r"(?:eds?|[ée]ds?|hrsgg?|hgg?|dirs?|orgs?|coords?|comps?|red|a\scura\sdi)\.?", regex.I)
"""What a citation may say of editors in brackets, as the list does: "Lund (Hrsg.) (1994)"."""
_GIVEN = 2
"""Given names in full before a surname."""
WINDOW = 80
"""Tokens left of a year that are looked at: no author list of a citation is longer."""


class _Tail:
    """What stands between the last name and the year."""

    __slots__ = ("abbreviation", "at", "et_al", "slipped")

    def __init__(self, at: int) -> None:
        self.at = at
        self.et_al: Label | None = None
        self.abbreviation: Label | None = None
        self.slipped = False
        """Whether a stop or a semicolon stands for the comma: "(Ruiz. 2015)", so that only the list can tell."""


def read_head(passage: Passage, end: int, lo: int, *, bracketed: bool, year: Year | None = None) -> Head | None:
    """The author part that ends before token `end` and begins at token `lo` or later; None if there is none.

    `bracketed` says that it stands inside the parenthesis with its year, bounded by `lo` on the left.
    """
    lo = max(lo, end - WINDOW, 0)
    tail = _tail(passage, end - 1, lo, bracketed=bracketed)
    if tail.at < lo:
        return None
    if passage.kind(tail.at) in {"quote", "ellipsis"}:
        return quoted_title(passage, tail.at, lo, bracketed=bracketed) or cut_title(passage, tail.at, lo)
    chain = _without_short_form(_chain(passage, tail.at, lo, bracketed=bracketed), tail, passage)
    if (not chain or not chain[0].unit.listed) and (title := listed_title(passage, tail.at, lo, year)):
        return title
    head = _head(passage, chain, tail, lo, year, bracketed=bracketed) if chain else None
    return None if head and tail.slipped and not (year and has_year(passage, head, year)) else head


def _label(passage: Passage, first: int, last: int) -> Label:
    return Label(Span(passage.tokens[first].start, passage.tokens[last].end), passage.text(first, last))


def _tail(passage: Passage, at: int, lo: int, *, bracketed: bool) -> _Tail:
    tail = _Tail(at)
    if passage.kind(tail.at) in {"comma", "semicolon"} or passage.tokens[tail.at].text == ".":
        tail.slipped = passage.kind(tail.at) != "comma" and passage.kind(tail.at - 1) != "etal"
        if tail.slipped and not bracketed:
            return _Tail(lo - 1)
        tail.at -= 1
    _skip(passage, tail, "possessive")
    if passage.kind(tail.at) == "close" and (opened := passage.pairs.get(tail.at)) is not None:
        tail.at = opened - 1 if _ROLE.fullmatch(passage.text(opened + 1, tail.at - 1)) else tail.at
    if passage.kind(tail.at) == "close" and (opened := _abbreviation(passage, tail.at)) is not None:
        tail.abbreviation = _label(passage, opened + 1, tail.at - 1)
        tail.at = opened - 1
        _skip(passage, tail, "possessive")
    if passage.kind(tail.at) == "etal":
        tail.et_al = _label(passage, tail.at, tail.at)
        tail.at -= 1
        _skip(passage, tail, "comma")
    _skip(passage, tail, "possessive")
    return tail


def _skip(passage: Passage, tail: _Tail, kind: str) -> None:
    if passage.kind(tail.at) == kind:
        tail.at -= 1


def _abbreviation(passage: Passage, close: int) -> int | None:
    """The opening bracket of "[WRF]" that closes at token `close`."""
    opened = passage.pairs.get(close)
    if opened is None or not 1 < close - opened <= 5:
        return None
    short = passage.text(opened + 1, close - 1)
    return opened if is_short_form(short) or shortens(passage.tokens[opened - 1].text, short) else None


_SEPARATORS = {"join": "join", "comma": "comma", "semicolon": "semi"}
_LONGEST_WEAK = 4


def _without_short_form(chain: Chain, tail: _Tail, passage: Passage) -> Chain:
    """The chain without a body's short form behind its name and a comma: "(World Reef Fund, WRF, 2010)"."""
    if len(chain) < 2 or chain[1].separator != "comma" or tail.abbreviation:
        return chain
    short, body = chain[0].unit, chain[1].unit
    if not is_short_form(short.name.surname) or not introduces(body.name.literal, short.name.surname):
        return chain
    tail.abbreviation = _label(passage, short.first, short.last)
    return [Link("", body, body.last), *chain[2:]]


def _separator(passage: Passage, place: int) -> str:
    """How token `place` ties two names: "join", "comma", "semi", or "" where it does not.

    "weak" is a short word of no table, in some language an "and": it ties only what the list has side by side.
    """
    token = passage.tokens[place]
    if token.text in {"/", "+"} or token.text in passage.joiners:
        return "join"
    if (token.kind == "lower" and len(token.text) <= _LONGEST_WEAK) or token.text in {"-", "–"}:
        return "weak"
    return _SEPARATORS.get(token.kind, "")


def _chain(passage: Passage, last: int, lo: int, *, bracketed: bool) -> Chain:
    """Units from right to left, each with the separator that ties it to its right neighbour and that token."""
    chain: list[Link] = []
    unit = read_unit(passage, last, lo)
    separator, place = "", last
    while unit is not None and len(chain) < _MOST_AUTHORS:
        chain.append(Link(separator, unit, place))
        place = _before_given(passage, unit, lo, joined=any(link.separator == "join" for link in chain))
        separator = _separator(passage, place) if place >= lo else ""
        if not separator or (separator == "semi" and not bracketed):
            break
        left = place - 1
        if separator in {"join", "weak"} and passage.kind(left) == "comma":
            left -= 1
        if passage.kind(left) == "possessive":
            left -= 1
        unit = read_unit(passage, left, lo)
    return chain


def _before_given(passage: Passage, unit: Unit, lo: int, *, joined: bool) -> int:
    """The token before a unit, or before the given names of a listed author whom a joiner ties: "… and David Obi".

    `joined` says that a joiner was seen already, so that a comma will do: "…, David Obi, and Rita Lund".
    """
    place = unit.first - 1
    if not unit.listed or unit.name.literal or unit.name.given:
        return place
    at = place
    while at > lo and place - at < _GIVEN and passage.kind(at) == "capital" and not is_opener(passage.tokens[at].text):
        at -= 1
    return at if at > lo and _separator(passage, at) in ({"join", "comma"} if joined else {"join"}) else place


def _head(passage: Passage, chain: Chain, tail: _Tail, lo: int, year: Year | None, *, bracketed: bool) -> Head:
    units = [link.unit for link in chain]
    choice = choose(passage, chain, lo, year, et_al=tail.et_al is not None, bracketed=bracketed)
    chosen = units[: choice.units][::-1]
    joins = [link.place for link in chain[1 : choice.units] if link.separator in {"join", "weak"}]
    names = tuple(unit.name for unit in chosen)
    leading = chosen[0]
    others = [(other, *names[1:]) for other in leading.others]
    readings = [
        tuple(unit.name for unit in units[:count][::-1])
        for count in range(len(units), 0, -1)
        if (count >= choice.units or may_begin(chain, count, bracketed=bracketed))
        and (count <= choice.units or is_firm(chain, count))
    ]
    alternatives = (*others, *(reading for reading in readings if reading != names))
    return Head(
        first=leading.first,
        names=names,
        et_al=tail.et_al,
        joiner=_label(passage, joins[0], joins[0]) if joins else None,
        abbreviation=tail.abbreviation,
        alternatives=alternatives[:6],
        inverted=all(unit.last > unit.first and passage.kind(unit.last) == "initials" for unit in chosen),
        listed=choice.listed,
        strong=bool(tail.et_al or len(names) > 1 or tail.abbreviation or _is_strong(leading)),
    )


def _is_strong(unit: Unit) -> bool:
    return " " in unit.name.literal or unit.name.given.endswith(".")
