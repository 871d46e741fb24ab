"""BibTeX and biblatex files read by bibtexparser 2 into CSL items; what it could not read is a problem with its line."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from citecheck.libraries.bibtex_entry import item_from
from citecheck.libraries.bibtex_fields import Raw, inherited, raw_entry
from citecheck.libraries.bibtex_strings import Strings
from citecheck.libraries.library import Library, reference_from, unreadable
from citecheck.model import Problem, Reference, Span
from citecheck.patterns import compiled
from citecheck.text import Lines

if TYPE_CHECKING:
    from bibtexparser.library import Library as Parsed

_KEY = compiled(r"@\s*+[\w-]++\s*+[{(]\s*+([^\s,{}()=\"]++)\s*+,")
_LOOSE_FIELD = compiled(r"[,}]\s*+[\w-]++\s*+=\s*+[{\"\d]|^\s*+[\w-]++\s*+=\s*+[{\"]")
_COMMENT = compiled(r"(?m)^\s*+%[^\n]*+")


def read(text: str, name: str = "") -> Library:
    """The entries of a .bib in the file's order: read, or as they stand with what is wrong with them."""
    plain = text if "\n" in text else text.replace("\r", "\n")
    reader = _Reader(plain, name)
    return Library(tuple(reader.references(_parse(plain))))


def _parse(text: str) -> Parsed:
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # failed blocks are reported as problems instead
    return parse_string(text, parse_stack=[])


class _Reader:
    """One file on its way from blocks to references; `at` is how far the text is used up."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name, self.lines, self.at = text, name, Lines(text), 0

    def references(self, parsed: Parsed) -> Iterator[Reference]:
        strings = Strings({block.key.lower(): str(block.value) for block in parsed.strings})
        placed = [(block, span) for block in parsed.blocks if (span := self._place(block)) is not None]
        entries = {id(block): raw_entry(entry, strings) for block, _ in placed if (entry := _entry(block)) is not None}
        by_key: dict[str, Raw] = {}
        for raw in entries.values():
            by_key.setdefault(raw.key.casefold(), raw)
        for block, span in placed:
            if id(block) not in entries:
                yield from self._unread(block, span)
            elif (raw := entries[id(block)]).type != "xdata":
                yield self._reference(raw, span, block, by_key)

    def _place(self, block: Any) -> Span | None:
        """Where a block stands. Blocks come in the file's order, so each is looked for behind the one before."""
        raw = block.raw or ""
        at = self.text.find(raw, self.at) if raw else -1
        if at < 0:
            return None
        self.at = at + len(raw)
        return None if self._is_commented_out(at) else Span(at, at + len(raw))

    def _is_commented_out(self, at: int) -> bool:
        return self.text[self.text.rfind("\n", 0, at) + 1 : at].lstrip().startswith("%")

    def _reference(self, raw: Raw, span: Span, block: Any, by_key: dict[str, Raw]) -> Reference:
        line = self.lines.position(span.start)[0]
        fields, faults = inherited(raw, by_key)
        faults = [*_block_faults(block), *raw.faults, *faults]
        item = item_from(raw.type, raw.key, fields)
        problems = tuple(Problem(message, line, self.name, kind) for kind, message in faults)
        return reference_from(item, span, self.text[span.start : span.end], self.name, line, problems)

    def _unread(self, block: Any, span: Span) -> Iterator[Reference]:
        """An entry that failed, or loose text that holds fields: what a brace too many leaves behind an entry."""
        from bibtexparser.model import ImplicitComment, ParsingFailedBlock

        raw = self.text[span.start : span.end]
        if isinstance(block, ParsingFailedBlock):
            reason = str(block.error).strip().partition("\n")[0] or "it does not close"
            found = _KEY.match(raw.lstrip())
            yield self._lost(span, f"the entry could not be read: {reason}", found[1] if found else "")
        elif isinstance(block, ImplicitComment) and (loose := _LOOSE_FIELD.search(_uncommented(raw))):
            shown = " ".join(_uncommented(raw)[loose.start() :].split())[:60]
            yield self._lost(span, f"text outside an entry: “{shown}”")

    def _lost(self, span: Span, message: str, key: str = "") -> Reference:
        start = span.start + len(self.text[span.start : span.end]) - len(self.text[span.start : span.end].lstrip())
        head = self.text.find("\n", start, span.end)
        line = self.lines.position(start)[0]
        problem = Problem(f"{key}: {message}" if key else message, line, self.name, "unreadable")
        return unreadable(self.text[span.start : span.end], Span(start, head if head > 0 else span.end), problem, key)


def _entry(block: Any) -> Any:
    """The entry that a block is, or that one holds whose key or field was there before."""
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry

    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        block = block.ignore_error_block
    return block if isinstance(block, Entry) else None


def _block_faults(block: Any) -> list[tuple[str, str]]:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    if isinstance(block, DuplicateBlockKeyBlock):
        first = (block.previous_block.start_line or 0) + 1
        return [("duplicate-key", f"key “{block.key}” is used twice, first at line {first}")] if block.key else []
    if isinstance(block, DuplicateFieldKeyBlock):
        return [("field", f"{', '.join(sorted(block.duplicate_keys))} given twice; the first counts")]
    return []


def _uncommented(text: str) -> str:
    return _COMMENT.sub("", text)
