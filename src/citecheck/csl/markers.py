"""Private-use code points that stand for markup while text passes through the engine as plain strings.

The engine joins, cuts and re-cases strings; markup written as tags would be counted, cased and escaped with them.
Each kind of markup is a pair (on, off). Nothing of the user's may hold these code points: items are cleaned of them.
"""

from __future__ import annotations

import regex

from citecheck.patterns import compiled

ITALIC = ("\ue000", "\ue001")
BOLD = ("\ue002", "\ue003")
SUPERSCRIPT = ("\ue004", "\ue005")
SUBSCRIPT = ("\ue006", "\ue007")
SMALL_CAPS = ("\ue008", "\ue009")
NOCASE = ("\ue00a", "\ue00b")
"""Text that no text-case may change (`<span class="nocase">`)."""
VERBATIM = ("\ue00c", "\ue00d")
"""Text that nothing may change, quotes and seams included: a link, a DOI."""
UNDERLINE = ("\ue00e", "\ue00f")
UPRIGHT = ("\ue010", "\ue011")
"""Text that stands upright, inside italics and outside: a translation or description in a title's brackets."""
ELLIPSIS = "\ue012"
"""Three dots of the item's own, which are no stops to be joined."""

MARKERS = "\ue000-\ue011"
"""The range of the markers, for a character class."""

_TAGS = {"i": ITALIC, "em": ITALIC, "b": BOLD, "strong": BOLD, "sup": SUPERSCRIPT, "sub": SUBSCRIPT, "sc": SMALL_CAPS}
_SPANS = {"small-caps": SMALL_CAPS, "nocase": NOCASE, "nodecor": UPRIGHT, "font-style:normal": UPRIGHT}
_TAG = compiled(
    r"<(?:(?P<open>i|em|b|strong|sup|sub|sc)|(?P<span>span\s[^<>]*+)|/(?P<close>i|em|b|strong|sup|sub|sc|span))\s*+>",
    regex.IGNORECASE,
)
_ANY = compiled(f"[{MARKERS}]")


def bare(text: str) -> str:
    """The text without its markers."""
    return _ANY.sub("", text)


def from_tags(text: str) -> str:
    """CSL-JSON's few tags (`<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, nocase spans) as markers.

    Only tags that open and close in order count; every other `<` is a character like any other.
    """
    if "<" not in text:
        return text
    tags = list(_TAG.finditer(text))
    marks: dict[int, str] = {}
    stack: list[tuple[int, str, tuple[str, str]]] = []
    for i, tag in enumerate(tags):
        name, pair = _opening(tag)
        if pair:
            stack.append((i, name, pair))
        elif stack and tag["close"] and stack[-1][1] == tag["close"].lower():
            at, _, opened = stack.pop()
            marks[at], marks[i] = opened
    return _replace(text, tags, marks)


def _opening(tag: regex.Match[str]) -> tuple[str, tuple[str, str] | None]:
    if tag["open"]:
        return tag["open"].lower(), _TAGS[tag["open"].lower()]
    if tag["span"]:
        attributes = tag["span"].lower().replace(" ", "")
        return "span", next((pair for sign, pair in _SPANS.items() if sign in attributes), ("", ""))
    return "", None


def _replace(text: str, tags: list[regex.Match[str]], marks: dict[int, str]) -> str:
    out, at = [], 0
    for i, tag in enumerate(tags):
        if i in marks:
            out += [text[at : tag.start()], marks[i]]
            at = tag.end()
    return "".join([*out, text[at:]])
