"""A period or comma behind the link that ends an entry.

It looks like part of the address; entries end with the bare link (APA 9.5, 9.35). Links in running text, balanced
brackets and addresses that end in “Inc.” are left alone.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1177/0013161X12456700.
                                                                                                            ^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1177/0013161X12456700
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1177/0013161X12456700
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries

CODE = "ID003"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_TAIL = compiled(
    r"(?P<stop>\.(?!\.)|[,;])[*_]*+(?=[\s\u200b]*+(?:[(\[](?:Original|Reprinted|Retraction)[^()\[\]]*+[)\]]\.?\s*+)?\Z)"
)
_OWN = compiled(r"(?:[_/-]|%20)(?:Inc|Jr|Sr|Ltd|Co|Corp|Dr|St)\Z")


def check(post: Post) -> Iterator[Diagnostic]:
    """At most one diagnostic an entry: for its last link."""
    for entry in entries(post):
        links = [*entry.links.dois, *entry.links.urls]
        if links:
            end = max(link.end for link in links)
            found = _TAIL.match(entry.text, end)
            if found and not _OWN.search(entry.text, 0, end):
                yield _diagnose(entry, *found.span("stop"))


def _diagnose(entry: Entry, start: int, end: int) -> Diagnostic:
    mark = {".": "period", ",": "comma"}.get(entry.text[start], "semicolon")
    return Diagnostic(
        CODE,
        f"No {mark} after a link: it looks like part of the address.",
        entry.span(start, end),
        "warning",
        fix=Fix(f"Remove the {mark}", (entry.edit(start, end, ""),)),
        cause="stop after a link",
    )
