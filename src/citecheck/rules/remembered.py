"""What many rules ask of one post is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from citecheck.model import Post

Fact = TypeVar("Fact")


def per_post(derive: Callable[[Post], Fact]) -> Callable[[Post], Fact]:
    """Keep what `derive` told of the post asked for last: the rules of a run ask of the same post in turn."""
    last: list[tuple[Post, Fact]] = []

    @wraps(derive)
    def remembered(post: Post) -> Fact:
        if not last or last[0][0] is not post:
            last[:] = [(post, derive(post))]
        return last[0][1]

    return remembered
