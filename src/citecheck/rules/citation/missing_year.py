"""A parenthesis that names an author of the list and no year.

A parenthetical citation always has its year, for an author may have several works (APA 8.10–8.11, 8.16).

~~~ bad
Reefs recover slowly (Ruiz, p. 12), corals do not (Chan, 2014).
                      ^^^^^^^^^^^

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed unsafe
Reefs recover slowly (Ruiz, 2015, p. 12), corals do not (Chan, 2014).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz (2015) saw reefs recover slowly (p. 12), as others did (Obi, as cited in Chan, 2014).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Edit, Fix, Post, Reference, Span
from citecheck.rules.facts.undated import undated
from citecheck.rules.wording import entry_labels, listed_year, work

CODE = "INT010"
SEVERITY = "warning"
FIX = "unsafe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; posts that cite by page alone (MLA) are left alone."""
    for start, end, names, entries in undated(post):
        yield _diagnose(post, start, end, names, entries)


def _diagnose(post: Post, start: int, end: int, names: int, entries: list[Reference]) -> Diagnostic:
    text, prose = post.document.text, post.document.prose
    years = [listed_year(one) for one in entries]
    fix = None
    if len(entries) == 1 and years[0]:
        at = text.end(names)
        fix = Fix(f"Insert {years[0]}", (Edit(Span(at, at), f", {years[0]}"),), "unsafe")
    return Diagnostic(
        CODE,
        f"No year: {prose[start:names]} is {' or '.join(work(one) for one in entries[:3])} in the list."
        if any(years)
        else f"No date: {prose[start:names]} has none in the list either, so write n.d.",
        text.span(start, end),
        "warning",
        related=entry_labels(post, entries[:3]),
        fix=fix,
        cause=f"no year {prose[start:names]}",
    )
