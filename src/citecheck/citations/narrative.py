"""Originals named outside the bracket of the work they were read in: "A's (1990) study (as cited in B, 2012)"."""

from __future__ import annotations

from citecheck.citations.drafts import Draft
from citecheck.citations.heads import read_head
from citecheck.citations.passage import Passage
from citecheck.citations.secondary import BARE_IN, is_retold, undated
from citecheck.citations.strength import strength
from citecheck.model import Label, Span

_REACH = 500


def link_narrative(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Ties each work read in a bracket or after a phrase to the narrative citation it reports."""
    linked: list[Draft] = []
    for draft in drafts:
        if draft.form == "narrative" and draft.secondary is None and not draft.inherited and draft.role == "cited":
            linked += _after_phrase(passage, draft, linked)
        if draft.secondary and (
            draft.original is None or (draft.original.form == "narrative" and not draft.original.year.text)
        ):
            _reported(passage, draft, linked)
        linked.append(draft)
    return linked


def _after_phrase(passage: Passage, draft: Draft, before: list[Draft]) -> list[Draft]:
    """ "Obi (1990), as cited in Day (2012)" and "Obi, as cited in Day (2012)": the phrase left of the names."""
    k = draft.head.first - 1
    if passage.kind(k) != "secondary" and not _is_bare_in(passage, k, before):
        return []
    token = passage.tokens[k]
    left = k - 1 if passage.kind(k - 1) == "comma" else k
    if before and not passage.view[before[-1].end : token.start].strip(" ,)]"):
        draft.secondary = Label(Span(token.start, token.end), token.text)
        before[-1].role, draft.original = "original", before[-1]
        return []
    head = None if is_retold(token.text) else read_head(passage, left, 0, bracketed=False)
    if head is None or not head.names or not strength(passage, head, bracketed=False):
        return []
    draft.secondary = Label(Span(token.start, token.end), token.text)
    draft.original = undated(passage, head, k, bracketed=False)
    return [draft.original]


def _is_bare_in(passage: Passage, k: int, before: list[Draft]) -> bool:
    """Whether token `k` is an "in" that a comma parts from a citation right before it: "Obi (1990), in Day (2012)"."""
    if k < 2 or not before or passage.tokens[k].text not in BARE_IN or passage.kind(k - 1) != "comma":
        return False
    last = before[-1]
    return last.form == "narrative" and not passage.view[last.end : passage.tokens[k - 1].start].strip(" )]")


def _reported(passage: Passage, draft: Draft, before: list[Draft]) -> None:
    """The dated narrative citation earlier in the sentence is what the bracket reports."""
    last = next((one for one in reversed(before[-3:]) if one.form == "narrative" and one.year.text), None)
    if last is None or last.role == "original" or draft.start - last.end > _REACH:
        return
    if passage.ends_sentence(last.end, draft.start):
        return
    if draft.original in before:
        before.remove(draft.original)
    last.role, draft.original = "original", last
