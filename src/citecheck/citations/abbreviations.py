"""Short forms of groups that the text itself introduces: "World Reef Fund (WRF)"."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.names.short_forms import acronyms, partial_acronyms, spells
from citecheck.patterns import compiled

_INTRODUCED = compiled(
    r"(?<![\p{L}\p{M}’'-])((?:\p{Lu}[\p{L}\p{M}’'-]{0,40}+(?:,?\s(?:of|the|for|and|on|in|to|&|de|del|la|y|e|et|für|und|der|des|du|do|da)){0,3}+\s){1,12}+)"
    r"[(\[]([\p{Lu}][\p{L}\p{N}&.-]{1,9})[)\]]"
)
_EXPLAINED = compiled(r"(?<![\p{L}\p{N}.-])(\p{Lu}[\p{L}\p{N}&.-]{1,9})\s[(\[](\p{Lu}[\p{L}\p{M}’' -]{3,100}+)[)\]]")
_MOST = 500
_TELLING = 3
"""Letters from which on a short form that is not the initials can be told from chance."""


def learn(view: str) -> dict[str, str]:
    """Short form → long form for every "Long Name (LN)" and "LN (Long Name)" in the text whose letters fit."""
    found: dict[str, str] = {}
    for _, long, short in introductions(view):
        found.setdefault(short.casefold(), long)
        if len(found) >= _MOST:
            break
    for match in _EXPLAINED.finditer(view):
        if len(found) < _MOST and sum(letter.isupper() for letter in match[1]) > 1 and introduces(match[2], match[1]):
            found.setdefault(match[1].casefold(), match[2])
    return found


def introductions(view: str) -> Iterator[tuple[int, str, str]]:
    """Where each "Long Name (LN)" puts its short form, with the long form and the short one."""
    for match in _INTRODUCED.finditer(view):
        if long := _long_form(match[1].split(), match[2]):
            yield match.start(2), long, match[2]


def _long_form(words: list[str], short: str) -> str | None:
    """The words that a short form stands for: those whose initials it has, or else the fewest that spell it."""
    endings = [" ".join(words[start:]) for start in range(len(words)) if words[start][0].isupper()]
    exact = next((long for long in endings if _plain(short) in map(_plain, acronyms(long))), None)
    return exact or next((long for long in reversed(endings) if introduces(long, short)), None)


def introduces(long: str, short: str) -> bool:
    """Whether a group's name may be followed by its short form: by initials, or by three letters or more in order."""
    plain = _plain(short)
    forms = acronyms(long) | partial_acronyms(long)
    return plain in map(_plain, forms) or (len(plain) >= _TELLING and " " in long and spells(long, plain))


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
