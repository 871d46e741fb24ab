"""Which citations surely are some, by what speaks for them (`Citation.strength`)."""

from __future__ import annotations

from citecheck.model import Citation

_STRONG = 0.6


def is_strong(citation: Citation) -> bool:
    """Whether a citation is one beyond reasonable doubt; a weaker one may be no citation at all."""
    return citation.strength >= _STRONG
