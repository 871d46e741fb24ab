"""The source follows the date directly: the entry has no title.

The title tells a reader which work is meant; where a work has none, a description in brackets stands for it
(APA 9.18–9.22).

~~~ bad
References

Ruiz, A. (2015). Tidal Press.
                 ^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries

CODE = "REF002"
SEVERITY = "error"
FIX = "none"

_HOUSE = compiled(
    r"(?:\p{Lu}[\p{L}., ’'-]{2,30}:\s)?(?:\p{Lu}[\p{L}’'&-]*+\s(?:(?:of|and|&)\s)?){1,4}(?:Press|Publishers|Publishing|Publications|Verlag)"
)
_JOURNAL = compiled(
    r"(?:The\s)?(?:(?:\p{Lu}[\p{L}’'&-]*+|of|the|and|for|in|on|&)\s)*?(?:Journal|Quarterly|Annals|Transactions|Bulletin)"
    r"(?:\s(?:\p{Lu}[\p{L}’'&-]*+|of|the|and|for|in|on|&))*+"
)
_OTHERS = frozenset("publisher container-title DOI URL ISBN genre edition page".split())


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry whose only element behind the date is a publisher or a numbered journal."""
    for entry in entries(post):
        place = entry.field("title") or entry.field("container-title")
        if place and entry.reference.authors and (what := _source_alone(entry)):
            yield Diagnostic(CODE, f"No title: the {what} follows the date.", entry.span(*place), "error")


def _source_alone(entry: Entry) -> str:
    """What stands where the title belongs: "publisher", "journal", or "" where that may be a title."""
    title, fields = entry.reference.text("title"), entry.reference.fields
    if not fields.keys() & _OTHERS and _HOUSE.fullmatch(title):
        return "publisher"
    numbered = {"volume", "page"} <= fields.keys() and ("title" in fields) != ("container-title" in fields)
    return "journal" if numbered and _JOURNAL.fullmatch(title or entry.reference.text("container-title")) else ""
