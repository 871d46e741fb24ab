"""The paragraphs of a Word document in reading order, each with its text, its runs' marks and where its text stands.

The XML is walked rather than python-docx's paragraph list, because reference managers keep citations and
bibliographies in content controls and fields that the list leaves out. Inserted text is read; deleted, moved-away
and hidden text is not. The paragraphs of a footnote follow the paragraph that refers to it. Element names are those
of WordprocessingML (ECMA-376 part 1, chapter 17).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from citecheck.model import Block, Mark, MarkKind

if TYPE_CHECKING:
    from docx.document import Document as Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}notes"
_GONE = {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_CHARACTERS = {f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\u00ad", f"{_W}tab": "\t", f"{_W}br": "\v", f"{_W}cr": "\v"}  # fmt: skip
_TOGGLES: dict[str, MarkKind] = {f"{_W}i": "em", f"{_W}b": "strong"}
_RAISED: dict[str, MarkKind] = {"superscript": "sup", "subscript": "sub"}
_OFF = {"0", "false", "off", "none"}


@dataclass(slots=True)
class Piece:
    """Text as one XML element shows it: a `w:t` (which can be edited) or a tab, break or hyphen (which cannot)."""

    start: int
    text: str
    element: Any


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its text, pieces and marks as offsets into that text, and a block without its place."""

    block: Block
    length: int = 0
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """(kind, id) of the footnotes and endnotes referred to."""

    @property
    def text(self) -> str:
        """The text of all pieces."""
        return "".join(piece.text for piece in self.pieces)


def paragraphs(package: Package) -> Iterator[Paragraph]:
    """Every paragraph of the document in reading order."""
    return _Walk(package).body()


def text_parts(package: Package) -> dict[str, Any]:
    """The parts of the package that paragraphs come from, by the local name of their root element."""
    parts: dict[str, Any] = {"document": package.part}
    for found in package.part.rels.values():
        for kind in ("foot", "end"):
            if found.reltype == _NOTES.format(kind) and not found.is_external:
                parts.setdefault(f"{kind}notes", found.target_part)
    return parts


@dataclass
class _Walk:
    package: Package

    def body(self) -> Iterator[Paragraph]:
        part = self.package.part
        for element in part.element.body.iter(f"{_W}p"):
            if any(parent.tag in _GONE for parent in element.iterancestors()):
                continue
            paragraph = self._paragraph(element, part.rels, self._block(element))
            yield paragraph
            for kind, number in paragraph.notes:
                yield from self._note(kind, number)

    def _note(self, kind: str, number: str) -> Iterator[Paragraph]:
        for element in self._notes.get((kind, number), ()):
            yield self._paragraph(element, {}, Block("footnote", 0, 0))

    @cached_property
    def _notes(self) -> dict[tuple[str, str], list[Any]]:
        from docx.oxml import parse_xml

        notes: dict[tuple[str, str], list[Any]] = {}
        for name, part in text_parts(self.package).items():
            if (kind := name.removesuffix("notes")) != name:
                root: Any = parse_xml(part.blob)
                notes |= {
                    (kind, note.get(f"{_W}id")): list(note.iter(f"{_W}p")) for note in root.iter(f"{_W}{kind}note")
                }
        return notes

    @cached_property
    def _styles(self) -> dict[str, str]:
        """Style id → its name in English, as Word keeps it in every language."""
        return {style.style_id: (style.name or "").casefold() for style in self.package.styles}

    def _block(self, element: Any) -> Block:
        style = self._styles.get(_value(element, "pStyle"), "")
        listed = element.find(f"{_W}pPr/{_W}numPr") is not None or style.startswith("list")
        quoted = "quote" in style
        if style == "title" or style.startswith("heading"):
            return Block("heading", 0, 0, level=int(style[-1]) if style[-1].isdecimal() else 1)
        if style == "caption":
            return Block("caption", 0, 0)
        cell = next(element.iterancestors(f"{_W}tc"), None) is not None
        return Block("cell" if cell else "paragraph", 0, 0, quoted=quoted, listed=listed)

    def _paragraph(self, element: Any, rels: Any, block: Block) -> Paragraph:
        paragraph = Paragraph(block)
        for child in element:
            self._inline(child, paragraph, rels)
        return paragraph

    def _inline(self, element: Any, paragraph: Paragraph, rels: Any) -> None:
        if element.tag in _GONE or element.tag == f"{_W}p":
            return
        start = paragraph.length
        if element.tag == f"{_W}r":
            self._run(element, paragraph)
            return
        for child in element:
            self._inline(child, paragraph, rels)
        if element.tag == f"{_W}hyperlink" and paragraph.length > start:
            relation = rels.get(element.get(_ID))
            target = relation.target_ref if relation is not None and relation.is_external else ""
            paragraph.marks.append(Mark("link", start, paragraph.length, target))

    def _run(self, run: Any, paragraph: Paragraph) -> None:
        properties = run.find(f"{_W}rPr")
        if properties is not None and _on(properties.find(f"{_W}vanish")):
            return
        start = paragraph.length
        for child in run:
            text = (child.text or "") if child.tag == f"{_W}t" else _CHARACTERS.get(child.tag, "")
            if text:
                paragraph.pieces.append(Piece(paragraph.length, text, child))
                paragraph.length += len(text)
            elif child.tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                paragraph.notes.append((child.tag[len(_W) :].removesuffix("noteReference"), child.get(f"{_W}id")))
        if properties is not None and paragraph.length > start:
            paragraph.marks += [Mark(kind, start, paragraph.length) for kind in _kinds(properties)]


def _kinds(properties: Any) -> Iterator[MarkKind]:
    yield from (kind for tag, kind in _TOGGLES.items() if _on(properties.find(tag)))
    raised = properties.find(f"{_W}vertAlign")
    if raised is not None and raised.get(f"{_W}val") in _RAISED:
        yield _RAISED[raised.get(f"{_W}val")]


def _on(toggle: Any) -> bool:
    return toggle is not None and toggle.get(f"{_W}val", "1") not in _OFF


def _value(paragraph: Any, name: str) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}{name}")
    return found.get(f"{_W}val", "") if found is not None else ""
