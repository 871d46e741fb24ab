"""Whether an entry was read well enough to be rendered from its reading."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from citecheck.model import Name, Reference
from citecheck.names.words import CAPITAL_PARTICLES
from citecheck.patterns import compiled

SURE = 0.85
"""Confidence of a reading under which an entry stays as typed."""
_SURE_DOCUMENT = 0.95
"""The same for an entry of no known kind, which must have an address too."""
_READ_TOO_FAR = compiled(r"\b(?:[Ee]ds?|pp|[Vv]ols?)\b\.|\([^)]*$|\]\(|[{}]|[\"“”][^\"“”]*$")
"""What a field holds that was read past its end: another element's label, half a bracket or quotation."""
_PARTICLES = CAPITAL_PARTICLES - {"do", "te"} | {"la", "le"}
"""What opens a surname with a capital, less what is a given name as well."""
_PARTICLE = compiled(rf"\b(?:{'|'.join(sorted(word.capitalize() for word in _PARTICLES))})\b")


def doubt(reference: Reference, periodicals: Set[str] = frozenset()) -> str:
    """Why an entry is left as typed, in words that end a sentence; "" where there is no doubt.

    `periodicals` are the journals of the other entries: one that was read as a publisher was misread.
    """
    if reference.text("publisher") in periodicals:
        return "its publisher is a journal in other entries"
    read = [reference.text(name) for name in ("title", "container-title", "publisher", "URL")]
    if reference.confidence < SURE or any(map(_READ_TOO_FAR.search, read)) or _of_no_kind(reference):
        return "it is not clear what is what in it"
    people = reference.authors + reference.editors
    if any(map(_odd_given, people)) or _direct_order(reference):
        return "it is not clear which names are surnames"
    return ""


def _of_no_kind(reference: Reference) -> bool:
    known = reference.type != "document"
    address = reference.text("DOI") or reference.text("URL")
    return not known and not (reference.confidence >= _SURE_DOCUMENT and address)


def _odd_given(person: Name) -> bool:
    """Whether a surname's particle or a whole name behind one stands among the given names ("Diego de Solla")."""
    words = person.given.split()
    named = any(a.islower() and len(b.strip(".")) > 1 for a, b in pairwise(words))
    return named or bool(_PARTICLE.search(person.given))


def _direct_order(reference: Reference) -> bool:
    """Whether every author is read as "Given Family" in words: it may be a body and no person."""
    named = [name for name in reference.authors if name.given]
    if not named or any(_has_initial(name) for name in named):
        return False
    written = " ".join(reference.raw.split())
    return not any(f"{name.surname}, {name.given}" in written for name in named)


def _has_initial(person: Name) -> bool:
    return any(len(word) == 1 or word.isupper() for word in person.given.replace(".", " ").split())
