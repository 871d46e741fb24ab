"""Entries that a shortened citation could not tell from another."""

from __future__ import annotations

from citecheck.model import Post, Reference
from citecheck.names.keys import exact_key


def has_longer_namesake(post: Post, reference: Reference) -> bool:
    """Whether another entry by three or more has the same first author and year, and so the same “et al.” (APA 8.18)."""
    first, year = _first(reference), _year(reference)
    return any(
        other is not reference and len(other.authors) > 2 and _year(other) == year and _first(other) == first
        for other in post.references
    )


def _first(reference: Reference) -> str:
    return exact_key(reference.authors[0].surname) if reference.authors else ""


def _year(reference: Reference) -> int | None:
    return reference.issued.year if reference.issued else None
