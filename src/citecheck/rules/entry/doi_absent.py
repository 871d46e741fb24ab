"""A journal article from 2000 on without a DOI.

Most journals register one, and the list gives it where there is one (APA 9.34). Off by default: without the registry
nobody can tell which articles have none.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(2), 33–52.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(2), 33–52. https://doi.org/10.1000/reefs
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.elements import entries
from citecheck.rules.facts.spared import is_sure

CODE = "REF008"
SEVERITY = "info"
FIX = "none"
STYLES = ("apa7", "apa6")
DEFAULT = False

SINCE = 2000
"""The year from which journals are taken to register DOIs."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One hint for each numbered article that has none."""
    for entry in entries(post):
        reference = entry.reference
        year = reference.issued.year if reference.issued else None
        if reference.type != "article-journal" or not is_sure(reference) or year is None or year < SINCE:
            continue
        if "volume" in reference.fields and not reference.fields.keys() & {"DOI", "status", "URL"}:
            yield Diagnostic(
                CODE,
                "Perhaps this article has a DOI: add it as a link.",
                reference.span,
                "info",
                cause="DOI absent",
            )
