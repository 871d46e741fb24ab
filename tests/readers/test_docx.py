"""Word documents, made by python-docx and by hand: read in order, with exact places; mended run by run."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

import citecheck
import citecheck.pipeline
from citecheck.fixing.writing import write
from citecheck.model import Document, Problem, Source
from citecheck.pipeline import fix_source, read_file
from citecheck.readers import read
from citecheck.readers.docx import decode, retext


def saved(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def post() -> docx.document.Document:
    """A heading, a paragraph in four runs, a list of one entry with an italic title."""
    document = docx.Document()
    document.add_heading("Reefs", 1)
    paragraph = document.add_paragraph("Reefs recover slowly (Ruiz and Chan, ")
    paragraph.add_run("2015").italic = True
    paragraph.add_run("). So does ")
    paragraph.add_run("sand.").bold = True
    document.add_heading("References", 1)
    paragraph = document.add_paragraph("Ruiz, A., & Chan, B. (2015). ")
    paragraph.add_run("Reefs at rest").italic = True
    paragraph.add_run(". Tidal Press.")
    return document


def source_of(document: docx.document.Document) -> Source:
    source = decode(saved(document), "post.docx")
    assert isinstance(source, Source)
    return source


def with_xml(xml: str) -> Document:
    """A document of one paragraph made of raw WordprocessingML."""
    document = docx.Document()
    body = document.element.body
    body.insert(0, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    return read(source_of(document), "docx")


def test_paragraphs_are_lines_with_blocks_and_marks() -> None:
    document = read(source_of(post()), "docx")
    assert document.source.text.splitlines()[1] == "Reefs recover slowly (Ruiz and Chan, 2015). So does sand."
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", "heading", "paragraph"]
    shown = [(mark.kind, document.prose[mark.start : mark.end]) for mark in document.marks]
    assert shown == [("em", "2015"), ("strong", "sand."), ("em", "Reefs at rest")]


def test_findings_stand_where_the_text_says() -> None:
    source = source_of(post())
    found = citecheck.pipeline.check_source(source, "docx").diagnostics
    assert [(d.code, source.text[d.span.start : d.span.end]) for d in found if d.code == "INT001"] == [
        ("INT001", "and")
    ]


@pytest.mark.parametrize(
    ("xml", "prose"),
    [
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "new"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>shown</w:t></w:r></w:p>", "shown"),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>(Ruiz, 2015)</w:t></w:r></w:sdtContent></w:sdt></w:p>", "(Ruiz, 2015)"),
        ("<w:p><w:r><w:instrText>ADDIN X</w:instrText></w:r><w:r><w:t>Ruiz</w:t></w:r></w:p>", "Ruiz"),
        ("<w:p><w:r><w:t>33</w:t><w:noBreakHyphen/><w:t>52</w:t><w:br/><w:t>next</w:t></w:r></w:p>", "33\u201152\nnext"),
        ("<w:p><w:moveFrom><w:r><w:t>from</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>to</w:t></w:r></w:moveTo></w:p>", "to"),
    ],
    ids=["tracked changes", "hidden text", "content control", "field code", "characters", "moved text"],
)  # fmt: skip
def test_what_a_reader_sees_is_read(xml: str, prose: str) -> None:
    assert with_xml(xml).prose == prose


def test_tables_quotes_and_headings_are_told_apart() -> None:
    document = docx.Document()
    document.add_paragraph("Title of it", style="Title")
    document.add_paragraph("As they said.", style="Quote")
    document.add_paragraph("An item", style="List Bullet")
    document.add_table(1, 1).cell(0, 0).text = "In a cell"
    blocks = read(source_of(document), "docx").blocks
    assert [(b.kind, b.quoted, b.listed) for b in blocks] == [
        ("heading", False, False), ("paragraph", True, False), ("paragraph", False, True), ("cell", False, False),
    ]  # fmt: skip


def test_a_fix_changes_its_own_runs_only(tmp_path: Path) -> None:
    path = tmp_path / "post.docx"
    path.write_bytes(before := saved(post()))
    source, format = read_file(path)
    text = citecheck.pipeline.fix_source(source, format).text
    assert write(path, source, text) is None
    runs = [[(run.text, run.italic, run.bold) for run in p.runs] for p in docx.Document(str(path)).paragraphs]
    assert runs[1][0][0] == "Reefs recover slowly (Ruiz & Chan, "
    assert runs[1][1:] == [("2015", True, None), ("). So does ", None, None), ("sand.", None, True)]
    with zipfile.ZipFile(BytesIO(before)) as old, zipfile.ZipFile(path) as new:
        assert old.namelist() == new.namelist()
        assert [n for n in old.namelist() if old.read(n) != new.read(n)] == ["word/document.xml"]


def test_an_edit_over_several_runs_keeps_the_rest() -> None:
    source = source_of(post())
    text = source.text.replace("Chan, 2015). So", "Chan, 2016). And so")
    from citecheck.fixing.docx import edited

    mended = decode(edited(saved(post()), source, text), "post.docx")
    assert mended == retext(source, text)


def test_whole_paragraphs_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "post.docx"
    path.write_bytes(before := saved(post()))
    source, _ = read_file(path)
    failure = write(path, source, source.text.replace("References\n", ""))
    assert failure and "paragraph" in failure
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 no zip", b"\xd0\xcf\x11\xe0 old", b"plain text", saved(post())[:-500]]
)
def test_what_is_no_word_document_is_one_line(data: bytes) -> None:
    problem = decode(data, "post.docx")
    assert isinstance(problem, Problem)
    assert "\n" not in problem.message


def test_footnotes_follow_their_paragraph() -> None:
    document = post()
    notes = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>See Okafor (2012).</w:t></w:r></w:p></w:footnote></w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, notes.encode(), document.part.package)
    document.part.relate_to(part, RT.FOOTNOTES)
    run = document.paragraphs[1].runs[0]._r
    run.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    read_back = read(source_of(document), "docx")
    assert [block.kind for block in read_back.blocks][:3] == ["heading", "paragraph", "footnote"]
    assert "See Okafor (2012)." in read_back.source.text.splitlines()[2]


def test_text_put_in_where_a_paragraph_begins_stays_in_it() -> None:
    source = source_of(post())
    text = source.text.replace("Ruiz, A., & Chan, B. (2015). ", "Obi, C., Ruiz, A., & Chan, B. (2015). ")
    from citecheck.fixing.docx import edited

    mended = decode(edited(saved(post()), source, text), "post.docx")
    assert isinstance(mended, Source) and mended.text == text


def test_paragraphs_do_not_change_places() -> None:
    """The text would move and its italics stay behind."""
    document = docx.Document()
    for line in (
        "Reefs rest (Obi, 2010; Ruiz, 2015).",
        "References",
        "Ruiz, A. (2015). Reefs. Tidal Press.",
        "Obi, D. (2010). Tides. Tidal Press.",
    ):
        document.add_paragraph(line)
    source = source_of(document)
    fixed = fix_source(source, "docx", unsafe=True)
    assert fixed.text == source.text
    assert [refusal.diagnostic.code for refusal in fixed.refused] == ["LST002"]


def test_a_comment_in_a_word_document_is_obeyed() -> None:
    document = docx.Document()
    for line in (
        "Reefs rest (Ruiz, 2014). <!-- citecheck: ignore[year-mismatch] -->",
        "References",
        "Ruiz, A. (2015). Reefs. Tidal Press.",
    ):
        document.add_paragraph(line)
    found = citecheck.pipeline.check_source(source_of(document), "docx").diagnostics
    assert not {d.code for d in found} & {"CIT003", "SUP001"}
