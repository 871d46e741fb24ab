"""XML from outside, in CSL styles and Word documents: no entity is expanded, no file or address opened, no bomb unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

import citecheck
from citecheck.csl.engine import load_style
from citecheck.model import Problem
from citecheck.readers.decode import decode

SECRET = "Hidden in a file"
ITEM = {"id": "a", "type": "book", "title": "Slow water", "author": [{"family": "Ruiz"}]}
STYLE = """<?xml version="1.0"?>{doctype}
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="{language}">
<info><title>x</title><id>x</id></info><citation><layout><text variable="title"/></layout></citation>
<bibliography><layout>{layout}<text variable="title"/></layout></bibliography></style>"""
BOMB = '<!DOCTYPE style [<!ENTITY a "{}">{}]>'.format(
    "ha" * 50, "".join(f'<!ENTITY {two} "{f"&{one};" * 20}">' for one, two in zip("abcdefgh", "bcdefghi", strict=True))
)
"""Entities that would expand to gigabytes."""


def doctypes(secret: Path) -> dict[str, str]:
    """Document types that name a file, or a bomb; each defines the entity `i`."""
    return {
        "file": f'<!DOCTYPE style [<!ENTITY i SYSTEM "{secret.as_uri()}">]>',
        "parameter": f'<!DOCTYPE style [<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p; <!ENTITY i "x">]>',
        "subset": f'<!DOCTYPE style SYSTEM "{secret.as_uri()}" [<!ENTITY i "x">]>',
        "bomb": BOMB,
    }


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET)
    return path


def rendered(folder: Path, **parts: str) -> str:
    """What a style of these parts makes of the item, or the one line that says why it makes nothing."""
    path = folder / "style.csl"
    path.write_text(STYLE.format(**{"doctype": "", "language": "en-US", "layout": "", **parts}))
    load_style.cache_clear()
    try:
        return "".join(citecheck.format_references([ITEM], style=str(path)))
    except ValueError as error:
        assert "\n" not in str(error)
        return str(error)


@pytest.mark.parametrize("kind", doctypes(Path("/x")))
def test_styles_expand_no_entity(tmp_path: Path, secret: Path, kind: str) -> None:
    for layout in ("&i;", '<text value="&i;"/>', '<text value="x" prefix="x&i;"/>'):
        shown = rendered(tmp_path, doctype=doctypes(secret)[kind], layout=layout)
        assert SECRET not in shown and len(shown) < 10_000


def test_styles_include_nothing(tmp_path: Path, secret: Path) -> None:
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    stylesheet = f'<?xml-stylesheet href="{secret.as_uri()}"?>'
    assert rendered(tmp_path, layout=include + stylesheet) == "Slow water"


@pytest.mark.parametrize("language", ["../../x", "/etc/x", "en-US/../../x", "\\x"])
def test_a_language_leads_to_no_other_file(tmp_path: Path, language: str) -> None:
    assert rendered(tmp_path, language=language) == "Slow water"


def test_a_parent_style_is_sought_beside_the_style_only(tmp_path: Path) -> None:
    child, elsewhere = tmp_path / "a" / "b" / "child.csl", tmp_path / "elsewhere"
    child.parent.mkdir(parents=True), elsewhere.mkdir()
    (elsewhere / "parent.csl").write_text(STYLE.format(doctype="", language="en-US", layout=""))
    link = f'<link rel="independent-parent" href="{elsewhere}/parent"/>'
    child.write_text(f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>{link}</info></style>')
    with pytest.raises(ValueError, match="not there"):
        citecheck.format_references([ITEM], style=str(child))


def package(document: str, **others: bytes) -> bytes:
    """A Word document with this XML as its text, and other members."""
    out, new = BytesIO(), BytesIO()
    docx.Document().save(out)
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as made:
        for name in old.namelist():
            made.writestr(name, document if name == "word/document.xml" else old.read(name))
        for name, data in others.items():
            made.writestr(name, data)
    return new.getvalue()


def body(doctype: str) -> str:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = "<w:p><w:r><w:t>Reefs &i; rest</w:t></w:r></w:p>"
    return f'{doctype}<w:document xmlns:w="{namespace}"><w:body>{text}</w:body></w:document>'


@pytest.mark.parametrize("kind", doctypes(Path("/x")))
def test_word_documents_expand_no_entity(secret: Path, kind: str) -> None:
    source = decode(package(body(doctypes(secret)[kind])), "post.docx", "docx")
    shown = source.message if isinstance(source, Problem) else source.text
    assert SECRET not in shown and len(shown) < 10_000 and "\n" not in shown.strip()


def test_a_bomb_is_named_and_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.readers.docx._LARGEST", 4_000_000)
    bomb = package(body("").replace("&i;", ""), **{"word/media/x.bin": bytes(5_000_000)})
    assert len(bomb) < 100_000
    source = decode(bomb, "post.docx", "docx")
    assert isinstance(source, Problem) and "unpacks to more than" in source.message


def test_members_of_a_package_are_written_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    data = package(body("").replace("&i;", ""), **{"../out.txt": b"x", "/tmp/citecheck-out.txt": b"x"})
    assert not isinstance(decode(data, "post.docx", "docx"), Problem)
    assert [path.name for path in tmp_path.rglob("*")] == ["in"] and not Path("/tmp/citecheck-out.txt").exists()
