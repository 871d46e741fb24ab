"""HTML: the text a browser would show, with entities decoded and every place exact.

A possessive tokenizer of our own, because the standard library's parser is super-linear on malformed tags and gives
no exact places. No quantifier inside a tag crosses a "<", so the whole pass is linear.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape

import regex

from citecheck.model import Block, BlockKind, Document, Mark, MarkKind, Source, Span
from citecheck.patterns import compiled
from citecheck.readers.plain import INVISIBLE
from citecheck.text import TextBuilder

_TOKEN = compiled(
    r"""(?P<comment><!--(?:[^-]++|-(?!->))*+(?:-->)?)
    |<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*+)(?P<attributes>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>
    |(?P<other><[!?][^<>]*+>)
    |(?P<text>[^<]++|<)""",
    regex.X,
)
_PIECE = compiled(
    rf"(?P<space>(?!(?<=[\p{{L}}\p{{N}},.)]) [^ \t\r\n\f])[ \t\r\n\f]++)|(?P<entity>&(?:\#[0-9]{{1,7}}+|\#[xX][0-9A-Fa-f]{{1,6}}+|[A-Za-z][A-Za-z0-9]{{1,31}}+);?)|(?P<none>{INVISIBLE.pattern})"
)
"""What is not shown as it stands; a blank alone between a word and what follows is."""
_HREF = compiled(r"""\bhref\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++))""", regex.I)
_SKIPPED = frozenset(
    "script style template noscript textarea select button svg math code object iframe title option".split()
)
_NOTES = compiled(
    r"""(?<![\w-])(?:class\s*+=\s*+["']?+(?:(?!(?:foot|end)notes?\s)[\w:-]++\s++)*+(?:foot|end)notes?(?![\w-])|role\s*+=\s*+["']?+doc-(?:foot|end)notes?)""",
    regex.I,
)
"""What says in a tag that it holds a post's notes, as those of pandoc, kramdown and Sphinx do."""
_BLOCKS: dict[str, BlockKind] = {
    **dict.fromkeys("p div section article main head header footer nav aside form fieldset address dl dt dd ul ol li table tr tbody thead tfoot hr body html blockquote details summary figure center".split(), "paragraph"),
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6"], "heading"),
    **dict.fromkeys(["td", "th"], "cell"),
    **dict.fromkeys(["caption", "figcaption"], "caption"),
    "pre": "preformatted",
}  # fmt: skip
_MARKS: dict[str, MarkKind] = {
    "em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "a": "link", "sup": "sup", "sub": "sub",
}  # fmt: skip


def read(source: Source) -> Document:
    """The document of an HTML page or fragment."""
    reader = HtmlReader(source.text, TextBuilder())
    reader.feed(0, len(source.text))
    reader.flush()
    return Document(
        source,
        "html",
        reader.builder.build(),
        tuple(reader.blocks),
        tuple(sorted(reader.marks, key=lambda m: m.start)),
        tuple(reader.comments),
    )


@dataclass
class HtmlReader:
    """Feeds stretches of HTML into a prose; Markdown uses it for its HTML blocks."""

    source: str
    builder: TextBuilder
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    _begin: int = -1
    _end: int = 0
    _kind: BlockKind = "paragraph"
    _level: int = 0
    _skip: str = ""
    _quotes: int = 0
    _items: int = 0
    _notes: str = ""
    _depth: int = 0
    _open: list[tuple[str, int, str, Span | None]] = field(default_factory=list)
    _closing: dict[str, int] = field(default_factory=dict)

    def feed(self, start: int, end: int) -> None:
        """Read `source[start:end]`."""
        for found in _TOKEN.finditer(self.source, start, end):
            if found["text"] is not None:
                if not self._skip:
                    self._text(found.start(), found.end())
            elif found["comment"] is not None:
                self.comments.append(Span(found.start(), found.end()))
            elif found["name"] is not None:
                self._tag(found["name"].lower(), bool(found["close"]), found["attributes"], found)

    def flush(self) -> None:
        """End the block in hand."""
        if self._begin >= 0 and self._end > self._begin:
            listed = self._items > 0
            kind = "footnote" if self._notes and self._kind == "paragraph" else self._kind
            self.blocks.append(Block(kind, self._begin, self._end, self._level, self._quotes > 0, listed))
        self._begin, self._kind, self._level = -1, "paragraph", 0

    def _tag(self, name: str, closing: bool, attributes: str, found: regex.Match[str]) -> None:
        if self._skip:
            if closing and name == self._skip:
                self._skip = ""
            return
        if name in _SKIPPED:
            if not closing and not attributes.endswith("/") and self._closes(name, found.end()):
                self._skip = name
        elif name == "br":
            self._line_break(found.start(), found.end())
        elif name in _BLOCKS:
            self._block(name, closing)
            self._note(name, closing, attributes)
        elif name in _MARKS:
            self._mark(name, closing, found)

    def _closes(self, name: str, at: int) -> bool:
        """Whether an end tag of that name follows; without one, what comes after is text, not to be lost."""
        known = self._closing.get(name, -1)
        if known < at:
            found = compiled(rf"</{name}(?![A-Za-z0-9:-])", regex.I).search(self.source, at)
            known = self._closing[name] = found.start() if found else len(self.source) * 2
        return known < len(self.source)

    def _block(self, name: str, closing: bool) -> None:
        self.flush()
        if name == "blockquote":
            self._quotes = max(0, self._quotes + (-1 if closing else 1))
        elif name == "li":
            self._items = 0 if closing else 1
        elif name in ("ul", "ol", "div") and closing:
            self._items = 0
        if not closing:
            self._kind = _BLOCKS[name]
            self._level = int(name[1]) if self._kind == "heading" else 0

    def _note(self, name: str, closing: bool, attributes: str) -> None:
        """Follow the element that holds the notes to its end."""
        if self._notes:
            self._depth += (name == self._notes) * (-1 if closing else 1)
            self._notes = self._notes if self._depth else ""
        elif not closing and _NOTES.search(attributes):
            self._notes, self._depth = name, 1

    def _mark(self, name: str, closing: bool, found: regex.Match[str]) -> None:
        if not closing:
            address = _address(found) if name == "a" else None
            target = unescape(self.source[address.start : address.end]) if address else ""
            self._open.append((name, self.builder.length, target, address))
            del self._open[:-20]
            return
        for i in range(len(self._open) - 1, -1, -1):
            opened, start, target, address = self._open[i]
            if opened == name:
                del self._open[i]
                start = max(start, self._begin if self._begin >= 0 else start)
                if self.builder.length > start:
                    self.marks.append(Mark(_MARKS[name], start, self.builder.length, target, address))
                return

    def _line_break(self, start: int, end: int) -> None:
        if self._begin >= 0:
            self.builder.add("\n", start, end - start)

    def _text(self, start: int, end: int) -> None:
        at = start
        for found in _PIECE.finditer(self.source, start, end):
            self._add(self.source[at : found.start()], at)
            at = found.end()
            if found["space"]:
                self._space(found.start(), at)
            elif found["entity"]:
                self._entity(found[0], found.start())
        self._add(self.source[at:end], at)

    def _entity(self, written: str, at: int) -> None:
        shown = unescape(written)
        if shown == written:
            self._add(written, at)
        elif not INVISIBLE.fullmatch(shown):
            self._add(shown, at, len(written))

    def _space(self, start: int, end: int) -> None:
        if self._begin < 0:
            return
        if self._kind == "preformatted":
            self.builder.add(self.source[start:end].replace("\r\n", "\n").replace("\r", "\n"), start, end - start)
        elif self.builder.last not in (" ", "\n"):
            self.builder.add(" ", start, end - start)

    def _add(self, text: str, at: int, width: int | None = None) -> None:
        if not text:
            return
        if self._begin < 0:
            if self.builder.length:
                self.builder.gap("\n\n")
            self._begin = self.builder.length
        self.builder.add(text, at, width)
        self._end = self.builder.length


def _address(tag: regex.Match[str]) -> Span | None:
    """Where the value of a tag's href stands in the source."""
    href, at = _HREF.search(tag["attributes"]), tag.start("attributes")
    if href is None:
        return None
    start, end = next((href.span(i) for i in (1, 2, 3) if href[i]), (0, 0))
    return Span(at + start, at + end) if end else None
