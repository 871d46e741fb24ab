"""A DOI that is not written as a link with https://doi.org/.

APA 7 gives every DOI in one form, the working address (APA 9.35). APA 6 had “doi:” and http://dx.doi.org/, and is left
alone here; so are short DOIs and addresses of publishers that hold a DOI.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. doi:10.1177/0013161X12456700
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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

from collections.abc import Iterator, Sequence

import regex

from citecheck.identifiers import Identifier, find_dois
from citecheck.model import Diagnostic, Edit, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.links import RESOLVER
from citecheck.rules.facts.markup import Marks, marks_of
from citecheck.rules.facts.targets import Target, Targets

CODE = "ID001"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7",)

_LABEL = compiled(r"(?<!\p{L})doi\s?[:.]?\s{1,2}\Z", regex.I)
_FAR = 8
"""Code points that a label before an address may take."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each DOI of an entry in another form; a link that leads to the right address is enough."""
    marks, targets = marks_of(post), Targets(post)
    for entry in entries(post):
        for doi in entry.links.dois:
            label = _LABEL.search(entry.text, max(0, doi.start - _FAR), doi.start)
            start = label.start() if label else doi.start
            if entry.text[start : doi.value_start] != RESOLVER and not _is_linked(marks, entry, doi):
                yield _diagnose(entry, start, doi, [one for one in targets.of(entry) if one.is_about(start, doi.end)])


def _is_linked(marks: Marks, entry: Entry, doi: Identifier) -> bool:
    target = RESOLVER + doi.value
    return any(
        mark.kind == "link" and mark.target.casefold() == target.casefold() and start <= doi.value_start < end
        for mark, start, end in marks.of(entry)
    )


def _same_address(target: Target, doi: Identifier) -> Iterator[Edit]:
    """The target of the DOI's own link in the same form."""
    found = next(iter(find_dois(target.text)), None)
    if found is None or found.start or found.value.casefold() != doi.value.casefold():
        return
    if target.text[: found.value_start] != RESOLVER:
        yield target.edit(0, found.value_start, RESOLVER)


def _own_form(entry: Entry, start: int, doi: Identifier) -> Iterator[Edit]:
    """The DOI's own text with the address before it; a label that stands before the link goes, the link's marks stay."""
    if entry.is_plain(start, doi.value_start):
        yield entry.edit(start, doi.value_start, RESOLVER)
        if entry.text[start : doi.value_start].endswith("<") and entry.text.startswith(">", doi.end):
            yield entry.edit(doi.end, doi.end + 1, "")
        return
    if start < doi.start:
        yield entry.edit(start, doi.start, "")
    if doi.start < doi.value_start:
        yield entry.edit(doi.start, doi.value_start, RESOLVER)


def _diagnose(entry: Entry, start: int, doi: Identifier, targets: Sequence[Target]) -> Diagnostic:
    behind = [edit for target in targets for edit in _same_address(target, doi)]
    return Diagnostic(
        CODE,
        f"Write the DOI as a link: {RESOLVER}{doi.value}.",
        entry.span(start, doi.end),
        "info",
        fix=Fix(f"Write {RESOLVER}", (*_own_form(entry, start, doi), *behind)),
        cause="form of DOIs",
    )
