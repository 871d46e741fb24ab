"""A publisher written otherwise than the style has it: with its place, its legal form, or as the author again.

APA 7 names the publisher alone, and not where it is the author (9.24, 9.29); APA 6 put the place before it and “Author”
for the author as publisher (6.30, 7.02).

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. London, England: Tidal Press.
                                ^^^^^^^^^^^^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.places import is_place
from citecheck.rules.facts.spared import SURE

CODE = "REF053"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_COLON = compiled(r"\s?:\s?")
_FORM = compiled(r"(?P<form>,?\s(?:Inc|Ltd|LLC|Pty|Limited|Pty\.?,?\sLtd))\.?$")
_HOUSE = compiled(r"\b(?:Press|Publishers|Publishing|Books|Verlag|Routledge|Springer|Wiley|Sage|Elsevier|Pearson)\b")
_PLACED_WORKS = compiled(r"conference|symposium|congress|meeting|presented|museum|gallery|archive|exhibition", regex.I)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each publisher of another form."""
    for entry in entries(post):
        place = entry.field("publisher")
        if place is None or entry.reference.confidence < SURE:
            continue
        by_style = _sixth(entry, place) if post.profile.publisher_place else _seventh(entry, place)
        found = [*_author_again(entry, place), *by_style]
        if found and not _PLACED_WORKS.search(entry.text):
            yield from found


def _seventh(entry: Entry, place: tuple[int, int]) -> Iterator[Diagnostic]:
    town = entry.field("publisher-place")
    if town and is_place(entry.text[slice(*town)]) and (colon := _COLON.fullmatch(entry.text, town[1], place[0])):
        fix = (
            Fix("Remove the place", (entry.edit(town[0], colon.end(), ""),))
            if entry.is_plain(town[0], place[0])
            else None
        )
        yield _diagnose(
            entry, town[0], entry.text.index(":", town[1]) + 1, "APA 7 leaves out the publisher’s place.", fix
        )
    if found := _FORM.search(entry.text, *place):
        end = found.end("form")
        fix = Fix("Remove it", (entry.edit(found.start(), end + (entry.text[end : end + 2] == ".."), ""),), "unsafe")
        start = end - len(found["form"].lstrip(", "))
        yield _diagnose(entry, start, end, "APA 7 leaves out the publisher’s legal form.", fix)


def _sixth(entry: Entry, place: tuple[int, int]) -> Iterator[Diagnostic]:
    fields = entry.reference.fields
    placed = entry.reference.type != "book" or fields.keys() & {"publisher-place", "URL", "DOI"}
    if not placed and _HOUSE.search(entry.text, *place):
        yield _diagnose(entry, *place, "APA 6 puts the place before the publisher: “London, England: …”.", None)


def _author_again(entry: Entry, place: tuple[int, int]) -> Iterator[Diagnostic]:
    names = entry.reference.authors
    if len(names) != 1 or not names[0].literal or names[0].literal.casefold() != entry.text[slice(*place)].casefold():
        return
    if entry.post.profile.publisher_place:
        fix = Fix("Write “Author”", (entry.edit(*place, "Author"),), "unsafe")
        yield _diagnose(entry, *place, "APA 6 writes “Author” where author and publisher are one.", fix)
    else:
        yield _diagnose(entry, *place, "APA 7 leaves out a publisher that is the author.", _without(entry, place))


def _without(entry: Entry, place: tuple[int, int]) -> Fix | None:
    start, end = place
    while start > 0 and entry.text[start - 1].isspace():
        start -= 1
    if entry.text[start - 1 : start] != "." or entry.text[end : end + 1] != ".":
        return None
    return Fix("Remove it", (entry.edit(start, end + 1, ""),), "unsafe")


def _diagnose(entry: Entry, start: int, end: int, message: str, fix: Fix | None) -> Diagnostic:
    return Diagnostic(CODE, message, entry.span(start, end), "info", fix=fix, cause=message)
