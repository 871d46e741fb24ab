"""A hyphen in a page range, a dash with spaces around it, or a last page cut short.

Ranges take an en dash without spaces, and both pages in full (APA 6.6, 9.25).

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33-52.
                                                             ^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Fix, Post, Safety
from citecheck.rules.facts.elements import Entry
from citecheck.rules.facts.ranges import Range, listed_ranges

CODE = "REF043"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each range of pages that is written otherwise."""
    for entry, one in listed_ranges(post):
        if one.first.isdigit() == one.last.isdigit() and (one.mark != "–" or one.full != one.last):
            yield _diagnose(entry, one)


def _diagnose(entry: Entry, one: Range) -> Diagnostic:
    wanted = f"{one.first}–{one.full}"
    short = one.full != one.last
    edits = [entry.edit(*one.dash, "–")] if one.mark != "–" else []
    if short:
        edits.append(entry.edit(one.dash[1], one.end, one.full))
    safety: Safety = "unsafe" if short else "safe"
    return Diagnostic(
        CODE,
        f"Write both page numbers in full: {wanted}." if short else f"Write page ranges with an en dash: {wanted}.",
        entry.span(one.start, one.end),
        "info",
        fix=Fix(f"Write {wanted}", tuple(edits), safety),
        cause="pages cut short" if short else "dash in page ranges",
    )
