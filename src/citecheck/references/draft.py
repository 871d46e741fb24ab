"""What is known of an entry while it is read: ranges of its text by variable, and what is still unclaimed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

_SPACES = "\u00a0\u2009\u202f\u2002\u2003\u2007\u200a\t\n\r\f\v\u3000"
_FOLD = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "．": ".", "。": ".", "［": "[", "］": "]", "＆": "&"}
)
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_EDGE = " .,;:*_/–—-"


def fold(raw: str) -> str:
    """`raw` with every white space as a blank and full-width punctuation as plain; offsets stay the same."""
    return raw.translate(_FOLD)


class Piece(NamedTuple):
    """A range of the entry that one variable owns."""

    start: int
    end: int
    confidence: float


@dataclass(slots=True)
class Draft:
    """A growing reading. `raw` as given, `text` folded for patterns (same offsets), `pieces` by CSL variable.

    `labels` are ranges whose words the style supplies itself ("Retrieved from", "pp.", "In", "(Eds.)").
    """

    raw: str
    text: str
    pieces: dict[str, Piece] = field(default_factory=dict)
    labels: list[tuple[int, int]] = field(default_factory=list)
    shape: str = ""
    firm: bool = True
    loose: bool = False
    """Whether the style parts elements by commas: no full stop behind the date."""

    def take(self, variable: str, start: int, end: int, confidence: float = 1.0) -> bool:
        """Give a range to a variable, trimmed of space and punctuation; False where nothing is left of it."""
        start, end = self.trim(start, end)
        if start >= end or variable in self.pieces:
            return False
        self.pieces[variable] = Piece(start, end, confidence)
        return True

    def label(self, start: int, end: int) -> None:
        """Claim words that belong to no variable because every style writes its own."""
        self.labels.append((start, end))

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without blanks and separating punctuation at its edges; an abbreviation keeps its stop."""
        text = self.text
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        return start, end

    def shown(self, start: int, end: int) -> str:
        """The text of a range on one line."""
        return " ".join(self.raw[start:end].split())

    def unclaimed(self, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Trimmed ranges with a letter or digit that neither a variable nor a label nor `taken` covers."""
        claimed = sorted([*taken, *self.labels, *((piece.start, piece.end) for piece in self.pieces.values())])
        at = 0
        for start, end in [*claimed, (len(self.raw), len(self.raw))]:
            if start > at and _LETTER.search(self.raw, at, start):
                yield self.trim(at, start)
            at = max(at, end)
