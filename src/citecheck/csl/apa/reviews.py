"""Reviews (APA 10.7): whose work was reviewed, in which role, and of what kind it is."""

from __future__ import annotations

import regex

from citecheck.csl.apa.roles import with_roles
from citecheck.csl.items import Item
from citecheck.csl.markers import ITALIC
from citecheck.csl.names import CslName
from citecheck.patterns import compiled

_REVIEW_OF = compiled(r"review(?: of)?(?: the)?\s*(.*)$", regex.IGNORECASE)
_PART = compiled(r"\b(?:episode|article|chapter|song|poem|story|entry|essay|post)s?\b", regex.IGNORECASE)
_COMMON = compiled(
    r"(?:Album|Art|Article|Book|Concert|Database|Documentary|Exhibition|Film|Game|Journal|Movie|Music|Musical|Novel|Opera|Play|"
    r"Podcast|Production|Report|Software|Song|Test|Theat|Video|Web)(?!\p{Lu})"
)
"""Kinds of works that a field writes with a capital, which they have not in running text."""
_LABELS = {"script-writer": "Writer", "director": "Dir.", "editor": "Ed.", "translator": "Trans.", "host": "Host"}
_ROLES = tuple(_LABELS)
_SHORT = {"Director": "Dir.", "Directors": "Dirs.", "Editor": "Ed.", "Editors": "Eds."}


def settle_review(item: Item) -> None:
    """Put the people, the kind and the title of the reviewed work where the style looks for them."""
    _own_title(item)
    if "reviewed-title" not in item.text:
        return
    _kind(item)
    if _PART.search(item.text.get("reviewed-genre", "")):
        # the style prints it in italics: inside them, a second pair stands upright
        item.text["reviewed-title"] = f"{ITALIC[0]}“{item.text['reviewed-title'].strip('“”')}”{ITALIC[1]}"
    _people(item)


def _own_title(item: Item) -> None:
    """A review without a title of its own bears the title of the work, as libraries have it; it says itself if not."""
    title = item.text.get("title", "")
    review = item.type in ("review", "review-book") or _REVIEW_OF.match(item.text.get("genre", ""))
    known = item.names.get("reviewed-author") or "reviewed-genre" in item.text
    if review and known and "reviewed-title" not in item.text and title and "review" not in title.lower():
        item.text["reviewed-title"] = item.text.pop("title")


def _kind(item: Item) -> None:
    """The kind of work may hide in `genre`: "Review of the film", or "film" of what is a review anyway."""
    genre = item.text.get("genre", "")
    hidden = _REVIEW_OF.match(genre)
    if hidden or (item.type in ("review", "review-book") and "reviewed-genre" not in item.text):
        item.text.pop("genre", None)
        if kind := hidden[1] if hidden else genre:
            item.text.setdefault("reviewed-genre", kind)
    kind = item.text.get("reviewed-genre", "")
    if _COMMON.match(kind):
        item.text["reviewed-genre"] = kind[0].lower() + kind[1:]


def _people(item: Item) -> None:
    """ "by E. Brods, Dir.": makers of the reviewed work, each with the role; authors have none."""
    named = item.names.get("reviewed-author", [])
    others = with_roles(item, _ROLES, _LABELS, "apposition") if any(item.names.get(role) for role in _ROLES) else []
    roles = {_key(each): each["apposition"] for each in others if "apposition" in each}
    people: list[CslName] = []
    for name in named:
        label = name.get("label", "") or roles.pop(_key(name), "")
        bare = {part: text for part, text in name.items() if part != "label"}
        people.append({**bare, "apposition": _SHORT.get(label, label)} if label else bare)
    known = {_key(name) for name in named}
    people += [each for each in others if _key(each) not in known]
    if people:
        item.names["reviewed-author"] = people


def _key(name: CslName) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((part, text) for part, text in name.items() if part not in ("label", "apposition")))
