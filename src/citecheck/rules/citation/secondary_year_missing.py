"""The unread work of an indirect citation has no year.

APA 7 asks for the original's year where it is known (8.6); only the writer can know, so this is advice.

~~~ bad
Sand wanders (Obi & Fox, as cited in Day, 2012, p. 4).
              ^^^^^^^^^

References

Day, R. (2012). The coast book. Tidal Press.
~~~
~~~ good
Sand wanders (Obi & Fox, 1990, as cited in Day, 2012, p. 4).

References

Day, R. (2012). The coast book. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post

CODE = "INT041"
SEVERITY = "info"
FIX = "none"
STYLES = ("apa7",)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each original without a year."""
    for citation in post.citations:
        if citation.role == "original" and not citation.year.text and not citation.quoted:
            yield Diagnostic(
                CODE,
                "The original work has no year here; give it where it is known.",
                citation.span,
                "info",
                cause="secondary year",
            )
