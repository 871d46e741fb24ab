"""The markup inside a typed entry: its links, and whether anything stands there that a rendering could not keep."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from citecheck.csl.runs import Run
from citecheck.marks import marks_in, slanted
from citecheck.model import Document, Reference, Span
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_PLAIN = {
    "markdown": compiled(r"(?:\]\([^()\s\"]*+(?:\([^()\s\"]*+\)[^()\s\"]*+)*+\)|[*_\\\s>\[\]<])*+"),
    "html": compiled(r"(?:\s|</?(?:em|i|cite|a)\s*>|<a\s[^<>]*+>|<br\s*/?>)*+", regex.I),
}
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_ANCHOR = compiled(r"<a\s[^<>]*+>", regex.I)


class Link(NamedTuple):
    """A typed link: the words it stands on, where it leads, and its markup before and behind the words."""

    text: str
    target: str
    before: str
    behind: str


def odd_markup(document: Document, span: Span) -> str:
    """That an entry holds markup which has no place in a rendering; "" where it does not."""
    plain = _PLAIN.get(document.format)
    if plain is None:
        return ""
    start, end = document.text.range(span)
    if any(mark.kind in ("sup", "sub") for mark in marks_in(document, start, end)):
        return "its raised or lowered letters would be lost"
    odd = next((piece.strip() for piece in _hidden(document, span) if not plain.fullmatch(piece)), "")
    return f"its markup “{odd[:60]}” would be lost" if odd else ""


def _hidden(document: Document, span: Span) -> Iterator[str]:
    """The stretches of an entry's source that show nothing."""
    start, end = document.text.range(span)
    runs = document.text.runs
    at, i = span.start, bisect_left(runs, start, key=lambda run: run.prose + run.length)
    while i < len(runs) and runs[i].prose < end:
        if runs[i].source > at:
            yield document.source.text[at : runs[i].source]
        at = max(at, runs[i].source + runs[i].source_length)
        i += 1
    if at < span.end:
        yield document.source.text[at : span.end]


def links(document: Document, span: Span) -> list[Link] | None:
    """The links of an entry in order; None where their markup cannot be told."""
    start, end = document.text.range(span)
    marks = [m for m in marks_in(document, start, end) if m.kind == "link" and start <= m.start and m.end <= end]
    source = document.slice(span)
    anchors = _ANCHOR.findall(source)
    if document.format == "html" and len(anchors) != len(marks):
        return None
    found = []
    for i, mark in enumerate(marks):
        text = document.prose[mark.start : mark.end]
        if document.format == "html":
            found.append(Link(text, mark.target, anchors[i], "</a>"))
        elif f"]({mark.target})" in source:
            found.append(Link(text, mark.target, "[", f"]({mark.target})"))
        elif f"<{text}>" in source:
            found.append(Link(text, mark.target, "<", ">"))
        else:
            return None
    return found


def is_as_typed(document: Document, reference: Reference, rendered: Sequence[Run]) -> bool:
    """Whether a rendering differs from the entry as typed in blanks and the shape of quotation marks only."""
    start, end = document.text.range(reference.span)
    if _plain_marks(document.prose[start:end]) != _plain_marks("".join(run.text for run in rendered)):
        return False
    return document.format == "text" or slanted(document, start, end) == [
        run.italic for run in rendered for letter in run.text if letter.isalnum()
    ]


def _plain_marks(text: str) -> str:
    return "".join(text.translate(_STRAIGHT).split())
