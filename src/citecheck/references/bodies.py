"""Bodies whose names end in capitals: "Shoal UK. (2019)." is one person's name in some lists, and a body's in others.

The other entries tell whether initials stand so ("Ruiz A, Chan B."), and the text what it calls the author.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Name, Reference, Span
from citecheck.names.words import APOSTROPHES
from citecheck.patterns import compiled

_BARE = compiled(r"(?P<family>\p{Lu}[^,.]*\s(?P<given>\p{Lu}{1,3}))\.?")
"""A name and capitals with neither comma nor stop between them."""
_LONGEST = 60
_NAMED = compiled(
    rf"(?<![\p{{L}}\p{{N}}])(?P<last>\p{{Lu}}[\p{{L}}\p{{M}}&-]++)(?P<capitals>\s\p{{Lu}}{{2,3}}(?!\p{{L}}))?(?:[{APOSTROPHES}]s?)?,?\s[(\[]?(?:1[5-9]|20)\d\d"
)
"""What a text calls an author right before a year, as far as it matters here."""
_ENOUGH = 2
"""Entries with comma and stop ("Ruiz, A."), without which the list tells nothing."""


def with_bodies(entries: Sequence[Reference], text: str) -> list[Reference]:
    """The entries of one list, names at their place in `raw`: those that bodies wrote with the body as author.

    `text` is the whole text; linear in it, and it is searched only where an entry may be a body's.
    """
    bare = [_bare_author(entry) for entry in entries]
    if not any(bare):
        return list(entries)
    formed, loose = sum(map(_is_formed, entries)), sum(map(_is_loose, entries))
    if loose > formed:
        return list(entries)
    told = not loose and formed >= max(_ENOUGH, sum(map(bool, bare)))
    cited = {"".join(found.groups("")) for found in _NAMED.finditer(text)}
    return [
        _written_by(entry, name) if name and _is_body(name, cited, told=told) else entry
        for entry, name in zip(entries, bare, strict=True)
    ]


def _is_body(name: str, cited: set[str], *, told: bool) -> bool:
    """Whether the text calls the author so; where it does not, whether the list tells and the text speaks of no person."""
    *family, capitals = name.split()
    return f"{family[-1]} {capitals}" in cited or (told and family[-1] not in cited)


def _bare_author(entry: Reference) -> str:
    """The one author of an entry as written, if it is a name and two or three capitals ("Shoal UK"); else ""."""
    name = entry.authors[0] if len(entry.authors) == 1 and entry.et_al is None else None
    shown = _shown(entry, name) if name else ""
    found = _BARE.fullmatch(shown) if len(shown) < _LONGEST else None
    return " ".join(found["family"].split()) if found and len(found["given"]) > 1 else ""


def _shown(entry: Reference, name: Name) -> str:
    """A person's name as the entry has it; "" for a body's."""
    return entry.raw[name.span.start : name.span.end] if name.span and name.family and name.given else ""


def _is_formed(entry: Reference) -> bool:
    """Whether the first author stands with a comma and stops: "Ruiz, A."."""
    shown = _shown(entry, entry.authors[0]) if entry.authors else ""
    return "," in shown and "." in shown


def _is_loose(entry: Reference) -> bool:
    """Whether initials without comma and stop are beyond doubt: a single one, or those of several authors."""
    shown = [_shown(entry, name) for name in entry.authors[:2]]
    found = [_BARE.fullmatch(each) for each in shown if each and len(each) < _LONGEST]
    return any(each is not None and (len(shown) > 1 or len(each["given"]) == 1) for each in found)


def _written_by(entry: Reference, name: str) -> Reference:
    span = entry.authors[0].span
    assert span is not None
    stop = entry.raw[span.start : span.end].endswith(".")
    return entry._replace(authors=(Name(literal=name, span=Span(span.start, span.end - stop)),))
