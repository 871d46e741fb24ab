"""Bytes to text much as a browser would read them, and text back to the same bytes."""

from __future__ import annotations

import codecs

import regex

from citecheck.model import Format, Problem, Source
from citecheck.patterns import compiled

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = compiled(
    r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,40})|<\?xml[^>]{0,200}?encoding=[\"']([A-Za-z0-9_-]{2,40})",
    regex.I,
)
_BEYOND_ASCII = compiled(r"[^\x00-\x7f]")
_STRAY = compiled(r"[\udc80-\udcff]")
"""Bytes that are part of no letter, as "surrogateescape" keeps them."""
_ASCII = bytes(range(92)) + rb"\x41" + bytes(range(93, 128))
"""What every encoding of pages has as ASCII has it."""
_CONTROL = compiled(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 4096


def decode(data: bytes, name: str | None, format: Format) -> Source | Problem:
    """The text of a file: BOM, then UTF-8, then what HTML declares, then Windows-1252. Binary data is a problem.

    A file in UTF-8 that was cut inside a letter, or into which other bytes were pasted, is still one in UTF-8.

    A Word document's text is its paragraphs, a line each.
    """
    if format == "docx":
        from citecheck.readers.docx import decode as decode_docx

        return decode_docx(data, name)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _with(data[len(bom) :], encoding, name, bom=True)
    if b"\x00" in data[: _HEAD * 16]:
        return Problem("binary data, not text", source=name or "")
    try:
        return _sane(Source(data.decode("utf-8"), name))
    except UnicodeDecodeError:
        return _with(data, _guessed(data, format), name)


def encode(source: Source, text: str) -> bytes:
    """`text` as bytes in the encoding of `source`, its BOM kept. Raises UnicodeEncodeError where a letter has no place."""
    bom = next((mark for mark, encoding in _BOMS if encoding == source.encoding), b"") if source.bom else b""
    return bom + text.encode(source.encoding, "strict" if source.bom else "surrogateescape")


def _with(data: bytes, encoding: str, name: str | None, bom: bool = False) -> Source | Problem:
    try:
        return _sane(Source(data.decode(encoding, "strict" if bom else "surrogateescape"), name, encoding, bom))
    except (UnicodeError, LookupError):
        return Problem(f"not valid {encoding} text", source=name or "")


def _guessed(data: bytes, format: Format) -> str:
    """The encoding of bytes that are not all UTF-8: UTF-8 yet if most of what is beyond ASCII is, which is so by no accident."""
    text = data.decode("utf-8", "surrogateescape")
    if 2 * len(_STRAY.findall(text)) < len(_BEYOND_ASCII.findall(text)):
        return "utf-8"
    return _declared(data) if format == "html" else "cp1252"


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    label = found[1] or found[2] if found else "cp1252"
    try:
        known = codecs.lookup(label).name
        if _ASCII.decode(known) != _ASCII.decode("ascii"):  # UTF-16 without a mark, or no encoding of pages
            return "cp1252"
    except (LookupError, ValueError):
        return "cp1252"
    return "cp1252" if known in ("iso8859-1", "ascii", "utf-8") else known  # as browsers read those labels


def _sane(source: Source) -> Source | Problem:
    head = source.text[: _HEAD * 4]
    if len(_CONTROL.findall(head)) * 10 > len(head):
        return Problem("binary data, not text", source=source.name or "")
    return source
