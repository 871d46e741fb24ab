"""The joints of a citation: what stands between its names, its year and its locator, as the writer sees it."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Citation, Match, Post, Span
from citecheck.rules.remembered import per_post

BLANKS = " \u00a0\u2009\u202f\t\r\n"
APOSTROPHES = ("'", "’")


@per_post
def written(post: Post) -> Sequence[tuple[Citation, Match | None]]:
    """The citations that the writer worded, each with its match: none copied in a quotation, none given by its key."""
    matches = {match.citation: match for match in post.matches}
    return tuple(
        (citation, matches.get(i))
        for i, citation in enumerate(post.citations)
        if not citation.quoted and not citation.key
    )


def is_sure(citation: Citation, match: Match | None) -> bool:
    """Whether the list or the shape vouches for the citation: one bare word and a year may be a place or a fair."""
    return bool(match and match.references) or citation.et_al is not None or len(citation.authors) > 1


def date_span(citation: Citation) -> Span | None:
    """Where the date stands, a month before the year included."""
    year, date = citation.year.span, citation.date
    if year is None or not citation.year.text:
        return None
    return Span(min(year.start, date.span.start), max(year.end, date.span.end)) if date else year


def names_end(citation: Citation) -> int | None:
    """The source offset at which the last name, or what stands for the rest, ends."""
    ends = [name.span.end for name in citation.authors if name.span]
    if citation.et_al:
        ends.append(citation.et_al.span.end)
    return max(ends, default=None)


def before(post: Post, span: Span) -> int:
    """The prose offset behind the last visible code point before a span of the source."""
    prose = post.document.prose
    at = post.document.text.offset(span.start)
    while at > 0 and prose[at - 1] in BLANKS:
        at -= 1
    return at
