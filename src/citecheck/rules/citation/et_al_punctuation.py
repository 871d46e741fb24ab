"""“et al.” with its stop missing or misplaced, or with a comma after a single name.

*Et* is a whole word and takes no stop, *al.* is cut short and does; a comma stands before the two only after several
names (APA 8.17–8.18).

~~~ bad
Reefs recover slowly (Kim, et. al, 2018).
                         ^^^^^^^^

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Kim et al., 2018).

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Kim et al., 2018), by Kim et al.'s (2018) count.

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Citation, Diagnostic, Edit, Fix, Label, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.joints import BLANKS, before, written

CODE = "INT004"
SEVERITY = "warning"
FIX = "safe"

_LATIN = compiled(r"(?:et\.?,?|and|&)\s*all?\.?", regex.I)
_RIGHT = compiled(r"et\s+al\.")
_BARE = compiled(r"et\s+al")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; “and colleagues” and the forms of other languages are left alone."""
    for citation, _ in written(post):
        et_al = citation.et_al
        if et_al is None or citation.inherited or not _LATIN.fullmatch(et_al.text):
            continue
        comma = _comma(post, citation, et_al)
        if comma is not None or not _RIGHT.fullmatch(et_al.text):
            yield _diagnose(post, et_al, comma)


def _comma(post: Post, citation: Citation, et_al: Label) -> int | None:
    """The prose offset of a comma between a single name and “et al.”."""
    at = before(post, et_al.span) - 1
    return at if len(citation.authors) == 1 and post.document.prose[at] == "," else None


def _diagnose(post: Post, et_al: Label, comma: int | None) -> Diagnostic:
    text = post.document.text
    start, end = text.range(et_al.span)
    return Diagnostic(
        CODE,
        "No comma before “et al.” after a single name."
        if _RIGHT.fullmatch(et_al.text)
        else "Write “et al.”: no period after “et”, one after “al”.",
        text.span(start if comma is None else comma, end),
        "warning",
        fix=Fix("Write “et al.”", tuple(_edits(post, et_al, comma))),
        cause=f"{',' if comma is not None else ''} {' '.join(et_al.text.split())}",
    )


def _edits(post: Post, et_al: Label, comma: int | None) -> Iterator[Edit]:
    """As little as mends it, so that markup stays where it is."""
    text, written = post.document.text, post.document.prose
    start, end = text.range(et_al.span)
    if comma is not None:
        yield Edit(text.span(comma, comma + 1), "" if written[comma + 1] in BLANKS else " ")
    if _BARE.fullmatch(et_al.text):
        at = text.end(end)
        yield Edit(Span(at, at), ".")
    elif not _RIGHT.fullmatch(et_al.text):
        yield Edit(text.span(start, end), "et al.")
