"""A parenthesis with years in it, walked from left to right: works, further years, letters, locators."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from citecheck.citations.abbreviations import introduces
from citecheck.citations.continued import continue_authors
from citecheck.citations.drafts import Draft, Head
from citecheck.citations.editions import choose_edition, has_year, is_translation
from citecheck.citations.heads import read_head
from citecheck.citations.locators import read_locator
from citecheck.citations.lookalikes import DATE_WORDS
from citecheck.citations.passage import Passage
from citecheck.citations.secondary import BARE_IN, is_retold, original_of
from citecheck.citations.strength import DOUBTFUL, SHAPED, SURE, is_event, strength
from citecheck.citations.years import read_year, span_of
from citecheck.dates import MONTH
from citecheck.model import Label, Span, Year
from citecheck.names.short_forms import is_short_form
from citecheck.patterns import compiled

_LETTER = compiled(r"\s?(?:,|;|&|and|,\s?(?:&|and)|\+|/)\s?([a-rt-z])(?![\p{L}\p{N}.’'])")
_DATE = compiled(
    rf",\s?((?i:{MONTH})(?:\s\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?)?|\d{{1,2}}\.?\s(?i:{MONTH}))(?=\s*[,;)\]])"
)
_UNTIL = compiled(
    r"\s(?:to|until|till|through|bis|a|à|até|hasta|al|tot)\s(?:(?:1[0-9]|20)[0-9]{2}(?!\d)|present|today|now|heute|date|hoje|hoy)"
)
"""What makes a year the first of a range in words: "(1966 to 2018)"."""
_PART_OF_LIFE = compiled(
    r"\s(?!(?:and|or|in|as|see|for|on|cited|quoted|translat|reprint|edition|ed|version|emphasis|italics|my|our|original|reissue|und|y|e|et|en|zit|apud)(?!\p{L}))"
    r"(?:\p{Ll}[\p{L}’'-]++\s?){1,8}+"
)
"""Words right behind a year, with no comma, that are neither a place in a work nor a word about it."""
_LEAD_INS = frozenset(
    "in see e.g eg also cf originally first published ca c e g from i reprinted orig for example as".split()
)
_SEPARATORS = frozenset({"comma", "semicolon", "join", "other"})
_BARE = frozenset({",", ";", "&", "/", "and"})
"""What may part two years of one author; "and" is the one word of these."""
_MOST_LETTERS = 12
_WITH = frozenset({"with", "mit", "avec", "con", "com", "met"})
"""What adds an author in the bracket to the one before it."""


def read_bracket(
    passage: Passage, opened: int, closed: int, taken: set[int], before: Sequence[Draft] = ()
) -> list[Draft]:
    """The citations of the parenthesis between tokens `opened` and `closed` (both excluded), in text order.

    Years whose token is in `taken` (of personal communications) are passed over; nested brackets are read on
    their own. `before` are the citations of earlier brackets, whose authors a bare year may continue.
    """
    drafts: list[Draft] = []
    bound = i = opened + 1
    while i < closed:
        if passage.kind(i) == "open" and passage.pairs.get(i, closed) < closed:
            i = passage.pairs[i] + 1
            continue
        if passage.kind(i) in {"year", "odd"} and i not in taken:
            if drafts and is_translation(passage, bound, i):
                choose_edition(passage, drafts[-1], i)
                bound = i = i + 1
                continue
            found = _read_year(passage, opened, closed, bound, i, drafts)
            if not found and i == opened + 1 and (continued := continue_authors(passage, opened, before)):
                found = _complete(passage, continued, closed)
            if found:
                drafts.extend(found)
                bound = _token_at(passage, found[-1].end, i + 1)
                i = max(i, bound - 1)
            elif passage.kind(i + 1) in {"comma", "semicolon", "close"}:
                bound = i + 1
        i += 1
    return drafts


def _token_at(passage: Passage, offset: int, i: int) -> int:
    while i < len(passage.tokens) and passage.tokens[i].start < offset:
        i += 1
    return i


def _read_year(passage: Passage, opened: int, closed: int, bound: int, i: int, drafts: list[Draft]) -> list[Draft]:
    token = passage.tokens[i]
    year = read_year(token.text, token.start)
    names_end = _before_date(passage, i, bound)
    if _only_separators(passage, bound, names_end):
        draft = _further(drafts[-1], year) if drafts else _narrative(passage, opened, closed, year)
    else:
        draft = _parenthetical(passage, opened, bound, names_end, year, drafts)
        if draft is None and not drafts and _only_lead_ins(passage, bound, names_end):
            draft = _narrative(passage, opened, closed, year, cautious=True)
    if draft is None or (token.kind == "odd" and not draft.head.listed):
        return []
    if _UNTIL.match(passage.view, token.end) and not has_year(passage, draft.head, year):
        return []
    if names_end < i:
        draft.date = Label(Span(passage.tokens[names_end].start, token.end), passage.text(names_end, i))
    return _complete(passage, draft, closed)


def _only_separators(passage: Passage, bound: int, i: int) -> bool:
    return all(passage.kind(k) in _SEPARATORS and passage.tokens[k].text in _BARE for k in range(bound, i)) or all(
        passage.kind(k) in {"comma", "semicolon", "join"} for k in range(bound, i)
    )


def _only_lead_ins(passage: Passage, bound: int, i: int) -> bool:
    return i - bound <= 6 and all(
        passage.kind(k) in {"comma", "semicolon", "other", "quote"} or passage.tokens[k].text.casefold() in _LEAD_INS
        for k in range(bound, i)
    )


def _before_date(passage: Passage, i: int, bound: int) -> int:
    """The token where "May 3, 2015" or "Spring 2015" begins, else `i` itself."""
    k = i - 1
    if passage.kind(k) == "comma":
        k -= 1
    if passage.kind(k) == "number" and k - 1 >= bound and _is_month(passage, k - 1):
        return k - 1
    if (
        k == i - 1
        and k >= bound
        and _is_month(passage, k)
        and (k == bound or passage.kind(k - 1) in {"comma", "number"})
    ):
        return k - 1 if passage.kind(k - 1) == "number" and k - 1 >= bound else k
    return i


def _is_month(passage: Passage, k: int) -> bool:
    return passage.kind(k) == "capital" and passage.tokens[k].text.casefold() in DATE_WORDS


def _further(previous: Draft, year: Year) -> Draft | None:
    """A further year of the same author."""
    if previous.personal:
        return None
    span = span_of(year)
    return Draft(
        span.start, span.end, previous.head, year, previous.form, previous.bracket,
        inherited=True, strength=previous.strength,
    )  # fmt: skip


def _narrative(passage: Passage, opened: int, closed: int, year: Year, *, cautious: bool = False) -> Draft | None:
    """Names that end just before the bracket."""
    head = read_head(passage, opened, 0, bracketed=False, year=year)
    if head is None or (cautious and not head.listed) or (head.inverted and _opens_entry(passage, closed, head)):
        return None
    if head.inverted and not head.listed and _is_given(passage, head.first):
        return None
    sure = strength(passage, head, bracketed=False)
    if (year.kind == "range" and not head.listed) or not sure:
        return None
    if (year.kind == "range" and not has_year(passage, head, year)) or _is_of_a_person(passage, closed, head, year):
        return None
    start = passage.tokens[head.first].start
    bracket = (start, passage.tokens[min(closed, len(passage.tokens) - 1)].end)
    return Draft(start, span_of(year).end, head, year, "narrative", bracket, strength=sure)


def _is_of_a_person(passage: Passage, closed: int, head: Head, year: Year) -> bool:
    """Whether the bracket says what somebody was in that year ("Jane Obi (2010 cohort)"), and no such work of one author is listed."""
    assert year.span is not None
    if head.et_al or len(head.names) != 1 or head.title or closed >= len(passage.tokens):
        return False
    if _PART_OF_LIFE.fullmatch(passage.view, year.span.end, passage.tokens[closed].start) is None:
        return False
    entries = (passage.lexicon.entries[number] for number in passage.lexicon.leads(head.names[0]))
    return not any(year.number in entry.years and len(entry.authors) == 1 for entry in entries)


def _is_given(passage: Passage, first: int) -> bool:
    """Whether a family name and a comma stand before what looks like one: "Obi, Adaku R. (2012) Sand manual" is an entry."""
    return first > 1 and passage.kind(first - 1) == "comma" and passage.kind(first - 2) == "capital"


def _opens_entry(passage: Passage, closed: int, head: Head) -> bool:
    """Whether a stop and a title follow the bracket: "Obi, A. (2012). Sand …" is an entry, not a citation.

    Without the stop, where several authors are written so and the list has not the first.
    """
    after = passage.tokens[closed + 1 : closed + 3]
    if len(head.names) > 1 and not head.listed and after and after[0].kind in {"capital", "quote"}:
        return True
    return (
        len(after) == 2 and after[0].text in {".", ","} and after[1].kind in {"capital", "quote", "suffix", "initials"}
    )


def _parenthetical(
    passage: Passage, opened: int, bound: int, end: int, year: Year, drafts: list[Draft]
) -> Draft | None:
    marker = next((k for k in range(end - 1, bound - 1, -1) if passage.kind(k) == "secondary"), None)
    head = read_head(passage, end, bound if marker is None else marker + 1, bracketed=True, year=year)
    if head is None:
        return None
    sure = strength(passage, head, bracketed=True)
    if not sure or (year.kind == "range" and not has_year(passage, head, year)):
        return None
    bracket = (passage.tokens[opened].start, 0)
    start = passage.tokens[head.first].start
    if not drafts and marker is None and (outer := _with_outer(passage, opened, head, year)):
        return outer
    draft = Draft(start, span_of(year).end, head, year, "parenthetical", bracket, strength=sure)
    prefix_at = passage.tokens[bound].start
    draft.prefix = passage.view[prefix_at:start].strip(" ,;\n")
    if marker is None:
        marker = _bare_in(passage, bound, head, drafts)
    if marker is not None:
        _link_original(passage, draft, opened, bound, marker, drafts)
    return draft


def _with_outer(passage: Passage, opened: int, head: Head, year: Year) -> Draft | None:
    return _long_form(passage, opened, head, year) or _joint(passage, opened, head, year)


def _joint(passage: Passage, opened: int, head: Head, year: Year) -> Draft | None:
    """ "Ruiz (with Chan, 2010)": a further author in the bracket, the first before it."""
    if head.first != opened + 2 or passage.tokens[opened + 1].text not in _WITH:
        return None
    outer = read_head(passage, opened, 0, bracketed=False, year=year)
    if outer is None or not strength(passage, outer, bracketed=False):
        return None
    both = (*outer.names, *head.names)
    named = outer._replace(names=both, alternatives=(outer.names,), listed=outer.listed or head.listed, strong=True)
    start = passage.tokens[outer.first].start
    return Draft(start, span_of(year).end, named, year, "narrative", (start, 0))


def _long_form(passage: Passage, opened: int, head: Head, year: Year) -> Draft | None:
    """ "World Reef Fund (WRF, 2010)": a short form in the bracket, its group before it."""
    if head.first != opened + 1 or len(head.names) != 1 or not is_short_form(head.names[0].surname):
        return None
    outer = read_head(passage, opened, 0, bracketed=False, year=year)
    if outer is None or len(outer.names) != 1 or not introduces(outer.names[0].surname, head.names[0].surname):
        return None
    short = head.names[0]
    assert short.span is not None
    named = Head(
        outer.first, outer.names, abbreviation=Label(short.span, short.surname), alternatives=((short,),),
        listed=outer.listed or head.listed, strong=True,
    )  # fmt: skip
    start = passage.tokens[outer.first].start
    sure = DOUBTFUL if is_event(named) and not named.listed else SURE
    return Draft(start, span_of(year).end, named, year, "narrative", (start, 0), strength=sure)


def _bare_in(passage: Passage, bound: int, head: Head, drafts: list[Draft]) -> int | None:
    """ "Obi, 1990, in Day, 2012": a bare "in" right between two citations."""
    k = head.first - 1
    if not drafts or k < bound or passage.tokens[k].text not in BARE_IN:
        return None
    return k if _only_separators(passage, bound, k) else None


def _link_original(passage: Passage, draft: Draft, opened: int, bound: int, marker: int, drafts: list[Draft]) -> None:
    token = passage.tokens[marker]
    dated = bool(drafts) and _only_separators(passage, bound, marker)
    if not dated and is_retold(token.text):
        return
    draft.secondary = Label(Span(token.start, token.end), token.text)
    draft.prefix = ""
    if not dated:
        draft.original = original_of(passage, opened, bound, marker)
        return
    draft.original = drafts[-1]
    draft.strength = max(draft.strength, SHAPED)
    last = True
    for one in reversed(drafts):
        if last or not one.head.listed:  # "(Ruiz, 1990; Chan, 1991, as cited in Day, 2012)"
            one.role, one.strength = "original", draft.strength
        last = last and one.inherited


def _complete(passage: Passage, draft: Draft, closed: int) -> list[Draft]:
    """Adds letters ("2009a, b"), date, locator and the end of the span."""
    edge = passage.tokens[closed].start if closed < len(passage.tokens) else passage.tokens[-1].end
    drafts = [draft]
    at = draft.end
    if draft.year.suffix and draft.year.number:
        while len(drafts) < _MOST_LETTERS and (found := _LETTER.match(passage.view, at, edge + 1)):
            drafts.append(_lettered(drafts[-1], found))
            at = found.end()
    last = drafts[-1]
    more = not passage.view[at:edge].isspace() if at < edge else False
    if found := _DATE.match(passage.view, at, edge + 1) if more else None:
        dated = Span(span_of(last.year).start, found.end())
        last.date = Label(dated, passage.view[dated.start : dated.end])
        at = found.end()
    locator = read_locator(passage.view, at, edge) if more else None
    if locator:
        last.locator = locator
        at = locator.span.end
    last.end = at
    closing = edge < len(passage.view) and passage.view[edge : edge + 1] in {")", "]"}
    if last.form == "narrative" and not last.inherited and closing and not passage.view[at:edge].strip():
        last.end = edge + 1
    for one in drafts:
        one.bracket = (one.bracket[0], edge + closing)
    if draft.original is not None and draft.original.start < draft.start and draft.original.year.text == "":
        return [draft.original, *drafts]
    return drafts


def _lettered(previous: Draft, found: regex.Match[str]) -> Draft:
    year = previous.year
    span = Span(*found.span(1))
    text = f"{year.number}{found[1]}"
    return Draft(
        span.start, span.end, previous.head, Year(text, year.number, found[1], year.kind, year.original, span),
        previous.form, previous.bracket, inherited=True, strength=previous.strength,
    )  # fmt: skip
