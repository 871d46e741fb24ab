"""A year that no work can have.

Five digits, the letter O for a zero, a year still to come, or one before printing without “ca.” or “B.C.E.” is a slip of
the keyboard, and only the writer knows which year was meant.

~~~ bad
Reefs recover slowly (Ruiz, 20155).
                            ^^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Ruiz, 2015; Chan, in press).

References

Chan, B. (in press). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from citecheck.model import Citation, Diagnostic, Post, Reference, Span, Year
from citecheck.patterns import compiled
from citecheck.rules.facts.classics import is_classic
from citecheck.rules.facts.joints import BLANKS, written

CODE = "INT011"
SEVERITY = "error"
FIX = "none"

_PRINTING = 1450
_SLIP = compiled(r"\d{5}[a-z]?|\d*[Oo][\dOo]*[a-z]?")
_CALENDAR = compiled(r"\s?(?:B\.?E\.?|A\.?H\.?|S\.?H\.?|A\.?M\.?)\b")
"""Buddhist, Hijri, Persian and Hebrew years, where marked."""
_DATED = compiled(r"[^(]{2,400}?\(\s?(?P<year>\d{5}|[12](?=\d?[Oo])[\dOo]{3}|2[1-9]\d\d)[a-z]?\s?[),]")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such year of a citation or an entry; years are taken for what they are in old works."""
    latest = date.today().year + 1
    for citation, match in written(post):
        year = citation.year
        if (
            year.span
            and not citation.personal
            and match
            and match.references
            and _is_slip(post, citation, year, latest)
        ):
            yield _diagnose(year.span, year.text, year.number, latest)
    for reference in () if post.library else post.references:
        if (span := _listed(post, reference, latest)) is not None:
            text = post.document.slice(span)
            yield _diagnose(span, text, int(text) if text.isdigit() and len(text) == 4 else None, latest)


def _is_slip(post: Post, citation: Citation, year: Year, latest: int) -> bool:
    if year.number is None:
        return bool(_SLIP.fullmatch(year.text))
    if year.kind in ("bce", "circa", "in-press", "forthcoming") or _is_marked(post, year.span):
        return False
    return year.number > latest or (0 < year.number < _PRINTING and not _is_old(citation))


def _is_old(citation: Citation) -> bool:
    return is_classic(citation) and not (citation.authors and citation.authors[0].family)


def _is_marked(post: Post, span: Span | None) -> bool:
    end = post.document.text.range(span)[1] if span else 0
    return bool(_CALENDAR.match(post.document.prose, end))


def _listed(post: Post, reference: Reference, latest: int) -> Span | None:
    """Where an entry's year stands, if it is one of these."""
    issued = reference.issued
    if issued is not None and issued.year is not None:
        future = issued.kind == "year" and issued.year > latest and str(issued.year) == issued.text[:4]
        return Span(issued.span.start, issued.span.start + 4) if future and issued.span else None
    if issued is not None and issued.span is not None and issued.kind != "year":
        return None
    start, end = post.document.text.range(reference.span)
    found = _DATED.match(post.document.prose, start, end)
    return post.document.text.span(*found.span("year")) if found else None


def _diagnose(span: Span, text: str, number: int | None, latest: int) -> Diagnostic:
    why = "is no year" if number is None else "is still to come" if number > latest else "is before printing"
    return Diagnostic(
        CODE,
        f"{text.strip(BLANKS)} {why}: check the work.",
        span,
        "error",
        cause=f"year {text}",
    )
