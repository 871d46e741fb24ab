"""What stands beside an unlisted name and year: a verb, a lead-in, a page speak for a citation, a kind of thing against."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from citecheck.citations.cues import BRACKET_LEAD_INS, KINDS, LEAD_INS, MAKERS, STUDIES, THINGS, VERBS
from citecheck.citations.drafts import Draft
from citecheck.citations.outer import is_named_outside
from citecheck.citations.passage import Passage
from citecheck.citations.strength import DOUBTFUL, EVIDENT, SHAPED, SURE, WEAK
from citecheck.citations.years import span_of
from citecheck.patterns import compiled

_REACH = 60
"""Code points on each side of a citation that are read."""
_LONGEST_LIST = 60
"""Tokens of a list of things that are walked over."""
_ADVERBS = r"(?:(?:\p{Ll}++(?<=ly)|also|further|later|even|then|again|who|has|have|had|for\s+(?:example|instance)),?+\s+){0,3}+"
_VERB = compiled(rf",?+\s+{_ADVERBS}(?:(?:{VERBS})(?!\p{{L}})|points?\s+out|pointed\s+out)")
_THAT = compiled(r"[^.;]*?\s(?:that|dass|que|dat)(?!\p{L})")
_STUDY = compiled(rf"(?:[’']s)?\s+(?:[\p{{Ll}}-]++\s+){{0,3}}?(?:{STUDIES})(?!\p{{L}})")
_RESEARCH = compiled(
    r"\s+(?:\p{Ll}++\s+)?(?:stud(?:y|ies)|papers?|articles?|experiments?|meta-analysis|findings|typology|taxonomy)(?!\p{L})"
)
"""What makes a name behind an article an author's: "the Ruiz (2015) study"."""
_OWNED = compiled(r"[’'ʼ]s?\s*+[(\[]\s*+$")
_LEAD_IN = compiled(rf"(?<!\p{{L}})(?i:{LEAD_INS})\s+$")
_BRACKET_LEAD_IN = compiled(rf"(?:{BRACKET_LEAD_INS})")
_IS_A_THING = compiled(
    rf"(?:,|\s+(?:is|was|are|were))\s+(?:an?|the)\s+(?:[\p{{Ll}}-]++\s+){{0,3}}?(?:{'|'.join(sorted(THINGS))})(?!\p{{L}})"
)
_TIE = compiled(r"\)?+(?:;|,?+(?:\s+(?:and|or|und|y|e|et|en))?|\s+&)\s+(?:see\s+|see\s+also\s+|e\.g\.,?\s+|cf\.\s+)?")
_VOLUME = compiled(r"\s\d{1,4}(?:\s?\(\d{1,3}\))?[,:]\s?\d{1,5}(?!\d)")
_LIVES = frozenset("born raised baptised educated schooled buried died lived married".split())
"""What befalls people at a place and in a year: "born in Harbourton (1971)"."""
_UNDATED = frozenset({"no-date", "in-press", "forthcoming"})
_LISTING = frozenset("such as like including include e g the of and or to".split())
_LISTED_KINDS = frozenset({"capital", "initials", "number", "year", "comma", "join", "open", "close", "quote"})


def weigh(passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that name things, and those that evidence bears out made surer.

    Where both kinds of evidence meet, a draft stays as it was. Further years go with the first of their author.
    """
    drafts = [one for one in drafts if not _is_volume(passage, one)]
    verdicts = {id(one.head): _verdict(passage, one) for one in drafts if _is_open(one)}
    kept = [one for one in drafts if verdicts.get(id(one.head), 0) >= (1 if one.strength == DOUBTFUL else 0)]
    for draft in kept:
        if draft.strength <= WEAK and verdicts.get(id(draft.head), 0) > 0:
            draft.strength = SHAPED if _is_paged(draft) else EVIDENT
    for one, other in (*pairwise(kept), *pairwise(kept[::-1])):
        if other.strength == WEAK and one.strength >= EVIDENT and _are_tied(passage, one, other):
            other.strength = EVIDENT
    return kept


def _is_volume(passage: Passage, draft: Draft) -> bool:
    """Whether volume and page follow, so that an unlisted name is a periodical's: "Applied Tides (1984) 33, 123"."""
    if draft.strength >= SURE or draft.form != "narrative" or draft.inherited or len(draft.head.names) != 1:
        return False
    return _VOLUME.match(passage.view, draft.bracket[1]) is not None


def _is_open(draft: Draft) -> bool:
    """Whether a draft is a bare name, or a bare pair of names, that the list does not know."""
    head = draft.head
    bare = all(not name.literal and not name.given.endswith(".") for name in head.names)
    return draft.strength < SURE and not draft.inherited and bool(head.names) and bare and head.et_al is None


def _verdict(passage: Passage, draft: Draft) -> int:
    """1 for a citation, -1 for none, 0 where nothing or both is said."""
    if is_named_outside(passage, draft):
        return -1
    narrative = draft.form == "narrative"
    if draft.strength == DOUBTFUL and not _is_short(draft):
        return 1 if _RESEARCH.match(_sides(passage, draft)[1]) else 0
    cited = is_cited(passage, draft)
    if not cited and draft.strength == WEAK and narrative and _follows_as(passage, draft):
        return -1
    against = narrative and _is_thing(passage, draft)
    return 0 if cited == against else 1 if cited else -1


def _is_short(draft: Draft) -> bool:
    """Whether the name is the short form of a body, which takes an article: "the OECD (2007) says"."""
    surname = draft.head.names[0].surname
    return len(surname) > 2 and surname.isupper() and surname.isalpha()


def _follows_as(passage: Passage, draft: Draft) -> bool:
    """Whether "as" stands before the name: with no verb behind, an article ("as Ilhas") or a comparison."""
    return draft.head.first > 0 and passage.tokens[draft.head.first - 1].text.casefold() == "as"


def is_cited(passage: Passage, draft: Draft) -> bool:
    """Whether what stands beside a name and year speaks for a citation: a letter, a page, a verb, a lead-in."""
    if draft.year.suffix or _is_paged(draft):
        return True
    if draft.form != "narrative" and draft.year.kind in _UNDATED:
        return True  # nothing but a citation has a term for a date that is not there: "(Obi, n.d.)"
    if draft.form != "narrative":
        return bool(_BRACKET_LEAD_IN.fullmatch(draft.prefix))
    before, after = _sides(passage, draft)
    titled = bool(draft.head.names[0].given)  # "Tea Time (2012)" may be a film, a verb or a "see also" beside it or not
    if (_VERB.match(after) and (not titled or _THAT.match(after))) or (not titled and _LEAD_IN.search(before)):
        return True
    owned = _OWNED.search(passage.view, draft.start, span_of(draft.year).start) or after[:2] in {"’s", "'s"}
    return bool(owned and _STUDY.match(after))


def _is_paged(draft: Draft) -> bool:
    """Whether a page or a paragraph follows the year: nothing but a citation reads so."""
    return draft.locator is not None and draft.locator.label in {"page", "paragraph"}


def _sides(passage: Passage, draft: Draft) -> tuple[str, str]:
    first, end = passage.tokens[0].start, passage.tokens[-1].end
    start, stop = draft.start, draft.bracket[1]
    return passage.view[max(first, start - _REACH) : start], passage.view[stop : min(end, stop + _REACH)]


def _is_thing(passage: Passage, draft: Draft) -> bool:
    """Whether a noun says that the name is a film's, a program's, a maker's: before it, as its first word, or after."""
    given = draft.head.names[0].given.split()
    before = draft.head.first - 1
    words = [passage.tokens[i].text.casefold() for i in range(max(0, before - 1), before + 1)]
    return (
        (bool(given) and given[0].casefold() in THINGS)
        or (bool(words) and words[-1] in THINGS)
        or (len(words) == 2 and words[-1] == "by" and words[0] in MAKERS)
        or words[-1:] == ["at"]  # "at Harbourton (1990)"
        or (len(words) == 2 and words[-1] in {"in", "near"} and words[0] in _LIVES)
        or passage.kind(before) == "possessive"  # "Ruiz’s Emmeline (1815)"
        or bool(_IS_A_THING.match(_sides(passage, draft)[1]))
        or _is_in_a_list_of_things(passage, before)
    )


def _is_in_a_list_of_things(passage: Passage, at: int) -> bool:
    """Whether names, years and commas alone lie between token `at` and a word such as "films", which no comma follows."""
    stop = max(-1, at - _LONGEST_LIST)
    while at > stop:
        token = passage.tokens[at]
        if token.text.casefold() in KINDS:
            return passage.kind(at + 1) != "comma" or passage.tokens[at + 2].text.casefold() in _LISTING
        shortened = token.text == "." and passage.tokens[at - 1].text in {"e", "g"}
        if token.kind not in _LISTED_KINDS and token.text.casefold() not in _LISTING and not shortened:
            return False
        at -= 1
    return False


def _are_tied(passage: Passage, one: Draft, other: Draft) -> bool:
    """Whether two citations are named in one breath: "Ruiz (2015) and Chan (2016)", "(Ruiz, 2015; Chan, 2016)"."""
    left, right = sorted((one, other), key=lambda draft: draft.start)
    if left.form != right.form or (left.form == "parenthetical") != (left.bracket == right.bracket):
        return one.head is other.head
    return one.head is other.head or bool(_TIE.fullmatch(passage.view, left.end, right.start))
