"""An entry without any date.

The date follows the authors; where a work has none, “(n.d.)” says so (APA 9.13–9.17). Without it no citation can lead
to the entry.

~~~ bad
References

Ruiz, A. Reefs at rest. Tidal Press.
^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.dates import PENDING
from citecheck.model import Diagnostic, Post, Reference
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import entries
from citecheck.rules.facts.spared import SURE

CODE = "REF001"
SEVERITY = "error"
FIX = "none"

_SOURCES = frozenset({"publisher", "container-title", "URL", "DOI"})
_DATED = compiled(
    rf"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\b(?:n\.?\s?d\b|no date|undated|ca?\.\s?\d|{PENDING}|unpublished|manuscript)",
    regex.I,
)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry with authors and a source in which no year stands anywhere."""
    for entry in entries(post):
        reference = entry.reference
        if reference.issued is None and _is_whole(reference) and not _DATED.search(entry.text):
            yield Diagnostic(
                CODE,
                "No date: write the year in parentheses after the authors, or (n.d.).",
                reference.author_span or reference.span,
                "error",
            )


def _is_whole(reference: Reference) -> bool:
    """Whether the rest of the entry was read: authors, a title that begins like one, and a source."""
    title = reference.text("title")
    return bool(
        reference.confidence >= SURE
        and reference.authors
        and title[:1].isalnum()
        and reference.fields.keys() & _SOURCES
    )
