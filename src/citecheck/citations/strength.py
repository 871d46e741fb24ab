"""How sure it is that names before a year are a citation; 0 refuses.

A bare word (WEAK) may become EVIDENT by what stands beside it, which counts where the post has surer citations too.
"""

from __future__ import annotations

from citecheck.citations.drafts import Head
from citecheck.citations.lookalikes import EVENT_ENDS, LEGAL_ENDS, MEETINGS, is_opener, is_stopped
from citecheck.citations.passage import Passage
from citecheck.patterns import compiled

SURE = 1.0
SHAPED = 0.9
EVIDENT = 0.8
AMONG = 0.55
"""Several bare words that bear out nothing but each other."""
WEAK = 0.5
DOUBTFUL = 0.3
"""A word behind an article ("the Civic (2010)"), no citation unless something says so."""
_DETERMINERS = frozenset("the a an this its their our his her your my der die das el la le o os un une una".split())
_PUBLISHERS = frozenset(
    "press publisher publishers publishing publications books verlag éditions ediciones editora".split()
)
_CREDITS = frozenset(
    "photo photos photograph photographer picture image images illustration illustrations artwork cover credit credits foto".split()
)
_NUMERAL = compiled("[IVX]{2,}")
_CODE = compiled(r"\p{L}{1,4}-?\d{1,4}")
_DEGREES = frozenset("PhD DPhil MPhil MSc MSci BSc MBA BA MA MD EdD PsyD LLB LLM BEd MEd Hons".split())
_CASE = frozenset({"v", "vs", "v.", "vs."})


def strength(passage: Passage, head: Head, *, bracketed: bool) -> float:
    """From 0 (no citation) over 0.5 (a bare word and a year) to 1 (the list has the author)."""
    if head.listed:
        return SURE
    if head.title:
        return SHAPED if head.strong else 0.0
    if not _plausible(passage, head, bracketed=bracketed):
        return 0.0
    if not head.et_al and len(head.names) == 1 and (is_event(head) or (not bracketed and _determined(passage, head))):
        return DOUBTFUL
    return SHAPED if head.strong else WEAK


def _plausible(passage: Passage, head: Head, *, bracketed: bool) -> bool:
    words = _words(head)
    last = words[-1].casefold() if words else ""
    if not words or last in LEGAL_ENDS or (not head.et_al and len(head.names) == 1 and last in EVENT_ENDS):
        return False
    if len(head.names) == 1 and not head.et_al:
        if (len(words) == 1 and is_stopped(words[0])) or all(is_stopped(word) for word in words):
            return False
        if _is_numbered(words) or words[0] in _DEGREES or _in_a_title(passage, head, bracketed=bracketed):
            return False
    if is_opener(words[0]) and len(words) == 1 and not head.et_al and not (bracketed and len(head.names) > 1):
        return False
    return not _of_a_case(passage, head) and not _labelled(passage, head, bracketed=bracketed)


def _is_numbered(words: list[str]) -> bool:
    """Whether a letter, a numeral or a code is all, or counts what stands beside it: "P12", "Group B", "Harbour Bowl XX"."""
    counted = len(words[-1]) == 1 and (len(words) == 1 or is_stopped(words[0]))
    return counted or _CODE.fullmatch(words[-1]) is not None or any(_NUMERAL.fullmatch(word) for word in words)


def _words(head: Head) -> list[str]:
    name = head.names[-1]
    return (name.literal or f"{name.given} {name.family}").split() if len(head.names) == 1 else name.surname.split()


def is_event(head: Head) -> bool:
    """Whether the name is a meeting's, which its year dates: "International Workshop on Reefs (IWR 2003)"."""
    return any(word.casefold() in MEETINGS for word in head.names[0].literal.split()[:-1])


def _determined(passage: Passage, head: Head) -> bool:
    """Whether an article stands before an unlisted person-like word: "the Civic (2010)"."""
    before = head.first - 1
    literal = head.names[0].literal
    if before > 0 and passage.tokens[before].text in {"o", "e"} and passage.kind(before - 1) == "close":
        return False  # "Ruiz (2015) o Chan (2016)"
    return before >= 0 and passage.tokens[before].text.casefold() in _DETERMINERS and " " not in literal


def _labelled(passage: Passage, head: Head, *, bracketed: bool) -> bool:
    """Whether a colon stands before an unlisted name: one in brackets, a publisher's after its place, a photographer's.

    "(Image: Harbour, 2010)", "(Lund: Tidal University Press, 2010)", "Photo: A. Obi (2010)".
    """
    colon = head.first - 1
    if colon < 1 or passage.tokens[colon].text != ":":
        return False
    if passage.tokens[colon - 1].text.casefold() in _CREDITS:
        return True
    last = head.names[0].literal.rpartition(" ")[2].casefold()
    return bracketed and (not head.strong or (len(head.names) == 1 and last in _PUBLISHERS))


def _in_a_title(passage: Passage, head: Head, *, bracketed: bool) -> bool:
    """Whether "of" ties the name to a capital before it: "the Treaty of Harbourton (1919)", "(Minister of the Sea, 2011)"."""
    before = head.first - 1
    if bracketed and before > 0 and passage.tokens[before].text == "the":
        before -= 1
    linked = before > 0 and passage.tokens[before].text in {"of", "for"} and passage.kind(before - 1) == "capital"
    return linked and not is_opener(passage.tokens[before - 1].text)


def _of_a_case(passage: Passage, head: Head) -> bool:
    """Whether "v." stands just before: the second party of a lawsuit."""
    near = passage.tokens[max(0, head.first - 2) : head.first]
    return len(head.names) == 1 and any(token.text.casefold() in _CASE for token in near)
