"""Entries with marks of emphasis, or whose spacing a PDF broke ("Chemistry73 :959 -967 .In"), for the grammar, with the way back."""

from __future__ import annotations

import regex

from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_NOISE = compiled(
    r"[^\s.…]\s[,;:](?=\S)|\p{L}\s\.(?=\S)|\p{Ll}{3}\s\.\s|\d\s[:.]\s?\d|\d\s?[-–]\s\d|\p{Ll}\s[,:]\s|\p{Ll}[”\"](?=\p{Lu})"
)
_MARK = compiled(
    r"(?<![\p{L}\p{N}*_])[*_]{1,3}+(?=[^\s*_.,])|(?<=[^\s*_])[*_]{1,3}+(?![\p{L}\p{N}*_])|</?(?:i|em|b|strong)>",
    regex.I,
)
_GLUED_VOLUME = compiled(r":(?<=\p{Ll}{3}\d+\s?:)\s?\d")
_CUT = compiled(r"(?<=[^\s.…])\s++(?=[,;:]|\.(?!\s?\.))|(?<=\d)\s++(?=[-–]\s?\d)|(?<=\d\s?[-–])\s++(?=\d)")
_GAP = compiled(
    r"(?<=[,;])(?=[\p{L}\d])|(?<=:)(?=\p{L})|(?<=\p{Ll}[\p{Ll}\d][.])(?=\p{Lu})|(?<=\d[.])(?=\p{Lu}\p{Ll})"
    r"|(?<=\p{Ll}{3})(?=\d++\s?[:,(])|(?<=[.,][”\"])(?=\p{L})|(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})"
)
_NOISE_MARKS = (" ,", " ;", " :", " .", " -", "- ", " –", "– ", "\u00a0")
"""Without one of these the only noise is a quotation mark glued to the next word."""
_GLUED_QUOTE = compiled(r"[”\"](?<=\p{Ll}.)(?=\p{Lu})")
_LINK = compiled(r"https?:|www\.|(?<!\p{L})doi(?!\p{L})", regex.I)
_BLANKS = compiled(r"\s{2,}+")
_ENOUGH = 2


class Tidied(NamedTuple):
    """Mended text, and for each of its code points (and its end) the offset in the original; None if unchanged."""

    text: str
    offsets: list[int] | None
    respaced: bool = False
    """Whether the spacing was broken, which leaves the reading in doubt; marks of emphasis do not."""


def tidy(raw: str) -> Tidied:
    """`raw` as it is where it is sound; else without marks of emphasis, and respaced outside links."""
    text, offsets = _unmarked(*_single_spaced(raw))
    noisy = _is_noisy(text)
    glued = text.count(":") > text.count("://") and _GLUED_VOLUME.search(text)
    if not noisy and not glued:
        return Tidied(text, offsets)
    text, offsets = _replaced(_CUT, "", text, offsets or list(range(len(raw) + 1)), _link(text))
    return Tidied(*_replaced(_GAP, " ", text, offsets, _link(text)), respaced=True)


def _is_noisy(text: str) -> bool:
    """Whether the spacing shows more than one break."""
    if any(map(text.__contains__, _NOISE_MARKS)):
        return len(_NOISE.findall(text)) >= _ENOUGH
    return ('"' in text or "”" in text) and len(_GLUED_QUOTE.findall(text)) >= _ENOUGH


def _single_spaced(raw: str) -> tuple[str, list[int] | None]:
    """With every run of blanks as one: two behind a stop, a line's end and its indent."""
    if ("  " not in raw and raw.isprintable()) or not _BLANKS.search(raw):  # of white space only a blank is printable
        return raw, None
    return _replaced(_BLANKS, " ", raw, list(range(len(raw) + 1)), len(raw))


def _unmarked(raw: str, offsets: list[int] | None) -> tuple[str, list[int] | None]:
    """Without the marks of emphasis that a text keeps when its markup is not read ("*Tidal Letters*, <i>12</i>")."""
    if not ("*" in raw or "_" in raw or "<" in raw):
        return raw, offsets
    link = _link(raw)
    marks = sum(1 for _ in _MARK.finditer(raw, 0, link))
    if marks < _ENOUGH or marks % 2:
        return raw, offsets
    return _replaced(_MARK, "", raw, offsets or list(range(len(raw) + 1)), link)


def _link(text: str) -> int:
    """Where the first link begins, else the end: links are left as they are."""
    found = _LINK.search(text)
    return found.start() if found else len(text)


def _replaced(pattern: regex.Pattern[str], by: str, text: str, offsets: list[int], end: int) -> tuple[str, list[int]]:
    pieces: list[str] = []
    moved: list[int] = []
    at = 0
    for step in pattern.finditer(text, 0, end):
        pieces += [text[at : step.start()], by]
        moved += offsets[at : step.start()]
        moved += [offsets[step.end()]] * len(by)
        at = step.end()
    pieces.append(text[at:])
    return "".join(pieces), moved + offsets[at:]
