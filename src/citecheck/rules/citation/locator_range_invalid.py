"""A page range that runs backwards, or from a page to itself.

Such a range names no pages, and only the source can tell which ones were meant (97–9 is short for 97–99 and is none).

~~~ bad
Reefs recover slowly (Ruiz, 2015, pp. 97–92).
                                      ^^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Ruiz, 2015, pp. 92–97).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.joints import written
from citecheck.rules.facts.ranges import page_ranges

CODE = "INT023"
SEVERITY = "error"
FIX = "none"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such range."""
    for citation, _ in written(post):
        for one in page_ranges(post, citation.locator) if citation.locator else ():
            if one.backwards:
                how = "names one page twice" if one.first == one.last else "runs backwards"
                yield Diagnostic(
                    CODE,
                    f"Page range {how}: {one.first}–{one.last}.",
                    post.document.text.span(one.start, one.end),
                    "error",
                    cause=f"range {one.first}–{one.last}",
                )
