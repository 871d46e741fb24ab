"""Markdown by markdown-it: blocks from its block parser, inline text with exact places from a recording state.

Code, link targets, front matter, math, HTML comments and tags stay out of the prose; tables, footnotes and block
quotes are in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model import Block, BlockKind, Document, Mark, MarkKind, Source, Span
from citecheck.patterns import compiled
from citecheck.readers.html import HtmlReader
from citecheck.readers.inline import HIDDEN, Piece, inline_pieces
from citecheck.readers.plain import add_plain
from citecheck.text import TextBuilder

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINE = compiled(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_END = r"(?:\r\n|\r|\n)"
_FRONT = compiled(
    rf"\A(---|\+\+\+)[ \t]*+{_END}(?:(?!(?:---|\+\+\+|\.\.\.)[ \t]*+(?:{_END}|\Z))[^\r\n]*+{_END})*+"
    rf"(?:---|\+\+\+|\.\.\.)[ \t]*+(?:{_END}|\Z)"
)
_FOOTNOTE = compiled(r"\[\^[^\]\s]{1,40}+\]:[ \t]*+")
_LONGEST = 5_000_000
"""Characters of one post that markdown-it is given; a longer one is read as plain text."""
_OPEN = 20
"""Marks that may be open at once: hostile posts open thousands."""
_RUN = compiled(r"([\[(*_`!<>])\1{200,}+")
_SHOWN = compiled(r"[^\r\n]")
_CONTAINERS = {
    "blockquote_open": "quote", "blockquote_close": "quote", "list_item_open": "item", "list_item_close": "item",
}  # fmt: skip
"""Tokens that begin or end what holds blocks."""
_OPENED: dict[str, BlockKind] = {
    "heading_open": "heading", "td_open": "cell", "th_open": "cell", "paragraph_open": "paragraph",
}  # fmt: skip
"""Tokens that begin a block, and its kind."""


def read(source: Source) -> Document:
    """The document of a Markdown text (CommonMark, tables, strikethrough, footnotes, front matter)."""
    if len(source.text) > _LONGEST:
        from citecheck.readers.plain import read as read_plain

        return read_plain(source)
    reader = _Reader(source.text)
    reader.read()
    marks = tuple(sorted(reader.html.marks, key=lambda mark: mark.start))
    comments = tuple(sorted({*reader.html.comments, *reader.comments}))
    return Document(
        source, "markdown", reader.builder.build(), tuple(reader.html.blocks), marks, comments, reader.front
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.inline.ruler2.disable(["fragments_join"], True)
    return parser


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.builder = TextBuilder()
        self.html = HtmlReader(text, self.builder)
        self.comments: list[Span] = []
        self.open: list[tuple[MarkKind, int, str]] = []
        front = _FRONT.match(text)
        self.front = Span(0, front.end()) if front else None
        self.lines = [(found.start(), found.end()) for found in _LINE.finditer(text) if found.end() > found.start()]
        self.cursor: dict[int, int] = {}
        self.body = self._body()
        """What markdown-it is given, letter for letter as long as the text."""

    def read(self) -> None:
        env: dict[str, object] = {}
        kind: BlockKind = "paragraph"
        level = 0
        depth = dict.fromkeys(_CONTAINERS.values(), 0)
        for token in _parser().parse(self.body, env):
            if container := _CONTAINERS.get(token.type):
                depth[container] += token.nesting
            elif opened := _OPENED.get(token.type):
                kind, level = opened, int(token.tag[1:]) if opened == "heading" else 0
            elif token.type == "html_block" and token.map:
                self._html(token)
            elif token.type == "inline" and token.map:
                self._inline(token, env, Block(kind, 0, 0, level, depth["quote"] > 0, depth["item"] > 0))

    def _body(self) -> str:
        """The text with its front matter blanked (line count kept) and absurd runs of one mark defused."""
        text = self.text
        if self.front:
            head = text[: self.front.end]
            text = _SHOWN.sub(" ", head) + text[self.front.end :]
        return _RUN.sub(lambda found: HIDDEN * len(found[0]), text.replace("\0", "\ufffd"))

    def _html(self, token: Token) -> None:
        first, last = token.map or (0, 0)
        start, end = self.lines[first][0], self.lines[min(last, len(self.lines)) - 1][1]
        self.html.feed(start, end)
        self.html.flush()

    def _inline(self, token: Token, env: dict[str, object], block: Block) -> None:
        places = self._places(token)
        begin = -1
        self.open.clear()
        note = _FOOTNOTE.match(token.content)
        content = _without_attributes(token.content) if block.kind == "heading" else token.content
        pieces = inline_pieces(_parser(), content, env)
        for piece in _behind(note.end(), pieces) if note else pieces:
            at = _source(places, piece.start)
            if piece.kind == "comment":
                self.comments.append(Span(at, at + len(piece.text)))
                continue
            if begin < 0 and piece.text.strip():
                if self.builder.length:
                    self.builder.gap("\n\n")
                begin = self.builder.length
                self.open = [(mark, begin, target) for mark, _, target in self.open]
            elif begin < 0 and piece.kind not in ("open", "close"):
                continue
            self._add(piece, at, places)
        if begin >= 0 and self.builder.length > begin:
            kind: BlockKind = "footnote" if note else block.kind
            self.html.blocks.append(Block(kind, begin, self.builder.length, block.level, block.quoted, block.listed))

    def _add(self, piece: Piece, at: int, places: list[tuple[int, int]]) -> None:
        if piece.kind == "open":
            self.open.append((piece.mark, self.builder.length, piece.target))
            del self.open[:-_OPEN]
        elif piece.kind == "close":
            self._close(piece, places)
        elif piece.kind == "atom":
            self.builder.add(piece.text, at, _source(places, piece.end - 1) + 1 - at)
        elif piece.kind == "break":
            self.builder.add("\n", at, max(1, _source(places, piece.end) - at))
        else:
            for start, length in _stretches(places, piece):
                add_plain(self.builder, self.text, start, start + length)

    def _close(self, piece: Piece, places: list[tuple[int, int]]) -> None:
        """End the last mark of its kind: a tag that was never closed inside a link is not the link."""
        last = next((i for i in reversed(range(len(self.open))) if self.open[i][0] == piece.mark), None)
        if last is None:
            return
        mark, start, target = self.open.pop(last)
        if self.builder.length > start:
            address = Span(*(_source(places, end) for end in piece.address)) if piece.address else None
            self.html.marks.append(Mark(mark, start, self.builder.length, target, address))

    def _places(self, token: Token) -> list[tuple[int, int]]:
        """(offset in the token's content, offset in the source) where each of its lines begins, or jumps."""
        places: list[tuple[int, int]] = []
        content_at, number = 0, self._first(token)
        for line in token.content.split("\n"):
            begin, end = self.lines[min(number, len(self.lines) - 1)]
            places += ((content_at + offset, at) for offset, at in self._line(line, number, begin, end))
            content_at += len(line) + 1
            number += 1
        return places

    def _first(self, token: Token) -> int:
        """The line where a token's content begins: lines of no-break spaces above it are stripped with its blanks."""
        number, last = (token.map or [0, 1])[0], (token.map or [0, 1])[1] - 1
        while number < last and not self.body[slice(*self.lines[number])].strip():
            number += 1
        return number

    def _line(self, line: str, number: int, begin: int, end: int) -> list[tuple[int, int]]:
        """Where a line of content stands in its source line; in a table cell each "|" was written "\\|"."""
        after = max(begin, self.cursor.get(number, begin))
        at = self.body.find(line, after, end)
        if at >= 0:
            self.cursor[number] = at + len(line)
            return [(0, at)]
        written = line.replace("|", "\\|")
        at = self.body.find(written, after, end) if "|" in line else -1
        if at >= 0:
            self.cursor[number] = at + len(written)
            pipes = [i for i, letter in enumerate(line) if letter == "|"]
            return [(0, at), *((i, at + i + k) for k, i in enumerate(pipes, 1))]
        bare = line.lstrip()  # a tab before it was read as blanks
        return [(0, max(self.body.find(bare, begin, end), begin) - (len(line) - len(bare)))]


def _source(places: list[tuple[int, int]], offset: int) -> int:
    """The source offset of an offset into a token's content."""
    i = max(0, bisect_right(places, (offset, 1 << 60)) - 1)
    return places[i][1] + offset - places[i][0]


def _stretches(places: list[tuple[int, int]], piece: Piece) -> Iterator[tuple[int, int]]:
    """(source offset, length) of the parts of a piece that stand in one stretch of the source."""
    at, end = piece.start, piece.start + len(piece.text)
    while at < end:
        i = bisect_right(places, (at, 1 << 60))
        stop = min(end, places[i][0]) if i < len(places) else end
        yield _source(places, at), stop - at
        at = stop


def _without_attributes(content: str) -> str:
    """A heading without what pandoc writes behind it: "{-}", "{#refs .unnumbered}"."""
    opened = content.rfind("{") if content.rstrip().endswith("}") else -1
    return content[:opened].rstrip() if opened > 0 else content


def _behind(mark: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a footnote behind its mark, which ends at `mark`."""
    for piece in pieces:
        if piece.start >= mark:
            yield piece
        elif piece.end > mark:
            yield piece.cut(mark)
