"""A mended text put back into its Word document: only the runs that change, everything else byte for byte.

An edit goes into the run it begins in, so that it takes that run's form; members of the package that hold no changed
paragraph are copied as they are.
"""

from __future__ import annotations

import zipfile
from bisect import bisect_right
from io import BytesIO
from typing import Any

from citecheck.model import Source
from citecheck.readers.docx import changes, decode, open_package
from citecheck.readers.docx_paragraphs import Piece, paragraphs, text_parts

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_EDITABLE = ("t", "noBreakHyphen", "softHyphen")
"""Elements that show letters: a hyphen that is an element of its own becomes text where an edit reaches it."""


def edited(data: bytes, source: Source, text: str) -> bytes:
    """The bytes of the document with `text` for the text of `source`.

    Raises ValueError, in one line, where that cannot be done exactly.
    """
    package = open_package(data)
    if isinstance(package, str):
        raise ValueError(package)
    placed = _placed(package)
    pieces, starts = [piece for piece, _ in placed], [start for _, start in placed]
    members = {kind: str(part.partname).lstrip("/") for kind, part in text_parts(package).items()}
    roots: dict[str, Any] = {}
    for start, end, new in reversed(changes(source.text, text)):
        root = _change(pieces, starts, start, end, new).getroottree().getroot()
        roots[members[root.tag.rpartition("}")[2]]] = root
    out = _repacked(data, roots)
    mended = decode(out, source.name)
    if not isinstance(mended, Source) or mended.text != text:
        raise ValueError("the document would not read as mended")
    return out


def _placed(package: Any) -> list[tuple[Piece, int]]:
    """Every piece with where it starts in the source text."""
    out, at = [], 0
    for paragraph in paragraphs(package):
        out += [(piece, at + piece.start) for piece in paragraph.pieces]
        at += paragraph.length + 1
    return out


def _change(pieces: list[Piece], starts: list[int], start: int, end: int, new: str) -> Any:
    """Replace source offsets start…end by `new`; the element that took the new text."""
    first = max(0, bisect_right(starts, start) - 1)
    if start == end and start == starts[first] and first and _ends_at(pieces[first - 1], starts[first - 1], start):
        first -= 1  # what is inserted between two runs continues the one before
    i = first
    while i == first or (i < len(pieces) and starts[i] < end):
        piece = pieces[i]
        if not _editable(piece):
            raise ValueError("a fix reaches over a tab or a line break of the document")
        a, b = max(start - starts[i], 0), min(end - starts[i], len(piece.text))
        if _kind(piece) != "t":
            piece.element.tag = f"{piece.element.tag.rpartition('}')[0]}}}t"
        piece.text = piece.text[:a] + (new if i == first else "") + piece.text[max(a, b) :]
        piece.element.text = piece.text
        piece.element.set(_XML_SPACE, "preserve")
        i += 1
    return pieces[first].element


def _ends_at(piece: Piece, begin: int, place: int) -> bool:
    """Whether the piece ends where a text is put in: it does not if a paragraph begins there."""
    return _editable(piece) and begin + len(piece.text) == place


def _editable(piece: Piece) -> bool:
    return _kind(piece) in _EDITABLE


def _kind(piece: Piece) -> str:
    return str(piece.element.tag).rpartition("}")[2]


def _repacked(data: bytes, roots: dict[str, Any]) -> bytes:
    """The package with these members written anew from their root elements, every other one as it is."""
    from lxml import etree

    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for member in old.infolist():
            content = old.read(member)
            if (root := roots.get(member.filename)) is not None:
                content = etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
            new.writestr(member, content)
    return out.getvalue()
