"""Short forms of groups that the text itself introduces: "World Reef Fund (WRF)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from citecheck.citations.view import View
from citecheck.names.short_forms import acronyms, partial_acronyms, shortens, spells
from citecheck.patterns import Pattern, compiled

_SHORT = compiled(
    r"[(\[](?:(?:hereafter|henceforth|hereinafter|from here on|from now on|or|in short|short|abbreviated|im Folgenden|kurz),?\s(?:as\s)?)?+"
    r"[“\"‘'„]?+(\p{Lu}[\p{L}\p{N}&.-]{1,9})[”\"’'“]?+(?:;\s(?:1[5-9]|20)\d\d[a-z]?)?[)\]]"
)
"""The short form, by itself, in quotation marks, behind what says that it is one, or before a year and a semicolon."""
_LONG = compiled(
    r"(?<![\p{L}\p{M}’'-])(?:\p{Lu}[\p{L}\p{M}’'-]{0,40}+(?:,?\s(?:of|the|for|and|on|in|to|&|de|del|la|y|e|et|für|und|der|des|du|do|da)){0,3}+\s){1,12}+$"
)
_LONGEST = 800
"""Code points of twelve long words."""
_EXPLAINED = compiled(r"[(\[](\p{Lu}[\p{L}\p{M}’' -]{3,100}+)[)\]]")
_BEFORE = compiled(r"(?<![\p{L}\p{N}.-])(\p{Lu}[\p{L}\p{N}&.-]{1,9})\s$")
_MOST = 500
_TELLING = 3
"""Letters from which on a short form that is not the initials can be told from chance."""


def learn(views: Iterable[View]) -> dict[str, str]:
    """Short form → long form for every "Long Name (LN)" and "LN (Long Name)" in the text whose letters fit."""
    found: dict[str, str] = {}
    explained: dict[str, str] = {}
    for view, _, _ in views:
        for _, long, short in introductions(view) if len(found) < _MOST else ():
            found.setdefault(short.casefold(), long)
            if len(found) >= _MOST:
                break
        for match in _bracketed(_EXPLAINED, view):
            before = _BEFORE.search(view, max(0, match.start() - 11), match.start()) if len(found) < _MOST else None
            if before and sum(map(str.isupper, before[1])) > 1 and introduces(match[1], before[1]):
                explained.setdefault(before[1].casefold(), match[1])
    return dict([*found.items(), *((short, explained[short]) for short in explained if short not in found)][:_MOST])


def introductions(view: str) -> Iterator[tuple[int, str, str]]:
    """Where each "Long Name (LN)" puts its short form, with the long form and the short one."""
    behind = 0
    for short in _bracketed(_SHORT, view):
        before = _LONG.search(view, max(behind, short.start() - _LONGEST), short.start())
        behind = short.end()
        if before and (long := _long_form(before[0].split(), short[1])):
            yield short.start(1), long, short[1]


def _bracketed(pattern: Pattern, view: str) -> Iterator[regex.Match[str]]:
    """Where a pattern that begins with a bracket matches: brackets are few, and sought ten times as fast without a pattern."""
    opened = [at for mark in "([" for at in _places(view, mark)]
    return (found for at in sorted(opened) if (found := pattern.match(view, at)))


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _long_form(words: list[str], short: str) -> str | None:
    """The words that a short form stands for: those whose initials it has, or else the fewest that spell it."""
    endings = [" ".join(words[start:]) for start in range(len(words)) if words[start][0].isupper()]
    exact = next((long for long in endings if _plain(short) in map(_plain, acronyms(long))), None)
    return exact or next((long for long in reversed(endings) if introduces(long, short)), None)


def introduces(long: str, short: str) -> bool:
    """Whether a group's name may be followed by its short form: by initials, or by three letters or more in order."""
    plain = _plain(short)
    forms = acronyms(long) | partial_acronyms(long)
    told = " " in long or shortens(long, short)
    return plain in map(_plain, forms) or (len(plain) >= _TELLING and told and spells(long, plain))


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
