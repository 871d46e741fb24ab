"""A sacred or ancient work is cited without an entry, or by page.

The seventh edition lists the Bible, the Qur'an, Plato and the like as other books are listed, with the version that
was read; and it points to chapters, verses and canonical numbers, which every version shares, not to pages (APA 8.28,
9.42). The sixth edition named the version once in the text and listed nothing.

~~~ bad
She stayed with her (Ruth 1:16).
                     ^^^^^^^^^

Reefs rest at night (Ruiz, 2015).

References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good style=apa6
She stayed with her (Ruth 1:16).

Reefs rest at night (Ruiz, 2015).

References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
The Bible says little about reefs (Ruiz, 2015).

References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post, Span
from citecheck.rules.facts.classics import VERSE, is_classic, is_sacred, lists_scripture

CODE = "CIT015"
SEVERITY = "info"
FIX = "none"
STYLES = ("apa7",)


def check(post: Post) -> Iterator[Diagnostic]:
    """Unlisted classics, the first unlisted verse, and page numbers of scripture."""
    for match in post.matches:
        citation = post.citations[match.citation]
        if match.how == "none" and post.references and is_classic(citation):
            yield _finding(citation.span, "APA 7 lists sacred and ancient works like other books: add an entry.")
        elif is_sacred(citation) and citation.locator and citation.locator.label == "page":
            yield _finding(
                citation.locator.span, "Point to chapter and verse, which every version shares, not to a page."
            )
    yield from _verses(post)


def _verses(post: Post) -> Iterator[Diagnostic]:
    for start, end in post.sections.body if post.references else ():
        if found := VERSE.search(post.document.prose, start, end):
            if lists_scripture(post.references):
                return
            span = post.document.text.span(*found.span("verse"))
            yield _finding(span, "Name the version and give it an entry: APA 7 lists sacred works.")
            return


def _finding(span: Span, message: str) -> Diagnostic:
    return Diagnostic(CODE, message, span, "info")
