"""What somebody may have meant who wrote a word that nothing is called: a setting, a style, a rule, a directive."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ "; did you mean “select”?", or nothing where no known word is near."""
    from difflib import get_close_matches

    by_lower = {one.lower(): one for one in known}
    near = get_close_matches(word.lower(), by_lower, n=1)
    return f"; did you mean “{by_lower[near[0]]}”?" if near else ""
