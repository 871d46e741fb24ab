"""A bare year in brackets that goes on with authors named before: "Ruiz (2019a) … in a second paper (2019b)"."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.citations.choice import in_order
from citecheck.citations.drafts import Draft
from citecheck.citations.passage import Passage
from citecheck.citations.years import read_year
from citecheck.model import Year

_FARTHEST = 12
"""Citations back in the paragraph that are asked whether their authors own the lettered year."""
_WORKS = frozenset(
    """
    paper papers study studies article articles book books work works chapter report review essay survey analysis
    meta-analysis experiment experiments thesis dissertation monograph follow-up replication publication piece post one
    artikel aufsatz beitrag buch studie arbeit werk onderzoek boek artículo estudio libro trabajo obra informe artigo
    estudo livro trabalho relatório étude ouvrage livre travail rapport
    """.split()
)
"""Nouns before a bracket that say that its year dates a work."""


def continue_authors(passage: Passage, opened: int, before: Sequence[Draft]) -> Draft | None:
    """The year that opens bracket `opened`, as a further year of authors in `before` whose listed work it dates.

    A lettered year looks for its owner through the paragraph; a plain one must follow a noun such as "paper", in the
    sentence of the last citation, for brackets date many things.
    """
    token = passage.tokens[opened + 1]
    year = read_year(token.text, token.start)
    if year.number is None or year.kind != "year":
        return None
    owner = _owner(passage, opened, year, before)
    if owner is None:
        return None
    return Draft(
        token.start, token.end, owner.head, year, "narrative", (passage.tokens[opened].start, 0), inherited=True
    )  # fmt: skip


def _owner(passage: Passage, opened: int, year: Year, before: Sequence[Draft]) -> Draft | None:
    if year.suffix:
        return next((one for one in reversed(before[-_FARTHEST:]) if _owns(passage, one, year)), None)
    last = before[-1] if before else None
    if last is None or passage.tokens[opened - 1].text.casefold() not in _WORKS or not _owns(passage, last, year):
        return None
    return None if passage.ends_sentence(last.end, passage.tokens[opened].start) else last


def _owns(passage: Passage, draft: Draft, year: Year) -> bool:
    """Whether the list has a work by the authors of a citation, of that year and letter."""
    names = draft.head.names
    if not names or draft.personal or (draft.year.number, draft.year.suffix) == (year.number, year.suffix):
        return False
    owned = (passage.lexicon.entries[number] for number in passage.lexicon.leads(names[0]))
    return any(
        year.number in entry.years
        and entry.letter == year.suffix
        and in_order(names, entry)
        and (draft.head.et_al is not None or len(names) == len(entry.authors))
        for entry in owned
    )
