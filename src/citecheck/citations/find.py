"""The body of a post read block by block: every author–year citation, in text order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from citecheck.citations.abbreviations import learn
from citecheck.citations.assemble import assemble
from citecheck.citations.bearing import Found
from citecheck.citations.brackets import read_bracket
from citecheck.citations.citekeys import read_citekeys, uses_citekeys
from citecheck.citations.deciding import decide
from citecheck.citations.detached import attach
from citecheck.citations.drafts import Draft
from citecheck.citations.evidence import weigh
from citecheck.citations.joiners import learned_joiners
from citecheck.citations.lexicon import Lexicon, build
from citecheck.citations.narrative import link_narrative
from citecheck.citations.outside import read_outside
from citecheck.citations.parting import part
from citecheck.citations.passage import Passage
from citecheck.citations.personal import read_personal
from citecheck.citations.strength import SHAPED, WEAK
from citecheck.citations.tokens import partners, tokenise
from citecheck.citations.view import View, Views
from citecheck.citations.years import may_cite
from citecheck.model import Block, Citation, Clusters, Document, Reference, Sections
from citecheck.patterns import compiled
from citecheck.sections.body import body_blocks

_QUOTE = compiled(r"“[^“”]{1,1500}+”|(?<![\p{L}\p{N}])\"(?=\S)[^\"]{1,1500}+(?<=\S)\"(?!\p{L})")
_CODE = compiled("`|<code")
_UNCLOSED = 30
"""Tokens after which a bracket that is never closed ends all the same."""
_LONGEST_TITLE = 120
_MARKS = frozenset({"open", "close", "year", "personal"})
"""Kinds of tokens that reading begins at."""


def find_citations(
    document: Document, sections: Sections, references: Sequence[Reference]
) -> tuple[tuple[Citation, ...], Clusters]:
    """Every citation of the body in text order, with the parentheses they stand in. The list is the lexicon."""
    views = Views(document)
    lexicon = build(references, learn(views))
    joiners = learned_joiners(views, lexicon)
    keys = frozenset(reference.key for reference in references if reference.key)
    typed_list = bool(references) and not keys  # such a post does not cite by key: what looks like one is left over
    keyed = document.format == "markdown" and not typed_list and uses_citekeys(document.prose)

    def blocks() -> Iterator[Found]:
        for (plain, at, prose), block, start, end in _seen(views, body_blocks(document, sections)):
            drafts = read_block(plain, start, end, lexicon, joiners) if may_cite(plain, start, end) else []
            if drafts and _is_title(document, block):
                _doubt(drafts)
            drafts = [draft for draft in drafts if not _is_of_code(document, at, draft)]
            if (keyed or keys) and document.format == "markdown":
                by_key = read_citekeys(prose, start, end, keys, keyed=keyed)
                drafts = _merged(drafts, _unescaped(document, at, by_key))
            if block.kind == "heading" and block.level == 1:
                drafts = [draft for draft in drafts if not _is_subject(draft, lexicon)]
            if drafts:
                yield Found(drafts, _quoted(plain, block, start, end, drafts), at)

    return assemble(document, decide(blocks(), document, lexicon, listing=_lists(sections, references)))


def _lists(sections: Sections, references: Sequence[Reference]) -> bool:
    """Whether several entries are there for what the text cites, none of them mere further reading."""
    kinds = {section.kind for section in sections.lists}
    return len(references) > 1 and kinds != {"further"}


def _seen(views: Iterable[View], blocks: Iterable[tuple[Block, int, int]]) -> Iterator[tuple[View, Block, int, int]]:
    """Each block of the body, with its range in the view that it stands in."""
    every = iter(views)
    view = next(every)
    for block, start, end in blocks:
        while end > view.at + len(view.text):
            view = next(every)
        yield view, block, start - view.at, end - view.at


def _is_title(document: Document, block: Block) -> bool:
    """Whether a block is a heading, or the one line without a stop that a plain text begins with."""
    if block.kind == "heading":
        return True
    line = document.prose[block.start : block.end].strip()
    first = all(map(str.isspace, islice(document.prose, block.start)))  # ends at the first letter
    return first and len(line) < _LONGEST_TITLE and "\n" not in line and line[-1:] not in {".", "!", "…", ":"}


def _doubt(drafts: Sequence[Draft]) -> None:
    """Take names of a title that the list does not know for what the post is about, rather than for authors."""
    for draft in drafts:
        if draft.strength == SHAPED and draft.form == "narrative" and draft.head.et_al is None:
            draft.strength = WEAK


def _is_subject(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a post's own title names another work of an author of the list: the film, play or book it is about."""
    names = draft.head.names
    listed = {year for number in lexicon.leads(names[0]) for year in lexicon.entries[number].years} if names else set()
    return bool(listed) and draft.year.number not in listed and not draft.head.title


def _is_of_code(document: Document, at: int, draft: Draft) -> bool:
    """Whether code, of which the prose has nothing, stands between unlisted names and a year: "Use `tides` (2015)"."""
    if draft.form != "narrative" or draft.inherited or draft.head.listed or not draft.head.names:
        return False
    name, year = draft.head.names[-1].span, draft.year.span
    if name is None or year is None or name.end > year.start:
        return False
    between = document.text.end(at + name.end), document.text.start(at + year.start)
    return _CODE.search(document.source.text, *between) is not None


def _unescaped(document: Document, at: int, drafts: list[Draft]) -> list[Draft]:
    r"""Without keys whose @ is escaped in the source (`\@name`), which is how one writes that it is none."""
    source = document.source.text
    return [draft for draft in drafts if source[document.text.start(at + draft.start)] != "\\"]


def _merged(drafts: list[Draft], keys: list[Draft]) -> list[Draft]:
    return sorted([*drafts, *keys], key=lambda draft: (draft.start, draft.end)) if keys else drafts


def read_block(plain: str, start: int, end: int, lexicon: Lexicon, joiners: frozenset[str]) -> list[Draft]:
    """The citations of `plain[start:end]`, a view of one block, in text order; `joiners` are the post's own."""
    tokens = part(tokenise(plain, start, end), lexicon)
    marks = [i for i, token in enumerate(tokens) if token.kind in _MARKS]
    passage = Passage(plain, tokens, partners(tokens, marks), lexicon, joiners)
    brackets = list(_brackets(passage, marks))
    inside = _innermost(passage, marks, brackets)
    taken: set[int] = set()
    drafts: list[Draft] = []
    for i, opened in inside.items():
        if tokens[i].kind == "personal":
            closed = passage.pairs.get(opened, len(tokens)) if opened is not None else min(len(tokens), i + _UNCLOSED)
            found = read_personal(passage, i, opened, closed)
            if found:
                drafts.append(found[0])
                taken |= {found[1]} if found[1] is not None else set()
    for opened, closed in brackets:
        drafts += read_bracket(passage, opened, closed, taken, drafts)
    for i, opened in inside.items():
        if tokens[i].kind == "year" and opened is None and i not in taken and (draft := read_outside(passage, i)):
            drafts.append(draft)
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    drafts = link_narrative(passage, weigh(passage, _without_overlaps(drafts)))
    attach(passage, brackets, drafts)
    return drafts


def _brackets(passage: Passage, marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every bracket with the token that ends it; one that is never closed ends at the next, or soon."""
    for i in marks:
        if passage.tokens[i].kind != "open":
            continue
        closed = passage.pairs.get(i)
        if closed is None:
            stop = min(len(passage.tokens), i + _UNCLOSED)
            closed = next((k for k in range(i + 1, stop) if passage.kind(k) in {"open", "close"}), stop)
        yield i, closed


def _innermost(passage: Passage, marks: Sequence[int], brackets: Iterable[tuple[int, int]]) -> dict[int, int | None]:
    """For each year and phrase the bracket it stands in directly."""
    closing = dict(brackets)
    inside: dict[int, int | None] = {}
    stack: list[int] = []
    for i in marks:
        while stack and closing[stack[-1]] <= i:
            stack.pop()
        kind = passage.tokens[i].kind
        if kind == "open":
            stack.append(i)
        elif kind != "close":
            inside[i] = stack[-1] if stack else None
    return inside


def _without_overlaps(drafts: list[Draft]) -> list[Draft]:
    """No two citations with one year."""
    kept: list[Draft] = []
    years: set[int] = set()
    for draft in drafts:
        at = draft.year.span.start if draft.year.span and draft.year.text else -1
        if at in years:
            continue
        years |= {at} if at >= 0 else set()
        kept.append(draft)
    return kept


def _quoted(plain: str, block: Block, start: int, end: int, drafts: list[Draft]) -> list[bool]:
    """Whether each citation is copied with the words it stands in."""
    if block.quoted:
        brackets = Counter(draft.bracket for draft in drafts)
        return [brackets[draft.bracket] > 1 or not _closes(plain, draft, end) for draft in drafts]
    marked = plain.find("“", start, end) >= 0 or plain.find('"', start, end) >= 0
    quotes = [found.span() for found in _QUOTE.finditer(plain, start, end)] if marked else []
    return [any(a < draft.start and draft.end < b for a, b in quotes) for draft in drafts]


def _closes(plain: str, draft: Draft, end: int) -> bool:
    """Whether a parenthesis ends the block: there a writer says where the words come from, which is one work."""
    return draft.form == "parenthetical" and not plain[draft.bracket[1] : end].strip(' .”"’\n')
