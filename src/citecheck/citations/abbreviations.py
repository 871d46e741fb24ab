"""Short forms of groups that the text itself introduces: "World Reef Fund (WRF)"."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.names.keys import acronyms
from citecheck.patterns import compiled

_INTRODUCED = compiled(
    r"(?<![\p{L}\p{M}’'-])((?:\p{Lu}[\p{L}\p{M}’'-]{0,40}+(?:,?\s(?:of|the|for|and|on|in|to|&|de|del|la|y|e|et|für|und|der|des|du|do|da)){0,3}+\s){1,12}+)"
    r"[(\[]([\p{Lu}][\p{L}\p{N}&.-]{1,9})[)\]]"
)
_MOST = 500


def learn(view: str) -> dict[str, str]:
    """Short form → long form for every "Long Name (LN)" in the text whose initials fit."""
    found: dict[str, str] = {}
    for _, long, short in introductions(view):
        found.setdefault(short.casefold(), long)
        if len(found) >= _MOST:
            break
    return found


def introductions(view: str) -> Iterator[tuple[int, str, str]]:
    """Where each "Long Name (LN)" puts its short form, with the long form and the short one."""
    for match in _INTRODUCED.finditer(view):
        words = match[1].split()
        for start in range(len(words)):
            long = " ".join(words[start:])
            if introduces(long, match[2]):
                yield match.start(2), long, match[2]
                break


def introduces(long: str, short: str) -> bool:
    """Whether the initials of a group's name give its short form."""
    plain = "".join(letter for letter in short.casefold() if letter.isalnum())
    return plain in {"".join(c for c in key if c.isalnum()) for key in acronyms(long)}
