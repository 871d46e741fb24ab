"""Findings that the post itself sets aside; what sets aside nothing, or cannot be obeyed, is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from citecheck.model import Diagnostic, Document, Span
from citecheck.rules import Rule
from citecheck.suppressions.directives import Directive, directives, front_matter
from citecheck.suppressions.unused import FRONT, Use, selectors, unused


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
    """Where the comments reach: blocks, whole file, and stretches that open and close, all by selector."""

    def __init__(self, asked: Sequence[Directive], document: Document) -> None:
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
                    self.switches.setdefault(key, []).insert(0, (-1, True, number))
                elif directive.kind == "ignore":
                    span = blocks.of(directive.span)
                    self.blocks.setdefault(key, []).append((span.start, span.end, number))
        for scopes in self.blocks.values():
            scopes.sort()

    def covering(self, at: int, keys: Iterable[str]) -> set[Use]:
        """Which directives set a finding at this place aside."""
        found: set[Use] = set()
        last: tuple[int, bool, Use] | None = None
        for key in keys:
            blocks = self.blocks.get(key, ())
            i = bisect_right(blocks, (at, 1 << 60, 0)) - 1
            if i >= 0 and at < max(blocks[i][1], blocks[i][0] + 1):
                found.add((blocks[i][2], key))
            switches = self.switches.get(key, ())
            i = bisect_right(switches, (at, True, 1 << 60)) - 1
            if i >= 0 and (last is None or switches[i][0] > last[0]):
                last = (switches[i][0], switches[i][1], (switches[i][2], key))
        return found | {last[2]} if last and last[1] else found


class _Blocks:
    """The blocks of a post by their places in the source."""

    def __init__(self, document: Document) -> None:
        self.text = document.source.text
        self.spans = sorted(document.text.span(block.start, block.end) for block in document.blocks)
        self.starts = [span.start for span in self.spans]

    def of(self, comment: Span) -> Span:
        """The block that a comment stands in or behind on the same line, else the next one."""
        i = bisect_right(self.starts, comment.start)
        if i and self._same(self.spans[i - 1], comment):
            return self.spans[i - 1]
        return self.spans[i] if i < len(self.spans) else Span(comment.end, comment.end)

    def _same(self, block: Span, comment: Span) -> bool:
        if block.end > comment.end:
            return True
        return block.start < comment.start and not self.text[min(block.end, comment.start) : comment.start].strip(" \t")
