"""An ISBN, ISSN or ORCID whose check digit is wrong.

The last digit is computed from the others, so a slip in any of them shows (ISO 2108, ISO 3297, ISO 7064). Only numbers
with their label are looked at; compare the work itself.

~~~ bad
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press. ISBN 978-0-9093174-2-4
                                                    ^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press. ISBN 978-0-9093174-2-3
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.identifiers import find_numbers, isbn_valid, issn_valid, orcid_valid
from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.elements import every_entry

CODE = "ID007"
SEVERITY = "warning"
FIX = "none"

_VALID = {"ISBN": isbn_valid, "ISSN": issn_valid, "ORCID": orcid_valid}


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each labelled number of an entry that fails its check."""
    for entry in every_entry(post):
        for number in find_numbers(entry.text):
            if not _VALID[number.kind](number.value):
                yield Diagnostic(
                    CODE,
                    f"The check digit of {number.kind} {number.value} is wrong: a digit was mistyped.",
                    entry.span(number.value_start, number.end),
                    "warning",
                )
