"""No comma before the & of an author list.

In the list a comma stands before the ampersand even where there are but two authors (APA 9.8); it separates initials from
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
from citecheck.rules.facts.elements import Entry, entries

CODE = "REF011"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_HABIT = 3
"""Entries without the comma that make a habit, where they are the most and the style was guessed."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each ampersand between two inverted names that no comma precedes.

    Where the style was guessed and most entries do without, that is the list's own way, as it is in German.
    """
    joined = list(_joined(post))
    bare = [(entry, end) for entry, end, tie in joined if tie == "&"]
    if post.profile.evidence and len(bare) >= _HABIT and 2 * len(bare) > len(joined):
        return
    for entry, end in bare:
        yield _diagnose(entry, end, entry.text.index("&", end) + 1, _shown(entry, *entry.names[0][1:]))


def _joined(post: Post) -> Iterator[tuple[Entry, int, str]]:
    """Where a name ends before each ampersand between two inverted names, and what stands there."""
    for entry in entries(post):
        for (one, _, end), (other, start, _) in pairwise(entry.names):
            tie = entry.text[end:start].strip()
            if one.given and other.given and tie in ("&", ", &"):
                yield entry, end, tie


def _shown(entry: Entry, start: int, end: int) -> str:
    return " ".join(entry.text[start:end].split())


def _diagnose(entry: Entry, start: int, end: int, first: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"Put a comma before “&” between the authors of an entry: {first}, &",
        entry.span(start, end),
        "warning",
        fix=Fix("Insert the comma", (entry.edit(start, end, ", &"),)),
        cause="comma before &",
    )
