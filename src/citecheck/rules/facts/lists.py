"""The post's own lists, entry by entry, and what stands between the entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import regex

from citecheck.model import ListSection, Post, Reference
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, every_entry
from citecheck.rules.remembered import per_post

_NUMBER = compiled(r"(?:^|[\r\n]|<li[^<>]*+>)[>\s]*+(?:<p[^<>]*+>\s*+)?(?:\[\d{1,3}\]|\(?\d{1,3}[.)])\s*+\Z", regex.I)
_BULLET = compiled(r"(?:^|[\r\n])[>\s]*+[-*+•·▪●–—]\s++\Z|<li[^<>]*+>\s*+(?:<p[^<>]*+>\s*+)?(?:[•·▪●]\s*+)?\Z", regex.I)
_MARKS = tuple("-*+•·▪●–—>")
"""What the source before a bullet's blank ends with: the bullet, or the tag of its item."""
_CLOSERS = frozenset("].)")
"""What closes a number."""
_ORDERED = compiled(r"<ol\b", regex.I)
_CITED = compiled(r"\[\d{1,3}(?:\s*+[,–-]\s*+\d{1,3})*+\]")
_BREAK = compiled(r"[\n\r\v\f\x85\u2028\u2029]")
_FAR = 60
"""Code points before an entry in which its bullet or number stands."""


@per_post
def lists(post: Post) -> Sequence[tuple[ListSection, Sequence[Entry]]]:
    """Each list with its entries in order, those that rules on form leave in peace included."""
    grouped = groupby(every_entry(post), key=lambda entry: entry.reference.list)
    sections = post.sections.lists
    return tuple((sections[number], tuple(members)) for number, members in grouped if number < len(sections))


def runs(members: Sequence[Entry]) -> Iterator[list[Entry]]:
    """A list cut where other text stands between two entries: subheadings, annotations."""
    run: list[Entry] = []
    for entry in members:
        if run and any(map(str.isalpha, entry.post.document.prose[run[-1].at + len(run[-1].text) : entry.at])):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run


@per_post
def run_on(post: Post) -> frozenset[int]:
    """The indices of the entries that begin in the paragraph of the entry before them."""
    return frozenset(
        i
        for i, (before, reference) in enumerate(pairwise(post.references), start=1)
        if before.list == reference.list and _joined(post, before, reference)
    )


def _joined(post: Post, before: Reference, after: Reference) -> bool:
    gap = post.document.prose[post.document.text.range(before.span)[1] : post.document.text.range(after.span)[0]]
    return gap.isspace() and not _BREAK.search(gap)


def cites_by_number(post: Post) -> bool:
    """Whether the text cites numbers of its list ("[3, 5]") and no authors and years: a system of its own."""
    if post.citations:
        return False
    return any(_CITED.search(post.document.prose, start, end) for start, end in post.sections.body)


@per_post
def numbered(post: Post) -> frozenset[int]:
    """The lists most of whose entries carry a number, as `reference.list` has them."""
    return frozenset(
        members[0].reference.list
        for _, members in lists(post)
        if 2 * sum(map(has_number, members)) > len(members) or _in_ordered(members[0])
    )


def has_number(entry: Entry) -> bool:
    """Whether a number stands before an entry."""
    source, at, start = _before(entry)
    last = source[at:start].rstrip()[-2:]
    return last[:1].isdigit() and last[1:] in _CLOSERS and bool(_NUMBER.search(source, at, start))


def has_bullet(entry: Entry) -> bool:
    """Whether a bullet stands before an entry."""
    source, at, start = _before(entry)
    return source[at:start].rstrip().endswith(_MARKS) and bool(_BULLET.search(source, at, start))


def _before(entry: Entry) -> tuple[str, int, int]:
    """The source, and the range of it right before an entry."""
    start = entry.reference.span.start
    return entry.post.document.source.text, max(0, start - _FAR), start


def _in_ordered(first: Entry) -> bool:
    """Whether an HTML list that counts its items opens right before its first entry."""
    source, start = first.post.document.source.text, first.reference.span.start
    return first.post.document.format != "text" and bool(_ORDERED.search(source, max(0, start - _FAR), start))
