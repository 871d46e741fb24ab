"""Nothing a reader could go to: no periodical, no publisher, no site, no DOI, no address.

The source element is what leads a reader to the work (APA 9.4, 9.23). A library or a database is where the writer
found it, and does not count.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
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
from citecheck.rules.wording import work

CODE = "REF003"
SEVERITY = "error"
FIX = "none"

_SOURCES = frozenset(
    "DOI URL ISBN ISSN PMID PMCID archive archive_location genre medium number status event-title event-place note section "
    "collection-title publisher-place".split()
)
_HELD = frozenset({"publisher", "archive"})
_OTHER_SOURCE = compiled(
    r"proceedings|conference|symposium|congress|workshop|advances in|lecture notes|annual|unpublished|in preparation|submitted"
    r"|personal|manuscript|e-?print|preprint|arxiv|https?:|www\.|\bdoi\b|cassette|\bCD\b|\bDVD\b|retrieved|available|accessed",
    regex.I,
)

_ENDS_WITH_NAME = compiled(rf"[.,]\s(?:\p{{Lu}}[\p{{L}}&.-]*+\s?){{1,4}}$|(?i:{HOUSE.pattern})[^,]{{0,20}}$")
"""A title that may have swallowed its source: a name in capitals behind a stop or comma, a house's word near the end."""
_TWO_SENTENCES = compiled(r"\p{L}[.:]\s\p{Lu}\p{L}+")
"""A book's title or an editor's name that goes on behind a stop: the publisher may be in it."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry, firmly read, that ends with its title."""
    for entry in entries(post):
        reference = entry.reference
        if not reference.authors or not is_sure(reference) or not reference.text("title"):
            continue
        held = entry.held
        if held and not _has_source(reference, entry.text[: held.start], held=True):
            found = f"No publisher; the {held.kind} named is not a source."
        elif not held and not _has_source(reference, entry.text, held=False):
            found = f"Nothing leads to {work(reference)}: add its publisher, periodical or address."
        else:
            continue
        if post.profile.publisher_place:
            found = found.replace("No publisher", "No place and publisher").replace(
                "its publisher", "its place and publisher"
            )
        yield Diagnostic(CODE, found, reference.span, "error", cause=work(reference))


def _has_source(reference: Reference, text: str, *, held: bool) -> bool:
    """Whether any element, or a word of the entry, says where the work came out."""
    if len(reference.unparsed) > held or reference.fields.keys() & _SOURCES:
        return True
    if not held and (reference.fields.keys() & _HELD or _ENDS_WITH_NAME.search(reference.text("title"))):
        return True
    if all(name.literal for name in reference.authors):
        return True  # a group may be its own publisher
    container = reference.text("container-title")
    if any(_TWO_SENTENCES.search(text) for text in (container, *(name.surname for name in reference.editors))):
        return True
    periodical = container and (reference.type != "chapter" or PERIODICAL.search(container))
    return bool(periodical or "volume" in reference.fields or _OTHER_SOURCE.search(text))
