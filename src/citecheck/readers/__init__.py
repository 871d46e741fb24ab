"""Bytes to Document, one file a format; each is imported only when its format turns up."""

from __future__ import annotations

from importlib import import_module

from citecheck.model import LIBRARY_FORMATS, Document, Format, Source

_READERS: dict[Format, str] = {
    "text": "plain", "markdown": "markdown", "html": "html", "docx": "docx",
    **dict.fromkeys(LIBRARY_FORMATS, "library"),
}  # fmt: skip


def read(source: Source, format: Format) -> Document:
    """The document of a source in one of the known formats; another format raises ValueError."""
    if format not in _READERS:
        raise ValueError(f"no reader for the format “{format}”: it is one of {', '.join(_READERS)}")
    document: Document = import_module(f"citecheck.readers.{_READERS[format]}").read(source)
    return document if document.format == format else document._replace(format=format)
