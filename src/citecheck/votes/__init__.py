"""What a post shows of its citation style, as votes: one for each habit that most of its places share."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Citation, Document, Reference
from citecheck.votes.citations import citation_votes
from citecheck.votes.habits import wording_votes
from citecheck.votes.kinds import Vote as Vote
from citecheck.votes.names import name_votes


def votes(document: Document, citations: Sequence[Citation], references: Sequence[Reference]) -> tuple[Vote, ...]:
    """Every vote of the post, those of the text first."""
    return (*citation_votes(document, citations), *wording_votes(references), *name_votes(document, references))
