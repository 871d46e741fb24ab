"""No comma before the & of an author list.

In the list a comma stands before the ampersand even where there are but two authors (APA 9.8); it parts initials from
the name that follows.

~~~ bad
References

Ruiz, T. A. & Chan, B. (2015). Reefs at rest. Tidal Press.
           ^^
~~~
~~~ fixed safe
References

Ruiz, T. A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
References

Ruiz, T. A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from citecheck.model import Diagnostic, Fix, Post
from citecheck.rules.elements import Entry, entries

CODE = "REF011"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each ampersand between two inverted names that no comma precedes."""
    for entry in entries(post):
        people = entry.names
        for (one, _, end), (other, start, _) in pairwise(people):
            if one.given and other.given and entry.text[end:start].strip() == "&":
                yield _diagnose(entry, end, entry.text.index("&", end) + 1, f"{_shown(entry, *people[0][1:])}")


def _shown(entry: Entry, start: int, end: int) -> str:
    return " ".join(entry.text[start:end].split())


def _diagnose(entry: Entry, start: int, end: int, first: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        "comma-before-ampersand",
        f"Comma before “&” between the authors of an entry: {first}, &",
        entry.span(start, end),
        "warning",
        fix=Fix("Put the comma", (entry.edit(start, end, ", &"),)),
        cause="comma before &",
    )
