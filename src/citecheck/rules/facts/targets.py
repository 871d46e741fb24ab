"""Where links of an entry lead, read and mended like its text: what a link shows and its target are two copies of one address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from citecheck.model import Diagnostic, Edit, Mark, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, Stretch
from citecheck.rules.facts.markup import marks_of
from citecheck.text import Text, TextBuilder

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_CODED = {"html": compiled(_ENTITY), "markdown": compiled(rf"{_ENTITY}|\\(?P<plain>[!-/:-@\[-`{{-~])")}
_NO_DESTINATION = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E"})
"""Characters that end a destination in Markdown."""


class Target(Stretch):
    """The target of a link as a stretch of its own: `text` is the address, entities and escapes decoded.

    `start` and `end` say where the link's own text stands in the text of its entry.
    """

    def __init__(self, post: Post, mark: Mark, start: int, end: int) -> None:
        self._written = _decoded(post, mark.address or Span(0, 0))
        super().__init__(post, self._written.prose, mark.start)
        self.start = start
        self.end = end

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`, which is not empty."""
        return self._written.span(start, end)

    def range(self, span: Span) -> tuple[int, int]:
        """Where a source span inside the target stands in `text`."""
        return self._written.range(span)

    def edit(self, start: int, end: int, text: str) -> Edit:
        """Replace `text[start:end]`, which is not empty."""
        from html import escape

        is_html = self.post.document.source.text[self._written.start(0) - 1] in "\"'="
        return Edit(self.span(start, end), escape(text) if is_html else text.translate(_NO_DESTINATION))

    def is_about(self, start: int, end: int) -> bool:
        """Whether the link's own text shares a letter with that stretch of the entry."""
        return self.start < end and start < self.end


class Targets:
    """The link targets of a post, to be asked entry by entry; only those whose place in the source is known."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._marks = marks_of(post)

    def of(self, entry: Entry) -> list[Target]:
        """The targets of the links in an entry, in order."""
        return [Target(self._post, mark, start, end) for mark, start, end in self._marks.of(entry) if mark.address]


def _decoded(post: Post, address: Span) -> Text:
    source, builder, at = post.document.source.text, TextBuilder(), address.start
    for found in _CODED[post.document.format].finditer(source, address.start, address.end):
        builder.add(source[at : found.start()], at)
        builder.add(_plain(found), found.start(), found.end() - found.start())
        at = found.end()
    builder.add(source[at : address.end], at)
    return builder.build()


def _plain(found: regex.Match[str]) -> str:
    from html import unescape

    return found.groupdict().get("plain") or unescape(found[0])


def with_targets(found: Iterable[Diagnostic], behind: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings in the text of an entry, each mended together with the same fault in the target of a link there.

    `behind` are the findings in targets, their spans those of the links' own texts; those that no text shows stand alone.
    """
    waiting = list(behind)
    if not waiting:
        yield from found
        return
    for diagnostic in found:
        same = [other for other in waiting if other.span.overlaps(diagnostic.span)]
        waiting = [other for other in waiting if not other.span.overlaps(diagnostic.span)]
        edits = [edit for other in same if other.fix for edit in other.fix.edits]
        fix = diagnostic.fix
        if fix and edits:
            diagnostic = diagnostic._replace(fix=fix._replace(edits=(*fix.edits, *edits)))
        yield diagnostic
    for other in waiting:
        yield other._replace(message=f"In the link's target: {other.message[:1].lower()}{other.message[1:]}")
