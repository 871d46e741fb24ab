"""The authors of an entry as far as they can be trusted: an entry read wrongly must not accuse a citation.

Lists that are not APA may part author and title by a comma, and a title's words then follow the persons as if they
were authors; or no author is found at all, though the entry opens with "Family, Given".
"""

from __future__ import annotations

from citecheck.model import Name, Reference
from citecheck.named import NamedTuple
from citecheck.names.words import GROUP_WORDS
from citecheck.patterns import compiled

_NO_NAME = compiled(r"[:?!«»“”\"\d]|\p{Ll}\.\s")
_RAW_SURNAME = compiled(
    r"^[\W\d]{0,6}((?:(?:de|da|di|du|del|van|von|der|den|ten|ter|la|le)\s){0,3}+\p{Lu}[\p{L}\p{M}'’‐-]++"
    r"(?:\s\p{Lu}[\p{L}\p{M}'’‐-]++)?+),\s\p{Lu}"
)
_FAMILY_WORDS, _BODY_WORDS = 4, 9


class Trusted(NamedTuple):
    """The names; `counted` says that there are no more and no fewer."""

    names: tuple[Name, ...]
    counted: bool


def trusted(reference: Reference, names: tuple[Name, ...]) -> Trusted:
    """`names`, those of the entry's head, up to the first that is none; the raw opening where there are no names."""
    if not names:
        found = _RAW_SURNAME.match(reference.raw[:80])
        return Trusted((Name(family=found[1]),) if found else (), not found)
    for i, name in enumerate(names):
        if i and not _is_author(name, person_before=not names[i - 1].literal):
            return Trusted(names[:i], counted=False)
    return Trusted(names, counted=True)


def _is_author(name: Name, *, person_before: bool) -> bool:
    if not name.literal:
        return name.family.isalpha() or (not _NO_NAME.search(name.family) and len(name.family.split()) <= _FAMILY_WORDS)
    words = name.literal.casefold().split()
    if not person_before:
        return True
    return len(words) <= _BODY_WORDS and not _NO_NAME.search(name.literal) and not GROUP_WORDS.isdisjoint(words)
