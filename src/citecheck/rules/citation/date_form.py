"""A date in another form than the year: “n.d.” written otherwise, a month, “c.” for “ca.”, two dates reversed.

In the text a date is the year alone, “n.d.”, “in press”, “ca. 1900” or “1900/1953” (APA 8.10, 8.15, 9.14–9.17); the month
and day stand in the list.

~~~ bad
Reefs recover slowly (Ruiz, May 2015), corals do not (Obi, nd).
                            ^^^^^^^^                       ^^

References

Obi, N. (n.d.). Corals. Tidal Press.

Ruiz, A. (2015, May 3). Reefs at rest. Tidal Times.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz, 2015), corals do not (Obi, n.d.).

References

Obi, N. (n.d.). Corals. Tidal Press.

Ruiz, A. (2015, May 3). Reefs at rest. Tidal Times.
~~~
~~~ good
Reefs recover slowly (Ruiz, 2015), corals do not (Obi, n.d.-a), she said (K. Ito, personal communication, May 3, 2020).

References

Obi, N. (n.d.-a). Corals. Tidal Press.

Obi, N. (n.d.-b). Tides. Tidal Press.

Ruiz, A. (2015, May 3). Reefs at rest. Tidal Times.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Citation, Diagnostic, Edit, Fix, Match, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.joints import date_span, written

CODE = "INT012"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_NO_DATE = compiled(r"(?:n\.?\s?/?d\.?|no\s+date|undated)(?:\s?[-–‐,.]?\s?(?P<letter>[a-z]))?", regex.I)
_PENDING = compiled(r"in[\s-]press(?:\s?[-–‐]?\s?(?P<letter>[a-z]))?", regex.I)
_CIRCA = compiled(r"(?:c\.?|circa|approx\.|ca)\s?(?=\d)", regex.I)
_REVERSED = compiled(r"(\d{4})(\s?/\s?)(\d{4})")
_HYPHENED = compiled(r"(\d{4})\s?[-–‐]\s?(\d{4})")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; personal communications, and words of other languages, are left alone."""
    for citation, match in written(post):
        span = date_span(citation)
        if span is None or citation.personal:
            continue
        wanted = _wanted(post, citation, match)
        if wanted and wanted != citation.year.text:
            yield _diagnose(citation.year.span or span, wanted)
        elif citation.date is not None and citation.year.number is not None:
            yield _diagnose(span, citation.year.text)


def _wanted(post: Post, citation: Citation, match: Match | None) -> str:
    """The year as APA writes it, "" where its form is right or unknown."""
    text = citation.year.text
    if found := _NO_DATE.fullmatch(text):
        return "n.d." + (f"-{found['letter'].lower()}" if found["letter"] else "")
    if found := _PENDING.fullmatch(text):
        return "in press" + (f"-{found['letter'].lower()}" if found["letter"] else "")
    if citation.year.kind == "circa" and _CIRCA.match(text):
        return _CIRCA.sub("ca. ", text, count=1)
    if (found := _REVERSED.fullmatch(text)) and int(found[1]) > int(found[3]):
        return f"{found[3]}/{found[1]}"
    if (found := _HYPHENED.fullmatch(text)) and match and _is_republished(post, match, int(found[1])):
        return f"{found[1]}/{found[2]}"
    return ""


def _is_republished(post: Post, match: Match, first: int) -> bool:
    """Whether the entry first appeared that year, so that the two are no range of volumes."""
    dates = [post.references[i].original_date for i in match.references]
    return any(date is not None and date.year == first for date in dates)


def _diagnose(span: Span, wanted: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"Write the date as “{wanted}” in the text.",
        span,
        "warning",
        fix=Fix(f"Write “{wanted}”", (Edit(span, wanted),)),
        cause=f"date form {wanted if not wanted[:1].isdigit() else 'year'}",
    )
