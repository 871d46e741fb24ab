"""Citation × Reference → Match: the ladder of docs/matching.md, one file a rung or concern."""

from citecheck.matching.ladder import match

__all__ = ["match"]
