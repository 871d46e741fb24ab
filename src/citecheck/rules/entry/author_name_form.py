"""An author written otherwise than “Ruiz, T. A.”: full given names, titles, degrees, capitals, semicolons.

The list gives the surname first and initials for the rest, without titles and degrees (APA 9.8–9.10).

~~~ bad
References

Ruiz, Tess. (2015). Reefs at rest. Tidal Press.
^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Ruiz, T. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
References

Ruiz, T. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from citecheck.model import Diagnostic, Edit, Fix, Name, Post
from citecheck.names.words import GROUP_WORDS, HONORIFICS, PARTICLE_WORDS
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import SURE_NAMES

CODE = "REF013"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_GIVEN = compiled(r"\p{Lu}[\p{Ll}\p{M}'’]{2,}(?:[\s-](?:\p{Lu}[\p{Ll}\p{M}'’]+|\p{Lu}\.?))*+")
_FIRST = compiled(r"(?:\p{Lu}\.?[\s-]?)++")
_DEGREE = compiled(r",?\s(?:Ph\.?\s?D|M\.?D|Ed\.?D|Psy\.?D|M\.?Sc|MBA|MPH|Esq)\b\.?")
_DEGREES = ("Ph", "MD", "M.D", "Ed", "Psy", "Sc", "MBA", "MPH", "Esq")
"""What a degree cannot do without."""
_CAPITALS = compiled(r"[\p{Lu}'’\s-]{4,}")
_RUN_TOGETHER = compiled(r"\p{Lu}\.(?=\p{Lu})|\b(?=\p{Lu}{2,3}\b)\p{Lu}|(?<=\b\p{Lu})\p{Lu}(?=\p{Lu}\b)")
"""An initial with another behind it and no blank between: "A.B.", "AB", "ABC"."""
_LONGEST = 60


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each name of another form, and one for each list separated by semicolons."""
    for entry in entries(post):
        people = entry.names
        if not people or entry.reference.confidence < SURE_NAMES or any(_may_be_two(name) for name, _, _ in people):
            continue
        for name, start, end in people:
            if name.family and end - start < _LONGEST:
                yield from _judge(entry, name, start, end)
        yield from _semicolons(entry)
        yield from _degrees(entry)


def _judge(entry: Entry, name: Name, start: int, end: int) -> Iterator[Diagnostic]:
    words = name.given.split()
    title = words[0].rstrip(".").casefold() if words else ""
    if title in HONORIFICS and len(words) > 1:
        yield _diagnose(entry, start, end, "Leave titles of persons out of the list", name, " ".join(words[1:]))
    elif name.given[1:2] != "." and _GIVEN.fullmatch(name.given) and not _may_be_group(name):
        yield _diagnose(entry, start, end, "Write surname and initials", name, name.given)
    elif (
        entry.text.startswith(name.given, start)
        and _FIRST.fullmatch(name.given)
        and name.family[0].isupper()
        and not entry.reference.editors_as_authors
    ):
        yield _diagnose(entry, start, end, "Put the surname first", name, name.given)
    elif (
        name.family.isupper()
        and _CAPITALS.fullmatch(name.family)
        and name.given
        and any(len(word) > 3 for word in name.family.split())
    ):
        wanted = "-".join(part.title() for part in name.family.split("-"))
        at = entry.text.find(name.family, start, end)
        if at >= 0:
            edit = entry.edit(at, at + len(name.family), wanted)
            yield _finding(
                entry,
                at,
                at + len(name.family),
                f"Do not write surnames in capitals: {wanted}.",
                (edit,),
                "capitals",
                f"Write {wanted}",
            )


def _may_be_two(name: Name) -> bool:
    """Whether surname and given names are two words each: two persons, given names first, read as one."""
    return " " in name.family and " " in name.given and "." not in name.given


def _may_be_group(name: Name) -> bool:
    words = {word.casefold() for word in (name.family + " " + name.given).split()}
    return bool(words & GROUP_WORDS) or any(word.casefold() in PARTICLE_WORDS for word in name.given.split())


def _diagnose(entry: Entry, start: int, end: int, why: str, name: Name, given: str) -> Diagnostic:
    suffix = f", {name.suffix}" if name.suffix else ""
    wanted = f"{name.surname.rstrip('.')}, {_initials(given)}{suffix}"
    stop = end + 1 if entry.text[end : end + 1] == "." else end
    return _finding(entry, start, end, f"{why}: {wanted}", (entry.edit(start, stop, wanted),), why, f"Write {wanted}")


def _initials(given: str) -> str:
    words = _RUN_TOGETHER.sub(r"\g<0> ", given).split()
    return " ".join("-".join(part[0] + "." for part in word.split("-") if part) for word in words)


def _semicolons(entry: Entry) -> Iterator[Diagnostic]:
    people = entry.names
    marks = [
        entry.text.index(";", end, start)
        for (_, _, end), (_, start, _) in pairwise(people)
        if ";" in entry.text[end:start]
    ]
    if marks and all(name.family for name, _, _ in people):
        edits = tuple(entry.edit(at, at + 1, ",") for at in marks)
        yield _finding(
            entry,
            marks[0],
            marks[0] + 1,
            "Separate the authors with commas, not semicolons.",
            edits,
            "semicolons",
            "Write commas",
        )


def _degrees(entry: Entry) -> Iterator[Diagnostic]:
    date = entry.date
    if not date or not entry.names or not any(map(entry.text[: date[0]].__contains__, _DEGREES)):
        return
    if (found := _DEGREE.search(entry.text, 0, date[0])) and entry.names[0][0].family:
        start = found.end() - len(found[0].lstrip(" ,\u00a0"))
        yield _finding(
            entry,
            start,
            found.end(),
            "Leave degrees out of the list.",
            (entry.edit(*found.span(), ""),),
            "degrees",
            "Remove the degree",
        )


def _finding(
    entry: Entry, start: int, end: int, message: str, edits: tuple[Edit, ...], cause: str, title: str
) -> Diagnostic:
    fix = Fix(title, edits, "unsafe") if entry.is_plain(start, end) else None
    return Diagnostic(CODE, message, entry.span(start, end), "warning", fix=fix, cause=cause)
