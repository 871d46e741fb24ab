"""Edits of a Word document run by run: rows of runs, the edit (old text → new text), runs after."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement

from citecheck.fixing.docx import edited
from citecheck.model import Source
from citecheck.readers.docx import decode

TAB_OR_BREAK = "a fix reaches over a tab or a line break of the document"


def built(paragraphs: list[list[str]]) -> bytes:
    """Paragraphs of runs; every second run is in italics, "\\t" and "\\n" in one are a tab and a line break."""
    document: Document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for i, text in enumerate(runs):
            paragraph.add_run(text).italic = bool(i % 2)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def read(data: bytes) -> Source:
    source = decode(data, "post.docx")
    assert isinstance(source, Source)
    return source


def runs_of(data: bytes) -> list[list[str]]:
    return [[run.text for run in paragraph.runs] for paragraph in docx.Document(BytesIO(data)).paragraphs]


@pytest.mark.parametrize(
    ("runs", "old", "new", "after"),
    [
        ([["ab", "cd", "ef"]], "a", "x", [["xb", "cd", "ef"]]),
        ([["ab", "cd", "ef"]], "ef", "x", [["ab", "cd", "x"]]),
        ([["ab", "cd", "ef"]], "bcde", "x", [["ax", "", "f"]]),
        ([["ab", "cd", "ef"]], "bcd", "x", [["ax", "", "ef"]]),
        ([["ab", "cd", "ef"]], "cd", "", [["ab", "", "ef"]]),
        ([["ab", "cd", "ef"]], "abcdef", "xyz", [["xyz", "", ""]]),
        ([["ab", "cd", "ef"]], "cd", "xd", [["ab", "xd", "ef"]]),
        ([["ab", "cd", "ef"]], "de", "dxe", [["ab", "cdx", "ef"]]),
        ([["ab", "cd"]], "bc", "xy", [["axy", "d"]]),
        ([["ab", "cd", "ef"]], "bcde", "wxyz", [["awxyz", "", "f"]]),
        ([["ab", "cd"]], "bc", "bxc", [["abx", "cd"]]),  # what is put in between two runs goes on with the one before
        ([["ab", "cd"]], "ab", "xab", [["xab", "cd"]]),
        ([["ab", "cd"]], "cd", "cdx", [["ab", "cdx"]]),
        ([["ab"], ["cd"]], "cd", "xcd", [["ab"], ["xcd"]]),  # … but not from one paragraph into another
        ([["ab"], ["cd"]], "ab", "abx", [["abx"], ["cd"]]),
        ([["ab"], ["cd", "ef"]], "de", "y", [["ab"], ["cy", "f"]]),
        ([["a b", "c"]], "a b", "a  b ", [["a  b ", "c"]]),
        ([["ab\tcd"]], "cd", "x", [["ab\tx"]]),
        ([["ab\ncd"]], "b", "x", [["ax\ncd"]]),
    ],
)
def test_runs_take_their_edits(runs: list[list[str]], old: str, new: str, after: list[list[str]]) -> None:
    data = built(runs)
    source = read(data)
    assert source.text.count(old) == 1
    text = source.text.replace(old, new)
    out = edited(data, source, text)
    assert runs_of(out) == after
    assert read(out).text == text


def test_two_edits_of_one_run_and_of_two_paragraphs() -> None:
    data = built([["abcd", "ef"], ["gh"]])
    source = read(data)
    out = edited(data, source, source.text.replace("a", "xx").replace("d", "").replace("h", "yyy"))
    assert runs_of(out) == [["xxbc", "ef"], ["gyyy"]]


@pytest.mark.parametrize(("start", "end"), [(1, 4), (4, 7)])
def test_tabs_and_line_breaks_are_no_letters(start: int, end: int) -> None:
    data = built([["ab\tcd\nef"]])
    source = read(data)
    with pytest.raises(ValueError, match=f"^{TAB_OR_BREAK}$"):
        edited(data, source, source.text[:start] + "x" + source.text[end:])


def test_paragraphs_are_neither_added_nor_taken_out() -> None:
    data = built([["ab"], ["cd"]])
    source = read(data)
    with pytest.raises(ValueError, match=r"^whole paragraphs of a Word document"):
        edited(data, source, source.text.replace("b", "b\nx"))


@pytest.mark.parametrize("element", ["noBreakHyphen", "softHyphen"])
def test_a_hyphen_that_is_an_element_becomes_text_where_it_is_replaced(element: str) -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("pp. 3")
    run._r.append(OxmlElement(f"w:{element}"))
    run.add_text("6, 8")
    run._r.append(OxmlElement(f"w:{element}"))
    out = BytesIO()
    document.save(out)
    source = read(out.getvalue())
    mended = edited(out.getvalue(), source, source.text.replace(f"3{source.text[5]}6", "3–6"))
    assert [child.tag.rpartition("}")[2] for child in docx.Document(BytesIO(mended)).paragraphs[0].runs[0]._r] == [
        *("t", "t", "t", element)
    ]
    assert read(mended).text == f"pp. 3–6, 8{source.text[5]}\n"


def test_what_stands_around_the_root_and_the_package_stays() -> None:
    data = built([["ab"]])
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = b"of the package"
        for member in old.infolist():
            part = old.read(member)
            behind = b"<!-- behind --><?mso keep?>" if member.filename == "word/document.xml" else b""
            new.writestr(member, part + behind)
    source = read(out.getvalue())
    with zipfile.ZipFile(BytesIO(edited(out.getvalue(), source, source.text.replace("a", "x")))) as mended:
        assert mended.comment == b"of the package"
        assert mended.read("word/document.xml").endswith(b"<!-- behind --><?mso keep?>")


def test_what_is_no_document_is_told() -> None:
    data = built([["ab"]])
    with pytest.raises(ValueError, match=r"^no readable Word document$"):
        edited(b"PK no zip", read(data), "x")


def test_the_part_keeps_its_declaration_and_its_blanks() -> None:
    data = built([["ab"]])
    source = read(data)
    with zipfile.ZipFile(BytesIO(edited(data, source, source.text.replace("ab", " a ")))) as new:
        part = new.read("word/document.xml")
    assert part.startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
    assert b'<w:t xml:space="preserve"> a </w:t>' in part
