"""`citecheck parse`: reference entries shown with their fields marked, for people who ask how an entry was read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from os.path import exists
from typing import TYPE_CHECKING, Any

from citecheck.commands.inputs import Inputs
from citecheck.model import LIBRARY_FORMATS
from citecheck.reporters.color import wants_color
from citecheck.reporters.columns import terminal_width
from citecheck.reporters.entries import render_entries

if TYPE_CHECKING:
    from citecheck.commands.inputs import Input
    from citecheck.model import Reference


def parse(options: dict[str, Any]) -> int:
    """`citecheck parse`: 0 done, 2 where something could not be read. Raises ConfigError."""
    inputs = Inputs({**options, "paths": ()})
    width, color = terminal_width(), wants_color(os.environ, sys.stdout)
    for piece in render_entries(_entries(options, inputs), width, color):
        sys.stdout.write(piece)
    return 2 if inputs.failed else 0


def _entries(options: dict[str, Any], inputs: Inputs) -> Iterator[Reference]:
    """The entries of every argument: a file's lists, `-` for stdin, or the text of an entry itself."""
    from citecheck.references import parse_entry

    for argument in options["entries"] or ("-",):
        if _is_entry(argument):
            yield parse_entry(argument)
            continue
        given = Inputs({**options, "paths": (argument,)})
        for post in given:
            if post.format in LIBRARY_FORMATS:
                given.fail(f"{post.name}: a library has its fields already; parse reads posts and entries")
            else:
                yield from _listed(post)
        inputs.failed = inputs.failed or given.failed


def _is_entry(argument: str) -> bool:
    """Whether an argument is an entry rather than the name of a file: it has blanks or brackets, and no file has its name."""
    return any(mark in argument.strip() for mark in " (（") and not exists(argument)


def _listed(post: Input) -> Iterator[Reference]:
    """The entries of a post's lists; of a text without any list, all of it is taken for one."""
    from citecheck.pipeline import split_references
    from citecheck.readers import read
    from citecheck.references import carried, list_entries, parse_entry
    from citecheck.sections import find_sections

    document = read(post.source, post.format)
    found = list(list_entries(document, find_sections(document)))
    yield from carried(
        found or (parse_entry(document.prose[start:end]) for start, end in split_references(document.prose))
    )
