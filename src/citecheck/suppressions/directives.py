"""What a post itself asks of citecheck, in comments or front matter.

<!-- citecheck: ignore[cited-not-listed] reason -->    the block it stands in, or the next one
<!-- citecheck: disable[REF] --> … <!-- citecheck: enable[REF] -->
<!-- citecheck: ignore-file -->
citecheck: {style: apa6, ignore: [REF031]}              in YAML front matter; [citecheck] in TOML
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Document, Label, Span
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

KINDS = ("ignore", "ignore-file", "disable", "enable")
SETTINGS = ("style", "ignore")

_COMMENT = compiled(r"<!--\s*+citecheck:\s*+([\w-]*+)\s*+(?:\[([^\]]{0,500}+)\])?+.{0,1000}?-->", regex.S)
_WORD = compiled(r"[^\W_][\w-]*+")
_START = compiled(r"^(?:citecheck[ \t]*+[:=][ \t]*+(\{)?|\[citecheck\])", regex.M)
_INDENTED = compiled(r"[^\n]*+\n?((?:[ \t]++[^\n]*+(?:\n|\Z)|[ \t\r]*+\n)*+)")
_UNTIL_TABLE = compiled(r"[^\n]*+\n?((?:(?!\[|\+\+\+)[^\n]*+(?:\n|\Z))*+)")
_KEY = compiled(r"(?:(?<=[{,])|^)[ \t]*+[\"']?([\w-]++)[\"']?[ \t]*+[:=]", regex.M)
_REMARK = compiled(r"(?:(?<=\s)|^)#[^\n]*+")


class Directive(NamedTuple):
    """One comment: its kind as written, the rules it names with their places (none: all rules), its span."""

    kind: str
    selectors: tuple[Label, ...]
    span: Span
    bare: bool
    """Whether it has no brackets, so that it means every rule."""


class FrontMatter(NamedTuple):
    """The post's own settings, each with its place; `unknown` are keys that are no setting."""

    style: Label | None = None
    ignore: tuple[Label, ...] = ()
    unknown: tuple[Label, ...] = ()


def directives(document: Document) -> Iterator[Directive]:
    """The comments that speak to citecheck, in order; in plain text they are written as in HTML."""
    text = document.source.text
    if "citecheck:" not in text:
        return
    if document.format in ("text", "docx"):
        found = list(_COMMENT.finditer(text))
    else:
        at = (_COMMENT.match(text, span.start, span.end) for span in document.comments)
        found = [comment for comment in at if comment]
    for comment in found:
        named = tuple(_words(text, *comment.span(2))) if comment[2] else ()
        yield Directive(comment[1], named, Span(*comment.span()), comment[2] is None)


def front_matter(document: Document) -> FrontMatter:
    """The `citecheck` table of the front matter: a flow mapping, an indented block, or a TOML table."""
    if document.front_matter is None or "citecheck" not in document.slice(document.front_matter):
        return FrontMatter()
    text = document.source.text[: document.front_matter.end]
    text = _REMARK.sub(lambda remark: " " * len(remark[0]), text)
    start = _START.search(text, document.front_matter.start)
    return _settings(text, *_region(text, start)) if start else FrontMatter()


def _region(text: str, start: regex.Match[str]) -> tuple[int, int]:
    """Where the settings stand inside the front matter."""
    if start[1]:
        end = text.find("}", start.end())
        return start.end(), end if end >= 0 else len(text)
    follows = (_UNTIL_TABLE if start[0] == "[citecheck]" else _INDENTED).match(text, start.end())
    assert follows, "both match the empty text too"
    return follows.span(1)


def _settings(text: str, begin: int, end: int) -> FrontMatter:
    keys = list(_KEY.finditer(text, begin, end))
    ends = [key.start() for key in keys[1:]] + [end]
    values = {key[1]: (key.end(), stop) for key, stop in zip(keys, ends, strict=True)}
    style = next(_words(text, *values["style"]), None) if "style" in values else None
    ignore = tuple(_words(text, *values["ignore"])) if "ignore" in values else ()
    unknown = (key for key in keys if key[1] not in SETTINGS)
    return FrontMatter(style, ignore, tuple(Label(Span(*key.span(1)), key[1]) for key in unknown))


def _words(text: str, begin: int, end: int) -> Iterator[Label]:
    for word in _WORD.finditer(text, begin, end):
        yield Label(Span(*word.span()), word[0])
