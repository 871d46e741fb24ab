"""A journal article without its volume, or without pages, article number or DOI.

They are how a reader finds an article inside its journal (APA 9.25–9.27).

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts.
                                ^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Post, Reference
from citecheck.patterns import compiled
from citecheck.references.houses import HOUSE, PERIODICAL
from citecheck.rules.facts.elements import entries
from citecheck.rules.facts.spared import is_sure

CODE = "REF005"
SEVERITY = "warning"
FIX = "none"

_JOURNAL = compiled(r"(?<!\p{L})(?:Journal|Quarterly|Annals|Transactions)(?!\p{L})")
_OTHER = compiled(
    r"in press|advance online|online first|early view|forthcoming|suppl|special issue|magazine|blog|wall street|ladies|proceedings"
    r"|conference|retrieved|available|accessed|article|\b(?:spring|summer|fall|autumn|winter)\b",
    regex.I,
)
_RANGE = compiled(r"\d\s?[-–—]\s?\d")
_PLACES = frozenset("page number DOI URL PMID PMCID archive_location status".split())


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each article in a journal that lacks its place there."""
    for entry in entries(post):
        missing = _missing(entry.reference)
        place = entry.field("container-title")
        if missing and place:
            yield Diagnostic(
                CODE,
                f"An article in a journal needs its {missing}.",
                entry.span(*place),
                "warning",
                cause=f"missing {missing}",
            )


def _is_series(container: str) -> bool:
    """Whether it may be a publisher's series of books."""
    return bool(HOUSE.search(container)) and not PERIODICAL.search(container)


def _missing(reference: Reference) -> str:
    fields = reference.fields
    if reference.type not in ("article-journal", "article-magazine") or "title" not in fields or reference.unparsed:
        return ""
    if (
        ("volume" in fields and fields.keys() & _PLACES)
        or not is_sure(reference)
        or _OTHER.search(reference.raw[:3000])
    ):
        return ""
    numbered = bool(fields.keys() & _PLACES)
    container = reference.text("container-title")
    if "volume" in fields:
        unplaced = reference.type == "article-journal" and not numbered and not _RANGE.search(reference.raw)
        return "pages, article number or DOI" if unplaced and not _is_series(container) else ""
    if reference.issued is None or reference.issued.month or reference.issued.kind != "year":
        return ""
    if not _JOURNAL.search(container) or fields.keys() & {"DOI", "URL", "issue"}:
        return ""
    return "volume" if numbered else "volume and pages"
