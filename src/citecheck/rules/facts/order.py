"""Where an entry belongs in an alphabetical list, as far as its reading allows to say (APA 9.44–9.49)."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise

import regex

from citecheck.csl.works import Work, letters
from citecheck.model import Reference
from citecheck.patterns import compiled
from citecheck.rules.facts.duplicates import listed_twice
from citecheck.rules.facts.elements import Entry
from citecheck.sequences import longest_run

Key = tuple[object, ...]

_ARTICLE = compiled(r"^[\W_]*(?:a|an|the)\s+", regex.I)
_BY_COUNTRY = compiled(r"[äöüåøæœßþð]|aa", regex.I)
"""Letters whose place in the alphabet changes from country to country."""
_DOTTED = compiled(r"(?:\p{Lu}\.){2}")
"""Short forms of countries and such at the beginning ("U.S. …"): filed by their letters, as written out, or before all others."""
_INITIALS = compiled(r"(?:\p{Lu}\p{M}*+(?:\p{Ll}{1,2}(?=\.))?\.?[\s.‐‑–-]*+)++")
_UNSURE = 0.3


def keys(members: Sequence[Entry]) -> list[Key | None]:
    """What to order each entry by; None where its first words do not say it for sure.

    Entries of one first author are told apart by initials, further authors and date only where all of them give these
    in the same full form.
    """
    heads = [_head(entry) for entry in members]
    works = [entry.work for entry in members]
    groups: dict[str, list[int]] = defaultdict(list)
    for i, head in enumerate(heads):
        if head:
            groups[head].append(i)
    out: list[Key | None] = [None] * len(members)
    for head, places in groups.items():
        alike = len(places) > 1 and all(_is_full(members[i].reference) for i in places)
        alike = alike and not _has_doubles([works[i] for i in places])
        for i in places:
            out[i] = (head, *(_rest(works[i]) if alike else ()))
    at = {id(entry): i for i, entry in enumerate(members)}
    for first, second in listed_twice(members):  # one of them is to go, whichever letter it has
        out[at[id(second)]] = out[at[id(first)]]
    return out


def _head(entry: Entry) -> str:
    """The letters that file an entry, if they are what it begins with and every country files them alike."""
    reference = entry.reference
    people = reference.authors or reference.editors
    if reference.confidence < _UNSURE or not (people or reference.text("title")):
        return ""
    name = people[0].surname if people else reference.text("title")
    opening = entry.text[: len(name) + 10].lstrip("*_“\"'‘[( ")
    if people and people[0].literal:
        if _DOTTED.match(name):
            return ""
        name, opening = _ARTICLE.sub("", name), _ARTICLE.sub("", opening)
    filed: Callable[[str], str] = letters if people else _title_key
    key, written = filed(name), filed(opening)
    if not key or not written.startswith(key[: len(written)]) or _BY_COUNTRY.search(name.casefold()):
        return ""
    return key if "LATIN" in unicodedata.name(key[0], "") else ""


def _title_key(title: str) -> str:
    from citecheck.csl.sorting import title_key

    return title_key(title)


def _is_full(reference: Reference) -> bool:
    """Whether every author stands with surname and initials, and the date was read."""
    date = reference.issued
    return (
        bool(reference.authors)
        and reference.et_al is None
        and date is not None
        and date.kind in ("year", "no-date", "in-press")
        and all(name.literal or _INITIALS.fullmatch(name.given) for name in reference.authors)
    )


def _has_doubles(works: Sequence[Work]) -> bool:
    """Whether someone stands now with more, now with fewer initials: nobody knows whether that is one person."""
    known: dict[str, set[str]] = defaultdict(set)
    for work in works:
        for author in work.authors:
            known[letters(author.surname)].add(letters(author.initials))
    return any(b.startswith(a) for found in known.values() for a, b in pairwise(sorted(found)))


def _rest(work: Work) -> tuple[object, ...]:
    people = tuple((letters(author.surname), letters(author.initials)) for author in work.authors)
    return people, work.date[:2], work.suffix, work.date[2:]


def misplaced(keyed: Sequence[Key | None]) -> list[int]:
    """The fewest entries that must move for the others to be in order; those without a key stay."""
    told = [i for i, key in enumerate(keyed) if key is not None]
    kept = {told[at] for at in longest_run([keyed[i] for i in told])}
    return [i for i in told if i not in kept]


def sorted_places(keyed: Sequence[Key], moving: Sequence[int]) -> list[int]:
    """The entries in order, by their place in the list: the moving ones put in among the others."""
    moved = set(moving)
    out = [i for i in range(len(keyed)) if i not in moved]
    for i in moving:
        out.insert(bisect_right(out, keyed[i], key=keyed.__getitem__), i)
    return out
