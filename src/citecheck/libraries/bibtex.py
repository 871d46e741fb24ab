"""BibTeX and biblatex files read by bibtexparser 2 into CSL items; what it could not read is a problem with its line."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from citecheck.libraries.bibtex_entry import item_from
from citecheck.libraries.bibtex_strings import Strings, value_of
from citecheck.libraries.library import Library, reference_from
from citecheck.model import Problem, Reference, Span
from citecheck.text import Lines

if TYPE_CHECKING:
    from bibtexparser.library import Library as Parsed

Fields = dict[str, str]
_INHERITED = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "author": "bookauthor"}
"""A parent's field → the child's (biblatex manual, appendix B); other fields keep their names."""
_OWN = frozenset({"crossref", "xref", "xdata", "ids", "keywords", "label", "shorttitle", "shortauthor", "entryset"})
_DEEP = 8


def read(text: str, name: str = "") -> Library:
    """The entries of a .bib in the file's order. Readable entries always come through; each bad one is a problem."""
    parsed = _parse(text)
    lines, problems = Lines(text), [*_failures(parsed, name)]
    strings = Strings({block.key.lower(): str(block.value) for block in parsed.strings})
    raw = [(block, _values(block, strings)) for block in _entries(parsed)]
    by_key = {block.key.casefold(): fields for block, fields in reversed(raw)}
    references = []
    for block, fields in raw:
        if block.entry_type.lower() == "xdata":
            continue
        for missing in sorted(set(fields.get("__undefined__", "").split())):
            problems.append(
                Problem(f"{block.key}: string “{missing}” is not defined", (block.start_line or 0) + 1, name)
            )
        whole = _inherit(fields, by_key)
        references.append(_reference(block, whole, lines, text))
    return Library(tuple(references), tuple(sorted(problems, key=lambda problem: problem.line)))


def _parse(text: str) -> Parsed:
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # failed blocks are reported as problems instead
    return parse_string(text, parse_stack=[])


def _entries(parsed: Parsed) -> Iterator[Any]:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry

    for block in parsed.blocks:
        if isinstance(block, Entry):
            yield block
        elif isinstance(block, DuplicateFieldKeyBlock | DuplicateBlockKeyBlock) and isinstance(
            block.ignore_error_block, Entry
        ):
            yield block.ignore_error_block


def _failures(parsed: Parsed, name: str) -> Iterator[Problem]:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    for block in parsed.failed_blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, DuplicateBlockKeyBlock):
            yield Problem(
                f"key “{block.key}” is used twice (first at line {(block.previous_block.start_line or 0) + 1})",
                line,
                name,
            )
        elif isinstance(block, DuplicateFieldKeyBlock):
            yield Problem("field given twice: " + ", ".join(sorted(block.duplicate_keys)), line, name)
        else:
            reason = str(block.error).strip().partition("\n")[0] or "it does not close"
            yield Problem(f"entry could not be read: {reason}", line, name)


def _values(block: Any, strings: Strings) -> Fields:
    fields: Fields = {}
    undefined: list[str] = []
    for field in block.fields:
        key = field.key.strip().lower()
        if key not in fields:
            fields[key] = value_of(str(field.value), strings, undefined)
    if undefined:
        fields["__undefined__"] = " ".join(undefined)
    return fields


def _inherit(fields: Fields, by_key: dict[str, Fields], depth: int = 0) -> Fields:
    whole = {key: value for key, value in fields.items() if key != "__undefined__"}
    if depth > _DEEP:
        return whole
    for key in filter(None, (key.strip() for key in fields.get("xdata", "").split(","))):
        data = by_key.get(key.casefold(), {})
        whole = {**_inherit(data, by_key, depth + 1), **whole} if data is not fields else whole
    parent = by_key.get(fields.get("crossref", "").strip().casefold())
    if parent and parent is not fields:
        for key, value in _inherit(parent, by_key, depth + 1).items():
            if key not in _OWN:
                whole.setdefault(_INHERITED.get(key, key), value)
    return whole


def _reference(block: Any, fields: Fields, lines: Lines, text: str) -> Reference:
    start = lines.start(min((block.start_line or 0) + 1, len(lines)))
    raw = block.raw or ""
    at = text.find("@", start)
    span = Span(at, at + len(raw)) if at >= 0 and text.startswith(raw, at) else Span(start, start + len(raw))
    return reference_from(item_from(block.entry_type.lower(), block.key, fields), span, raw)
