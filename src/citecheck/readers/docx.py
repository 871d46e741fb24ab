"""Word documents: their text, a paragraph a line, which is also the source that every place counts in.

Needs the extra `docx` (python-docx), which opens the package; the paragraphs are walked in docx_paragraphs.py.
"""

from __future__ import annotations

import zipfile
from bisect import bisect_right
from io import BytesIO
from itertools import accumulate
from typing import TYPE_CHECKING

from citecheck.model import Block, Document, Layout, Mark, Problem, Source, Span
from citecheck.readers.plain import add_plain
from citecheck.text import Text, TextBuilder

if TYPE_CHECKING:
    from docx.document import Document as Package

LINE_BREAK = "\v"
"""A line break inside a paragraph, in the source text."""
_LARGEST = 200_000_000
"""Bytes that a document may unpack to; a larger one is taken for a zip bomb."""
_OLD = b"\xd0\xcf\x11\xe0"
"""What old .doc files and encrypted .docx files begin with."""


def decode(data: bytes, name: str | None) -> Source | Problem:
    """The text of a .docx file with its layout; what is no Word document is a problem."""
    package = open_package(data)
    if isinstance(package, str):
        return Problem(package, source=name or "")
    from citecheck.readers.docx_paragraphs import paragraphs

    lines: list[str] = []
    blocks: list[Block] = []
    marks: list[Mark] = []
    at = 0
    for paragraph in paragraphs(package):
        blocks.append(paragraph.block._replace(start=at, end=at + paragraph.length))
        marks += [mark._replace(start=at + mark.start, end=at + mark.end) for mark in paragraph.marks]
        lines.append(paragraph.text + "\n")
        at += len(lines[-1])
    return Source("".join(lines), name, layout=Layout(tuple(blocks), tuple(marks)))


def read(source: Source) -> Document:
    """The document of a decoded Word file, or of plain text given as one."""
    if source.layout is None:
        from citecheck.readers.plain import read as read_plain

        return read_plain(source)._replace(format="docx")
    builder = TextBuilder()
    blocks = [placed for block in source.layout.blocks if (placed := _placed(source.text, block, builder))]
    text = builder.build()
    marks = (_shown(text, mark) for mark in source.layout.marks)
    return Document(source, "docx", text, tuple(blocks), tuple(mark for mark in marks if mark.end > mark.start))


def open_package(data: bytes) -> Package | str:
    """The opened package, or why it cannot be opened."""
    if data.startswith(_OLD):
        return "an old .doc or a password-protected document; save it as .docx without a password"
    try:
        import docx
    except ImportError:
        return "reading Word documents needs python-docx: pip install python-docx"
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if sum(member.file_size for member in package.infolist()) > _LARGEST:
                return f"unpacks to more than {_LARGEST // 1_000_000} MB"
        return docx.Document(BytesIO(data))
    except Exception:  # zip, package and XML errors have no common base
        return "no readable Word document"


def _placed(source: str, block: Block, builder: TextBuilder) -> Block | None:
    if not source[block.start : block.end].strip():
        return None
    if builder.length:
        builder.gap("\n\n")
    begin, at = builder.length, block.start
    for piece in source[block.start : block.end].split(LINE_BREAK):
        if at > block.start:
            builder.add("\n", at - 1, 1)
        add_plain(builder, source, at, at + len(piece))
        at += len(piece) + 1
    return block._replace(start=begin, end=builder.length)


def _shown(text: Text, mark: Mark) -> Mark:
    start, end = text.range(Span(mark.start, mark.end))
    return mark._replace(start=start, end=end)


def changes(old: str, new: str) -> list[tuple[int, int, str]]:
    """What turns one text into the other, line by line: (start, end, text), offsets into `old`, in order.

    Raises ValueError where lines were added or taken out: a paragraph's properties have no place in the text.
    """
    from rapidfuzz.distance import Levenshtein

    before, after = old.split("\n"), new.split("\n")
    if len(before) != len(after):
        raise ValueError("whole paragraphs of a Word document can be neither added nor taken out")
    found: list[tuple[int, int, str]] = []
    at = 0
    for was, now in zip(before, after, strict=True):
        if was != now:
            codes = Levenshtein.opcodes(was, now)
            found += [
                (at + code.src_start, at + code.src_end, now[code.dest_start : code.dest_end])
                for code in codes
                if code.tag != "equal"
            ]
        at += len(was) + 1
    return found


def retext(source: Source, text: str) -> Source:
    """The source with another text, its layout moved along. Raises ValueError as `changes` does."""
    if source.layout is None or text == source.text:
        return source._replace(text=text)
    made = changes(source.text, text)
    ends = [end for _, end, _ in made]
    moved = [0, *accumulate(len(new) - (end - start) for start, end, new in made)]

    def place(offset: int) -> int:
        i = bisect_right(ends, offset)
        return min(offset, made[i][0]) + moved[i] if i < len(made) and made[i][0] < offset else offset + moved[i]

    blocks = (b._replace(start=place(b.start), end=place(b.end)) for b in source.layout.blocks)
    marks = (m._replace(start=place(m.start), end=place(m.end)) for m in source.layout.marks)
    return source._replace(text=text, layout=Layout(tuple(blocks), tuple(m for m in marks if m.end > m.start)))
