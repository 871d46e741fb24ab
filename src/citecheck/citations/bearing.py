"""Several bare "(Name, year)" that close a sentence beside a list bear each other out; one may be a place or a film."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.citations.drafts import Draft
from citecheck.citations.lexicon import Lexicon
from citecheck.citations.strength import AMONG, EVIDENT, WEAK
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_ENOUGH, _ALONE = 3, 5
"""Different names from which on they are no chance, where the post cites its list and where it does not."""
_MOST = 2
"""Such names for each listed one that the post cites; where they are more, they are rather its films or places."""
_HELD = 2000
"""Blocks that wait for further names: a long post need not be held at once."""
_COMMA = compiled(r",\s++")
_AFTER = compiled(r"\s?(?:[.,;:?!]|$)")
_BEFORE = compiled(r"(?<!\p{L})\p{Ll}{2,}[”\"’]?\s$")
_NEAREST = 25
_TELLING = 4
"""Letters from which on a closing name one letter off a listed one of its year is a slip."""


class Found(NamedTuple):
    """The drafts of one block, in text order, and of each whether it is copied with the words it stands in.

    Their places are counted from `at` in the prose.
    """

    drafts: list[Draft]
    quoted: list[bool]
    at: int = 0


def borne_out(blocks: Iterable[Found], prose: str, lexicon: Lexicon) -> Iterator[Found]:
    """The blocks, the drafts that bear each other out or are near an entry made EVIDENT; blocks wait for the names they need."""
    listed: set[str] = set()
    waiting: list[Found] = []
    bare: list[Draft] = []
    names: set[str] = set()
    for block in blocks:
        closing = [
            draft
            for draft, quoted in zip(block.drafts, block.quoted, strict=True)
            if not quoted and draft.strength == WEAK and _closes(prose, block.at, draft)
        ]
        for draft in closing:
            if lexicon.resembles(draft.head.names[0], draft.year.number, least=_TELLING):
                draft.strength = EVIDENT
            else:
                names.add(draft.head.names[0].surname.casefold())
                bare.append(draft)
        waiting.append(block)
        heads = [draft.head for draft in block.drafts if draft.head.listed]
        listed.update(name.surname.casefold() for head in heads for name in head.names[:1])
        if _ENOUGH <= len(names) <= _MOST * len(listed):
            _bear_out(bare, EVIDENT)
        if not bare or len(waiting) > _HELD:
            yield from waiting
            waiting.clear()
    if not listed and len(names) >= _ALONE:
        _bear_out(bare, AMONG)  # six films beside a list that goes with another text close sentences, too
    yield from waiting


def _bear_out(bare: list[Draft], strength: float) -> None:
    for draft in bare:
        draft.strength = strength
    bare.clear()


def _closes(prose: str, at: int, draft: Draft) -> bool:
    """Whether one name, a comma and a year fill a bracket behind a word of the sentence, before a stop or a comma.

    Behind a capital it is more often the maker of what is named there: a film, an album.
    """
    names, year = draft.head.names, draft.year
    if draft.form != "parenthetical" or draft.personal or year.kind != "year" or year.span is None or len(names) != 1:
        return False
    name, (start, stop) = names[0], draft.bracket
    if name.span is None or name.given or " " in name.surname or draft.locator or draft.inherited:
        return False
    start, stop = at + start, at + stop
    filled = start + 1 == at + name.span.start and at + year.span.end + 1 == stop
    joined = _COMMA.fullmatch(prose, at + name.span.end, at + year.span.start)
    before = _BEFORE.search(prose, max(0, start - _NEAREST), start)
    return bool(filled and joined and before and _AFTER.match(prose, stop))
