"""What many rules ask of one post is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from citecheck.model import Post

Fact = TypeVar("Fact")
_KEPT: list[list[Any]] = []
"""What each fact keeps: nothing, or the post asked for last with what was told of it."""


def per_post(derive: Callable[[Post], Fact]) -> Callable[[Post], Fact]:
    """Keep what `derive` told of the post asked for last: the rules of a run ask of the same post in turn."""
    last: list[tuple[Post, Fact]] = []
    _KEPT.append(last)

    @wraps(derive)
    def remembered(post: Post) -> Fact:
        kept = last[0] if last else None
        if kept is None or kept[0] is not post:
            kept = (post, derive(post))
            last[:] = [kept]
        return kept[1]

    return remembered


def forget() -> None:
    """Let all facts go, and the post with them."""
    for last in _KEPT:
        last.clear()
