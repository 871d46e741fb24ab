"""A post's own reference list rendered anew: its entries in order, and the post with the list replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from citecheck.csl.api import sort_references
from citecheck.csl.works import from_reference
from citecheck.fixing.edits import apply
from citecheck.formatting.entries import RenderedEntry, render
from citecheck.formatting.items import item_of
from citecheck.formatting.layout import edits, runs_of, width_of, wrapped
from citecheck.formatting.placing import write
from citecheck.model import Document, Edit, Post, Problem
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.text import Lines

_TYPED_ITALIC = compiled(r"(?<![\w*_])([*_])(?=[^\s*_])[^*_\n]{2,300}(?<=[^\s*_])\1(?![\w*_])")


class Formatted(NamedTuple):
    """The post with its lists rendered anew, the entries in their new order, and what stays as typed, by line."""

    text: str
    entries: tuple[tuple[RenderedEntry, str], ...]
    problems: tuple[Problem, ...]


def format_post(post: Post, style: str, analyse: Callable[[str], Post]) -> Formatted:
    """Render every list of a post; `analyse` reads a text as the post was read.

    The new text is read again: where the lists would not be found as they were written, or a citation would lose its
    entry, the post stays as it is. So does the text of a Word document, whose paragraphs cannot be replaced.
    Raises ValueError for an unknown style.
    """
    entries = render(post, style)
    italic = italic_mark(post.document)
    texts = [_written(post.document, entry, italic) for entry in entries]
    problems = [*_kept(post, entries)]
    changes: list[Edit] = []
    ordered: list[int] = []
    for number, section in enumerate(post.sections.lists):
        members = [i for i, reference in enumerate(post.references) if reference.list == number]
        order = _order(post, members, style)
        width = width_of(post.document, section)
        shown = {i: _laid_out(post, entries[i], texts[i], width) for i in members}
        changes += edits(section, [i - members[0] for i in order], [shown[i] for i in members], post.document)
        ordered += order
    source = post.document.source
    text = apply(source.text, changes) if source.layout is None else source.text
    if text != source.text and (why := _lost(post, ordered, analyse(text))):
        text = source.text
        problems.append(Problem(f"the list stays as it is: {why}", 0, source.name or ""))
    return Formatted(text, tuple((entries[i], texts[i]) for i in ordered), tuple(problems))


def italic_mark(document: Document) -> str:
    """How the post marks italics: "i" or "em", "*" or "_"; in plain text "" where it does not."""
    source = document.source.text
    if document.format == "docx":
        return ""
    if document.format == "html":
        return "i" if source.count("<i>") > source.count("<em>") else "em"
    marks = [found[1] for found in _TYPED_ITALIC.finditer(source)]
    if document.format == "text":
        return max(set(marks), key=marks.count) if marks else ""
    return "_" if marks.count("_") > marks.count("*") else "*"


def own_markup(document: Document) -> str:
    """The markup that entries of a post are written in: its own, or "text"."""
    return document.format if document.format in ("markdown", "html") else "text"


def _written(document: Document, entry: RenderedEntry, italic: str) -> str:
    if entry.kept or entry.as_typed:
        return document.slice(entry.reference.span)
    return write(entry.runs, entry.placed, own_markup(document), italic)


def _laid_out(post: Post, entry: RenderedEntry, text: str, width: int) -> str:
    if entry.kept or entry.as_typed:
        return text
    return wrapped(post.document, entry.reference.span, text, width)


def _order(post: Post, members: Sequence[int], style: str) -> list[int]:
    """The members in the style's order, as far as they may change places."""
    section = post.sections.lists[post.references[members[0]].list] if members else None
    out: list[int] = []
    for run in runs_of(post.document, section) if section else ():
        numbers = [members[at] for at in run]
        items = [{**item_of(post.references[i]), "id": str(i)} for i in numbers]
        out += _by_letter(post, [int(str(item["id"])) for item in sort_references(items, style)])
    return out


def _by_letter(post: Post, members: Sequence[int]) -> Iterator[int]:
    """Members in order, those of one author and year by their letters: the text cites by them, whatever the titles."""
    works = {i: from_reference(post.references[i]) for i in members}
    for _, same in groupby(members, key=lambda i: (works[i].authors, works[i].year)):
        group = list(same)
        yield from sorted(group, key=lambda i: works[i].suffix) if all(works[i].suffix for i in group) else group


def _kept(post: Post, entries: Sequence[RenderedEntry]) -> list[Problem]:
    lines = Lines(post.document.source.text)
    name = post.document.source.name or ""
    return [
        Problem(f"stays as typed: {entry.kept}", lines.position(entry.reference.span.start)[0], name)
        for entry in entries
        if entry.kept
    ]


def _lost(before: Post, order: Sequence[int], after: Post) -> str:
    """What reading the new text would make different, "" where it is read as it was written."""
    if [len(section.entries) for section in before.sections.lists] != [len(s.entries) for s in after.sections.lists]:
        return "its entries would not be told apart"
    if len(before.citations) != len(after.citations):
        return "the text would be read otherwise"
    places = {old: new for new, old in enumerate(order)}
    for one, other in zip(before.matches, after.matches, strict=True):
        if len(one.references) == 1 and {places[i] for i in one.references} != set(other.references):
            citation = before.document.slice(before.citations[one.citation].span)
            return f"“{' '.join(citation.split())}” would lead elsewhere"
    return ""
