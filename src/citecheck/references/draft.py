"""What is known of an entry while it is read: ranges of its text by variable, and what is still unclaimed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.references.wording import SUPPLIED
from citecheck.sequences import trimmed

_SPACES = "\u00a0\u2009\u202f\u2002\u2003\u2007\u200a\t\n\r\f\v\u3000"
_WIDE = {"，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "．": ".", "。": ".", "［": "[", "］": "]", "＆": "&"}
_FOLD = str.maketrans(dict.fromkeys(_SPACES, " ") | _WIDE)
_TEX = compiled(r"(?<=[\p{L}.,])~(?=[\p{L}\d\\])|(?<=[\s~])\\(?=&)")
"""A tie and an escaped ampersand, as LaTeX writes them."""
_WORD = compiled(r"[\p{L}\p{M}\p{N}]++")
_BETWEEN = " .,;:()[]&/\"'“”‘’–—-\n"
"""What stands between most elements, told at once to hold no word."""
_SUPPLIED = SUPPLIED | {"https://doi.org", "retrieved from"}
"""What else often stands between two of them and is nobody's."""
_EDGE = " .,;:*_/–—-"


def fold(raw: str) -> str:
    """`raw` with every white space as a blank and full-width punctuation as plain; offsets stay the same."""
    if "~" in raw or "\\" in raw:
        raw = _TEX.sub(" ", raw)
    if raw.isprintable() and (raw.isascii() or not any(map(raw.__contains__, _WIDE))):
        return raw  # as nearly every entry: no white space but blanks is printable
    return raw.translate(_FOLD)


class Piece(NamedTuple):
    """A range of the entry that one variable owns."""

    start: int
    end: int
    confidence: float


class Draft:
    """A growing reading. `raw` as given, `text` folded for patterns (same offsets), `pieces` by CSL variable.

    `respaced` says that the spacing of the entry was broken and mended.
    """

    __slots__ = (
        "_spaced",
        "dated",
        "edited",
        "firm",
        "folded",
        "loose",
        "pending",
        "pieces",
        "raw",
        "respaced",
        "shape",
        "text",
    )

    def __init__(self, raw: str, text: str, *, respaced: bool = False) -> None:
        self.raw = raw
        self.text = text
        self._spaced = text is raw and "  " not in raw
        """Whether single blanks are all white space that there is."""
        self.folded = text.casefold()
        """For looks at words only: its offsets may be others."""
        self.respaced = respaced
        self.pieces: dict[str, Piece] = {}
        self.shape = ""
        self.firm = True
        self.dated = False
        """Whether the date names a month or day, as of newspapers, magazines and posts."""
        self.edited = False
        """Whether editors stand in the place of authors, so that the work is a book."""
        self.pending = False
        """Whether the work is in press or forthcoming, so that its source is a periodical as a rule."""
        self.loose = False
        """Whether the style parts elements by commas: no full stop behind the date."""

    def names(self, words: Iterable[str]) -> bool:
        """Whether one of some casefolded words, or beginnings of words, stands anywhere in the entry.

        What is sought by a costly pattern stands behind this look for the words that it cannot do without.
        """
        return any(map(self.folded.__contains__, words))

    def take(self, variable: str, start: int, end: int, confidence: float = 1.0) -> bool:
        """Give a range to a variable, trimmed of space and punctuation; False where nothing is left of it."""
        start, end = self.trim(start, end)
        if start >= end or variable in self.pieces:
            return False
        self.pieces[variable] = Piece(start, end, confidence)
        return True

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """The range without blanks and punctuation at its edges, the stop of an abbreviation included."""
        return trimmed(self.text, start, end, _EDGE)

    def shown(self, start: int, end: int) -> str:
        """The text of a range on one line."""
        shown = self.raw[start:end]
        return shown.strip() if self._spaced else " ".join(shown.split())

    def unclaimed(self, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Ranges whose words belong neither to a variable nor to `taken` and are none that styles supply."""
        claimed = sorted([*taken, *((p.start, p.end) for name, p in self.pieces.items() if not is_spare(name))])
        at = 0
        for start, end in [*claimed, (len(self.raw), len(self.raw))]:
            gap = self.raw[at:start].strip(_BETWEEN)
            if gap and gap.casefold() not in _SUPPLIED:
                words = [word.span() for word in _WORD.finditer(self.raw, at, start)]
                kept = [span for span in words if self.raw[span[0] : span[1]].casefold() not in SUPPLIED]
                if kept:
                    yield kept[0][0], kept[-1][1]
            at = max(at, end)


def is_spare(variable: str) -> bool:
    """Whether a piece is a second one of its kind ("URL-2"), which no field holds."""
    return variable.endswith("-2")
