"""Findings that the post itself sets aside; what sets aside nothing, or cannot be obeyed, is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import TypeVar

from citecheck.model import Diagnostic, Document, Span
from citecheck.rules import Rule
from citecheck.suppressions.directives import Directive, directives, front_matter
from citecheck.suppressions.unused import FRONT, Use, selectors, unused

Scope = TypeVar("Scope", tuple[int, int, int], tuple[int, bool, int])


def suppress(
    diagnostics: Sequence[Diagnostic], document: Document, ran: Sequence[Rule], rules: Sequence[Rule]
) -> list[Diagnostic]:
    """The findings left, with one for everything the post asks in vain; `ran` are those of all `rules` that ran."""
    asked, front = list(directives(document)), front_matter(document)
    scopes = _Scopes(asked, document)
    ignored = {label.text.lower() for label in front.ignore}
    used: set[Use] = set()
    kept = []
    for diagnostic in diagnostics:
        keys = _keys(diagnostic)
        hits = scopes.covering(diagnostic.span.start, keys) | {(FRONT, key) for key in keys if key in ignored}
        used |= hits
        if not hits:
            kept.append(diagnostic)
    kept += unused(document, asked, front, used, ran, rules)
    return sorted(kept, key=lambda d: (d.span, d.code))


def _keys(diagnostic: Diagnostic) -> list[str]:
    """Every selector that means a finding, in lower case."""
    code = diagnostic.code.lower()
    return ["all", diagnostic.name, *(code[:length] for length in range(1, len(code) + 1))]


class _Scopes:
    """Where the comments reach: the whole file, blocks, and stretches that open and close, all by selector."""

    def __init__(self, asked: Sequence[Directive], document: Document) -> None:
        self.whole: dict[str, int] = {}
        """Selector → number of the directive."""
        self.blocks: dict[str, list[tuple[int, int, int]]] = {}
        """Selector → (start, end, number of the directive)."""
        self.switches: dict[str, list[tuple[int, bool, int]]] = {}
        """Selector → (place, whether findings end there, number of the directive)."""
        blocks = _Blocks(document)
        for number, directive in enumerate(asked):
            for key in selectors(directive):
                if directive.kind in ("disable", "enable"):
                    switch = (directive.span.end, directive.kind == "disable", number)
                    self.switches.setdefault(key, []).append(switch)
                elif directive.kind == "ignore-file":
                    self.whole.setdefault(key, number)
                elif directive.kind == "ignore" and (span := blocks.of(directive.span)):
                    self.blocks.setdefault(key, []).append((span.start, span.end, number))
        for scopes in self.blocks.values():
            scopes.sort()

    def covering(self, at: int, keys: Sequence[str]) -> set[Use]:
        """Which directives set a finding at this place aside; of the switches the last one counts."""
        found = {(self.whole[key], key) for key in keys if key in self.whole}
        last: list[tuple[int, bool, Use]] = []
        for key in keys:
            if (block := _last(self.blocks.get(key, ()), at)) and at < block[1]:
                found.add((block[2], key))
            if switch := _last(self.switches.get(key, ()), at):
                last.append((switch[0], switch[1], (switch[2], key)))
        latest = max((place for place, _, _ in last), default=0)
        return found | {use for place, ends, use in last if ends and place == latest}


def _last(scopes: Sequence[Scope], at: int) -> Scope | None:
    """The last of these, in order, that begins at a place or before it."""
    i = bisect_right(scopes, at, key=itemgetter(0))
    return scopes[i - 1] if i else None


class _Blocks:
    """The blocks of a post by their places in the source."""

    def __init__(self, document: Document) -> None:
        self.text = document.source.text
        self.spans = sorted(document.text.span(block.start, block.end) for block in document.blocks)
        self.starts = [span.start for span in self.spans]

    def of(self, comment: Span) -> Span | None:
        """The block that a comment stands in or behind on the same line, else the next one; none behind the last."""
        i = bisect_right(self.starts, comment.start)
        if i and self._same(self.spans[i - 1], comment):
            return self.spans[i - 1]
        return self.spans[i] if i < len(self.spans) else None

    def _same(self, block: Span, comment: Span) -> bool:
        if block.end > comment.end:
            return True
        return block.start < comment.start and not self.text[min(block.end, comment.start) : comment.start].strip(" \t")
