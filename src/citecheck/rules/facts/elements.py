"""An entry as its rules read it: its prose with the way back to the source, and where its elements stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import EllipsisType

from citecheck.csl.works import Work, from_reference
from citecheck.model import Edit, Name, Post, Reference, Span
from citecheck.rules.facts.holdings import Holding, holding
from citecheck.rules.facts.links import Links, find_links
from citecheck.rules.facts.spared import spared
from citecheck.rules.remembered import per_post
from citecheck.rules.wording import edit, escaped, readable


class Stretch:
    """A stretch of a post: `text` is its prose, `at` where that begins in the document's prose.

    All offsets that methods take and give are offsets in `text`.
    """

    __slots__ = ("at", "post", "text")

    def __init__(self, post: Post, text: str, at: int) -> None:
        self.post = post
        self.text = text
        self.at = at

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, which is not empty."""
        return self.post.document.text.span(self.at + start, self.at + end)

    def range(self, span: Span) -> tuple[int, int]:
        """Where a source span inside the stretch stands in `text`."""
        start, end = self.post.document.text.range(span)
        return start - self.at, end - self.at

    def is_plain(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` stands in the source as it is, with no markup inside."""
        return self.post.document.slice(self.span(start, end)) == escaped(self.post, self.text[start:end])

    def is_whole(self, start: int, end: int) -> bool:
        """Whether the source of `text[start:end]` holds nothing else to read: code and formulas are no prose."""
        source = readable(self.post, self.span(start, end))
        return "".join(source.split()) == "".join(self.text[start:end].split())

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Replace `text[start:end]`, or insert where it is empty: behind the code point before it."""
        if start < end:
            return edit(self.post, self.span(start, end), text)
        at = self.span(start - 1, start).end
        return edit(self.post, Span(at, at), text)


class Entry(Stretch):
    """One entry of a post's own list, with the places of what was read in it; a long list has many: what is small is kept."""

    __slots__ = ("_date", "_held", "_links", "_names", "_shift", "_work", "reference")

    def __init__(self, post: Post, text: str, at: int, reference: Reference) -> None:
        super().__init__(post, text, at)
        self.reference = reference
        shift = post.document.text.shift(at, at + len(text))
        self._shift = None if shift is None else at + shift
        """Where `text` begins in the source, if it stands there in one stretch."""
        self._date: tuple[int, int] | None = None
        self._held: Holding | EllipsisType | None = ...
        self._links: Links | None = None
        self._names: tuple[tuple[Name, int, int], ...] | None = None
        self._work: Work | None = None

    def range(self, span: Span) -> tuple[int, int]:
        """Where a source span inside the entry stands in `text`."""
        shift = self._shift
        if shift is not None and shift <= span.start and span.end <= shift + len(self.text):
            return span.start - shift, span.end - shift
        return super().range(span)

    def field(self, variable: str) -> tuple[int, int] | None:
        """Where the field of that name stands."""
        found = self.reference.fields.get(variable)
        return self.range(found.span) if found else None

    @property
    def names(self) -> tuple[tuple[Name, int, int], ...]:
        """The authors in order, each with its place."""
        if self._names is None:
            self._names = tuple((name, *self.range(name.span)) for name in self.reference.authors if name.span)
        return self._names

    @property
    def date(self) -> tuple[int, int] | None:
        """Where the date stands, without its parentheses."""
        if self._date is None and (issued := self.reference.issued) and issued.span:
            self._date = self.range(issued.span)
        return self._date

    @property
    def work(self) -> Work:
        """The entry as order, suffixes and disambiguation see it."""
        if self._work is None:
            self._work = from_reference(self.reference)
        return self._work

    @property
    def held(self) -> Holding | None:
        """The library or database that the entry gives as its source, if it does."""
        if self._held is ...:
            self._held = holding(self.reference)
        return self._held

    @property
    def links(self) -> Links:
        """The DOIs and the other web addresses, as offsets in `text`."""
        if self._links is None:
            self._links = find_links(self.text)
        return self._links


def stretch(post: Post, span: Span) -> Stretch:
    """The stretch that a source span is."""
    start, end = post.document.text.range(span)
    return Stretch(post, post.document.prose[start:end], start)


def cluster_stretches(post: Post) -> Iterator[Stretch]:
    """The stretch of each cluster, in order."""
    return (stretch(post, cluster.span) for cluster in post.clusters)


@per_post
def entries(post: Post) -> Sequence[Entry]:
    """The entries of the post's own lists that rules on form may judge."""
    every = every_entry(post)
    left = spared([entry.reference for entry in every])
    return tuple(entry for entry, is_spared in zip(every, left, strict=True) if not is_spared)


@per_post
def every_entry(post: Post) -> Sequence[Entry]:
    """The entries of the post's own lists, those that rules on form leave in peace included."""
    return tuple(_entries(post))


@per_post
def works(post: Post) -> Sequence[Work]:
    """The references of a post or library, in order, as order, suffixes and disambiguation see them."""
    if post.library:
        return tuple(map(from_reference, post.references))
    return tuple(entry.work for entry in every_entry(post))


def _entries(post: Post) -> Iterator[Entry]:
    text = post.document.text
    for reference in () if post.library else post.references:
        start, end = text.range(reference.span)
        whole = reference.raw if text.prose.startswith(reference.raw, start) else ""
        yield Entry(post, whole if len(whole) == end - start else text.prose[start:end], start, reference)
