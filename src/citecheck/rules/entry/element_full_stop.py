"""No period after a group author, after the date, or at the end of an entry.

A period closes each element of an entry; only a link at the end goes without (APA 9.5).

~~~ bad
References

Reef Council (2015) Coast plan. Tidal Press
     ^^^^^^^      ^                   ^^^^^
~~~
~~~ fixed safe
References

Reef Council. (2015). Coast plan. Tidal Press.
~~~
~~~ good
References

Reef Council. (2015). Coast plan. Tidal Press.

Ruiz, A. (2015). Reefs at rest. https://reefnotes.org/a
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import SURE

CODE = "REF015"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_WORD = compiled(r"[\p{L}\p{N}’'&-]++$")
_END = compiled(r"(?P<word>[\p{L}\p{N}’'-]++|[)\]])[*_\s]*+$")
_CLOSING = frozenset('.?!…/”"')
_AFTER_DATE = compiled(r"\)(?=\s++[\p{Lu}\p{N}\[“\"‘'*_])")
_NOTE = compiled(r"\((?:Original|Reprinted|First published|Accessed)[^()]*\)\s*+$", regex.I)

_LINK = compiled(r"https?:|www\.|doi\b", regex.I)
_NEAR = 120
"""Code points before the end in which a link that the parser did not own leaves the end alone."""
_GAP = 40


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each place where an element ends without its period."""
    for entry in entries(post):
        if entry.reference.confidence >= SURE and entry.names and entry.date:
            yield from _author(entry)
            if _opens(entry):
                yield from _date(entry)
                yield from _end(entry)


def _author(entry: Entry) -> Iterator[Diagnostic]:
    date, (name, _, end) = entry.date, entry.names[-1]
    if (
        date
        and name.literal
        and entry.text[end : date[0]].strip() == "("
        and (word := _WORD.search(entry.text, 0, end))
    ):
        yield _diagnose(entry, word.start(), end, "Put a period after the author.")


def _date(entry: Entry) -> Iterator[Diagnostic]:
    date = entry.date
    if date and (found := _AFTER_DATE.match(entry.text, date[1])):
        yield _diagnose(entry, *found.span(), "Put a period after the date.")


def _opens(entry: Entry) -> bool:
    """Whether the date stands right behind the authors."""
    span, date = entry.reference.author_span, entry.date
    if span is None or date is None:
        return False
    return not any(map(str.isalnum, entry.text[entry.range(span)[1] : date[0]]))


def _end(entry: Entry) -> Iterator[Diagnostic]:
    if entry.text[-1:] in _CLOSING or _is_linked(entry):
        return
    found = _END.search(entry.text, max(0, len(entry.text) - 80))
    if found and not _is_numbered(entry, found.start("word")):
        yield _diagnose(entry, *found.span("word"), "End the entry with a period.")


def _is_linked(entry: Entry) -> bool:
    """Whether a link or a note on its first print ends the entry."""
    text = entry.text
    near = max(0, len(text) - _NEAR)
    linked = text.find("https:", near) >= 0 or _LINK.search(text, near)
    return bool(linked or _NOTE.search(text, max(0, len(text) - 200)))


def _is_numbered(entry: Entry, word: int) -> bool:
    """Whether an identifier, such as the number of a database, ends the entry."""
    numbers = (
        entry.field(variable) for variable in ("DOI", "URL", "archive_location", "PMID", "PMCID", "ISBN", "ISSN")
    )
    return any(place is not None and place[1] > word - _GAP for place in numbers)


def _diagnose(entry: Entry, start: int, end: int, message: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        message,
        entry.span(start, end),
        "info",
        fix=Fix("Insert the period", (entry.edit(end, end, "."),)),
        cause=message,
    )
