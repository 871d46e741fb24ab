"""“and”, or nothing, before the last author of an entry.

The list joins its last author with an ampersand (APA 9.8).

~~~ bad
References

Ruiz, A., and Chan, B. (2015). Reefs at rest. Tidal Press.
          ^^^
~~~
~~~ fixed safe
References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
References

Ruiz, A., & Chan, B. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries

CODE = "REF010"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_WRITTEN_OUT = compiled(r"\p{Ll}{2}")
_BEHIND = compiled(r"[\s.,]*+(?:\(|(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\d]))")
"""A role or a date in parentheses, or the bare year, whose form REF020 tells."""
_MESSAGES = {"and": "Join the last author with “&”, not “and”.", "": "Put “&” before the last author."}


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each list of persons that ends without an ampersand."""
    for entry in entries(post):
        people = entry.names
        if len(people) < 2 or entry.reference.et_al or any(name.literal or not name.given for name, _, _ in people):
            continue
        (_, _, end), (_, start, last) = people[-2:]
        joiner = entry.text[end:start].replace(",", " ").strip()
        if joiner == "and" or (joiner == "" and _ends_there(entry, last) and _initials(entry)):
            yield _diagnose(entry, end, start, joiner)


def _ends_there(entry: Entry, last: int) -> bool:
    """Whether date or role follow the last name, and no ampersand stands earlier."""
    return _BEHIND.match(entry.text, last) is not None and "&" not in entry.text[:last]


def _initials(entry: Entry) -> bool:
    """Whether no given name is written out."""
    return not any(_WRITTEN_OUT.search(name.given) for name, _, _ in entry.names)


def _diagnose(entry: Entry, end: int, start: int, joiner: str) -> Diagnostic:
    at = entry.text.index("and", end) if joiner else end
    edits = [entry.edit(at, at + 3, "&") if joiner else entry.edit(end, start, ", & ")]
    if joiner and "," not in entry.text[end:at]:
        edits.append(entry.edit(end, end, ","))
    return Diagnostic(
        CODE,
        _MESSAGES[joiner],
        entry.span(at, at + 3) if joiner else entry.span(end, start),
        "warning",
        fix=Fix("Write “&”", tuple(edits)),
        cause=f"joiner in the list {joiner}",
    )
