"""Entries for people: each with its fields painted in place, and below it every field by name in the order of the entry.

Without colour the names below are all the marking there is, so nothing is lost in a pipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from citecheck.model import Reference, Span
from citecheck.reporters.columns import columns, printable

_PALETTE = ("36", "33", "32", "35", "34", "31", "96", "93", "92", "95", "94")
_SURE = ((0.9, "sure"), (0.8, "fairly sure"), (0.0, "unsure"))
_NUMBER_ROOM = 4
Part = tuple[str, str, Span | None]
"""A field's name, its text, and its place in the entry."""


def render_entries(references: Iterable[Reference], width: int, color: bool) -> Iterator[str]:
    """The entries one after another; spans of their fields are offsets in `raw`."""
    for number, reference in enumerate(references, 1):
        yield from _entry(number, reference, max(40, width), color)
        yield "\n"


def _entry(number: int, reference: Reference, width: int, color: bool) -> Iterator[str]:
    parts = entry_parts(reference)
    styles = {name: _PALETTE[i % len(_PALETTE)] for i, name in enumerate(dict.fromkeys(name for name, _, _ in parts))}
    lead = f"{number:>{_NUMBER_ROOM - 1}} "
    for line in _wrapped(reference.raw, _painting(reference.raw, parts, styles), width - _NUMBER_ROOM, color):
        yield f"{lead}{line}\n"
        lead = " " * _NUMBER_ROOM
    sure = next(word for least, word in _SURE if reference.confidence >= least)
    yield f"{lead}{_paint(f'{reference.type}, {sure} ({reference.confidence:.2f})', '2', color)}\n"
    room = max((len(name) for name, _, _ in parts), default=0)
    for name, text, _ in parts:
        label = _paint(f"{name:<{room}}", styles[name], color)
        first, *rest = _folded(printable(text), width - _NUMBER_ROOM - room - 4)
        yield f"{lead}  {label}  {first}\n"
        yield from (f"{lead}  {' ' * room}  {line}\n" for line in rest)


def entry_parts(reference: Reference) -> list[Part]:
    """Every field of an entry by its CSL name, in the order of the entry; what no field owns as "unparsed"."""
    found: list[Part] = [(name, field.text, field.span) for name, field in reference.fields.items()]
    roles = ("editor" if reference.editors_as_authors else "author", "editor", "translator")
    for role, names in zip(roles, (reference.authors, reference.editors, reference.translators), strict=True):
        found += [(role, _name(name.surname, name.given, name.suffix), name.span) for name in names]
    dates = {"issued": reference.issued, "accessed": reference.accessed, "original-date": reference.original_date}
    found += [(name, date.text, date.span) for name, date in dates.items() if date]
    found += [(name, label.text, label.span) for name, label in (("et al.", reference.et_al),) if label]
    found += [("unparsed", label.text, label.span) for label in reference.unparsed]
    return sorted(found, key=lambda part: part[2].start if part[2] else -1)


def _name(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _painting(raw: str, parts: list[Part], styles: dict[str, str]) -> list[str]:
    """The style of every character of the entry."""
    painted = [""] * len(raw)
    for name, _, span in parts:
        if span:
            painted[span.start : span.end] = [styles[name]] * len(span)
    return painted


def _wrapped(raw: str, painted: list[str], width: int, color: bool) -> Iterator[str]:
    """The entry in lines of at most `width` columns, blanks folded, painted."""
    cells = [(printable(char), style) for char, style in zip(raw, painted, strict=True)]
    line: list[tuple[str, str]] = []
    gap: list[tuple[str, str]] = []
    for blank, group in groupby(cells, key=lambda cell: cell[0].isspace()):
        word = list(group)
        if blank:
            gap = word[:1]
            continue
        if line and _columns(line) + 1 + _columns(word) > width:
            yield _line(line, color)
            line = []
        line += [*gap, *word] if line else word
        if _columns(line) > width:
            *full, line = (line[at : at + width // 2] for at in range(0, len(line), width // 2))
            yield from (_line(part, color) for part in full)
    if line:
        yield _line(line, color)


def _columns(cells: list[tuple[str, str]]) -> int:
    return columns("".join(char for char, _ in cells))


def _line(cells: list[tuple[str, str]], color: bool) -> str:
    return "".join(
        _paint("".join(char for char, _ in group), style, color) for style, group in groupby(cells, key=lambda c: c[1])
    )


def _paint(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color and style and text else text


def _folded(text: str, width: int) -> list[str]:
    """The text in lines; a word longer than a line is broken."""
    return list(_wrapped(text, [""] * len(text), max(16, width), color=False)) or [""]
