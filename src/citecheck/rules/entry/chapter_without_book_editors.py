"""A chapter's entry that does not name the editors of its book.

A reader looks the book up under its editors: “In A. A. Editor & B. B. Editor (Eds.),” stands before its title
(APA 9.28, 10.3).

~~~ bad
References

Obi, N. (2012). Sand and stone. The coast book (pp. 3–19). Tidal Press.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Obi, N. (2012). Sand and stone. In R. Day (Ed.), The coast book (pp. 3–19). Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.chapters import editorless
from citecheck.rules.facts.elements import entries
from citecheck.rules.wording import work

CODE = "REF004"
SEVERITY = "warning"
FIX = "none"
STYLES = ("apa7", "apa6")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each chapter whose larger work is given without editors."""
    for entry in entries(post):
        if found := editorless(entry):
            start, end, opened = found
            lead = (
                "Chapter of a book whose editors are not named"
                if opened
                else "Looks like a chapter (page range after a second title)"
            )
            yield Diagnostic(
                CODE,
                f"{lead}: write “In A. A. Editor & B. B. Editor (Eds.),” before the book. If the chapter’s authors wrote the whole book, list the book.",
                entry.span(start, end),
                "warning",
                cause=work(entry.reference),
            )
