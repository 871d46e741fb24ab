"""The libraries that a post is checked against: those it names in its front matter, opened once, and what it cites of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from os.path import exists, isfile
from pathlib import Path

import regex

from citecheck.libraries.library import Library
from citecheck.libraries.load import format_of, parse_library
from citecheck.model import LIBRARY_SUFFIXES, Document, Format, Match, Post, Problem, Reference, Source, Span
from citecheck.patterns import Pattern, compiled
from citecheck.readers.decode import decode

_VALUE = r"[ \t]*+(?:\[([^\]]*+)\]|((?:\r?\n[ \t]*+-(?!-)[^\n]++)++)|([|>][^\n]*+(?:\n[ \t]++[^\n]++)++)|([^\n]++))"
_BIBLIOGRAPHY = compiled(rf"^[\"']?bibliography[\"']?[ \t]*+[:=]{_VALUE}", regex.M)
_NOCITE = compiled(rf"^nocite[ \t]*+:{_VALUE}", regex.M)
_KEY = compiled(r"@([\p{L}\p{N}_][^\s,;\]\"']*+|\*)")
_Stamp = tuple[int, int]


def named(document: Document) -> list[Path]:
    """The files that a post's front matter names as its `bibliography`, relative to the post."""
    found = _in_front_matter(_BIBLIOGRAPHY, document)
    folder = Path(document.source.name).parent if document.source.name else Path()
    return [folder / name for name in _listed(found)] if found else []


def _in_front_matter(setting: Pattern, document: Document) -> regex.Match[str] | None:
    front = document.front_matter
    return setting.search(document.source.text, front.start, front.end) if front else None


def _listed(found: regex.Match[str]) -> list[str]:
    flow, block, _, plain = found.groups()
    lines = flow.split(",") if flow is not None else block.strip().split("\n") if block else [plain or ""]
    names = (line.strip().removeprefix("- ").split(" #")[0].strip(" \t\r\"'") for line in lines)
    return [name for name in names if name and name not in ("|", ">")]


def opened(paths: Iterable[Path], must: bool = True) -> tuple[tuple[Reference, ...] | None, tuple[Problem, ...]]:
    """All entries of the files in order, and why a file could not be read; None where none could.

    Raises OSError for a file that cannot be opened, if it `must` be.
    """
    entries: list[Reference] = []
    problems: list[Problem] = []
    read = False
    for path in paths:
        if not must and (why := _refused(path)):
            problems.append(Problem(why, 0, str(path)))
            continue
        try:
            library = library_file(path)[2]
        except (OSError, ValueError) as error:  # ValueError: a name that no file can have
            if must:
                raise
            problems.append(Problem(getattr(error, "strerror", None) or "no file can have this name", 0, str(path)))
            continue
        read = read or not library.unread
        entries += library.entries
        problems += library.unread
    return (tuple(entries) if read else None), tuple(problems)


def _refused(path: Path) -> str | None:
    """Why a post cannot have a file read by naming it: it is none of the kinds that hold a bibliography."""
    if path.suffix.lower() not in LIBRARY_SUFFIXES:
        return f"no reader for bibliographies in “{path.suffix or path.name}”; read are {', '.join(LIBRARY_SUFFIXES)}"
    return "not a regular file" if exists(path) and not isfile(path) else None


def library_file(path: Path) -> tuple[Source, Format, Library]:
    """A library file's text, format and entries. Raises OSError."""
    return _read(path, _stamp(path))


def used(references: Sequence[Reference], matches: Sequence[Match]) -> tuple[tuple[Reference, ...], tuple[Match, ...]]:
    """The entries of a library that a text reaches or comes near, and the matches renumbered to them.

    A library is no list: what nobody cites must not count where a list is looked at as a whole.
    """
    kept = sorted({i for match in matches for i in (*match.references, match.near) if i is not None})
    places = {old: new for new, old in enumerate(kept)}
    renumbered = (
        match._replace(
            references=tuple(places[i] for i in match.references),
            near=None if match.near is None else places[match.near],
        )
        for match in matches
    )
    return tuple(references[i] for i in kept), tuple(renumbered)


def cited_in(post: Post, library: Iterable[Reference]) -> dict[str, set[Span]]:
    """By file of a library, the places of the entries that a post cites, in its text or under `nocite`."""
    keys = _nocite(post.document)
    found: dict[str, set[Span]] = {}
    for reference in library:
        places = found.setdefault(reference.source, set())
        if "*" in keys or reference.key in keys:
            places.add(reference.span)
    for match in post.matches:
        for i in match.references:
            found[post.references[i].source].add(post.references[i].span)
    return found


def _nocite(document: Document) -> Sequence[str]:
    found = _in_front_matter(_NOCITE, document)
    return _KEY.findall(found[0]) if found else []


def _stamp(path: Path) -> _Stamp:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=8)
def _read(path: Path, stamp: _Stamp) -> tuple[Source, Format, Library]:
    """A library, read once for all posts of a run as long as its file is the same."""
    name = str(path)
    source = decode(path.read_bytes(), name, "text")
    if isinstance(source, Problem):
        return Source("", name), "bibtex", Library((), (source,))
    format: Format = format_of(path, source.text)
    return source, format, parse_library(source.text, format, name)
