"""Library entries rendered as a sorted list, and typed entries as a library."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.csl.api import style_path
from citecheck.csl.engine import load_style
from citecheck.csl.looked_up import as_printed
from citecheck.csl.names import AND_OTHERS, ET_AL, LEFT_OUT
from citecheck.csl.render import bibliography, entries
from citecheck.csl.runs import Run, runs
from citecheck.formatting.doubt import SURE
from citecheck.formatting.items import item_of
from citecheck.libraries.library import JsonItem
from citecheck.model import Document, Problem, Reference


def render_library(references: Sequence[Reference], style: str) -> tuple[list[list[Run]], list[Problem]]:
    """The entries in the style's order, letters given out where years need them, and what could not be rendered.

    Raises ValueError for an unknown style.
    """
    path = style_path(style)
    loaded = load_style(path)
    found = bibliography([as_printed(reference.to_csl(), path.stem) for reference in references], loaded, sort=True)
    rendered = entries(found, loaded)
    left = sorted(set(range(len(references))) - {entry.index for entry in rendered})
    problems = [Problem(f"{references[i].key or 'an entry'}: nothing of it could be rendered") for i in left]
    return [runs(entry.marked) for entry in rendered], problems


def library_item(reference: Reference, document: Document | None = None) -> JsonItem:
    """A typed entry for a library; one that its fields do not hold whole keeps its text as typed in `note`."""
    if reference.csl is not None:
        return dict(reference.csl)
    item = item_of(reference, document)
    _as_library_says(item)
    if reference.unparsed or reference.et_al or reference.confidence < SURE:
        item["note"] = " ".join(
            filter(None, (str(item.get("note") or ""), f"As typed: {' '.join(reference.raw.split())}"))
        )
    return item


def _as_library_says(item: JsonItem) -> None:
    """Lists cut short, in the words of libraries: "and others" is no name, and of dots inside a list they know nothing."""
    for role in ("author", "editor"):
        people = item.get(role)
        if not isinstance(people, list):
            continue
        if people[-1] == {"literal": ET_AL}:
            item["custom"] = {AND_OTHERS: role}
        item[role] = [person for person in people if person not in ({"literal": ET_AL}, {"literal": LEFT_OUT})]
