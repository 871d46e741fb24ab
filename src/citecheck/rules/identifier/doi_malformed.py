"""Something is called a DOI and cannot work as one.

A DOI is 10., four to nine digits, a slash and a suffix, with no space inside (DOI Handbook 2.2). A doubled address and
spaces are mended; a letter for a digit or a missing part must be looked up. A program that doubled the address of every
entry made one slip, and is told once.

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/https://doi.org/10.1177/0013161X12456700
                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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

from citecheck.identifiers import trimmed_end
from citecheck.model import Diagnostic, Fix, Label, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Stretch, every_entry
from citecheck.rules.facts.links import RESOLVER, first_of
from citecheck.rules.facts.targets import Targets, with_targets

CODE = "ID002"
SEVERITY = "error"
FIX = "safe"

_TWICE = "doubled address"
_MANY, _SHOWN = 2, 20
"""Doubled addresses from which they are one slip, and how many of them the finding points to."""
_BLANK = r"(?:[^\S\n]*+\n\s*+|[^\S\n]?)"
_HOST = rf"(?:https?\s?:\s?/{{1,2}}\s?)?+(?:dx\.|www\.)?doi\s?\.org\s?/{_BLANK}"
_ANNOUNCED = compiled(
    rf"(?<![\w/.?&=#-])(?P<leads>(?:{_HOST}|doi\s?[:=]\s{{0,2}}|doi\s(?=10)){{1,4}}+)(?P<value>(?:10\.[^\S\n]?\d{{4,9}}(?:\.\d++)*+[^\S\n]?/[^\S\n]?)?+[^\s<>\"“”]++)",
    regex.I,
)
_ANNOUNCING = ("doi", "DOI", "Doi")
_BEFORE = 20
"""Code points that the beginning of an address takes before them."""
_LEAD = compiled(rf"{_HOST}|doi\s?[:=]?\s{{0,2}}", regex.I)
_SHAPE = compiled(r"10\.\d{4,9}(?:\.\d++)*+/\S+")
_SHORT = compiled(r"(?:10/)?[a-z0-9]{3,10}", regex.I)
_LIKE = compiled(r"(?:[1lI][0oO]|10?)\.?[\dOolI]{3,9}/|10\.|\d[\d.]*+/", regex.I)
_LETTERS = compiled(r"(?:[1lI][0oO])\.[\dOolI]{4,9}/\S")
_ESCAPED = compiled(r"(10\.\d{4,9})%2F\S", regex.I)
_INVISIBLE = compiled(r"[\u00ad\u200b\u2060]")
_BLANKS = compiled(r"[^\S\n]+")
_BLANK_AT_END = compiled(r"\w/[^\S\n]+\Z")


def check(post: Post) -> Iterator[Diagnostic]:
    """At most one diagnostic for each text announced as a DOI, and for each link that leads nowhere for it."""
    found = list(_found(post))
    twice = [fault for fault in found if fault.cause == _TWICE]
    if len(twice) < _MANY:
        yield from found
        return
    yield _once(twice)
    yield from (fault for fault in found if fault.cause != _TWICE)


def _once(faults: Sequence[Diagnostic]) -> Diagnostic:
    """The same slip in many entries: whatever wrote the list put the resolver before whole addresses."""
    return faults[0]._replace(
        message=f"The DOI's address (https://doi.org/) is there twice in {len(faults)} DOIs of the list: keep one each.",
        related=tuple(Label(fault.span, "here too") for fault in faults[1:_SHOWN]),
        fix=Fix("Keep one address each", tuple(edit for fault in faults if fault.fix for edit in fault.fix.edits)),
    )


def _found(post: Post) -> Iterator[Diagnostic]:
    targets = Targets(post)
    for entry in every_entry(post):
        behind = [
            fault._replace(span=entry.span(target.start, target.end))
            for target in targets.of(entry)
            for fault in _faults(target)
            if fault.fix
        ]
        yield from with_targets(_faults(entry), behind)


def _faults(entry: Stretch) -> Iterator[Diagnostic]:
    begin = first_of(entry.text, _ANNOUNCING)
    for found in _ANNOUNCED.finditer(entry.text, max(0, begin - _BEFORE)) if begin >= 0 else ():
        yield from _judge(entry, found)


def _judge(entry: Stretch, found: regex.Match[str]) -> Iterator[Diagnostic]:
    end = trimmed_end(entry.text, found.start("value"), found.end())
    value = entry.text[found.start("value") : end]
    joined = "".join(value.split())
    if _SHAPE.fullmatch(joined):
        yield from _well_formed(entry, found, value, end)
    elif fault := _fault(joined):
        yield from [_diagnose(entry, found.start(), end, *fault)]


def _well_formed(entry: Stretch, found: regex.Match[str], value: str, end: int) -> Iterator[Diagnostic]:
    """What surrounds or cuts a DOI that is right in itself."""
    start = found.start()
    leads = list(_LEAD.finditer(found["leads"])) if found["leads"] != RESOLVER else []
    if len(leads) > 1 and "org" in leads[0][0].casefold():
        first, last = leads[0], leads[-1]
        # the last one may be a link's own text, so it is the one to keep where it is whole
        extra = (0, last.start()) if last[0] == RESOLVER else (first.end(), last.end())
        fix = Fix("Keep one address", (entry.edit(start + extra[0], start + extra[1], ""),))
        message = "The DOI's address (https://doi.org/) is there twice: keep one."
        yield _diagnose(entry, start, end, message, fix)._replace(cause=_TWICE)
    elif any(map(value.__contains__, " \t\u00a0")) or _BLANK_AT_END.search(found["leads"]):
        yield _diagnose(
            entry, start, end, "There is a space inside the DOI: close it up.", _closed_up(entry, found, end)
        )
    elif _INVISIBLE.search(entry.post.document.slice(entry.span(start, end))):
        fix = Fix("Remove the mark", (entry.edit(start, end, entry.text[start:end]),))
        yield _diagnose(entry, start, end, "There is an invisible mark (a soft hyphen) inside the DOI: remove it.", fix)


def _closed_up(entry: Stretch, found: regex.Match[str], end: int) -> Fix:
    blanks = [blank.span() for blank in _BLANKS.finditer(entry.text[found.start() : end])]
    label = len(found["leads"]) if "org" not in found["leads"].casefold() else 0
    at = found.start()
    return Fix("Close up", tuple(entry.edit(at + a, at + b, "") for a, b in blanks if a >= label))


def _fault(value: str) -> tuple[str, Fix | None] | None:
    """What is wrong with a value that has not the shape of a DOI; None where it may be a short DOI or a word."""
    if escaped := _ESCAPED.match(value):
        return f"Write the slash of the DOI as it is: {escaped[1]}/….", None
    if _LETTERS.match(value):
        return "The DOI's prefix has a letter where a digit should be.", None
    if _SHORT.fullmatch(value) or not _LIKE.match(value):
        return None
    if value.startswith("10.") and "/" not in value:
        return "The DOI has no suffix: 10., digits, a slash, and more.", None
    return "This is not a DOI: a DOI is 10., four to nine digits, a slash and a suffix.", None


def _diagnose(entry: Stretch, start: int, end: int, message: str, fix: Fix | None) -> Diagnostic:
    return Diagnostic(CODE, message, entry.span(start, end), "error", fix=fix)
