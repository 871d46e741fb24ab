"""The prose as the grammar sees it: same length, plain spaces and brackets, links and addresses blanked out.

Because every replacement keeps the length, an offset into the view is an offset into the prose.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

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
_PATH = rf"(?<![\p{{L}}\p{{N}}]){_NAMES}" r"[\p{L}\p{N}_-]{1,40}+(?:/[\p{L}\p{N}_.-]{1,60}+){2,}+/?+"
_LINKS = tuple(map(compiled, (rf"https?://{_REST}", rf"www\.{_REST}", _DOI, _MAIL, _PATH)))
"""One after another: a pattern alone is skipped over text without its slash or @, an alternation tries all at each word."""
_DOT = compiled(r"(?<=[\p{Han}\p{Hiragana}])・(?=\p{Han})|(?<=\p{Hangul})[·・ㆍ](?=\p{Hangul})")
"""The dot that joins Japanese and Korean authors, but not the parts of a foreign name in Katakana; read like a slash."""
_TRAILING = ".,;:!?'’"


_STRETCH = 100_000
"""Code points that are evened out at a time: each step makes a copy."""


def view(prose: str) -> str:
    """The prose with typographic spaces, full-width marks and links evened out; same length."""
    return _evened(prose) if len(prose) < 2 * _STRETCH else "".join(map(_evened, _stretches(prose)))


def _stretches(prose: str) -> Iterator[str]:
    """The prose in parts that end with a paragraph, over whose blank line no link goes."""
    start = 0
    while start < len(prose):
        gap = prose.find("\n\n", start + _STRETCH)
        end = gap + 2 if gap >= 0 else len(prose)
        yield prose[start:end]
        start = end


def _evened(prose: str) -> str:
    plain = prose.translate(_PLAIN) if any(mark in prose for mark in _UNEVEN) else prose
    for link in _LINKS:
        plain = link.sub(_blank, plain)
    return _DOT.sub("/", plain) if any(dot in plain for dot in "・·ㆍ") else plain


def _blank(found: regex.Match[str]) -> str:
    text = found[0]
    kept = len(text) - len(text.rstrip(_TRAILING))
    return BLANK * (len(text) - kept) + text[len(text) - kept :]
