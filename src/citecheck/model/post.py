"""All that a rule may see: the post, what was found in it, how the two sides match, and the style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from citecheck.model.citation import Citation, Cluster, Form
from citecheck.model.document import Document, Sections
from citecheck.model.elements import Name
from citecheck.model.reference import Reference
from citecheck.named import NamedTuple

How = Literal[
    "exact", "variant", "suffix", "republished", "year", "spelling", "authors", "group", "title",
    "ambiguous", "none", "exempt",
]  # fmt: skip


class Match(NamedTuple):
    """What one citation (by index) meets in the list; docs/matching.md says what each `how` means.

    `references` are indices of the entries it reaches, one unless `how` is "ambiguous" or "suffix"; `near` is the closest
    entry where there is none. `part` indexes the author name that differs, for "spelling" and "variant". `confidence`,
    0…1, is how sure the match is; under 0.7 findings say "perhaps".
    """

    citation: int
    references: tuple[int, ...]
    how: How
    near: int | None = None
    part: int | None = None
    confidence: float = 1.0
    authors: tuple[Name, ...] | None = None
    """The reading of the names that was chosen, where it is one of the citation's alternatives."""


class Profile(NamedTuple):
    """One citation style's settings (docs/settings.md); the tables are in profiles.py."""

    name: str
    comma_before_year: bool = True
    joiner_parenthetical: str = "&"
    joiner_narrative: str = "and"
    et_al_from: int = 3
    """Number of authors from which the text always shortens to et al."""
    full_first: int = 0
    """Up to this many authors are all named at the first citation (APA 6: 5)."""
    order_in_parentheses: Literal["list", "alphabetical", "any"] = "list"
    list_max_authors: int = 20
    et_al_in_list: bool = False
    initials: Literal["T. A.", "T.A.", "TA"] = "T. A."
    publisher_place: bool = False
    apa: bool = True
    csl: str = "apa"
    evidence: tuple[str, ...] = ()
    """For style "auto": the votes that chose this profile, in words."""

    def joiner(self, form: Form) -> str:
        """What joins the last author to the others in a citation of that form: “&” or “and”."""
        return self.joiner_parenthetical if form == "parenthetical" else self.joiner_narrative


class Post(NamedTuple):
    """All that a rule may see."""

    document: Document
    sections: Sections
    citations: tuple[Citation, ...]
    clusters: Sequence[Cluster]
    references: tuple[Reference, ...]
    matches: tuple[Match, ...]
    profile: Profile
    library: bool = False
    """Whether the references came from a file (.bib, RIS, CSL-JSON), so that their spans are not of this source.

    A library checked by itself is a post without text, whose entries are of its own source.
    """
    cited: frozenset[int] | None = None
    """Of a library: the entries that the posts checked with it cite; None where it is checked alone."""

    def pairs(self) -> Iterator[tuple[Match, Citation, Reference]]:
        """Every match that reached exactly one entry, with its citation and that entry."""
        for match in self.matches:
            if len(match.references) == 1:
                yield match, self.citations[match.citation], self.references[match.references[0]]
