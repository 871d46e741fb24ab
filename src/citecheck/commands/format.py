"""`citecheck format`: a post's own list rendered anew in place, or any lists and libraries as one list in any format."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from os.path import exists
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citecheck.commands.inputs import Input, Inputs, located, tell
from citecheck.commands.mending import put
from citecheck.config import ConfigError
from citecheck.model import LIBRARY_FORMATS

if TYPE_CHECKING:
    from citecheck.csl.runs import Run
    from citecheck.formatting.post import Formatted
    from citecheck.libraries.library import JsonItem
    from citecheck.model import Post


@dataclass(slots=True)
class _Gathered:
    """What all inputs gave: pieces printed as they are, rendered entries, and items for a library."""

    texts: list[str] = field(default_factory=list)
    rendered: list[Sequence[Run]] = field(default_factory=list)
    items: list[JsonItem] = field(default_factory=list)


def format(options: dict[str, Any]) -> int:
    """`citecheck format`: 0 done, 2 where something could not be read, rendered or written. Raises ConfigError."""
    inputs, gathered = Inputs(options), _Gathered()
    for given in inputs:
        inputs.attempt(given, lambda given: _take(given, options, inputs, gathered))
    _write(gathered, options)
    return 2 if inputs.failed else 0


def _take(given: Input, options: dict[str, Any], inputs: Inputs, gathered: _Gathered) -> None:
    name = given.source.name or ""
    if options["output"] and given.path and exists(options["output"]) and given.path.samefile(options["output"]):
        raise ConfigError(f"{name}: --output would write over what is read; name another file, or use --write")
    if given.format in LIBRARY_FORMATS:
        if options["diff"] or options["write"]:
            inputs.fail(f"{name}: --diff and --write are for posts; use --to and redirect the output")
            return
        _take_library(given, options, inputs, gathered)
    else:
        _take_post(given, options, inputs, gathered)


def _take_library(given: Input, options: dict[str, Any], inputs: Inputs, gathered: _Gathered) -> None:
    from citecheck.formatting.library import library_item, render_library
    from citecheck.libraries.load import parse_library

    name = given.source.name or ""
    library = parse_library(given.source.text, given.format, name)
    for problem in library.problems:
        if problem.kind in ("", "unreadable"):
            inputs.fail(located(problem))
        else:
            tell(located(problem))
    gathered.items += [library_item(reference) for reference in library.references]
    if options["to"] not in LIBRARY_FORMATS:
        rendered, problems = render_library(library.references, _style(given, options) or "apa7")
        gathered.rendered += rendered
        for problem in problems:
            inputs.fail(f"{name}: {problem.message}")


def _take_post(given: Input, options: dict[str, Any], inputs: Inputs, gathered: _Gathered) -> None:
    from citecheck.formatting.library import library_item
    from citecheck.pipeline import analyse, with_text
    from citecheck.profiles import PROFILES

    style = options["style"] if options["style"] in (*PROFILES, "auto") else None

    def read(text: str) -> Post:
        return analyse(with_text(given.source, text), given.format, style, given.config)

    post = read(given.source.text)
    if not post.references:
        tell(f"{given.source.name}: no reference list")
        if options["write"] and not options["diff"]:
            put(given, given.source.text, inputs)
        return
    gathered.items += [library_item(reference, post.document) for reference in post.references]
    if options["to"] in LIBRARY_FORMATS:
        return
    from citecheck.formatting.post import format_post

    formatted = format_post(post, _style(given, options) or post.profile.name, read)
    for problem in formatted.problems:
        tell(located(problem))
    _place(given, post, formatted, options, inputs, gathered)


def _place(
    given: Input, post: Post, formatted: Formatted, options: dict[str, Any], inputs: Inputs, gathered: _Gathered
) -> None:
    """Into the file, as a diff, or among what is printed at the end."""
    from citecheck.fixing.writing import diff
    from citecheck.formatting.pages import paragraphs
    from citecheck.formatting.post import own_markup
    from citecheck.formatting.typed import typed_runs

    if given.format == "docx" and (options["diff"] or options["write"]):
        inputs.fail(
            f"{given.source.name}: lists in Word documents are not replaced in place; use --to docx --output FILE"
        )
    elif options["diff"]:
        sys.stdout.write(diff(given.source, formatted.text))
    elif options["write"]:
        put(given, formatted.text, inputs)
    elif options["to"] is None:
        gathered.texts.append(paragraphs([text for _, text in formatted.entries], own_markup(post.document)))
    else:
        gathered.rendered += [
            entry.runs or typed_runs(post.document, entry.reference.span) for entry, _ in formatted.entries
        ]


def _style(given: Input, options: dict[str, Any]) -> str | None:
    """The style that was asked for. Raises ConfigError where it cannot be had."""
    from citecheck.csl.api import style_path
    from citecheck.csl.engine import load_style

    style: str | None = options["csl"] or options["style"] or given.config.style
    try:
        load_style(style_path(style or "apa7"))
    except ValueError as error:
        raise ConfigError(str(error)) from None
    return style


def _write(gathered: _Gathered, options: dict[str, Any]) -> None:
    data = _text(gathered, options["to"])
    if not data:
        if options["output"]:
            tell(f"{options['output']}: not written, as there is nothing to write")
        return
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogateescape")
    if options["output"]:
        from citecheck.fixing.writing import save

        try:
            save(Path(options["output"]), data)
        except OSError as error:
            raise ConfigError(f"{options['output']}: {error.strerror or error}") from None
    elif options["to"] == "docx" and sys.stdout.isatty():
        raise ConfigError("a Word document is not for the screen: use --output FILE")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def _text(gathered: _Gathered, to: str | None) -> str | bytes:
    if to in LIBRARY_FORMATS:
        from citecheck.libraries.load import write_items

        return write_items(gathered.items, to)
    if to == "docx":
        from citecheck.formatting.pages import word_file

        if find_spec("docx") is None:
            raise ConfigError("--to docx needs python-docx: pip install python-docx")
        return word_file(gathered.rendered)
    from citecheck.formatting.pages import printed

    listed = [printed(gathered.rendered, to or "text")] if gathered.rendered else []
    return "\n".join([*gathered.texts, *listed])
