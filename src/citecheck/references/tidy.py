"""Entries whose spacing a PDF broke ("Chemistry73 :959 -967 .In"): respaced for the grammar, with the way back."""

from __future__ import annotations

from typing import NamedTuple

import regex

_NOISE = regex.compile(
    r"[^\s.…]\s[,;:](?=\S)|\p{L}\s\.(?=\S)|\p{Ll}{3}\s\.\s|\d\s[:.]\s?\d|\d\s?[-–]\s\d|\p{Ll}\s[,:]\s|\p{Ll}[”\"](?=\p{Lu})"
)
_GLUED_VOLUME = regex.compile(r"\p{Ll}{3}\d++\s?:\s?\d")
_CUT = regex.compile(r"(?<=[^\s.…])\s++(?=[,;:]|\.(?!\s?\.))|(?<=\d)\s++(?=[-–]\s?\d)|(?<=\d\s?[-–])\s++(?=\d)")
_GAP = regex.compile(
    r"(?<=[,;])(?=[\p{L}\d])|(?<=:)(?=\p{L})|(?<=\p{Ll}[\p{Ll}\d][.])(?=\p{Lu})|(?<=\d[.])(?=\p{Lu}\p{Ll})"
    r"|(?<=\p{Ll}{3})(?=\d++\s?[:,(])|(?<=[.,][”\"])(?=\p{L})|(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})"
)
_ENOUGH = 2


class Tidied(NamedTuple):
    """Respaced text, and for each of its code points (and its end) the offset in the original; None if unchanged."""

    text: str
    offsets: list[int] | None


def tidy(raw: str) -> Tidied:
    """`raw` as it is where its spacing is sound, else respaced outside links."""
    if sum(1 for _ in _NOISE.finditer(raw)) < _ENOUGH and not _GLUED_VOLUME.search(raw):
        return Tidied(raw, None)
    link = min((at for at in (raw.find("http"), raw.find("doi"), raw.find("www.")) if at >= 0), default=len(raw))
    text, offsets = _replaced(_CUT, "", raw, list(range(len(raw) + 1)), link)
    link = min((at for at in (text.find("http"), text.find("doi"), text.find("www.")) if at >= 0), default=len(text))
    return Tidied(*_replaced(_GAP, " ", text, offsets, link))


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
