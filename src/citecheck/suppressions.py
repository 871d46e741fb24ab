"""Findings that the post itself sets aside, by comments or front matter; those that set aside nothing are told.

<!-- citecheck: ignore[cited-not-listed] reason -->   the next block
<!-- citecheck: disable[REF] -->  …  <!-- citecheck: enable[REF] -->
<!-- citecheck: ignore-file -->
citecheck: {style: apa6, ignore: [REF031]}             in front matter
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from citecheck.model import Diagnostic, Document, Edit, Fix, Span

if TYPE_CHECKING:
    from citecheck.rules import Rule

CODE, NAME = "SUP001", "unused-suppression"
_COMMENT = regex.compile(r"<!--\s*+citecheck:\s*+(ignore-file|ignore|disable|enable)\b(?:\[([^\]\n]*+)\])?[^\n]*?-->")
_FLOW = regex.compile(r"(?m)^citecheck:[ \t]*+\{([^\n}]*+)\}")
_NESTED = regex.compile(r"(?m)^citecheck:[ \t]*+\n((?:[ \t]++[^\n]*+\n?)++)")
_STYLE = regex.compile(r"\bstyle:\s*+[\"']?([\w-]++)")
_IGNORE = regex.compile(r"\bignore:\s*+(?:\[([^\]]*+)\]|([\w-]++)|((?:\n[ \t]*+-[^\n]++)++))")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the post's own front matter sets."""

    style: str | None = None
    ignore: tuple[str, ...] = ()
    span: Span | None = None


@dataclass(slots=True)
class _Suppression:
    comment: Span
    selectors: tuple[str, ...]
    scope: Span
    used: bool = field(default=False)

    def covers(self, diagnostic: Diagnostic) -> bool:
        meant = not self.selectors or any(_means(s, diagnostic) for s in self.selectors)
        return meant and self.scope.start <= diagnostic.span.start < max(self.scope.end, self.scope.start + 1)


def _means(selector: str, diagnostic: Diagnostic) -> bool:
    return selector.lower() == diagnostic.name or diagnostic.code.startswith(selector.upper())


def front_matter(document: Document) -> FrontMatter:
    """The settings in a post's front matter."""
    if document.front_matter is None:
        return FrontMatter()
    text = document.slice(document.front_matter)
    found = _FLOW.search(text) or _NESTED.search(text)
    if found is None:
        return FrontMatter()
    style, ignore = _STYLE.search(found[1]), _IGNORE.search(found[1])
    selectors = regex.findall(r"[\w-]*\w", " ".join(filter(None, ignore.groups())) if ignore else "")
    at = document.front_matter.start
    return FrontMatter(style[1] if style else None, tuple(selectors), Span(at + found.start(), at + found.end()))


def suppress(diagnostics: Sequence[Diagnostic], document: Document, rules: Sequence[Rule]) -> list[Diagnostic]:
    """The findings left, with one for every comment that sets aside nothing."""
    text = document.source.text
    if "citecheck:" not in text:
        return list(diagnostics)
    ignored = front_matter(document).ignore
    suppressions = list(_suppressions(document))
    kept = []
    for diagnostic in diagnostics:
        hits = [s for s in suppressions if s.covers(diagnostic)]
        for hit in hits:
            hit.used = True
        if not hits and not any(_means(s, diagnostic) for s in ignored):
            kept.append(diagnostic)
    kept += [_unused(s, text) for s in suppressions if not s.used]
    return sorted(kept, key=lambda d: (d.span, d.code))


def _suppressions(document: Document) -> Iterator[_Suppression]:
    text = document.source.text
    opened: list[tuple[Span, tuple[str, ...]]] = []
    for found in _comments(document):
        kind, selectors = found[1], tuple(regex.findall(r"[\w-]++", found[2] or ""))
        comment = Span(found.start(), found.end())
        if kind == "ignore-file":
            yield _Suppression(comment, selectors, Span(0, len(text) + 1))
        elif kind == "ignore":
            yield _Suppression(comment, selectors, _next_block(document, comment))
        elif kind == "disable":
            opened.append((comment, selectors))
        else:
            ended = [o for o in opened if not selectors or o[1] == selectors]
            opened = [o for o in opened if o not in ended]
            for begin, meant in ended:
                yield _Suppression(begin, meant, Span(begin.end, comment.start))
    for begin, meant in opened:
        yield _Suppression(begin, meant, Span(begin.end, len(text) + 1))


def _comments(document: Document) -> Iterator[regex.Match[str]]:
    text = document.source.text
    if document.format == "text":
        yield from _COMMENT.finditer(text)
        return
    for span in document.comments:
        if found := _COMMENT.match(text, span.start, span.end):
            yield found


def _next_block(document: Document, comment: Span) -> Span:
    for block in document.blocks:
        span = document.text.span(block.start, block.end)
        if span.end > comment.end and document.source.text[max(span.start, comment.end) : span.end].strip():
            return span
    return Span(comment.end, comment.end)


def _unused(suppression: _Suppression, text: str) -> Diagnostic:
    span = suppression.comment
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    alone = line_end >= 0 and not (text[line_start : span.start] + text[span.end : line_end]).strip()
    gone = Span(line_start, line_end + 1) if alone else span
    what = ", ".join(suppression.selectors) or "anything"
    return Diagnostic(
        CODE,
        NAME,
        f"Suppresses {what}, of which nothing is found here.",
        span,
        "warning",
        fix=Fix("Remove the comment", (Edit(gone, ""),)),
    )
