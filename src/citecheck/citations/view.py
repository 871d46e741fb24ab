"""The prose as the grammar sees it: same length, plain spaces and brackets, links and addresses blanked out.

Because every replacement keeps the length, an offset into a view is one into the prose, less where the view begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import regex

from citecheck.model import Block, Document
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

BLANK = "\x00"
"""What stands for each code point of a link, a DOI or an e-mail address: nothing is read inside them."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r", " "),
        "（": "(", "）": ")", "，": ",", "；": ";", "：": ":", "［": "[", "］": "]", "【": "[", "】": "]", "＆": "&",
        "、": ",", "。": ".", "．": ".", "\x00": " ",
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip
_UNEVEN = tuple(map(chr, _PLAIN))
_REST = r"[^\s<>()\[\]{}\"“”]*+(?:\([^\s()]{0,200}+\)[^\s<>()\[\]{}\"“”]*+)*+"
_DOI = r"(?<![\p{L}\p{N}])(?:doi:\s?+)?10\.\d{4,9}/[^\s<>()\[\]{}\"“”]++"
_MAIL = r"(?<![\p{L}\p{N}.+_-])[\p{L}\p{N}.+_-]{1,64}+@[\p{L}\p{N}-]{1,63}+(?:\.[\p{L}\p{N}-]{1,63}+){1,5}+"
_NAMES = r"(?!\p{Lu}[\p{L}’'-]++(?:/\p{Lu}[\p{L}’'-]++)++(?![\p{L}\p{N}_./-]))"
_PATH = rf"(?<![\p{{L}}\p{{N}}]){_NAMES}[\p{{L}}\p{{N}}_-]{{1,40}}+(?:/[\p{{L}}\p{{N}}_.-]{{1,60}}+){{2,}}+/?+"
_LINKS = tuple(map(compiled, (rf"https?://{_REST}", rf"www\.{_REST}", _DOI, _MAIL, _PATH)))
"""One after another: a pattern alone is skipped over text without its slash or @, an alternation tries all at each word."""
_DOT = compiled(r"(?<=[\p{Han}\p{Hiragana}])・(?=\p{Han})|(?<=\p{Hangul})[·・ㆍ](?=\p{Hangul})")
"""The dot that joins Japanese and Korean authors, but not the parts of a foreign name in Katakana; read like a slash."""
_TRAILING = ".,;:!?'’"


_STRETCH = 100_000
"""Code points that are seen at a time: a view of a long prose as a whole would take as much memory as the prose."""


class View(NamedTuple):
    """A stretch of the prose with typographic spaces, full-width marks and links evened out; same length."""

    text: str
    at: int
    """Where it begins in the prose."""
    prose: str
    """The stretch as it stands."""


class Views:
    """The views of a document's prose in order, each of whole blocks; made anew each time, but for the one of a short prose."""

    def __init__(self, document: Document) -> None:
        self._prose = document.prose
        self._ends = _ends(document.blocks) if len(self._prose) >= 2 * _STRETCH else []
        self._only = None if self._ends else View(view(self._prose), 0, self._prose)

    def __iter__(self) -> Iterator[View]:
        if self._only:
            yield self._only
            return
        for start, end in pairwise([0, *self._ends, len(self._prose)]):
            stretch = self._prose[start:end]
            yield View(view(stretch), start, stretch)


def _ends(blocks: Iterable[Block]) -> list[int]:
    """Where stretches end that are as long as they have to be: where a block begins and none before it goes on."""
    ends, reach = [0], 0
    for block in sorted(blocks, key=lambda block: block.start):
        if block.start - ends[-1] >= _STRETCH and block.start >= reach:
            ends.append(block.start)
        reach = max(reach, block.end)
    return ends[1:]


def view(prose: str) -> str:
    """The prose evened out."""
    plain = prose.translate(_PLAIN) if any(map(prose.__contains__, _UNEVEN)) else prose
    for link in _LINKS:
        plain = link.sub(_blank, plain)
    return _DOT.sub("/", plain) if any(map(plain.__contains__, "・·ㆍ")) else plain


def _blank(found: regex.Match[str]) -> str:
    text = found[0]
    kept = len(text) - len(text.rstrip(_TRAILING))
    return BLANK * (len(text) - kept) + text[len(text) - kept :]
