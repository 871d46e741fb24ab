"""A library, a database or a course site stands where the source belongs.

It is where the writer found the work; readers elsewhere cannot go there. Publisher, DOI or a public address lead them
(APA 9.30).

~~~ bad
References

Obi, N. (2012). *Sand and stone*. Retrieved from Wattle University Library.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Obi, N. (2012). *Sand and stone*.
~~~
~~~ good
References

Obi, N. (2012). *Sand and stone*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Fix, Post
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.holdings import Holding

CODE = "REF006"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that names such a place."""
    for entry in entries(post):
        if found := entry.held:
            yield _diagnose(entry, found)


def _diagnose(entry: Entry, found: Holding) -> Diagnostic:
    start = found.start
    while start > 0 and entry.text[start - 1].isspace():
        start -= 1
    what = "A library" if found.kind == "library" else "A database"
    return Diagnostic(
        CODE,
        f"{what} is where you found it, not where readers can: give publisher (and DOI or public URL) instead.",
        entry.span(found.start, found.end),
        "warning",
        fix=Fix("Remove the phrase", (entry.edit(start, found.end, ""),), "unsafe"),
        cause=" ".join(entry.text[found.start : found.end].split()),
    )
