"""Bytes as text: which encoding is taken, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model import Format, Problem, Source
from citecheck.readers.decode import decode, encode

META = b'<meta charset="%s">'
ROWS: list[tuple[bytes, Format, str, str]] = [
    ("Café".encode(), "text", "utf-8", "Café"),
    (b"Caf\xe9", "text", "cp1252", "Café"),
    (b"Caf\xe9 \x96 \x93na\xefve\x94", "text", "cp1252", "Café – “naïve”"),
    (b"\xef\xbb\xbfa", "text", "utf-8", "a"),
    (b"\xff\xfea\x00", "text", "utf-16-le", "a"),
    # cut inside a letter, or another text pasted in: most of what is beyond ASCII is UTF-8 yet
    ("“Café”, naïve".encode()[:-4] + b"\xc3", "text", "utf-8", "“Café”, na\udcc3"),
    ("“Café” – ".encode() + b"na\xefve", "markdown", "utf-8", "“Café” – na\udcefve"),
    (META % b"koi8-r" + "“Café” – ".encode() + b"\xff", "html", "utf-8", '<meta charset="koi8-r">“Café” – \udcff'),
    ("É".encode() + b" na\xefve", "text", "cp1252", "Ã‰ naïve"),
    # what HTML declares, as browsers take its labels
    (META % b"koi8-r" + "Сон".encode("koi8-r"), "html", "koi8-r", '<meta charset="koi8-r">Сон'),
    (META % b"koi8-r" + b"\xe9", "markdown", "cp1252", '<meta charset="koi8-r">é'),
    (META % b"iso-8859-1" + b"\x96", "html", "cp1252", '<meta charset="iso-8859-1">–'),
    (META % b"utf-8" + b"\xe9", "html", "cp1252", '<meta charset="utf-8">é'),
    *(
        (META % name + b"\xe9", "html", "cp1252", f'<meta charset="{name.decode()}">é')
        for name in (b"utf-16", b"hex", b"unicode_escape", b"punycode")
    ),
    (META % b"nothing" + b"\xe9", "html", "cp1252", '<meta charset="nothing">é'),
]


@pytest.mark.parametrize(("data", "format", "encoding", "text"), ROWS)
def test_the_encoding(data: bytes, format: Format, encoding: str, text: str) -> None:
    source = decode(data, None, format)
    assert isinstance(source, Source)
    assert (source.encoding, source.text) == (encoding, text)
    assert encode(source, source.text) == data


def test_an_encoding_that_holds_no_stray_bytes_is_told() -> None:
    assert decode(META % b"idna" + b"\xe9", "p", "html") == Problem("not valid idna text", source="p")


PIECES = st.sampled_from(
    [b"a ", b"\xe9", b"\x81", b"\xc3", "é".encode(), "– “".encode(), "𝒜".encode(), b"\xed\xa0\x80"]
)


@given(st.lists(PIECES).map(b"".join), st.sampled_from(["text", "html"]))
def test_any_text_is_written_back_as_it_was(data: bytes, format: Format) -> None:
    source = decode(data, None, format)
    assert not isinstance(source, Problem)
    assert encode(source, source.text) == data
