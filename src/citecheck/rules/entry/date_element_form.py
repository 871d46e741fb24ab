"""The date of an entry written otherwise than “(2015, May 3).”.

The year stands first, in parentheses, behind the authors; month and day follow it in full, and a period closes the
element (APA 9.14). A letter that tells works of one year apart sits on the year.

~~~ bad
References

Ruiz, A. (3 May 2015). Reefs. https://reefnotes.org/a
          ^^^^^^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015, May 3). Reefs. https://reefnotes.org/a
~~~
~~~ good
References

Ruiz, A. (2015, May 3). Reefs. https://reefnotes.org/a
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.dates import MONTHS
from citecheck.model import Diagnostic, Edit, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries

CODE = "REF020"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_M = r"(?P<month>\p{L}{3,9})\.?"
_D = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:1[5-9]|20)\d\d)"
_S = r"(?:\s?(?P<suffix>[a-z]))?"
_WRITTEN = compiled(
    rf"{_M}\s{_D},?\s{_Y}{_S}|{_D}\s{_M},?\s{_Y}{_S}|{_M},?\s{_Y}{_S}|{_Y}{_S},?\s{_M}(?:\s{_D})?|{_Y},\s{_M}(?:\s{_D})?{_S}"
    rf"|{_Y}{_S},?\s{_D}\s{_M}|{_Y}-(?P<number>[01]\d)-(?P<day>[0-3]\d)|{_Y}{_S}"
)
_NO_DATE = compiled(r"n\.?\s?d\.?", regex.I)
_ALONE = compiled(r"(?:1[5-9]|20)\d\d[a-z]?")
_ROLE = compiled(r"\((?:Eds?|Trans|Comps?|Dirs?|Director|Host|Producer|Writer)[^()]*\)")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each date behind the authors that has another form or other marks round it."""
    for entry in entries(post):
        date = entry.date
        if date is None or not entry.reference.authors or not _behind_authors(entry, date[0]):
            continue
        start, end = date
        if entry.text[start - 1] in "([":
            yield from _bracketed(entry, start, end)
        elif _ALONE.fullmatch(entry.text, start, end) and entry.reference.confidence >= 0.9:
            yield _bare(entry, start, end)


def _behind_authors(entry: Entry, start: int) -> bool:
    span = entry.reference.author_span
    return span is not None and not any(map(str.isalnum, _between(entry, entry.range(span)[1], start)))


def _between(entry: Entry, end: int, start: int) -> str:
    """What parts authors and date, a role in brackets taken out."""
    return _ROLE.sub("", entry.text[end:start])


def _bracketed(entry: Entry, start: int, end: int) -> Iterator[Diagnostic]:
    written = entry.text[start:end].strip()
    wanted = _form(written)
    if wanted is not None and wanted != written:
        message = f"Write the date as ({wanted})."
        yield _diagnose(
            entry, start, end, message, (entry.edit(start, end, wanted),), "form of dates", f"Write ({wanted})"
        )
    close = end + 1
    if entry.text[end:close] == ")" and entry.text[close : close + 1] in (",", ":"):
        edits = (entry.edit(close, close + 1, "."),)
        yield _diagnose(
            entry, close, close + 1, "Put a period after the date.", edits, "mark after the date", "Write a period"
        )


def _form(written: str) -> str | None:
    """A date as APA writes it; None where it was not understood."""
    if _ALONE.fullmatch(written):
        return written
    if _NO_DATE.fullmatch(written):
        return "n.d."
    found = _WRITTEN.fullmatch(written)
    if not found:
        return None
    year = found["year"] + (found["suffix"] or "")
    number = int(found["number"]) if found["number"] else MONTHS.get((found["month"] or "").casefold(), 0)
    if not found["month"] and not found["number"]:
        return year
    if not 1 <= number <= 12 or (
        found["month"] and not _MONTHS[number - 1].lower().startswith(found["month"].lower()[:3])
    ):
        return None
    return f"{year}, {_MONTHS[number - 1]}" + (f" {int(found['day'])}" if found["day"] else "")


def _bare(entry: Entry, start: int, end: int) -> Diagnostic:
    before = start
    while entry.text[before - 1] in " ,\u00a0":
        before -= 1
    written = entry.text[start:end]
    mark = entry.text[end : end + 1]
    edits: list[Edit] = [entry.edit(before, start, " "), entry.edit(start, end, f"({written})")]
    if mark in (",", ":", ";"):
        edits.append(entry.edit(end, end + 1, "."))
    elif mark != ".":
        edits[1] = entry.edit(start, end, f"({written}).")
    edits = [edit for edit in edits if entry.post.document.slice(edit.span) != edit.text]
    return _diagnose(
        entry, start, end, f"Put the year in parentheses: ({written}).", tuple(edits), "bare year", f"Write ({written})"
    )


def _diagnose(
    entry: Entry, start: int, end: int, message: str, edits: tuple[Edit, ...], cause: str, title: str
) -> Diagnostic:
    return Diagnostic(
        CODE,
        message,
        entry.span(start, end),
        "warning",
        fix=Fix(title, edits) if entry.is_plain(start, end) else None,
        cause=cause,
    )
