"""Works in one parenthesis without a semicolon between them, or an author repeated for a second year.

Semicolons separate the works of different authors; further years of the same author follow with commas (APA 8.12).

~~~ bad
Reefs rest (Chan, 2014, Obi, 2012 and Ruiz, 2015), they say (Ruiz, 2015; Ruiz, 2017).
                      ^                                                ^^^^^^^^

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

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from citecheck.model import Diagnostic, Edit, Fix, Label, Name, Post, Reference, Span
from citecheck.names.keys import exact_key
from citecheck.patterns import compiled
from citecheck.rules.facts.clusters import AuthorYears, entry, parentheses
from citecheck.rules.facts.joints import date_span, is_sure
from citecheck.rules.facts.passages import passages
from citecheck.rules.wording import stopped

CODE = "INT030"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_SEPARATOR = compiled(r"\s*(?:,?\s*(?:and|&)\s|[,/])\s*")
_AND = compiled(r"\s(?:and|&)\s")
_LEAD = compiled(r"(?<!\p{L})(?:by|in|of|from|with|as|than|between|both)\s++$", regex.I)
"""A word that ties what follows to a sentence."""
_GOES_ON = compiled(r",?\s(?!e\.g|i\.e|p\.|pp\.)\p{Ll}{2,}")
_SEMICOLON = compiled(r"\s*;\s*")
_SHOWN = 20
"""Separators of one parenthesis that a finding points to."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for the works of a parenthesis so parted, and for each author named again; lead-ins are left alone."""
    prose = post.document.prose
    pairs = [list(pairwise(works)) for passage in passages(post) for works in parentheses(passage)]
    parted = [[pair for pair in each if _is_parted(prose, *pair)] for each in pairs]
    is_habit = bool(post.profile.evidence) and 2 * sum(map(bool, parted)) > sum(map(bool, pairs)) > 1
    for each, wrong in zip(pairs, parted, strict=True):
        if wrong and not is_habit:  # a style that was guessed: what the post does throughout is its own
            yield _parted(post, wrong)
        for one, other in each:
            if _SEMICOLON.fullmatch(prose[one.end : other.head.start]) and _repeated(post, one, other):
                yield _again(post, one, other)


def _is_parted(prose: str, one: AuthorYears, other: AuthorYears) -> bool:
    """Whether another mark than a semicolon stands between two works."""
    between = prose[one.end : other.head.start]
    if _is_spoken(prose, one, other):
        return False
    return bool(_SEPARATOR.fullmatch(between)) and all(
        is_sure(work.head.citation, work.head.match) for work in (one, other)
    )


def _is_spoken(prose: str, one: AuthorYears, other: AuthorYears) -> bool:
    """Whether the joined works are part of a sentence inside the brackets: "(as in Ruiz, 2015, and Chan, 2014)"."""
    if not _AND.search(prose, one.end, other.head.start):
        return False
    lead = _LEAD.search(prose, max(0, one.head.start - 20), one.head.start)
    return lead is not None or _GOES_ON.match(prose, other.end) is not None


def _repeated(post: Post, one: AuthorYears, other: AuthorYears) -> bool:
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


def _parted(post: Post, pairs: Sequence[tuple[AuthorYears, AuthorYears]]) -> Diagnostic:
    """One finding for a parenthesis: at its first wrong separator, the others beside it."""
    text, marks = post.document.text, [_separator(post, *pair) for pair in pairs]
    _, mark = marks[0]
    return Diagnostic(
        CODE,
        f"Separate the works in one parenthesis with semicolons, not “{mark}”.",
        marks[0][0],
        "warning",
        related=tuple(Label(span, f"“{other}”") for span, other in marks[1:_SHOWN]),
        fix=Fix(
            "Write semicolons" if len(pairs) > 1 else "Write a semicolon",
            tuple(Edit(text.span(one.end, other.head.start), "; ") for one, other in pairs),
        ),
        cause="work separator",
    )


def _separator(post: Post, one: AuthorYears, other: AuthorYears) -> tuple[Span, str]:
    """Where the mark between two works stands, and what it is."""
    between = post.document.prose[one.end : other.head.start]
    start = one.end + len(between) - len(between.lstrip())
    end = other.head.start - (len(between) - len(between.rstrip()))
    mark = between.strip()
    wide = mark[-1].isalpha() or mark == "&"
    return post.document.text.span(one.end if wide else start, end), mark


def _again(post: Post, one: AuthorYears, other: AuthorYears) -> Diagnostic:
    text, year, date = post.document.text, other.head.citation.year, date_span(other.head.citation)
    start = text.offset(date.start) if date else other.head.start
    span = text.span(one.end, start)
    return Diagnostic(
        CODE,
        stopped(
            f"Write the author once, and a comma between the years: {one.years[-1].citation.year.text}, {year.text}"
        ),
        span,
        "warning",
        fix=Fix("Write the author once", (Edit(span, ", "),)),
        cause="author repeated",
    )
