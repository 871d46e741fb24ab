"""The works of one parenthesis: each author with the years that follow, as the list knows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from citecheck.model import Citation, Match, Post, Reference
from citecheck.named import NamedTuple
from citecheck.rules.facts.elements import works
from citecheck.rules.facts.passages import Passage, Placed

MARKUP = frozenset("<>[]*_`")
"""What a piece of source may not hold that a fix moves."""
WEAK_HOW = frozenset({"none", "ambiguous", "exempt"})


class AuthorYears(NamedTuple):
    """One author's works: the citation that names the author, and further years."""

    years: tuple[Placed, ...]

    @property
    def head(self) -> Placed:
        """The citation that names the author."""
        return self.years[0]

    @property
    def end(self) -> int:
        """The prose offset behind its last year or locator."""
        return self.years[-1].end


def parentheses(passage: Passage) -> Iterator[list[AuthorYears]]:
    """The works of each parenthesis with two works or years or more; indirect citations and quotations are left out."""
    members: list[Placed] = []
    for one in passage.citations:
        if members and one.opened != members[0].opened:
            yield from _works(members)
            members = []
        members.append(one)
    yield from _works(members)


def _works(members: list[Placed]) -> Iterator[list[AuthorYears]]:
    if len(members) < 2 or not all(_is_plain(one.citation) for one in members):
        return
    works: list[list[Placed]] = []
    for one in members:
        if one.citation.inherited and works:
            works[-1].append(one)
        else:
            works.append([one])
    yield [AuthorYears(tuple(years)) for years in works]


def _is_plain(citation: Citation) -> bool:
    return (
        citation.form == "parenthetical"
        and citation.role == "cited"
        and citation.secondary is None
        and not (citation.quoted or citation.personal or citation.key)
    )


def order_keys(post: Post) -> Callable[[Placed], Any]:
    """The key of a citation's entry among others of its parenthesis (APA 8.12); only for citations that reach one."""

    @cache
    def of(index: int) -> Any:
        from citecheck.csl.sorting import cite_key

        return cite_key(works(post)[index])

    return lambda one: of(one.match.references[0]) if one.match else ()


def entry(post: Post, match: Match | None) -> Reference | None:
    """The one entry that a citation surely reaches."""
    if match is None or len(match.references) != 1 or match.how in WEAK_HOW:
        return None
    return post.references[match.references[0]]
