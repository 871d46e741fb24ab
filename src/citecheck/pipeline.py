"""The pipeline, written out top to bottom: the only module that knows the order of the stages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from citecheck.config import Config
from citecheck.model import Diagnostic, Format, Post, Problem, Reference, Source
from citecheck.report import Fixed as Fixed
from citecheck.report import Report as Report

DEFAULT_STYLE = "apa7"


class Unreadable(ValueError):
    """A file whose bytes are no text, in one line that names it."""


def check(
    text: str,
    format: Format = "text",
    style: str | None = None,
    config: Config | None = None,
    bibliography: str | Path | None = None,
) -> Report:
    """Check a post given as text; `style` (default apa7) wins over the settings' and the post's own.

    With `bibliography` (.bib, CSL-JSON, RIS) its entries stand for the list. Raises ConfigError, and OSError
    where the bibliography cannot be opened.
    """
    return check_source(Source(text), format, style, config, bibliography)


def check_file(path: str | Path, config: Config | None = None, style: str | None = None) -> Report:
    """Check a file by its suffix. Raises OSError, Unreadable, ConfigError."""
    source, format = read_file(Path(path))
    return check_source(source, format, style, config)


def check_source(
    source: Source,
    format: Format,
    style: str | None = None,
    config: Config | None = None,
    bibliography: str | Path | None = None,
) -> Report:
    """Check decoded text that knows its name and encoding."""
    config = config or Config()
    library, problems = _library(bibliography or config.bibliography)
    post = analyse(source, format, style, config, library)
    return Report(post, tuple(diagnose(post, config)), problems)


def analyse(
    source: Source | str,
    format: Format = "text",
    style: str | None = None,
    config: Config | None = None,
    library: tuple[Reference, ...] | None = None,
) -> Post:
    """Everything that is known of a post before the rules look at it."""
    from citecheck.citations import find_citations
    from citecheck.matching import match
    from citecheck.profiles import resolve
    from citecheck.readers import read
    from citecheck.references import parse_list
    from citecheck.sections import find_sections
    from citecheck.suppressions import front_matter

    config = config or Config()
    document = read(Source(source) if isinstance(source, str) else source, format)
    sections = find_sections(document)
    references = parse_list(document, sections) if library is None else library
    citations, clusters = find_citations(document, sections, references)
    matches = match(citations, references)
    wanted = style or front_matter(document).style or config.style or DEFAULT_STYLE
    profile = resolve(wanted, document, citations, references)
    if config.profile:
        profile = replace(profile, **config.profile)  # type: ignore[arg-type]
    return Post(
        document, sections, citations, clusters, references, tuple(matches), profile, library=library is not None
    )


def diagnose(post: Post, config: Config) -> list[Diagnostic]:
    """What the chosen rules find, less what the settings and the post itself suppress."""
    from citecheck.rules import all_rules, run
    from citecheck.selection import chosen, settle
    from citecheck.suppressions import suppress

    rules = chosen(all_rules(), config, post.document.source.name)
    found = settle(run(post, rules), post, config)
    return suppress(found, post.document, all_rules())


def extract(text: str, format: Format = "text", style: str | None = None) -> dict[str, object]:
    """The citations and references of a post as JSON; no rule is run."""
    from citecheck.report import extracted

    return extracted(analyse(text, format, style))


def fix(
    text: str,
    format: Format = "text",
    style: str | None = None,
    unsafe: bool = False,
    config: Config | None = None,
) -> Fixed:
    """Mend what can be mended: safe fixes, and the others too where `unsafe`."""
    return fix_source(Source(text), format, style, unsafe, config)


def fix_source(
    source: Source, format: Format, style: str | None = None, unsafe: bool = False, config: Config | None = None
) -> Fixed:
    """As `fix`, for decoded text that knows its name and encoding."""
    from citecheck.fixing import mend

    def report(text: str) -> Report:
        return check_source(with_text(source, text), format, style, config)

    def diagnostics(text: str) -> tuple[Diagnostic, ...]:
        found = report(text).diagnostics
        return tuple(_within_paragraphs(d, text) for d in found) if source.layout else found

    text, applied = mend(source.text, diagnostics, unsafe)
    return Fixed(text, applied, report(text))


def with_text(source: Source, text: str) -> Source:
    """The source with another text, as far as its kind of file can hold it."""
    if source.layout is None:
        return replace(source, text=text)
    from citecheck.readers.docx import retext

    return retext(source, text)


def _within_paragraphs(diagnostic: Diagnostic, text: str) -> Diagnostic:
    """The finding without a fix that adds, moves or takes out whole paragraphs: a Word document cannot take it."""
    edits = diagnostic.fix.edits if diagnostic.fix else ()
    broken = any("\n" in edit.text or "\n" in text[edit.span.start : edit.span.end] for edit in edits)
    return replace(diagnostic, fix=None) if broken else diagnostic


def parse_reference(text: str) -> Reference:
    """One entry of a list; its spans are offsets in `text`."""
    from citecheck.references import parse_entry

    return parse_entry(text)


def split_references(text: str) -> list[tuple[int, int]]:
    """Where the entries of a list given as text begin and end, hard-wrapped or not."""
    from citecheck.references.split import split

    return split(text)


def read_file(path: Path) -> tuple[Source, Format]:
    """A file's text and format. Raises OSError and Unreadable."""
    from citecheck.files import format_of

    return read_bytes(path.read_bytes(), str(path), format_of(path))


def read_bytes(data: bytes, name: str, format: Format) -> tuple[Source, Format]:
    """Bytes as text. Raises Unreadable."""
    from citecheck.readers.decode import decode

    source = decode(data, name, format)
    if isinstance(source, Problem):
        raise Unreadable(f"{name}: {source.message}")
    return source, format


def _library(path: str | Path | None) -> tuple[tuple[Reference, ...] | None, tuple[Problem, ...]]:
    if path is None:
        return None, ()
    from citecheck.libraries.load import load_library

    library = load_library(Path(path))
    return tuple(library.references), tuple(library.problems)
