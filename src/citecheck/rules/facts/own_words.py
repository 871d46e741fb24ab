"""What a post in another language than English writes for “and” and “p.”, by its own citations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from citecheck.model import Form, Post
from citecheck.rules.facts.tongue import is_english
from citecheck.rules.remembered import per_post

_ENGLISH = frozenset({"", "&", "＆", "and", "p", "p.", "pp", "pp.", "page", "pages"})


def joiner(post: Post, form: Form) -> str | None:
    """The word or mark that joins two authors; None where the language has another word that the post does not show."""
    if form == "parenthetical" or is_english(post):
        return post.profile.joiner(form)
    return _own_joiner(post)


@per_post
def _own_joiner(post: Post) -> str | None:
    return _most(one.joiner.text for one in post.citations if one.joiner and one.form == "narrative")


@per_post
def page_label(post: Post) -> str | None:
    """The label of pages in another language, if the post has one: “S.”."""
    if is_english(post):
        return None
    return _most(one.locator.label_text for one in post.citations if one.locator and one.locator.label == "page")


def _most(words: Iterable[str]) -> str | None:
    counts = Counter(word for word in words if word.strip().casefold() not in _ENGLISH)
    return counts.most_common(1)[0][0] if counts else None
