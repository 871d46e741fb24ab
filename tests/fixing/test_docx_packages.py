"""Mending inside the package of a Word document: the right member is written anew, every other one is copied."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from citecheck.fixing.docx import edited
from citecheck.fixing.writing import write
from citecheck.model import Source
from citecheck.pipeline import fix_source, read_file
from citecheck.readers.docx import decode

POST = ("Reefs rest (Ruiz and Chan, 2015).", "References", "Ruiz, A., & Chan, B. (2015). Reefs. Tidal Press.")


def document(*lines: str) -> Document:
    made: Document = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    return made


def saved(made: Document) -> bytes:
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def repacked(data: bytes, renamed: tuple[str, str]) -> bytes:
    """The package with one member renamed, and the name everywhere it is said."""
    was, now = renamed
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".rels") or name.startswith("["):
                content = content.replace(was.encode(), now.encode())
            new.writestr(name.replace(was, now), content)
    return out.getvalue()


def with_part(made: Document, name: str, kind: str, content_type: str, xml: str) -> Part:
    part = Part(PackURI(name), content_type, xml.encode(), made.part.package)
    made.part.relate_to(part, kind)
    return part


def with_footnote(made: Document, text: str, places: tuple[int, ...], name: str = "/word/footnotes.xml") -> Document:
    """The document with a footnote that the paragraphs of these numbers refer to."""
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    with_part(made, name, RT.FOOTNOTES, CT.WML_FOOTNOTES, f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>")
    for place in places:
        reference = parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>')
        made.paragraphs[place].runs[0]._r.append(reference)
    return made


def mended(tmp_path: Path, data: bytes) -> tuple[bytes, str]:
    """The file after its fixes and its text."""
    path = tmp_path / "post.docx"
    path.write_bytes(data)
    source, format = read_file(path)
    assert write(path, source, fix_source(source, format).text) is None
    return path.read_bytes(), read_file(path)[0].text


def changed(before: bytes, after: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(before)) as old, zipfile.ZipFile(BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        return [name for name in old.namelist() if old.read(name) != new.read(name)]


def test_a_part_of_the_same_name_in_another_folder_stays(tmp_path: Path) -> None:
    """Documents with building blocks have a second document.xml in word/glossary/."""
    made = document(*POST)
    blocks = f"<w:glossaryDocument {nsdecls('w')}><w:docParts/></w:glossaryDocument>"
    with_part(made, "/word/glossary/document.xml", RT.GLOSSARY_DOCUMENT, CT.WML_DOCUMENT_GLOSSARY, blocks)
    before = saved(made)
    after, text = mended(tmp_path, before)
    assert "Ruiz & Chan, 2015" in text
    assert changed(before, after) == ["word/document.xml"]


@pytest.mark.parametrize("name", ["document2.xml", "main"])
def test_the_main_part_may_have_any_name(tmp_path: Path, name: str) -> None:
    before = repacked(saved(document(*POST)), ("word/document.xml", f"word/{name}"))
    before = repacked(before, ("_rels/document.xml.rels", f"_rels/{name}.rels"))
    after, text = mended(tmp_path, before)
    assert "Ruiz & Chan, 2015" in text
    assert changed(before, after) == [f"word/{name}"]


@pytest.mark.parametrize("name", ["/word/footnotes.xml", "/word/notes1.xml"])
def test_a_footnote_is_mended_in_its_own_part(tmp_path: Path, name: str) -> None:
    made = document("Reefs rest.", *POST[1:])
    before = saved(with_footnote(made, "So say Ruiz &amp; Chan (2015, pp. 3-4).", (0,), name))
    after, text = mended(tmp_path, before)
    assert "So say Ruiz and Chan (2015, pp. 3–4)." in text
    assert changed(before, after) == [name[1:]]


@pytest.mark.parametrize(
    ("made", "old", "new"),
    [
        (with_footnote(document("ab", "cd"), "note", (0, 1)), "note\ncd", "other\ncd"),
        (document("ab", "", "cd"), "ab\n\n", "ab\nx\n"),
    ],
    ids=["a footnote that two places refer to", "an empty paragraph"],
)
def test_what_would_not_read_as_mended_is_refused(made: Document, old: str, new: str) -> None:
    data = saved(made)
    source = decode(data, "post.docx")
    assert isinstance(source, Source) and old in source.text
    with pytest.raises(ValueError, match=r"^the document would not read as mended$"):
        edited(data, source, source.text.replace(old, new, 1))
