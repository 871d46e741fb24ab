"""The pipeline, written out top to bottom: the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from pathlib import Path

from citecheck.config import Config, Settings, settings
from citecheck.garbage import CollectorPaused, is_long
from citecheck.model import (
    LIBRARY_FORMATS,
    Citation,
    Diagnostic,
    Document,
    Format,
    Post,
    Problem,
    Profile,
    Reference,
    Sections,
    Source,
    Span,
)
from citecheck.report import Fixed as Fixed
from citecheck.report import Report as Report

DEFAULT_STYLE = "apa7"


class Unreadable(ValueError):
    """A file whose bytes are no text, in one line that names it."""


def check(
    text: str,
    format: Format = "text",
    style: str | None = None,
    config: Settings = None,
    bibliography: str | Path | None = None,
) -> Report:
    """Check a post given as text; `style` (default apa7) wins over the settings' and the post's own.

    `config` is a Config or the path of a settings file.

    With `bibliography` (.bib, CSL-JSON, RIS) its entries stand for the list. Raises ConfigError, and OSError
    where the bibliography cannot be opened.
    """
    chosen = settings(config)
    return _with_libraries(check_source(Source(text), format, style, chosen, bibliography), chosen)


def check_file(path: str | Path, config: Settings = None, style: str | None = None) -> Report:
    """Check a file by its suffix; `config` as for `check`. Raises OSError, Unreadable, ConfigError."""
    chosen = settings(config)
    source, format = read_file(Path(path))
    return _with_libraries(check_source(source, format, style, chosen), chosen)


def check_source(
    source: Source,
    format: Format,
    style: str | None = None,
    config: Config | None = None,
    bibliography: str | Path | None = None,
) -> Report:
    """Check decoded text that knows its name and encoding. `libraries` stays empty: see `check_libraries`."""
    config = config or Config()
    if format in LIBRARY_FORMATS:
        return _check_library(source, format, style, config)
    asked = bibliography or config.bibliography
    with CollectorPaused(len(source.text)):
        if asked or format == "markdown":  # whose front matter may name libraries
            return _check_against(source, format, style, config, asked)
        post = analyse(source, format, style, config)
        return Report(post, tuple(diagnose(post, config)))


def _check_against(
    source: Source, format: Format, style: str | None, config: Config, asked: str | Path | None
) -> Report:
    """A post and the libraries that were asked for, or else those it names itself."""
    from citecheck.bibliographies import cited_in, named, opened

    library, problems = opened([Path(asked)]) if asked else (None, ())
    post = analyse(source, format, style, config, library)
    own = named(post.document) if not asked else []
    if own and (not post.references or any(citation.key for citation in post.citations)):
        library, problems = opened(own, must=False)
        post = analyse(source, format, style, config, library)
    cited = cited_in(post, library) if post.library and library else {}
    return Report(post, tuple(diagnose(post, config)), problems, cited)


def _check_library(source: Source, format: Format, style: str | None, config: Config) -> Report:
    """A library by itself, all its entries looked at."""
    from citecheck.libraries.load import parse_library

    library = parse_library(source.text, format, source.name or "")
    post = analyse(source, format, style, config, library.entries)
    return Report(post, tuple(diagnose(post, config)), library.unread)


def check_libraries(cited: Mapping[str, Set[Span]], config: Config | None = None) -> list[Report]:
    """The reports on libraries by name, each with the spans of the entries that posts cite; those without faults are left out."""
    from citecheck.bibliographies import library_file

    config, reports = config or Config(), []
    for name, spans in cited.items():
        source, format, library = library_file(Path(name))
        post = analyse(source, format, None, config, library.entries)
        among = frozenset(i for i, reference in enumerate(post.references) if reference.span in spans)
        post = post._replace(cited=among)
        if found := diagnose(post, config):
            reports.append(Report(post, tuple(found)))
    return reports


def _with_libraries(report: Report, config: Config | None) -> Report:
    return report._replace(libraries=tuple(check_libraries(report.cited, config)))


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
    from citecheck.names.keys import forget
    from citecheck.readers import read
    from citecheck.references import parse_list
    from citecheck.sections import find_sections

    config = config or Config()
    document = read(Source(source) if isinstance(source, str) else source, format)
    if format in LIBRARY_FORMATS:
        return _library_post(document, style, config, library)
    sections = find_sections(document)
    references = parse_list(document, sections) if library is None else library
    long = is_long(len(document.prose))
    citations, clusters = find_citations(document, sections, references)
    if long:
        forget()
    matches = match(citations, references)
    if long:
        forget()
    if library is not None:
        from citecheck.bibliographies import used

        references, matches = used(references, matches)
    profile = _profile(style, document, citations, references, config)
    return Post(
        document, sections, citations, clusters, references, tuple(matches), profile, library=library is not None
    )


def _library_post(document: Document, style: str | None, config: Config, entries: tuple[Reference, ...] | None) -> Post:
    """A library as a post without text."""
    from citecheck.libraries.load import parse_library

    if entries is None:
        entries = parse_library(document.source.text, document.format, document.source.name or "").entries
    profile = _profile(style, document, (), (), config)
    return Post(document, Sections((), ()), (), (), entries, (), profile, library=True)


def _profile(
    style: str | None,
    document: Document,
    citations: Sequence[Citation],
    references: Sequence[Reference],
    config: Config,
) -> Profile:
    """The style that was asked for, or that the post votes for, with the single values of the settings."""
    from citecheck.profiles import resolve

    profile = resolve(asked_style(style, document, config) or DEFAULT_STYLE, document, citations, references)
    return profile._replace(**config.profile) if config.profile else profile


def asked_style(style: str | None, document: Document, config: Config) -> str | None:
    """The style that was asked for: by the caller, the post itself, or the settings. Raises ConfigError."""
    if style:
        return _known_style(style, "style")
    if document.front_matter:
        from citecheck.profiles import PROFILES
        from citecheck.suppressions import front_matter

        own = front_matter(document).style
        if own and own.text in (*PROFILES, "auto"):
            return own.text
    return _known_style(config.style, config.origin or "style") if config.style else None


def _known_style(style: str, where: str) -> str:
    from citecheck.config.values import check_style

    return check_style(style, where)


def diagnose(post: Post, config: Config) -> list[Diagnostic]:
    """What the chosen rules find, less what the settings and the post itself suppress."""
    from citecheck.rules import rules_for, run
    from citecheck.selection import chosen, settle

    name = post.document.source.name
    found = run(post, chosen(rules_for(post), config, name))
    if config.ignore_citations or config.ignore_references:
        from citecheck.works import set_aside

        found = set_aside(found, post, config)
    if "citecheck" in post.document.source.text:
        from citecheck.rules import all_rules
        from citecheck.suppressions import suppress

        found = suppress(found, post.document, chosen(all_rules(), config, name), all_rules())
    return settle(found, config, name)


def extract(text: str, format: Format = "text", style: str | None = None) -> dict[str, object]:
    """The citations and references of a post as JSON; no rule is run."""
    from citecheck.report import extracted

    return extracted(analyse(text, format, style))


def fix(
    text: str,
    format: Format = "text",
    style: str | None = None,
    unsafe: bool = False,
    config: Settings = None,
) -> Fixed:
    """Mend what can be mended: safe fixes, and the others too where `unsafe`; `config` as for `check`."""
    return fix_source(Source(text), format, style, unsafe, settings(config))


def fix_source(
    source: Source, format: Format, style: str | None = None, unsafe: bool = False, config: Config | None = None
) -> Fixed:
    """As `fix`, for decoded text that knows its name and encoding."""
    from citecheck.fixing.engine import mend
    from citecheck.fixing.fitting import fitter

    mended = mend(source.text, checker(source, format, style, config), unsafe, fitter(source, format))
    return Fixed(mended.text, mended.applied, mended.found, mended.refused)


def checker(
    source: Source, format: Format, style: str | None = None, config: Config | None = None
) -> Callable[[str], Report]:
    """The check of texts that stand in for the source's.

    One that would be taken for another style than the first (under "auto", as its signs are mended away) is unwanted:
    it would be judged otherwise the next time.
    """
    from citecheck.fixing.engine import Unwanted
    from citecheck.profiles import TITLES

    taken: list[str] = []

    def check(text: str) -> Report:
        report = check_source(with_text(source, text), format, style, config)
        name = report.profile.name
        if name != (taken or [name])[0]:
            raise Unwanted(f"the post would be taken as {TITLES[name]}")
        taken[:] = [name]
        return report

    return check


def with_text(source: Source, text: str) -> Source:
    """The source with another text, as far as its kind of file can hold it."""
    if source.layout is None:
        return source._replace(text=text)
    from citecheck.readers.docx import retext

    return retext(source, text)


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
    from citecheck.files import format_of, unreadable

    if why := unreadable(path):
        raise Unreadable(f"{path}: {why}")
    return read_bytes(path.read_bytes(), str(path), format_of(path))


def read_bytes(data: bytes, name: str, format: Format) -> tuple[Source, Format]:
    """Bytes as text. Raises Unreadable."""
    from citecheck.readers.decode import decode

    source = decode(data, name, format)
    if isinstance(source, Problem):
        raise Unreadable(f"{name}: {source.message}")
    return source, format
