"""Which drafts count: weak shapes only beside surer ones or an alike entry, and never in italics (a film, a title)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from citecheck.citations.bearing import Found, borne_out
from citecheck.citations.drafts import Draft
from citecheck.citations.lexicon import Lexicon
from citecheck.citations.strength import AMONG, EVIDENT
from citecheck.model import Document

_ENOUGH = 2
"""Different citations in running text that are borne out, without which one may be a chance in a post without a list."""
_EMPHASIS = frozenset({"em"})


def decide(blocks: Iterable[Found], document: Document, lexicon: Lexicon, *, listing: bool) -> Iterator[Found]:
    """What counts, block by block, so that a long post's drafts need not all be held at once.

    Blocks wait until the post is known to cite by author and year: one sure shape says so, or two different ones that a
    verb or a lead-in bears out. `listing` says that the post lists what it cites, beside which bare names may count too.
    """
    emphasis = [(mark.start, mark.end) for mark in document.marks if mark.kind in _EMPHASIS]
    waiting: list[Found] = []
    enough = 1 if lexicon.entries else _ENOUGH  # a list says that the post cites
    evident, strong = 0, False
    for block in borne_out(blocks, document.prose, lexicon) if listing else blocks:
        waiting.append(block)
        if not strong:
            evident += len({id(draft.head) for draft in block.drafts if draft.strength in {AMONG, EVIDENT}})
            strong = evident >= enough or any(draft.strength > EVIDENT for draft in block.drafts)
        if strong:
            yield from (_kept(held, emphasis, lexicon, strong=True) for held in waiting)
            waiting.clear()
    yield from (_kept(held, emphasis, lexicon, strong=False) for held in waiting)


def _kept(block: Found, emphasis: list[tuple[int, int]], lexicon: Lexicon, *, strong: bool) -> Found:
    kept = [
        draft.strength > EVIDENT or ((strong or _resembles(lexicon, draft)) and not _italic(emphasis, draft, block.at))
        for draft in block.drafts
    ]
    if all(kept):
        return block
    return Found(list(compress(block.drafts, kept)), list(compress(block.quoted, kept)), block.at)


def _resembles(lexicon: Lexicon, draft: Draft) -> bool:
    names = draft.head.names
    return len(names) == 1 and lexicon.resembles(names[0], draft.year.number)


def _italic(emphasis: list[tuple[int, int]], draft: Draft, at: int) -> bool:
    span = draft.head.names[0].span if draft.head.names else None
    return span is not None and any(start <= at + span.start and at + span.end <= end for start, end in emphasis)
