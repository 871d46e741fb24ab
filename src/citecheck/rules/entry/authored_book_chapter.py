"""A chapter whose authors may have written the whole book.

APA 7 then lists the book and names the chapter in the citation: (Ruiz, 2015, Chapter 2) (10.2–10.3). Whether editors
are missing or there are none, only the work itself tells.

~~~ bad
References

Ruiz, A. (2015). Tides. In Reefs at rest (pp. 3–19). Tidal Press.
                 ^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.chapters import editorless
from citecheck.rules.facts.elements import entries
from citecheck.rules.wording import listed_names

CODE = "REF055"
SEVERITY = "info"
FIX = "none"
STYLES = ("apa7",)


def check(post: Post) -> Iterator[Diagnostic]:
    """One question for each chapter “In” a book that names no editors."""
    for entry in entries(post):
        found, place = editorless(entry), entry.field("title")
        if found and found[2] and place:
            yield Diagnostic(
                CODE,
                f"Perhaps a chapter of a book by {listed_names(entry.reference)}? Then APA 7 lists the book and names the chapter in the text.",
                entry.span(*place),
                "info",
            )
