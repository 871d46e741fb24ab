"""LaTeX in BibTeX values: decoded where there is any, braces that only protect capitals taken off; and the way back.

What nearly every file holds (accents, escapes, letters, emphasis) is decoded by tables; pylatexenc, which is a
hundred times slower, gets what is left.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import regex

from citecheck.patterns import compiled

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

_LATEX = compiled(r"[\\{}$~]|--|``|''")
_HELD = dict(zip("\\^~{}$", "\ue000\ue001\ue002\ue003\ue004\ue005", strict=True))
"""Stand-ins, so that a letter that was escaped is not read as LaTeX again."""
_LETTER_OF = str.maketrans({held: letter for letter, held in _HELD.items()})
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dots": "…", "ldots": "…", "textellipsis": "…",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "textasciitilde": _HELD["~"], "textasciicircum": _HELD["^"], "textbackslash": _HELD["\\"],
    "textunderscore": "_", "textdegree": "°", "copyright": "©", "textregistered": "®", "texttrademark": "™", "S": "§",
    "textbraceleft": _HELD["{"], "textbraceright": _HELD["}"], "lbrace": _HELD["{"], "rbrace": _HELD["}"], "textless": "<", "textgreater": ">", "textbar": "|", "textdollar": _HELD["$"], "slash": "/", "newblock": "", "quad": " ",
}  # fmt: skip
"""Commands that stand for a letter or mark."""
_COMMAND = compiled(rf"\\({'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|[ \t]++)?")
_ESCAPE = compiled(r"\\([&%$#_{} ,;/-])")
_SPACES = {",": " ", ";": " ", "/": "", "-": ""}
_STYLED = compiled(
    r"\\(textit|emph|mkbibemph|textbf|textsuperscript|textsubscript|textsc|enquote|mkbibquote|textrm|textsf|texttt|textup"
    r"|textnormal|mbox|text|url|path|uppercase)\s*\{([^{}]*)\}|\{\\(em|it|itshape|bf|bfseries|rm|sc|tt)\s+([^{}\\]*)\}"
)
_TAGS = {
    "textit": "i", "emph": "i", "mkbibemph": "i", "em": "i", "it": "i", "itshape": "i", "textbf": "b", "bf": "b",
    "bfseries": "b", "textsuperscript": "sup", "textsubscript": "sub",
}  # fmt: skip
_SCRIPT = compiled(r"\$?([\^_])\{?\{?([\w+-]{1,12})\}?\}?\$|\$([\^_])\{([^{}$\\]{1,20})\}\$")
_GREEK = dict(zip(
    "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi "
    "psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega times pm infty leq geq sim to rightarrow".split(),
    "αβγδεεζηθικλμνξπρστυφφχψωΓΔΘΛΞΠΣΦΨΩ×±∞≤≥∼→→",
    strict=True,
))  # fmt: skip
_SYMBOL = compiled(rf"\$\s*\\({'|'.join(sorted(_GREEK, key=len, reverse=True))})\s*\$")
"""One letter or sign set as mathematics, as titles have it."""
_ACCENT = compiled(
    r"""\{?\\(?:(["'`^~=.])\s*+|([cvuHkrbd])(?:\s++|(?=\{)))(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))\}?"""
)
_COMBINING = dict(
    zip(
        "\"'`^~=.cvuHkrbd",
        "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0331\u0323",
        strict=True,
    )
)
_GROUPING = str.maketrans("~", " ", "{}")
_LONGEST = 5000
"""Code points of a value that pylatexenc is given."""
_DEEP = 6
"""Styling commands nested deeper than this are left to pylatexenc."""


def decode(value: str) -> str:
    """Plain Unicode for a BibTeX value; text without LaTeX comes back as it is. Unknown commands are kept."""
    if not _LATEX.search(value):
        return " ".join(value.split())
    if "$" in value:
        value = _SYMBOL.sub(lambda found: _GREEK[found[1]], value)
    if "\\" in value:
        value = _COMMAND.sub(lambda found: _LETTERS[found[1]], _ACCENT.sub(_accented, value))
        value = _ESCAPE.sub(lambda found: _HELD.get(found[1], _SPACES.get(found[1], found[1])), value)
        for _ in range(_DEEP):
            value, changes = _STYLED.subn(_styled, value)
            if not changes:
                break
    if "$" in value:
        value = _SCRIPT.sub(_script, value)
    if "\\" in value:
        value = _converted(value)
    value = value.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")
    return " ".join(value.translate(_GROUPING).translate(_LETTER_OF).split())


def _converted(value: str) -> str:
    """What pylatexenc makes of the commands that are left; a value too long or too deep for it stays as it is."""
    if len(value) > _LONGEST:
        return value
    try:
        text = _converter().latex_to_text(value.replace("&", "\\&").replace("%", "\\%").replace("#", "\\#"))
    except RecursionError:
        return value
    return str(text)


def _accented(found: regex.Match[str]) -> str:
    """The accents of the plain TeX book, ch. 9; a brace round the whole is kept only where its other half is elsewhere."""
    opened, closed = found[0].startswith("{"), found[0].endswith("}") and not found[3]
    if found[0].endswith("}}"):
        closed = True
    letter = unicodedata.normalize("NFC", (found[3] or found[4] or found[5]) + _COMBINING[found[1] or found[2]])
    return ("{" if opened and not closed else "") + letter + ("}" if closed and not opened else "")


def _styled(found: regex.Match[str]) -> str:
    command, inner = found[1] or found[3], found[2] if found[1] else found[4]
    if command in ("enquote", "mkbibquote"):
        return f"“{inner}”"
    tag = _TAGS.get(command)
    return f"<{tag}>{inner}</{tag}>" if tag else inner


def _script(found: regex.Match[str]) -> str:
    """The one use of mathematics that titles are full of: a raised or lowered letter or number."""
    tag = "sup" if (found[1] or found[3]) == "^" else "sub"
    return f"<{tag}>{found[2] or found[4]}</{tag}>"


_SPECIAL = compiled(r"[\\{}$&%#_^~]")
_ESCAPES = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}  # fmt: skip
"""BibTeX counts a brace even where it is escaped, so those have names."""
_LIGATURE = compiled(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)")
"""Where two marks that TeX would join ("--", "''") meet."""
_COMMANDS = {"i": "emph", "b": "textbf", "sup": "textsuperscript", "sub": "textsubscript"}
_TAG = compiled(r"<(i|b|sup|sub)>|</(?:i|b|sup|sub)>")


def encode(value: str) -> str:
    """A value safe inside BibTeX braces: specials escaped, everything else as Unicode (biblatex reads UTF-8)."""
    value = _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], "\\" + found[0]), value)
    value = _LIGATURE.sub("{}", value)
    return _TAG.sub(lambda found: f"\\{_COMMANDS[found[1]]}{{" if found[1] else "}", value)


@cache
def _converter() -> LatexNodes2Text:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="verbatim", keep_comments=True, strict_latex_spaces=False)
