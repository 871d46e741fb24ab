"""A page range with a hyphen where an en dash stands, or with a short second number.

Ranges take an en dash without spaces and both numbers in full (APA 6.6, 8.13). Labels with a hyphen of their own (A-12)
are left alone.

~~~ bad
Reefs recover slowly (Ruiz, 2015, pp. 87-89).
                                      ^^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz, 2015, pp. 87–89).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Ruiz, 2015, pp. 87–89). They sink again (Ruiz, 2015, p. A-12).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Edit, Fix, Post, Span
from citecheck.rules.facts.joints import written
from citecheck.rules.facts.ranges import Range, page_ranges

CODE = "INT022"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such range; backwards ranges are INT023's."""
    for citation, _ in written(post):
        for one in page_ranges(post, citation.locator) if citation.locator else ():
            if not one.backwards and (one.mark != "–" or one.full != one.last):
                yield _diagnose(post, one, citation.locator.label_text if citation.locator else "")


def _diagnose(post: Post, one: Range, label: str) -> Diagnostic:
    what = "Write page ranges with" if one.mark != "–" else "Write both numbers in full, with"
    return Diagnostic(
        CODE,
        f"{what} an en dash: {label} {one.first}–{one.full}.".replace("  ", " "),
        post.document.text.span(one.start, one.end),
        "info",
        fix=Fix("Write an en dash", tuple(_edits(post, one))),
        cause="locator dash",
    )


def _edits(post: Post, one: Range) -> Iterator[Edit]:
    """The dash, and the digits that a short second number leaves out."""
    if one.mark != "–":
        yield Edit(post.document.text.span(*one.dash), "–")
    if one.full != one.last:
        at = post.document.text.start(one.dash[1])
        yield Edit(Span(at, at), one.full[: len(one.full) - len(one.last)])
