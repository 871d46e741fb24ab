"""A library file by its suffix, or by its content where the suffix says nothing."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from citecheck.libraries.library import JsonItem, Library
from citecheck.model import LIBRARY_SUFFIXES, Format, Problem, Reference


class LibraryWarning(UserWarning):
    """An entry, or something of it, that could not be read: file, line and reason in one line."""


def load_references(path: str | Path) -> list[Reference]:
    """The references of a .bib, CSL-JSON or RIS file in its order, each with its `problems`.

    What could not be read is warned of (LibraryWarning) and left out; `check_file` gives the same as diagnostics.
    Raises OSError where the file cannot be opened, ValueError where it is no such file at all.
    """
    library = load_library(path)
    for problem in library.unread:
        raise ValueError(f"{path}: {problem.message}")
    for problem in library.problems:
        warnings.warn(f"{path}:{problem.line}: {problem.message}", LibraryWarning, stacklevel=2)
    return list(library.references)


def load_library(path: str | Path) -> Library:
    """Everything that stands in a library file, unread entries included. Raises OSError."""
    from citecheck.readers.decode import decode

    path = Path(path)
    source = decode(path.read_bytes(), str(path), "text")
    if isinstance(source, Problem):
        return Library((), (source,))
    return parse_library(source.text, format_of(path, source.text), str(path))


def format_of(path: str | Path, text: str = "") -> Format:
    """ "bibtex", "csl-json" or "ris"."""
    known = LIBRARY_SUFFIXES.get(Path(path).suffix.lower())
    if known:
        return known
    head = text.lstrip("\ufeff \t\r\n")[:200]
    return "csl-json" if head[:1] in ("[", "{") else "ris" if head.startswith("TY  -") else "bibtex"


def parse_library(text: str, format: str, name: str = "") -> Library:
    """The library in `text`; a format other than the three named above raises ValueError."""
    if format == "bibtex":
        from citecheck.libraries.bibtex import read
    elif format == "csl-json":
        from citecheck.libraries.csl_json import read
    elif format == "ris":
        from citecheck.libraries.ris import read
    else:
        raise ValueError(f"no library format “{format}”")
    return read(text, name)


def write_library(references: Sequence[Reference], format: str) -> str:
    """The references as the text of a file in `format`."""
    return write_items([reference.to_csl() for reference in references], format)


def write_items(items: Sequence[JsonItem], format: str) -> str:
    """CSL items as the text of a file in `format`; a format other than the three raises ValueError."""
    if format == "bibtex":
        from citecheck.libraries.bibtex_write import write
    elif format == "csl-json":
        from citecheck.libraries.csl_json import write
    elif format == "ris":
        from citecheck.libraries.ris_write import write
    else:
        raise ValueError(f"no library format “{format}”")
    return write(items)
