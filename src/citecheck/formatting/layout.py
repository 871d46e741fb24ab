"""Entries put back where the post's list stands: each in a place of the old ones, everything between them untouched."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

from citecheck.model import Document, Edit, ListSection, Span
from citecheck.patterns import compiled

_BULLET = compiled(r"[\s>]*+(?:[-*+•·][ \t])?(?:\d{1,3}[.)][ \t])?\s*+")
_TAGS = compiled(r"(?:\s|&nbsp;|</?(?:p|li|br|div|dd|dt|tr|td|tbody|ul|ol)\s*/?>)*+", regex.I)
_OWNED = compiled(r"\s(?:id|name)\s*=|<!--", regex.I)
"""Markup that belongs to one entry: an anchor, a comment."""


def runs_of(document: Document, section: ListSection) -> list[list[int]]:
    """The entries that may change places with each other, by number: what stands between them belongs to none.

    A heading, a comment or an anchor between two entries parts them.
    """
    gaps = [document.source.text[a.end : b.start] for a, b in pairwise(section.entries)]
    usual = Counter(gaps).most_common(1)[0][0] if gaps else ""
    fixed = bool(section.entries) and not _is_neutral(document.format, _lead(document, section.entries[0]), usual)
    runs: list[list[int]] = [[0]] if section.entries else []
    for i, gap in enumerate(gaps, start=1):
        if _is_neutral(document.format, gap, usual) and not fixed:
            runs[-1].append(i)
        else:
            runs.append([i])
        fixed = False
    return runs


def _lead(document: Document, span: Span) -> str:
    """What stands before an entry on its line: a bullet, or words that belong to it ("Source: …")."""
    source = document.source.text
    return source[max(source.rfind("\n", 0, span.start), source.rfind("\r", 0, span.start)) + 1 : span.start]


def _is_neutral(format: str, gap: str, usual: str) -> bool:
    plain = _TAGS if format == "html" else _BULLET
    return bool(plain.fullmatch(gap)) or (format == "html" and gap == usual and not _OWNED.search(gap))


def edits(section: ListSection, order: Sequence[int], texts: Sequence[str], document: Document) -> list[Edit]:
    """The edits that put entry `order[i]`, as `texts[order[i]]` has it, into the i-th place; none where nothing changes."""
    return [
        Edit(span, texts[number])
        for span, number in zip(section.entries, order, strict=True)
        if document.slice(span) != texts[number]
    ]


def wrapped(document: Document, span: Span, text: str, width: int) -> str:
    """An entry's new text broken into lines as the old one was, with its hanging indent."""
    source = document.source.text
    old = document.slice(span)
    if document.format == "html" or "\n" not in old:
        return text
    newline = "\r\n" if "\r\n" in old else "\n"
    first = span.start - (source.rfind("\n", 0, span.start) + 1)
    second = old.split("\n")[1]
    indent = second[: len(second) - len(second.lstrip(" \t>"))]
    lines = textwrap.wrap(
        text, width, initial_indent=" " * first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )  # fmt: skip
    return newline.join(lines)[first:] if lines else text


def width_of(document: Document, section: ListSection) -> int:
    """The longest line of the list's wrapped entries."""
    lines = [
        line for span in section.entries if "\n" in document.slice(span) for line in document.slice(span).split("\n")
    ]
    return max((len(line.rstrip()) for line in lines), default=79)
