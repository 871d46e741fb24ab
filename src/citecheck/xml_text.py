"""Text as XML can hold it."""

from __future__ import annotations

from citecheck.patterns import compiled

_NOT_XML = compiled(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text with "�" for each character that no XML document may hold (XML 1.0, production 2)."""
    return _NOT_XML.sub("\ufffd", text)
