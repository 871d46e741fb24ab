"""Inline Markdown as pieces with places: markdown-it's own rules, run over a state that records where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import regex
from markdown_it import MarkdownIt
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token

from citecheck.model import MarkKind
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

HIDDEN = "\u2063"
"""Stands, as often as there are letters, for what is no prose and must not be taken for markup (math, footnote marks, code)."""
_HIDE = compiled(
    r"(?P<escape>\\.)|(?P<code>(?<!`)(?P<ticks>`{1,20}+)(?!`)(?:[^`]++|(?!(?<!`)(?P=ticks)(?!`))`)*+(?<!`)(?P=ticks)(?!`))"
    r"|(?P<math>\$\$[^$]{1,2000}+\$\$|(?<![\\$\p{L}\d])\$(?=[^\s$])[^$\n]{1,400}+(?<=\S)\$(?!\d))"
    r"|(?P<note>\[\^[^\]\s]{1,40}+\](?!:))"
    r"|(?P<element><(?P<tag>(?i:code|math|script|style|svg|textarea))\b[^<>]{0,400}+>[^<]{0,2000}+</(?P=tag)\s*+>)"
)
_HIDDEN = compiled(f"{HIDDEN}++")
_BREAK = compiled(r"<br\b", regex.I)
_TAG = compiled(r"<(/?)(em|i|cite|strong|b|sup|sub)\s*>", regex.I)

_OPENED: dict[str, MarkKind] = {"em_open": "em", "strong_open": "strong", "link_open": "link"}
_CLOSED: dict[str, MarkKind] = {"em_close": "em", "strong_close": "strong", "link_close": "link"}
"""Tokens that begin and end a mark."""
_TAG_MARKS: dict[str, MarkKind] = {"em": "em", "i": "em", "cite": "em", "sup": "sup", "sub": "sub"}


class Piece(NamedTuple):
    """A stretch of inline content: text as it stands, an atom (entity, escape), a line break, or a mark's edge."""

    kind: Literal["text", "atom", "break", "open", "close", "comment"]
    start: int
    end: int
    text: str = ""
    mark: MarkKind = "em"
    target: str = ""
    address: tuple[int, int] | None = None
    """Of a link's end: where its destination is written."""

    def cut(self, start: int) -> Piece:
        """The piece from `start` on."""
        return self._replace(start=start, text=self.text[start - self.start :]) if self.kind == "text" else self


class _Recorder(StateInline):
    """Notes in each token's meta where it was pushed; the text in waiting is contiguous and begins where it was first added."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta = {"at": self.pos}
        return token

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta = {"at": self._pending_at}
        return token

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self._pending_at = self.pos
        super().append_pending(text)

    _pending_at = 0


def inline_pieces(parser: MarkdownIt, content: str, env: dict[str, Any]) -> Iterator[Piece]:
    """The prose of one block's inline content, in order, offsets into `content`; an image stands for its description."""
    tokens: list[Token] = []
    if "$" in content or "[^" in content or "</" in content:
        content = _HIDE.sub(
            lambda found: found[0] if found["code"] or found["escape"] else HIDDEN * len(found[0]), content
        )
    state = _Recorder(content, parser, env, tokens)
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    for token in state.tokens:
        if token.type == "image":
            at = int(token.meta["at"]) + len("![")
            yield from (
                p._replace(start=p.start + at, end=p.end + at) for p in inline_pieces(parser, token.content, env)
            )
        else:
            yield from _pieces(token, content, parser)


def _pieces(token: Token, content: str, parser: MarkdownIt) -> Iterator[Piece]:
    at = int((token.meta or {}).get("at", 0))
    if token.type == "text" and token.content:
        if not content.startswith(token.content, at):  # an autolink is pushed where its "<" stands
            at = max(at, content.find(token.content, at))
        yield from _text(at, token.content)
    elif token.type == "text_special":
        yield Piece("atom", at, at + len(token.markup), token.content)
    elif token.type in ("softbreak", "hardbreak"):
        at = content.find("\n", at)
        yield Piece("break", at, at + 1)
    elif token.type in _OPENED:
        yield Piece("open", at, at, mark=_OPENED[token.type], target=str(token.attrGet("href") or ""))
    elif token.type in _CLOSED:
        address = _destination(content, at, parser) if token.type == "link_close" else None
        yield Piece("close", at, at, mark=_CLOSED[token.type], address=address)
    elif token.type == "html_inline":
        yield from _html(token.content, at)


def _destination(content: str, at: int, parser: MarkdownIt) -> tuple[int, int] | None:
    """Where the destination behind the text of an inline link stands, without its angle brackets; `at` is the text's end."""
    if not content.startswith("](", at):
        return None
    start = at + 2
    while start < len(content) and content[start] in " \t\n":
        start += 1
    found = parser.helpers.parseLinkDestination(content, start, len(content))
    if not found.ok or found.pos == start:
        return None
    return (start + 1, found.pos - 1) if content[start] == "<" else (start, found.pos)


def _text(at: int, text: str) -> Iterator[Piece]:
    """Text less what is hidden."""
    last = 0
    for found in _HIDDEN.finditer(text):
        if found.start() > last:
            yield Piece("text", at + last, at + found.start(), text[last : found.start()])
        last = found.end()
    if last < len(text):
        yield Piece("text", at + last, at + len(text), text[last:])


def _html(text: str, at: int) -> Iterator[Piece]:
    if text.startswith("<!--"):
        yield Piece("comment", at, at + len(text), text)
    elif _BREAK.match(text):
        yield Piece("break", at, at + len(text))
    elif found := _TAG.match(text):
        mark = _TAG_MARKS.get(found[2].lower(), "strong")
        yield Piece("close" if found[1] else "open", at, at, mark=mark)
