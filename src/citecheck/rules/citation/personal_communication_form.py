"""A personal communication without initials or exact date, or under another name.

It is cited as “K. Ito, personal communication, May 3, 2020”, for the list does not say more (APA 8.8–8.9).

Wording and missing details are two findings: the one can be mended here, the other only by whoever had the conversation.

~~~ bad
She had seen it (Ito, pers. comm.).
                 ^^^^^^^^^^^^^^^^
                      ^^^^^^^^^^^
~~~
~~~ fixed unsafe
She had seen it (Ito, personal communication).
~~~
~~~ good
She had seen it (K. Ito, personal communication, May 3, 2020), and A. Ruiz (personal communication, spring 2019) had not.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Citation, Diagnostic, Edit, Fix, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.joints import names_end, written

CODE = "INT042"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_LABEL = compiled(
    r"pers(?:onal|\.)?\s+(?:communications?|comm(?:s|un)?\b\.?|correspondence|conversation|interview|e-?mail)|private\s+communication",
    regex.I,
)
_GIVEN = compiled(r"(?:\p{Lu}\p{L}*\.?[\s-]*)+$")
_DATED = compiled(r"\p{Lu}\p{Ll}{2,}|spring|summer|autumn|fall|winter|early|late|mid", regex.I)
_TURNED = compiled(r",?\s+(\d{4}),?\s+(\p{Lu}\p{Ll}{2,8})\s+(\d{1,2})(?!\d)")
_NUMERIC = compiled(r",?\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)")
_MOST = 80


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; labels of other languages, and names with a nation and place, are left alone."""
    for citation, _ in written(post):
        end = names_end(citation)
        if not citation.personal or end is None:
            continue
        start, prose = post.document.text.offset(end), post.document.prose
        label = _LABEL.search(prose, start, start + _MOST)
        if label is not None and prose.count(",", start, label.start()) < 2:
            yield from _worded(post, label)
            yield from _detailed(post, citation, label)


def _worded(post: Post, label: regex.Match[str]) -> Iterator[Diagnostic]:
    if " ".join(label[0].split()) != "personal communication":
        span = post.document.text.span(*label.span())
        fix = Fix("Write “personal communication”", (Edit(span, "personal communication"),), "unsafe")
        yield _diagnostic("write “personal communication”", span, fix)


def _detailed(post: Post, citation: Citation, label: regex.Match[str]) -> Iterator[Diagnostic]:
    if missing := list(_missing(post, citation, label)):
        end = max(citation.span.end, post.document.text.span(*label.span()).end)
        yield _diagnostic(", ".join(missing), Span(citation.span.start, end))


def _missing(post: Post, citation: Citation, label: regex.Match[str]) -> Iterator[str]:
    prose, name = post.document.prose, citation.authors[0]
    start, end = post.document.text.range(citation.span)
    if not name.given and not name.literal and not _GIVEN.search(prose, max(0, start - 30), start):
        yield "give initials"
    if not citation.year.text or not (citation.date or _DATED.search(prose, label.end(), end)):
        yield _about_date(prose, label.end())


def _about_date(prose: str, start: int) -> str:
    """What to do about the date: give it, or write the one that stands there as the style does."""
    if found := _TURNED.match(prose, start):
        return f"write the date as {found[2]} {found[3]}, {found[1]}"
    return "write the month of the date in words" if _NUMERIC.match(prose, start) else "give the exact date"


def _diagnostic(fault: str, span: Span, fix: Fix | None = None) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"Personal communication: {fault}.",
        span,
        "warning",
        fix=fix,
        cause=f"personal communication {fault}",
    )
