"""A year in running text that is bare, that owns something, or that follows a comma before its parenthesis.

Where the author is named in the sentence, the year follows in parentheses; a possessive belongs to the name (APA 8.11).

~~~ bad
Ruiz (2015)'s model holds, as Chan and Obi, 2014, showed.
           ^^                             ^^^^^^^

References

Chan, B., & Obi, N. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed unsafe
Ruiz's (2015) model holds, as Chan and Obi (2014) showed.

References

Chan, B., & Obi, N. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz's (2015) model holds (as Chan & Obi, 2014, showed). In 2015, Ruiz went on.

References

Chan, B., & Obi, N. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.brackets import brackets_of
from citecheck.rules.facts.joints import BLANKS, before, date_span, names_end
from citecheck.rules.facts.passages import Passage, Placed, passages

CODE = "INT034"
SEVERITY = "warning"
FIX = "safe"

_OWNER = compiled(r"['’]s(?![\p{L}\p{N}])")
_GOES_ON = compiled(r",?\s+\p{Ll}{2}")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each narrative citation so formed; tables, captions and notes are no running text."""
    for passage in passages(post):
        block = passage.block
        if not passage.citations or block.quoted or block.kind in ("heading", "caption", "cell", "footnote"):
            continue
        for one in passage.citations:
            citation = one.citation
            if citation.form == "narrative" and not (citation.inherited or citation.quoted or citation.personal):
                yield from _judge(post, passage, one)


def _judge(post: Post, passage: Passage, one: Placed) -> Iterator[Diagnostic]:
    text, prose, citation = post.document.text, post.document.prose, one.citation
    end, year = names_end(citation), date_span(citation)
    if end is None or year is None or citation.abbreviation:
        return
    name, opened = _back(prose, one, text.offset(end)), text.offset(year.start)
    bracket = before(post, year) - 1
    if prose[bracket] not in "([":
        if _is_bare(passage, prose, one) and not brackets_of(post)(passage).encloses(one.start):
            yield _bare(post, one, name, opened)
    elif prose[one.closed - 1] in ")]" and (found := _OWNER.match(prose, one.closed)):
        if not prose[name:bracket].strip(BLANKS + ","):  # no "Obi, D. E. (2010)’s"
            yield _owner(post, one, name, found)
    elif prose[name:bracket].strip(BLANKS) == ",":
        yield _comma(post, name, bracket)


def _back(prose: str, one: Placed, at: int) -> int:
    """The prose offset right behind the names: blanks and markup do not count."""
    while at > one.start and prose[at - 1] in BLANKS + ",":
        at -= 1
    return at


def _is_bare(passage: Passage, prose: str, one: Placed) -> bool:
    """Whether the sentence runs on behind a year that stands in no bracket."""
    return not one.citation.date and not one.citation.locator and bool(_GOES_ON.match(prose, one.end, passage.end))


def _owner(post: Post, one: Placed, name: int, found: regex.Match[str]) -> Diagnostic:
    text = post.document.text
    at = text.end(name)
    return Diagnostic(
        CODE,
        f"Put the possessive on the name, not on the year: {post.document.prose[one.start : name]}{found[0]} "
        f"{post.document.prose[name : one.closed].strip()}.",
        text.span(*found.span()),
        "warning",
        fix=Fix("Move the possessive to the name", (Edit(Span(at, at), found[0]), Edit(text.span(*found.span()), ""))),
        cause="possessive year",
    )


def _comma(post: Post, name: int, opened: int) -> Diagnostic:
    text, prose = post.document.text, post.document.prose
    at = prose.index(",", name)
    return Diagnostic(
        CODE,
        "Leave out the comma between the name and the year in parentheses.",
        text.span(at, at + 1),
        "warning",
        fix=Fix("Remove the comma", (Edit(text.span(at, at + 1), "" if opened > at + 1 else " "),)),
        cause="comma before bracket",
    )


def _bare(post: Post, one: Placed, name: int, opened: int) -> Diagnostic:
    text, prose = post.document.text, post.document.prose
    year = prose[opened : one.end]
    end = one.end + 1 if prose[one.end] == "," and prose[name] == "," else one.end
    return Diagnostic(
        CODE,
        f"In running text put the year in parentheses: {prose[one.start : name]} ({year}).",
        text.span(name, end),
        "warning",
        fix=Fix(
            "Put the year in parentheses",
            (
                Edit(text.span(name, opened), " ("),
                Edit(text.span(one.end, end) if end > one.end else _at(post, end), ")"),
            ),
            "unsafe",
        ),
        cause="bare year",
    )


def _at(post: Post, offset: int) -> Span:
    at = post.document.text.end(offset)
    return Span(at, at)
