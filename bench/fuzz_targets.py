"""What bench/fuzz.py calls: a function of bytes for each reader and parser, which raises where a promise is broken."""

from __future__ import annotations

import tomllib
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp

import citecheck
from citecheck.config import ConfigError
from citecheck.config.values import from_table
from citecheck.csl.engine import load_style
from citecheck.fixing.docx import edited
from citecheck.fixing.writing import encode
from citecheck.libraries.load import parse_library, write_library
from citecheck.model import Diagnostic, Format, Problem, Source, Span
from citecheck.pipeline import check_source, fix_source
from citecheck.readers.decode import decode

_ITEMS: list[citecheck.csl.api.CslItem] = [
    {"id": "a", "type": "book", "title": "Slow water", "author": [{"family": "Ruiz", "given": "A."}], "publisher": "Tidal Press",
     "issued": {"date-parts": [[2015, 3, 4]]}},
    {"id": "b", "type": "article-journal", "title": "Reefs", "container-title": "Tides", "volume": "4", "page": "3-40",
     "author": [{"family": "Chan", "given": "Li"}, {"literal": "Harbour Trust"}], "DOI": "10.9999/x"},
]  # fmt: skip
"""What a fuzzed style renders."""


def _inside(spans: Iterable[Span], length: int) -> None:
    for span in spans:
        assert 0 <= span.start <= span.end <= length, span


def _spans(diagnostics: Iterable[Diagnostic]) -> Iterable[Span]:
    for diagnostic in diagnostics:
        yield diagnostic.span
        yield from (label.span for label in diagnostic.related)
        for fix in (*diagnostic.choices, *([diagnostic.fix] if diagnostic.fix else [])):
            yield from (edit.span for edit in fix.edits)


def _post(format: Format) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        source = decode(data, None, format)
        if isinstance(source, Source):
            mended = check_post(source, format)
            with suppress(ValueError):  # said in one line where the bytes cannot be written back exactly
                encode(source, mended, data)

    return target


def check_post(source: Source, format: Format) -> str:
    """Check and mend a post, assert what is promised of both, and give the mended text."""
    length = len(source.text)
    report = check_source(source, format)
    _inside(_spans(report.diagnostics), length)
    _inside((citation.span for citation in report.citations), length)
    last = 0
    for reference in report.references:
        assert last <= reference.span.start <= reference.span.end <= length, "entries cross"
        last = reference.span.end
    if not any(d.fix for d in report.diagnostics):
        return source.text
    once = fix_source(source, format, unsafe=True).text
    if source.layout is None:
        assert citecheck.fix(once, format=format, unsafe=True).text == once, "twice is once"
    return once


@cache
def _package() -> dict[str, bytes]:
    """The members of an empty Word document."""
    import docx

    out = BytesIO()
    docx.Document().save(out)
    with zipfile.ZipFile(out) as package:
        return {name: package.read(name) for name in package.namelist()}


def _docx(data: bytes) -> None:
    """The bytes as a package, or, where they are none, as the inside of the body of one."""
    if not data.startswith(b"PK"):
        namespace = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        body = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (namespace, data)
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, content in _package().items():
                package.writestr(name, body if name == "word/document.xml" else content)
        data = out.getvalue()
    source = decode(data, None, "docx")
    if isinstance(source, Problem):
        return
    mended = check_post(source, "docx")
    if mended != source.text:
        try:
            edited(data, source, mended)
        except ValueError:  # said in one line where a document cannot take the change
            return


def _library(format: Format) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        library = parse_library(text, format)
        _inside((reference.span for reference in library.references), len(text))
        check_source(Source(text), format)
        for to in ("bibtex", "ris", "csl-json"):
            parse_library(write_library(library.references, to), to)

    return target


def _entry(data: bytes) -> None:
    raw = data.decode("utf-8", "replace")
    entry = citecheck.parse_reference(raw)
    entry.to_csl()
    _inside((field.span for field in entry.fields.values() if field.span), len(raw))


def _split(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    last = 0
    for start, end in citecheck.split_references(text):
        assert last <= start < end <= len(text)
        last = end


def _settings(data: bytes) -> None:
    try:
        config = from_table(tomllib.loads(data.decode("utf-8")), "citecheck.toml")
        citecheck.check("Reefs rest (Ruiz, 2015).", config=config)
    except (ConfigError, ValueError, OSError):
        return


@cache
def _file() -> Path:
    return Path(mkdtemp()) / "style.csl"


def _style(data: bytes) -> None:
    _file().write_bytes(data)
    load_style.cache_clear()
    try:
        citecheck.format_references(_ITEMS, style=str(_file()))
        citecheck.format_citations([[{"id": "a", "locator": "3"}, {"id": "b"}]], _ITEMS, style=str(_file()))
    except ValueError:  # no style, said in one line
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": _post("text"),
    "markdown": _post("markdown"),
    "html": _post("html"),
    "docx": _docx,
    "bibtex": _library("bibtex"),
    "ris": _library("ris"),
    "csl-json": _library("csl-json"),
    "entry": _entry,
    "split": _split,
    "settings": _settings,
    "style": _style,
}
