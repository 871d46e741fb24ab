"""Two entries run into one paragraph, or one entry broken over two.

Every entry is a paragraph of its own (APA 9.43); readers and programs look for an entry where a line begins. Wrapped
lines, editors inside an entry and annotations are left in peace.

~~~ bad
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press. Smith, J. (2016). *Stones by the shore*. Tidal Press.
                                               ^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.

Smith, J. (2016). *Stones by the shore*. Tidal Press.
~~~
~~~ good
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.

Smith, J. (2016). *Stones by the shore*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Post, Reference, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, every_entry
from citecheck.rules.facts.lists import has_bullet, has_number, run_on

CODE = "LST006"
SEVERITY = "warning"
FIX = "unsafe"

_YEAR = r"\((?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()\n]{1,20})?\)"
_HEAD = compiled(rf"[^()\n]{{2,200}}+(?:{_YEAR}|\((?:n\.\s?d\.|no date|in press)\))", regex.I)
"""A paragraph that opens like an entry: whatever the reader made of it, it is none cut in two."""
_BREAK = compiled(r"\n\n+")
_LINK = compiled(r"[<\[(]?(?:https?://|www\.)\S++\s*+(?:\n\n|$)")
"""A paragraph that is nothing but an address."""
_LONG = 300
"""Code points from which a second paragraph is a note on the work rather than the rest of its entry."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that begins in the paragraph of another, and one for each break in one."""
    told, first, linked = run_on(post), None, False
    for i, entry in enumerate(every_entry(post)):
        first = first if i in told and first else entry
        if i in told and entry.date:
            yield _merged(entry, entry.date[1] + 1, first, post.references[i - 1].span.end)
        last = i + 1 == len(post.references)
        for gap in _BREAK.finditer(entry.text):
            link = _LINK.match(entry.text, gap.end()) is not None
            if link and last and not linked and _has_source(entry.reference):
                continue  # a source of its own, or the writer's site: no other entry has its link below it
            linked = linked or link
            if len(entry.text) - gap.end() < _LONG and not _HEAD.match(entry.text, gap.end()):
                yield _split(entry, gap)


def _has_source(reference: Reference) -> bool:
    return bool(reference.text("publisher") or reference.text("container-title"))


def _merged(entry: Entry, head: int, first: Entry, before: int) -> Diagnostic:
    """`head` is where the date of the entry ends, `first` opens its paragraph, `before` is where the entry before it ends."""
    fix = None
    format, start = entry.post.document.format, entry.reference.span.start
    if format == "text" or (format == "markdown" and not _is_item(first)):
        blank = before + len(entry.post.document.source.text[before:start].rstrip())
        fix = Fix("Begin a paragraph", (Edit(Span(blank, start), "\n\n"),), "unsafe")
    return Diagnostic(
        CODE,
        "A second entry begins here: give it a paragraph of its own.",
        entry.span(0, min(head, len(entry.text))),
        "warning",
        fix=fix,
    )


def _split(entry: Entry, gap: regex.Match[str]) -> Diagnostic:
    after = _BREAK.search(entry.text, gap.end())
    end = after.start() if after else len(entry.text)
    plain = entry.post.document.format == "text"
    return Diagnostic(
        CODE,
        "This goes on with the entry above it: one paragraph an entry.",
        entry.span(gap.end(), end),
        "warning",
        fix=Fix("Join the paragraphs", (_between(entry, *gap.span(), " "),), "unsafe") if plain else None,
    )


def _between(entry: Entry, start: int, end: int, text: str) -> Edit:
    """Replace the blanks between two visible code points."""
    at = Span(entry.span(start - 1, start).end, entry.span(end, end + 1).start)
    return Edit(at, text)


def _is_item(entry: Entry) -> bool:
    return has_bullet(entry) or has_number(entry)
