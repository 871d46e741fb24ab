"""Bullets or numbers before entries, or a dash in place of a repeated author.

An alphabetical list needs neither, and every entry names its authors anew (APA 9.43, 9.46). Markdown lists often stand for
line breaks only, so this is advice; annotated bibliographies are left in peace, and so are hanging indents, which posts
cannot show.

~~~ bad
References

1. Obi, N. (2012). *Sand and stone*. Tidal Press.
   ^^^^^^

2. Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ fixed unsafe
References

Obi, N. (2012). *Sand and stone*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
References

Obi, N. (2012). *Sand and stone*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Diagnostic, Edit, Fix, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry
from citecheck.rules.facts.lists import cites_by_number, has_bullet, lists, numbered

CODE = "LST005"
SEVERITY = "info"
FIX = "unsafe"

_DASHES = compiled(r"(?:[—–‒―]{2,}|-{3,}|_{3,})(?=[\s.,(])")
_MARK = compiled(r"(?:[-*+•·▪●–—]|\[\d{1,3}\]|\(?\d{1,3}[.)])[^\S\r\n]*+\Z")
_FAR = 12


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each list with bullets or numbers, one for each dash."""
    for section, members in lists(post):
        if section.annotated or "annotated" in section.heading_text.casefold():
            continue
        yield from _marked(post, members)
        for before, entry in zip([None, *members], members, strict=False):
            if found := _DASHES.match(entry.text):
                yield _dashed(before, entry, found.end())


def _marked(post: Post, members: Sequence[Entry]) -> Iterator[Diagnostic]:
    if members[0].reference.list in numbered(post):
        kind = "numbers"
    else:
        kind = "bullets" if 2 * sum(map(has_bullet, members)) > len(members) else ""
    if kind and len(members) > 1 and not (kind == "numbers" and cites_by_number(post)):
        first = members[0].reference
        yield Diagnostic(
            CODE,
            f"{'An APA' if post.profile.apa else 'A reference'} list has no {kind} before its entries.",
            first.author_span or first.span,
            "info",
            fix=_unmarked(post, members),
        )


def _unmarked(post: Post, members: Sequence[Entry]) -> Fix | None:
    """The marks taken out; only plain text keeps its lines without them."""
    source = post.document.source.text
    edits = []
    for entry in members:
        start = entry.reference.span.start
        if found := _MARK.search(source, max(0, start - _FAR), start):
            edits.append(Edit(Span(found.start(), start), ""))
    return Fix("Remove the marks", tuple(edits), "unsafe") if edits and post.document.format == "text" else None


def _dashed(before: Entry | None, entry: Entry, end: int) -> Diagnostic:
    fix = None
    if before and before.reference.author_span:
        names = before.text[slice(*before.range(before.reference.author_span))].rstrip(".")
        names += "" if entry.text[end : end + 1] == "." else "."
        fix = Fix("Write the authors again", (entry.edit(0, end, names),), "unsafe")
    return Diagnostic(
        CODE,
        "Name the author again: no dash stands for an author in an APA list.",
        entry.span(0, end),
        "info",
        fix=fix,
        cause="dashes for authors",
    )
