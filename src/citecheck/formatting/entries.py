"""Each entry of a post rendered anew, or left as typed with the reason why (promise 3)."""

from __future__ import annotations

from collections.abc import Sequence, Set

from citecheck.csl.api import style_path
from citecheck.csl.engine import CslStyle, load_style
from citecheck.csl.render import bibliography
from citecheck.csl.render import entries as render_entries
from citecheck.csl.runs import Run, runs
from citecheck.csl.writers import text as plain
from citecheck.formatting.doubt import doubt
from citecheck.formatting.facts import change
from citecheck.formatting.items import item_of
from citecheck.formatting.markup import Link, is_as_typed, links, odd_markup
from citecheck.formatting.placing import Placed, place
from citecheck.libraries.library import JsonItem
from citecheck.marks import in_italics
from citecheck.model import Document, Post, Reference
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_NO_PLACE = frozenset({"apa"})
"""Styles of this project, by file, that print no place of publication."""
_CUT = compiled(r"…|\.\s?\.\s?\.")
_SHOWN = 5


class RenderedEntry(NamedTuple):
    """An entry rendered (`runs`, and the places of its links), or kept as typed for the reason `kept`.

    `as_typed` says that it stands in the post as the style has it.
    """

    reference: Reference
    runs: tuple[Run, ...] = ()
    placed: tuple[Placed, ...] = ()
    kept: str = ""
    as_typed: bool = False


def render(post: Post, style: str = "apa7") -> list[RenderedEntry]:
    """Every entry of the post's lists in order. Letters behind years stay as typed, since the text cites by them.

    Raises ValueError for an unknown style.
    """
    path = style_path(style)
    loaded = load_style(path)
    drops_place = path.stem in _NO_PLACE
    items = [item_of(reference, post.document) for reference in post.references]
    if drops_place:
        items = [_without_author_as_publisher(item) for item in items]
    rendered = _rendered(items, loaded)
    again = _rendered([_reread(each) for each in rendered], loaded)
    periodicals = {reference.text("container-title") for reference in post.references} - {""}
    return [
        _entry(post.document, reference, list(first), list(second), drops_place, periodicals)
        for reference, first, second in zip(post.references, rendered, again, strict=True)
    ]


def _without_author_as_publisher(item: JsonItem) -> JsonItem:
    """ "Author" in the publisher's place is how APA 6 said what APA 7 leaves unsaid (9.29)."""
    unsaid = str(item.get("publisher") or "").casefold() == "author"
    return {key: value for key, value in item.items() if key != "publisher"} if unsaid else item


def _rendered(items: Sequence[JsonItem | None], style: CslStyle) -> list[tuple[Run, ...]]:
    found = bibliography(items, style, sort=False)
    found.letters = [work.suffix for work in found.works]
    shown = {entry.index: tuple(runs(entry.marked)) for entry in render_entries(found, style)}
    return [shown.get(i, ()) for i in range(len(items))]


def _reread(rendered: Sequence[Run]) -> JsonItem | None:
    """What a reader would take the rendering for."""
    from citecheck.references import parse_entry

    return item_of(parse_entry(plain(rendered))) if rendered else None


def _entry(
    document: Document,
    reference: Reference,
    first: list[Run],
    second: list[Run],
    drops_place: bool,
    periodicals: Set[str],
) -> RenderedEntry:
    if first and is_as_typed(document, reference, first):
        return RenderedEntry(reference, tuple(first), as_typed=True)
    kept = (
        doubt(reference, periodicals)
        or _changed(reference, plain(first), drops_place)
        or ("" if plain(second) == plain(first) else "its rendering would be read otherwise")
        or odd_markup(document, reference.span)
        or _other_kind(document, reference, first)
    )
    if kept:
        return RenderedEntry(reference, kept=kept)
    typed = links(document, reference.span)
    if typed is None:
        return RenderedEntry(reference, kept="its links could not be kept")
    placed = place(typed, first)
    if isinstance(placed, Link):
        return RenderedEntry(reference, kept=f"the link to {placed.target} would be lost")
    return RenderedEntry(reference, tuple(first), tuple(placed))


def _other_kind(document: Document, reference: Reference, rendered: Sequence[Run]) -> str:
    """Italics tell a periodical from a book: where they would move from the source to the title, it was misread."""
    title, source = (
        reference.fields.get("title"),
        reference.fields.get("container-title", reference.fields.get("publisher")),
    )
    if title is None or source is None or in_italics(document, title.span) or not in_italics(document, source.span):
        return ""
    moved = any(run.italic and 2 * len(run.text) > len(title.text) and run.text in title.text for run in rendered)
    return "its italics would move to the title" if moved else ""


def _changed(reference: Reference, rendered: str, drops_place: bool) -> str:
    if not rendered:
        return "nothing of it could be rendered"
    found = change(reference, reference.raw, rendered, drops_place=drops_place)
    if found.lost:
        return f"{_quoted(found.lost)} would be lost"
    if found.added:
        return f"{_quoted(found.added)} would be added"
    if _CUT.search(reference.raw) and not _CUT.search(rendered):
        return "“…” would be lost"
    return ""


def _quoted(words: Sequence[str]) -> str:
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return ", ".join(f"“{word}”" for word in words[:_SHOWN]) + more
