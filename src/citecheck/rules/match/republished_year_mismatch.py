"""A work with two dates is cited with one, or with the two in the wrong form.

A republished work carries the year it was written and the year of the edition that was read: both stand in the text,
the earlier first, with a slash (APA 8.15, 9.40–9.41).

~~~ bad
Dreams speak (Quell, 1953).
                     ^^^^

References

Quell, S. (1953). *What dreams may tell*. Tidal Press. (Original work published 1900)
~~~
~~~ fixed unsafe
Dreams speak (Quell, 1900/1953).

References

Quell, S. (1953). *What dreams may tell*. Tidal Press. (Original work published 1900)
~~~
~~~ good
Dreams speak (Quell, 1900/1953).

References

Quell, S. (1953). *What dreams may tell*. Tidal Press. (Original work published 1900)
~~~
~~~ good
The fund grew (Tidal Fund, 2019/2020).

References

Tidal Fund. (2020). *Yearly report*.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Date, Diagnostic, Fix, Match, Post, Reference
from citecheck.rules.wording import cited_names, edit, entry_labels, listed_year, place, work

CODE = "CIT013"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation that does not give a work's two dates as the list does; a mere dash is INT012's."""
    for match, citation, reference in post.pairs():
        dashed = (
            citation.year.kind == "range" and _wanted(reference) == f"{citation.year.original}/{citation.year.number}"
        )
        if match.how == "republished" and not (dashed and post.profile.apa):
            yield _diagnose(post, match, citation, reference)


def _diagnose(post: Post, match: Match, citation: Citation, reference: Reference) -> Diagnostic:
    wanted = _wanted(reference)
    shown = f"{cited_names(citation, match)} ({citation.year.text})"
    if wanted:
        message = f"{shown} is a republished work, {place(post, reference)}: write {wanted}."
    else:
        message = f"{shown} gives two dates, the list one: {work(reference)}, {place(post, reference)}."
    span = citation.year.span
    fix = Fix(f"Write {wanted} in the text", (edit(post, span, wanted),), "unsafe") if wanted and span else None
    return Diagnostic(
        CODE,
        message,
        span or citation.span,
        "warning",
        related=entry_labels(post, [reference]),
        fix=fix,
        cause=f"{shown}/{wanted or listed_year(reference)}",
        choices=(fix,) if fix else (),
    )


def _wanted(reference: Reference) -> str:
    """Both dates as the text should give them, "" where the list has one only."""
    first, last = reference.original_date, reference.issued
    if first is None or first.year is None or last is None or last.year is None:
        return ""
    return f"{_original(first)}/{last.year}{last.suffix}"


def _original(date: Date) -> str:
    """The first date as a citation gives it; one before our era with the words of the list ("ca. 380 B.C.E.")."""
    if date.kind != "bce":
        return str(date.year)
    return f"{date.text}." if "." in date.text.rpartition(" ")[2].rstrip(".") else date.text
