"""An entry as its rules read it: its prose with the way back to the source, and where its elements stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from citecheck.model import Edit, Name, Post, Reference, Span
from citecheck.rules.links import Links, find_links
from citecheck.rules.remembered import per_post
from citecheck.rules.spared import is_spared
from citecheck.rules.wording import edit, escaped


class Stretch:
    """A stretch of a post: `text` is its prose, `at` where that begins in the document's prose.

    All offsets that methods take and give are offsets in `text`.
    """

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

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Replace `text[start:end]`, or insert where it is empty: behind the code point before it."""
        if start < end:
            return edit(self.post, self.span(start, end), text)
        at = self.span(start - 1, start).end
        return edit(self.post, Span(at, at), text)


class Entry(Stretch):
    """One entry of a post's own list, with the places of what was read in it."""

    def __init__(self, post: Post, text: str, at: int, reference: Reference) -> None:
        super().__init__(post, text, at)
        self.reference = reference

    def field(self, variable: str) -> tuple[int, int] | None:
        """Where the field of that name stands."""
        found = self.reference.fields.get(variable)
        return self.range(found.span) if found else None

    @cached_property
    def names(self) -> list[tuple[Name, int, int]]:
        """The authors in order, each with its place."""
        return [(name, *self.range(name.span)) for name in self.reference.authors if name.span]

    @cached_property
    def date(self) -> tuple[int, int] | None:
        """Where the date stands, without its parentheses."""
        issued = self.reference.issued
        return self.range(issued.span) if issued and issued.span else None

    @cached_property
    def links(self) -> Links:
        """The DOIs and the other web addresses, as offsets in `text`."""
        return find_links(self.text)


def stretch(post: Post, span: Span) -> Stretch:
    """The stretch that a source span is."""
    start, end = post.document.text.range(span)
    return Stretch(post, post.document.prose[start:end], start)


@per_post
def entries(post: Post) -> Sequence[Entry]:
    """The entries of the post's own lists that rules on form may judge."""
    return tuple(entry for entry in every_entry(post) if not is_spared(entry.reference))


@per_post
def every_entry(post: Post) -> Sequence[Entry]:
    """The entries of the post's own lists, those that rules on form leave in peace included."""
    return tuple(_entries(post))


def _entries(post: Post) -> Iterator[Entry]:
    text = post.document.text
    for reference in () if post.library else post.references:
        start, end = text.range(reference.span)
        yield Entry(post, text.prose[start:end], start, reference)
