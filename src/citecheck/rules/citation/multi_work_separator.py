"""Works in one parenthesis that no semicolon parts, or an author repeated for a second year.

Semicolons part the works of different authors; further years of the same author follow with commas (APA 8.12).

~~~ bad
Reefs rest (Chan, 2014, Obi, 2012 and Ruiz, 2015), they say (Ruiz, 2015; Ruiz, 2017).
                      ^          ^^^^                                  ^^^^^^^^

References

Chan, B. (2014). Tides. Tidal Press.

Obi, N. (2012). Corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
~~~ fixed safe
Reefs rest (Chan, 2014; Obi, 2012; Ruiz, 2015), they say (Ruiz, 2015, 2017).

References

Chan, B. (2014). Tides. Tidal Press.

Obi, N. (2012). Corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
~~~ good
Reefs rest (Chan, 2014; Ruiz, 2015, p. 4; Ruiz, 2017, p. 9).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.

Ruiz, A. (2017). Reefs awake. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from citecheck.model import Diagnostic, Edit, Fix, Name, Post, Reference
from citecheck.names.keys import exact_key
from citecheck.patterns import compiled
from citecheck.rules.clusters import Work, entry, parentheses
from citecheck.rules.joints import date_span, is_sure
from citecheck.rules.passages import passages
from citecheck.rules.wording import stopped

CODE = "INT030"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_SEPARATOR = compiled(r"\s*(?:,?\s*(?:and|&)\s|[,/])\s*")
_SEMICOLON = compiled(r"\s*;\s*")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each pair of works so parted; lead-ins between works are left alone."""
    for passage in passages(post):
        for works in parentheses(passage):
            for one, other in pairwise(works):
                between = post.document.prose[one.end : other.head.start]
                if _SEPARATOR.fullmatch(between):
                    if all(is_sure(work.head.citation, work.head.match) for work in (one, other)):
                        yield _parted(post, one, other, between)
                elif _SEMICOLON.fullmatch(between) and _repeated(post, one, other):
                    yield _again(post, one, other)


def _repeated(post: Post, one: Work, other: Work) -> bool:
    """Whether both are by the same authors, as far as the text and the list show, and neither has a locator."""
    first, second = one.head.citation, other.head.citation
    if any(placed.citation.locator for placed in (*one.years, *other.years)):
        return False
    if not first.authors or bool(first.et_al) != bool(second.et_al) or second.prefix:
        return False
    if _keys(first.authors) != _keys(second.authors):
        return False
    listed = [entry(post, placed.match) for placed in (one.head, other.head)]
    return _people(listed[0]) == _people(listed[1]) if all(listed) else first.et_al is None


def _keys(authors: tuple[Name, ...]) -> list[tuple[str, str]]:
    return [(exact_key(name.surname), name.given) for name in authors]


def _people(reference: Reference | None) -> list[tuple[str, str]]:
    return _keys(reference.authors) if reference else []


def _parted(post: Post, one: Work, other: Work, between: str) -> Diagnostic:
    text = post.document.text
    start = one.end + len(between) - len(between.lstrip())
    end = other.head.start - (len(between) - len(between.rstrip()))
    mark = between.strip()
    wide = mark[-1].isalpha() or mark == "&"
    return Diagnostic(
        CODE,
        "multi-work-separator",
        f"Works in one parenthesis are parted by semicolons, not “{mark}”.",
        text.span(one.end if wide else start, end),
        "warning",
        fix=Fix("Write a semicolon", (Edit(text.span(one.end, other.head.start), "; "),)),
        cause="work separator",
    )


def _again(post: Post, one: Work, other: Work) -> Diagnostic:
    text, year, date = post.document.text, other.head.citation.year, date_span(other.head.citation)
    start = text.offset(date.start) if date else other.head.start
    span = text.span(one.end, start)
    return Diagnostic(
        CODE,
        "multi-work-separator",
        stopped(f"Further years of an author follow with a comma: {one.years[-1].citation.year.text}, {year.text}"),
        span,
        "warning",
        fix=Fix("Write the author once", (Edit(span, ", "),)),
        cause="author repeated",
    )
