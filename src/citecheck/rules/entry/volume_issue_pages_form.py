"""Volume, issue and pages of a journal written otherwise than “4(2), 33–52”.

The volume stands bare, the issue in parentheses close to it, the pages behind a comma without a label (APA 9.25).

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts, Vol. 4, No. 2, pp. 33–52.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(2), 33–52.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. Journal of Coasts, 4(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import is_sure

CODE = "REF041"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_LABEL = compiled(
    r"(?:[\s,.:;(–-]|\b(?:vols?|volume|nos?|number|issue|iss|pp?|pages?)\b)*+\)?(?:[\s,.:;]|\b(?:nos?|pp?|pages?)\b)*+",
    regex.I,
)
_NUMBER = compiled(r"\d{1,4}(?:[-–/]\d{1,4})?")
_PAGES = compiled(r"[A-Za-z]?\d{1,6}(?:\s?[-–—−]{1,2}\s?[A-Za-z]?\d{1,6})?")
_WHOLE_WORD = compiled(r"\p{Ll}{5}$")
_KINDS = ("volume", "issue", "page")
_Place = tuple[int, int]
_Joint = tuple[int, int, str]
"""Where a joint begins and ends, and what belongs there."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each journal whose numbers are put together another way."""
    for entry in entries(post):
        if entry.reference.type == "article-journal" and is_sure(entry.reference):
            yield from _judge(entry)


def _judge(entry: Entry) -> Iterator[Diagnostic]:
    places = [entry.field(kind) for kind in _KINDS]
    steps = [(start, end, wanted) for start, end, wanted in _joints(entry, *places) if entry.text[start:end] != wanted]
    if not steps or not _are_numbers(entry, places):
        return
    if not all(0 <= start <= end and _LABEL.fullmatch(entry.text, start, end) for start, end, _ in steps):
        return
    edits = tuple(edit for start, end, wanted in steps for edit in _edits(entry, start, end, wanted))
    if edits:
        yield _diagnose(entry, places, edits)


def _joints(entry: Entry, volume: _Place | None, issue: _Place | None, page: _Place | None) -> Iterator[_Joint]:
    """Where the joints of the numbers are and what belongs there; none where it is not sure which number is which."""
    container = entry.field("container-title")
    behind = _behind_name(entry, container) if container else None
    if container is None or volume is None or behind is None or (issue and _may_be_pages(entry, volume, issue)):
        return
    named = behind == container[1] and entry.text[behind : volume[0]].strip("*_ \u00a0\n") == ""
    if not named:  # a comma that is missing there is REF040's
        yield behind, volume[0], ", "
    if issue:
        yield volume[1], issue[0], "("
    if page:
        yield (issue[1], page[0], "), ") if issue else (volume[1], page[0], ", ")
    elif issue:
        yield issue[1], issue[1] + 1, ")"


def _may_be_pages(entry: Entry, volume: _Place, issue: _Place) -> bool:
    """Whether what was read as an issue is a bare range behind a comma."""
    return entry.text[volume[1] : issue[0]].strip() == "," and not entry.text[slice(*issue)].isdigit()


def _behind_name(entry: Entry, container: _Place) -> int | None:
    """Where the marks behind the journal's name begin: its own stop, where it is abbreviated, stays; None if unsure."""
    start, end = container
    if entry.text[end : end + 1] != "." or entry.text[end + 1 : end + 2] == ",":
        return end + (entry.text[end : end + 1] == ".")
    if "." in entry.text[start:end]:
        return end + 1
    return end if _WHOLE_WORD.search(entry.text, start, end) else None


def _are_numbers(entry: Entry, places: list[_Place | None]) -> bool:
    patterns = (_NUMBER, _NUMBER, _PAGES)
    return all(place is None or p.fullmatch(entry.text, *place) for place, p in zip(places, patterns, strict=True))


def _edits(entry: Entry, start: int, end: int, wanted: str) -> Iterator[Edit]:
    """Make `text[start:end]` read `wanted`; what the two share at either end stays, with the markup in it."""
    have = entry.text[start:end].replace("\u00a0", " ").replace("\n", " ")
    if " ".join(have.split()) == wanted.strip() and not have[:1].isspace():
        return
    while have and wanted and have[0] == wanted[0]:
        have, wanted, start = have[1:], wanted[1:], start + 1
    while have and wanted and have[-1] == wanted[-1]:
        have, wanted, end = have[:-1], wanted[:-1], end - 1
    if have or wanted:
        yield entry.edit(start, end, wanted)


def _diagnose(entry: Entry, places: list[_Place | None], edits: tuple[Edit, ...]) -> Diagnostic:
    volume, issue, page = (entry.text[slice(*place)] if place else "" for place in places)
    shown = f"{volume}({issue})" if issue else volume
    shown += f", {page}" if page else ""
    last = max(place[1] for place in places if place)
    spans = [edit.span for edit in edits]
    first = entry.range(spans[0])[0]
    while entry.text[first] in " ,\u00a0":
        first += 1
    return Diagnostic(
        CODE,
        f"Write volume, issue and pages as {shown}.",
        entry.span(first, max(last, entry.range(spans[-1])[1])),
        "warning",
        fix=Fix(f"Write {shown}", edits) if all(entry.is_plain(*entry.range(span)) for span in spans) else None,
        cause="volume, issue, pages",
    )
