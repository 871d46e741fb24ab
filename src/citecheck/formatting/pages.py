"""A whole list as one text or file: entries set as paragraphs in the output format's way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from citecheck.csl.runs import Run
from citecheck.csl.writers import WRITERS
from citecheck.xml_text import xml_text

_RTF = r"{\rtf1\ansi\deff0{\fonttbl{\f0\froman Times New Roman;}}\fs24\sl480\slmult1" + "\n"
_RTF_PARAGRAPH = r"{\pard\fi-720\li720 "


def paragraphs(entries: Iterable[str], markup: str) -> str:
    """Entries already written in `markup` as a list: blank lines between them, or paragraphs with a hanging indent."""
    if markup == "html":
        return "".join(f"<p>{entry}</p>\n" for entry in entries)
    if markup == "rtf":
        return _RTF + "".join(f"{_RTF_PARAGRAPH}{entry}\\par}}\n" for entry in entries) + "}\n"
    return "\n".join(f"{entry}\n" for entry in entries)


def printed(entries: Iterable[Sequence[Run]], markup: str) -> str:
    """Rendered entries as a list in `markup`."""
    return paragraphs((WRITERS[markup](runs) for runs in entries), markup)


def word_file(entries: Iterable[Sequence[Run]]) -> bytes:
    """Rendered entries as a Word document, double-spaced with a hanging indent (APA 9.43). Needs the extra `docx`."""
    from docx import Document
    from docx.shared import Inches

    document = Document()
    for runs in entries:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Inches(0.5)
        paragraph.paragraph_format.first_line_indent = Inches(-0.5)
        paragraph.paragraph_format.line_spacing = 2
        for run in runs:
            _add(paragraph.add_run(xml_text(run.text)), run)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _add(piece: Any, run: Run) -> None:
    font = piece.font
    font.italic, font.bold, font.underline = run.italic or None, run.bold or None, run.underline or None
    font.small_caps, font.superscript, font.subscript = (
        run.small_caps or None,
        run.script == "sup" or None,
        run.script == "sub" or None,
    )
