"""Citation × Reference → Match: the ladder of RULES.md §2, one file a rung or concern."""

from citecheck.matching.ladder import match

__all__ = ["match"]
