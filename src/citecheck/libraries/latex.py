"""LaTeX in BibTeX values: decoded where there is any, braces that only protect capitals taken off; and the way back."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

_LATEX = regex.compile(r"[\\{}$~]|--|``|''")
_COMMAND = regex.compile(r"[\\$]")
_SPECIAL = regex.compile(r"[\\{}$&%#_^~]")
_ESCAPES = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_HELD = dict(zip(_ESCAPES, "\ue000\ue001\ue002", strict=True))
"""Stand-ins, so that what our own escapes mean is not read as LaTeX again."""
_ITALIC = regex.compile(r"\\(?:textit|emph|mkbibemph)\s*\{([^{}]*)\}")
_ACCENT = regex.compile(
    r"""\{?\\(?:(["'`^~=.])\s*+|([cvuHkrbd])(?:\s++|(?=\{)))(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))\}?"""
)
_COMBINING = dict(
    zip(
        "\"'`^~=.cvuHkrbd",
        "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0331\u0323",
        strict=True,
    )
)
_SMALL = regex.compile(r"\\textsc\s*\{([^{}]*)\}")


def decode(value: str) -> str:
    """Plain Unicode for a BibTeX value; text without LaTeX comes back as it is. Unknown commands are kept."""
    if not _LATEX.search(value):
        return " ".join(value.split())
    value = _SMALL.sub(r"\1", _ITALIC.sub(r"<i>\1</i>", value))
    value = _ACCENT.sub(_accented, value)
    for letter, command in _ESCAPES.items():
        value = value.replace(command, _HELD[letter])
    if _COMMAND.search(value):
        value = _converter().latex_to_text(value.replace("\\&", "&").replace("&", "\\&"))
    value = value.replace("~", "\u00a0").replace("{", "").replace("}", "")
    value = value.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")
    for letter, held in _HELD.items():
        value = value.replace(held, letter)
    return " ".join(value.split(" ")).replace("\n", " ").strip()


def _accented(found: regex.Match[str]) -> str:
    """The accents of the plain TeX book, ch. 9, decoded here since nearly every name needs them and pylatexenc is slow."""
    opened, closed = found[0].startswith("{"), found[0].endswith("}") and not found[3]
    if found[0].endswith("}}"):
        closed = True
    letter = unicodedata.normalize("NFC", (found[3] or found[4] or found[5]) + _COMBINING[found[1] or found[2]])
    return ("{" if opened and not closed else "") + letter + ("}" if closed and not opened else "")


def encode(value: str) -> str:
    """A value safe inside BibTeX braces: specials escaped, everything else as Unicode (biblatex reads UTF-8)."""
    value = _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], "\\" + found[0]), value)
    return value.replace("<i>", r"\emph{").replace("</i>", "}")


@cache
def _converter() -> LatexNodes2Text:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="verbatim", keep_comments=True, strict_latex_spaces=False)
