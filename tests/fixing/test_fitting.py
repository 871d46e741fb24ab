"""Fixes in the form that their source can hold: line ends, encodings, the paragraphs of Word documents."""

from __future__ import annotations

import pytest

from citecheck import Config
from citecheck.fixing.fitting import fitter, own_newline
from citecheck.model import Edit, Fix, Format, Layout, Source, Span
from citecheck.pipeline import fix_source


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("a\nb", "\n"),
        ("a\r\nb\r\nc\nd", "\r\n"),
        ("a\r\nb\nc\nd", "\n"),
        ("a\r\nb\rc\nd\re", "\r"),
        ("a\rb\rc", "\r"),
        ("", "\n"),
    ],
)
def test_a_post_keeps_its_own_line_ends(text: str, newline: str) -> None:
    assert own_newline(text) == newline


@pytest.mark.parametrize(
    ("encoding", "format", "text", "better", "written"),
    [
        ("utf-8", "text", "a\r\nb\r\n", "x\ny", "x\r\ny"),
        ("utf-8", "text", "a\rb\r", "x\ny", "x\ry"),
        ("utf-8", "text", "a\nb\n", "–", "–"),
        ("cp1252", "text", "a", "–", "–"),
        ("koi8-r", "html", "a", "4–6", "4&#8211;6"),
        ("cp1252", "text", "a", "b \udc81", "b \udc81"),  # a byte that is no letter, moved with the words around it
    ],
)
def test_a_fix_takes_the_form_of_its_source(
    encoding: str, format: Format, text: str, better: str, written: str
) -> None:
    fit = fitter(Source(text, encoding=encoding), format)
    fitted = fit(Fix("", (Edit(Span(0, 1), better),)), text)
    assert isinstance(fitted, Fix) and fitted.edits[0].text == written


def test_letters_without_a_place_in_the_encoding_are_told() -> None:
    fit = fitter(Source("a", encoding="koi8-r"), "text")
    assert fit(Fix("", (Edit(Span(0, 1), "ж–é–"),)), "a") == "“–é” has no place in koi8-r"


def test_what_the_encoding_cannot_hold_is_left_and_the_rest_mended() -> None:
    text = "Сон (Ruiz and Chan, 2015, pp. 3-4).\n\nReferences\n\nRuiz, A., & Chan, B. (2015). Reefs. Tidal Press.\n"
    fixed = fix_source(Source(text, encoding="koi8-r"), "text", config=Config(select=("INT001", "INT022")))
    assert fixed.text == text.replace("and", "&")
    assert [(r.diagnostic.code, r.reason) for r in fixed.refused] == [("INT022", "“–” has no place in koi8-r")]


@pytest.mark.parametrize(
    ("text", "edits", "can"),
    [
        ("a\nb\n", [(0, 1, "b"), (2, 3, "a")], False),  # two paragraphs change places
        ("a\nb\nc\n", [(0, 1, "b"), (2, 3, "x"), (4, 5, "a")], False),
        ("ab\nc\n", [(0, 2, "c"), (3, 4, "ab")], False),
        ("a\nb\n", [(0, 1, "b")], True),
        ("a\nb\n", [(2, 3, "b")], True),
        ("a b\n", [(0, 1, "b"), (2, 3, "x")], True),  # two words of one paragraph
        ("a\nb c\n", [(0, 1, "b"), (2, 3, "x")], True),  # a whole one and the first word of another
        ("a\nb c\n", [(0, 1, "b"), (4, 5, "x")], True),  # … and the last one
        ("ab\nc\n", [(1, 2, "b"), (3, 4, "x")], True),
        ("a b\n", [(0, 3, "x y")], True),
        ("ab\n", [(1, 1, "\n")], False),
        ("a\nb\n", [(1, 2, "")], False),
        ("a\nb\n", [(0, 3, "ab")], False),
        ("a\nb\vc\n", [(0, 1, "b"), (2, 3, "x")], False),  # … and two lines of one
        ("a\vb\n", [(0, 1, "b"), (2, 3, "a")], False),
    ],
)
def test_a_word_document_keeps_its_paragraphs(text: str, edits: list[tuple[int, int, str]], can: bool) -> None:
    fit = fitter(Source(text, layout=Layout(())), "docx")
    fix = Fix("Move", tuple(Edit(Span(start, end), new) for start, end, new in edits))
    assert fit(fix, text) == (fix if can else "a Word document cannot take whole paragraphs")


@pytest.mark.parametrize(("start", "end", "new"), [(0, 3, "x"), (1, 2, ""), (0, 1, "a\v"), (4, 6, "x"), (6, 6, "\t")])
def test_tabs_and_line_breaks_of_a_word_document_stay(start: int, end: int, new: str) -> None:
    fit = fitter(Source("a\vb c\td\n", layout=Layout(())), "docx")
    fix = Fix("Join", (Edit(Span(start, end), new),))
    assert fit(fix, "a\vb c\td\n") == "it reaches over a tab or a line break of the document"
