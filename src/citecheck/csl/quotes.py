"""Straight quotation marks and apostrophes made curly, for text values of items."""

from __future__ import annotations

import regex

from citecheck.csl.markers import MARKERS
from citecheck.patterns import compiled

_OPENING = compiled(rf"(?:^|(?<=[\s(\[{{<>/–—‒“‘=&-]))([{MARKERS}]*)([\"'])(?=\S)")
_ELISION = compiled(
    r"(^|[\s(\[“‘])'(?=\d\ds?\b|(?:tis|twas|em|cause|n)\b|(?-i:[ts])(?:[\s-]\p{L}|$))", regex.IGNORECASE
)
_CURLY = {'"': ("“", "”"), "'": ("‘", "’")}


def curly(text: str) -> str:
    """The text with curly quotes: opening after a blank or a bracket, else closing ("'90s", "'tis" and "'t Hooft" elide)."""
    if "'" not in text and '"' not in text:
        return text
    text = _ELISION.sub(r"\1’", text)
    text = _OPENING.sub(lambda found: found[1] + _CURLY[found[2]][0], text)
    return text.replace('"', "”").replace("'", "’")
