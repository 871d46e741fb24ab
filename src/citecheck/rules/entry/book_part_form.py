"""Labels of a chapter, its editors or an edition written otherwise than APA has them.

The form is “In R. Day (Ed.), The coast book (2nd ed., pp. 3–19).”: “In” takes no colon, editors stand given names
first with (Ed.) or (Eds.) behind them, and edition and pages share one pair of brackets (APA 9.10, 9.19, 9.28).

~~~ bad
References

Obi, N. (2012). Sand and stone. In: R. Day (ed), The coast book (2nd edition) (3–19). Tidal Press.
                                ^^^        ^^^^^                 ^^^^^^^^^^^  ^^^^^^
~~~
~~~ fixed safe
References

Obi, N. (2012). Sand and stone. In R. Day (Ed.), The coast book (2nd ed., pp. 3–19). Tidal Press.
~~~
~~~ good
References

Obi, N. (2012). Sand and stone. In R. Day (Ed.), The coast book (2nd ed., pp. 3–19). Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Name, Post, Safety
from citecheck.ordinals import WORDS, ordinal
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries

CODE = "REF050"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_IN = compiled(r"(?<=[.?!]\s)[Ii]n\s?:(?=\s?\S)")
_LABEL = compiled(r"[\s,.]{0,2}(?P<label>\(?\s?(?:[Ee]ds?|[Ee]ditors?)\b\.?\s?\)?[.,:]?)(?=\s)")
_EDITION = compiled(
    rf"(?<=\(|\(.{{0,30}},\s)(?P<number>\d{{1,2}}(?:st|nd|rd|th)?|(?:{'|'.join(WORDS)}))\s?"
    r"(?:ed|edn|edition)\b\.?(?=[,);])",
    regex.I,
)
_PAGES = compiled(
    r"(?P<before>\)\s?)?(?P<open>\()(?P<label>(?:pp?\.?|pages?|pgs?\.?)?\s?)(?P<pages>\d{1,4}\s?[-–—]{1,2}\s?\d{1,4})\)"
)
_EDITION_BEFORE = compiled(r"\([^()]{0,38}?\b(?:eds?|edn|edition|vols?|volume|rev|bd|aufl)\b[^()]{0,38}+\)\Z", regex.I)
_NO_DIGIT = compiled(r"\D")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each label of another form in the entries of parts and editions."""
    for entry in entries(post):
        if entry.reference.text("edition"):
            yield from _edition(entry)
        if entry.reference.type in ("chapter", "paper-conference") and "container-title" in entry.reference.fields:
            yield from _in(entry)
            yield from _editors(entry)
            yield from _pages(entry)


def _in(entry: Entry) -> Iterator[Diagnostic]:
    if found := _IN.search(entry.text):
        wanted = "In" if entry.text[found.end()].isspace() else "In "
        yield _diagnose(
            entry, *found.span(), "Leave out the colon after “In”.", (entry.edit(*found.span(), wanted),), "Write “In”"
        )


def _editors(entry: Entry) -> Iterator[Diagnostic]:
    people = [(name, *entry.range(name.span)) for name in entry.reference.editors if name.span]
    if not people or "et al" in entry.text[people[-1][2] : people[-1][2] + 10]:
        return
    start, end = people[0][1], people[-1][2]
    label = "(Ed.)," if len(people) == 1 else "(Eds.),"
    if found := _LABEL.match(entry.text, end):
        if found["label"] != label:
            edits = (entry.edit(end, found.end(), f" {label}"),)
            yield _diagnose(entry, *found.span("label"), f"Label editors as {label}", edits, f"Write {label}")
        if any(_inverted(entry, *one) for one in people):
            turned = tuple(_turned(entry, *one) for one in people if one[0].family)
            yield _diagnose(
                entry,
                start,
                end,
                f"Put the initials of editors before their surnames: {_direct(people[0][0])}",
                turned,
                "Put the initials first",
                "unsafe",
            )


def _inverted(entry: Entry, name: Name, start: int, end: int) -> bool:
    return bool(name.family and name.given) and entry.text.startswith(f"{name.surname},", start)


def _turned(entry: Entry, name: Name, start: int, end: int) -> Edit:
    stop = end + 1 if name.given[-1:].isupper() and entry.text[end : end + 1] == "." else end
    return entry.edit(start, stop, _direct(name))


def _direct(name: Name) -> str:
    given = f"{name.given}." if name.given[-1:].isupper() else name.given
    return f"{given} {name.surname}" + (f", {name.suffix}" if name.suffix else "")


def _edition(entry: Entry) -> Iterator[Diagnostic]:
    found = _EDITION.search(entry.text)
    if not found:
        return
    number = found["number"].casefold()
    value = WORDS.index(number) + 1 if number in WORDS else int(_NO_DIGIT.sub("", number))
    wanted = f"{ordinal(value)} ed."
    if value > 1 and found[0] != wanted:
        edits = (entry.edit(*found.span(), wanted),)
        yield _diagnose(entry, *found.span(), f"Write the edition as {wanted}", edits, f"Write {wanted}")


def _pages(entry: Entry) -> Iterator[Diagnostic]:
    place = entry.field("page")
    found = _PAGES.search(entry.text, max(0, place[0] - 14), place[1] + 1) if place else None
    if not found or not place or found.start("pages") > place[0] or found.end() < place[1]:
        return
    start = found.start("open")
    if found["before"] and _EDITION_BEFORE.search(entry.text, max(0, found.start() - 40), found.start() + 1):
        edits = (entry.edit(found.start(), found.start("pages"), ", pp. "),)
        yield _diagnose(
            entry,
            start,
            found.end(),
            f"Put edition and pages into one pair of parentheses: … pp. {found['pages']})",
            edits,
            "Join the parentheses",
        )
    elif found["label"] != "pp. ":
        edits = (entry.edit(start + 1, found.start("pages"), "pp. "),)
        yield _diagnose(
            entry, start, found.end(), f"Label the pages of a part: (pp. {found['pages']})", edits, "Write “pp.”"
        )


def _diagnose(
    entry: Entry, start: int, end: int, message: str, edits: tuple[Edit, ...], title: str, safety: Safety = "safe"
) -> Diagnostic:
    fix = (
        Fix(title, edits, safety)
        if all(entry.is_plain(*entry.range(one.span)) for one in edits if len(one.span))
        else None
    )
    return Diagnostic(CODE, message, entry.span(start, end), "warning", fix=fix, cause=message.partition(":")[0])
