"""The post as it was read: source, prose, blocks, marks, and where its lists stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from citecheck.named import NamedTuple

if TYPE_CHECKING:
    from citecheck.text import Text

Format = Literal["text", "markdown", "html", "docx", "bibtex", "csl-json", "ris"]
LIBRARY_FORMATS: tuple[Format, ...] = ("bibtex", "csl-json", "ris")
"""Formats of files that hold references and no text."""
LIBRARY_SUFFIXES: dict[str, Format] = {
    ".bib": "bibtex",
    ".bibtex": "bibtex",
    ".json": "csl-json",
    ".csljson": "csl-json",
    ".ris": "ris",
}
"""The endings of their names."""


BlockKind = Literal["paragraph", "heading", "cell", "caption", "footnote", "preformatted"]
MarkKind = Literal["em", "strong", "link", "sup", "sub"]


class Span(NamedTuple):
    """A half-open range of code points in the source."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Label(NamedTuple):
    """A piece of text at a place: a joiner, an "et al.", a secondary phrase, a related place with its message."""

    span: Span
    text: str


class Source(NamedTuple):
    """What the user has: decoded text, and what is needed to write it back byte for byte.

    A Word document's text is its paragraphs, a line each; `layout` holds what the text alone does not say.
    """

    text: str
    name: str | None = None
    encoding: str = "utf-8"
    bom: bool = False
    layout: Layout | None = None


class Block(NamedTuple):
    """A run of prose that belongs together, as offsets into the prose (not the source).

    `quoted` marks block quotations, whose citations may rightly lack an entry; `level` is the heading's level, else 0.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    quoted: bool = False
    listed: bool = False
    """Whether the block is an item of a list (its bullet or number is not part of the prose in Markdown and HTML)."""


class Mark(NamedTuple):
    """Inline markup as offsets into the prose: emphasis, a link with its target, a superscript, …"""

    kind: MarkKind
    start: int
    end: int
    target: str = ""
    address: Span | None = None
    """Where the target is written in the source: the destination in Markdown, the value of href in HTML; None where
    it stands elsewhere (a reference link, a Word document) or is the text itself."""


class Layout(NamedTuple):
    """Blocks and inline marks of a source that is not plain text itself, as offsets into its text."""

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()


class Document(NamedTuple):
    """A read post: its source, its prose with the way back, its blocks in order and its inline marks.

    `front_matter` is the span of the front matter (source), if any; `comments` the spans of HTML comments (source),
    where suppressions stand.
    """

    source: Source
    format: Format
    text: Text
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    comments: tuple[Span, ...] = ()
    front_matter: Span | None = None

    @property
    def prose(self) -> str:
        """The readable text, blocks parted by a blank line."""
        return self.text.prose

    def slice(self, span: Span) -> str:
        """The source text of a span, markup and entities as they stand."""
        return self.source.text[span.start : span.end]


class ListSection(NamedTuple):
    """One reference list: its heading (source span), the spans of its entries and of the whole.

    `kind` "further" is a list headed Bibliography, Further reading, Works consulted …, which may hold uncited
    works. `entries` are source spans in order. `annotated` says that notes on the works stand between them.
    """

    span: Span
    entries: tuple[Span, ...]
    heading: Span | None = None
    heading_text: str = ""
    kind: Literal["references", "further"] = "references"
    annotated: bool = False


class Sections(NamedTuple):
    """Where things are: body (prose ranges to scan for citations), lists, site furniture (prose ranges).

    `described` are prose ranges of the body that give a work in full as a list would: the book that a review is about.
    `recommending` are those under "Further reading" and its like that are no list: what prose names there needs no entry.
    """

    body: tuple[tuple[int, int], ...]
    lists: tuple[ListSection, ...]
    furniture: tuple[tuple[int, int], ...] = ()
    described: tuple[tuple[int, int], ...] = ()
    recommending: tuple[tuple[int, int], ...] = ()
