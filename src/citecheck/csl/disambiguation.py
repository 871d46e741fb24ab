"""How citations are told apart: more names before "et al." (APA 8.18), initials or given names (APA 8.20)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from citecheck.csl.works import Work, letters
from citecheck.sequences import shared_start


def names_needed(works: Sequence[Work], et_al_from: int = 3, use_first: int = 1) -> list[int]:
    """How many authors each work's citation names before "et al."; 0 where the style's own number will do.

    Only works of one year that shorten alike, with different lists of authors, need more: as many names as tell each
    from all the others.
    """
    groups: dict[object, list[int]] = defaultdict(list)
    surnames = [tuple(letters(author.surname) for author in work.authors) for work in works]
    for i, work in enumerate(works):
        if len(work.authors) >= et_al_from > 0:
            groups[surnames[i][:use_first], work.year].append(i)
    out = [0] * len(works)
    for members in groups.values():
        _tell_apart(members, surnames, out, use_first)
    return out


def _tell_apart(members: list[int], surnames: Sequence[tuple[str, ...]], out: list[int], use_first: int) -> None:
    """In the order of their names, each needs only be told from its two neighbours."""
    ordered = sorted({surnames[i] for i in members})
    if len(ordered) < 2:
        return
    needed = {
        names: 1 + max(shared_start(names, other) for other in ordered[max(0, at - 1) : at + 2] if other != names)
        for at, names in enumerate(ordered)
    }
    for i in members:
        count = min(needed[surnames[i]], len(surnames[i]))
        out[i] = count if count > use_first else 0


def initials_needed(works: Sequence[Work]) -> list[bool]:
    """Whether each work's first author shares the surname with another first author of other initials."""
    known: dict[str, set[str]] = defaultdict(set)
    for work in works:
        if work.authors and not work.authors[0].group and work.authors[0].initials:
            known[letters(work.authors[0].surname)].add(letters(work.authors[0].initials))
    return [_differs(work, known) for work in works]


def _differs(work: Work, known: dict[str, set[str]]) -> bool:
    if not work.authors or work.authors[0].group or not work.authors[0].initials:
        return False
    all_of_them = known[letters(work.authors[0].surname)]
    # "J." and "J. M." may be one person written twice; only initials that contradict each other tell two people
    mine = letters(work.authors[0].initials)
    return any(not (other.startswith(mine) or mine.startswith(other)) for other in all_of_them)


def given_needed(works: Sequence[Work]) -> list[bool]:
    """Whether each work's first author is told from another of the same surname and initials by the given name only."""
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    firsts = [_first_given(work) for work in works]
    for first in firsts:
        if first is not None:
            known[first[:2]].add(first[2])
    return [first is not None and len(known[first[:2]]) > 1 for first in firsts]


def _first_given(work: Work) -> tuple[str, str, str] | None:
    """Surname, initials and first given name of the first author, where that is written in full."""
    if not work.authors or work.authors[0].group:
        return None
    first = work.authors[0]
    name = letters(next(iter(first.given.split()), ""))
    return (letters(first.surname), letters(first.initials), name) if len(name) > 1 and "." not in first.given else None
