"""Works of the same authors and year without letters, or with letters that skip or stand in the wrong order.

The letters a, b, c … tell such works apart in the text; they follow the order of the titles, and begin at a (APA 8.19,
9.47). Works whose author lists only shorten alike need none. The text must follow the list, and entries that stood in the
order of their letters go where the new ones put them, so the fix asks.

~~~ bad
References

Lee, S. (2019). *Ants*. Tidal Press.
         ^^^^

Lee, S. (2019). *Bees*. Tidal Press.
         ^^^^
~~~
~~~ fixed unsafe
References

Lee, S. (2019a). *Ants*. Tidal Press.

Lee, S. (2019b). *Bees*. Tidal Press.
~~~
~~~ good
References

Lee, S. (2019a). *Ants*. Tidal Press.

Lee, S. (2019b). *Bees*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from citecheck.csl.suffixes import letter, suffixes
from citecheck.csl.works import from_reference, letters
from citecheck.model import Citation, Date, Diagnostic, Edit, Fix, Post, Reference, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.anchors import has_anchors
from citecheck.rules.facts.duplicates import doubles
from citecheck.rules.facts.elements import Entry
from citecheck.rules.facts.lists import lists, numbered
from citecheck.rules.facts.spared import SURE
from citecheck.rules.wording import edit, entry_labels, listed_names

CODE = "LST004"
SEVERITY = "error"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_YEAR = compiled(
    r"(?P<year>(?:1[0-9]|20)[0-9]{2}|n\.\s?d\.|in press|forthcoming)(?P<letter>-?[a-z])?(?!\p{L})", regex.I
)
_KINDS = ("year", "no-date", "in-press", "forthcoming")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry whose letter is missing, or is not the one its place gives."""
    for _, members in lists(post):
        ordered = members[0].reference.list not in numbered(post)
        place = {id(entry.reference): i for i, entry in enumerate(members)} if ordered else {}
        for group in _groups(members):
            yield from _judge(post, group, [place.get(id(reference), -1) for reference in group])


def _groups(members: Sequence[Entry]) -> Iterator[list[Reference]]:
    """The works that share authors and year; a work whose letter stands alone may come from a longer list."""
    groups: dict[object, list[Reference]] = defaultdict(list)
    for entry in members:
        reference = entry.reference
        date = reference.issued
        if reference.authors and reference.et_al is None and date and date.span and date.kind in _KINDS:
            work = entry.work
            people = tuple((letters(one.surname), letters(one.initials), one.suffix) for one in work.authors)
            groups[people, work.year].append(reference)
    return (group for group in groups.values() if len(group) > 1)


def _judge(post: Post, group: Sequence[Reference], places: Sequence[int]) -> Iterator[Diagnostic]:
    if not _are_read(group) or next(doubles(group), None):
        return
    has = [_letter(reference) for reference in group]
    wanted = _wanted(group, has)
    if has == wanted:
        return
    in_turn = all(has) and list(has) == sorted(has) and all(after == one + 1 for one, after in pairwise(places))
    edits = (*_listed(post, group, wanted, in_turn and wanted != sorted(wanted)), *_cited(post, group, has, wanted))
    fix = Fix("Letter the works in the order of their titles", edits, "unsafe")
    for reference, mine, right in zip(group, has, wanted, strict=True):
        if mine != right:
            yield _diagnose(post, group, reference, right, fix)


def _are_read(group: Sequence[Reference]) -> bool:
    return all(reference.text("title") and reference.confidence >= SURE for reference in group)


def _wanted(group: Sequence[Reference], has: Sequence[str]) -> list[str]:
    """The letters by the order of titles; those there are where they are whole and the titles leave it open."""
    works = [from_reference(reference)._replace(suffix="") for reference in group]
    # A number at the head is filed as a word by the manual, but one of a series ("6. Reefs") by its value.
    open_order = len({work.date for work in works}) > 1 or any(one.text("title")[:1].isdigit() for one in group)
    if open_order and sorted(has) == [letter(i) for i in range(len(has))]:
        return list(has)
    return suffixes(works)


def _letter(reference: Reference) -> str:
    return reference.issued.suffix if reference.issued else ""


def _listed(post: Post, group: Sequence[Reference], wanted: Sequence[str], moving: bool) -> Iterator[Edit]:
    """The letters in the list; where its order followed the old ones (`moving`), the entries follow the new ones."""
    written = [list(_year_edit(post, reference, right)) for reference, right in zip(group, wanted, strict=True)]
    if not moving or has_anchors(post.document, group[0], group[-1]):
        yield from (one for edits in written for one in edits)
        return
    texts = [_with_edits(post, reference, edits) for reference, edits in zip(group, written, strict=True)]
    order = sorted(range(len(group)), key=wanted.__getitem__)
    for i, j in enumerate(order):
        yield from written[i] if i == j else (Edit(group[i].span, texts[j]),)


def _with_edits(post: Post, reference: Reference, edits: Sequence[Edit]) -> str:
    """An entry as it stands, with its edits."""
    text, start = post.document.slice(reference.span), reference.span.start
    for one in reversed(edits):
        text = text[: one.span.start - start] + one.text + text[one.span.end - start :]
    return text


def _year_edit(post: Post, reference: Reference, right: str) -> Iterator[Edit]:
    date = reference.issued
    if date and date.span and date.suffix != right:
        yield from _lettered(post, date.span, right)


def _cited(post: Post, group: Sequence[Reference], has: Sequence[str], wanted: Sequence[str]) -> Iterator[Edit]:
    """The letters wherever one in the text leads to one of these works.

    Works that are cited together without pages keep the order of letters: "2019a, 2019b" stays as it is.
    """
    becomes = {id(reference): right for reference, right in zip(group, wanted, strict=True)}
    had = {id(reference): mine for reference, mine in zip(group, has, strict=True)}
    together: dict[object, list[tuple[Citation, str]]] = defaultdict(list)
    for _, citation, cited in post.pairs():
        mine = had.get(id(cited))
        if mine and citation.year.suffix == mine and citation.year.span:
            alone = citation.locator is not None or bool(citation.prefix)
            together[(citation.cluster, citation.span if alone else None)].append((citation, becomes[id(cited)]))
    for members in together.values():
        before = [citation.year.suffix for citation, _ in members]
        rights = [right for _, right in members]
        for (citation, _), right in zip(members, sorted(rights) if before == sorted(before) else rights, strict=True):
            if citation.year.span and citation.year.suffix != right:
                yield from _lettered(post, citation.year.span, right)


def _lettered(post: Post, span: Span, right: str) -> Iterator[Edit]:
    found = _YEAR.search(post.document.slice(span))
    if found:
        start = span.start + found.start()
        yield edit(post, Span(start, start + len(found[0])), _with_letter(found["year"], right))


def _with_letter(year: str, right: str) -> str:
    return f"{year}{'' if year[0].isdigit() else '-'}{right}"


def _diagnose(post: Post, group: Sequence[Reference], reference: Reference, right: str, fix: Fix) -> Diagnostic:
    year = _plain(reference.issued)
    return Diagnostic(
        CODE,
        f"{len(group)} works of {listed_names(reference)} ({year}): letters follow the order of titles, "
        f"so this one is {_with_letter(year, right)}.",
        _year_span(post, reference),
        "error",
        related=entry_labels(post, (one for one in group if one is not reference)),
        fix=fix,
        cause=f"letters of {listed_names(reference)} {year}",
    )


def _year_span(post: Post, reference: Reference) -> Span:
    """The year with its letter, without month and day."""
    place = reference.issued.span if reference.issued and reference.issued.span else reference.span
    found = _YEAR.search(post.document.slice(place))
    return Span(place.start + found.start(), place.start + found.end()) if found else place


def _plain(date: Date | None) -> str:
    """The year without its letter."""
    if date is None:
        return ""
    found = _YEAR.search(date.text)
    return found["year"] if found else str(date.year or "n.d.")
