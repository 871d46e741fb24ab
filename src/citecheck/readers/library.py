"""A library file as a document: it holds references and no prose."""

from __future__ import annotations

from citecheck.model import Document, Source
from citecheck.text import Runs, Text


def read(source: Source) -> Document:
    """The document of a .bib, CSL-JSON or RIS file."""
    return Document(source, "bibtex", Text("", Runs()), ())
