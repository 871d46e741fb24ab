"""The text cites works but has no list, or has a list and cites nothing.

One message says so instead of one for each citation or entry. A list on its own, and a text with a name and a year
or two that only look like citations, are left in peace (APA 8.4, 2.12).

~~~ bad
Reefs rest at night (Ruiz & Chan, 2015). Sleep helps them (Okafor, 2012), and so does the tide (Obi, 2010).
                     ^^^^^^^^^^^^^^^^^
~~~
~~~ good
Reefs rest at night (Ruiz, 2015).
~~~
~~~ good
References

Okafor, N. (2012). *Sleep of corals*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.lists import cites_by_number
from citecheck.rules.facts.strength import is_strong

CODE = "LST008"
SEVERITY = "error"
FIX = "none"

_ENOUGH = 3
_TEXT = 80
"""Words of running text under which a list counts as a list alone."""
_WORD = compiled(r"\p{L}{2,}+")
_OWN = compiled(r"[\s#*_]*(?:citations?|how to cite)[\s:*_]*", regex.I)
"""A heading under which a post says how it is to be cited itself."""


def check(post: Post) -> Iterator[Diagnostic]:
    """At most one diagnostic: at the first citation, or at the head of the list."""
    if not post.references:
        if not post.sections.described:  # works given in full in the text are a list of some kind
            yield from _without_list(post)
    elif not post.citations and not post.library:
        yield from _without_citations(post)


def _without_list(post: Post) -> Iterator[Diagnostic]:
    citations = [
        citation
        for match in post.matches
        if match.how == "none" and (citation := post.citations[match.citation]).role == "cited"
    ]
    if len(citations) >= _ENOUGH and any(map(is_strong, citations)):
        message = f"{len(citations)} citations, but no reference list."
        yield Diagnostic(CODE, message, citations[0].span, "error")


def _without_citations(post: Post) -> Iterator[Diagnostic]:
    if len(post.references) < _ENOUGH or not _is_author_date_text(post):
        return
    first = post.sections.lists[0] if post.sections.lists else None
    if first and _OWN.fullmatch(first.heading_text):
        return
    span = (first.heading if first else None) or post.references[0].span
    message = f"A list of {len(post.references)} entries, but no citation in the text."
    yield Diagnostic(CODE, message, span, "error")


def _is_author_date_text(post: Post) -> bool:
    """Whether there is running text to cite in, and it does not cite by number."""
    words = sum(1 for start, end in post.sections.body for _ in _WORD.finditer(post.document.prose, start, end))
    return words >= _TEXT and not cites_by_number(post)
