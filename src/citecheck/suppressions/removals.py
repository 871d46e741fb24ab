"""What goes with a comment, or with one word of a list, when it is taken out."""

from __future__ import annotations

import regex

from citecheck.model import Span
from citecheck.patterns import compiled

_BREAK = r"(?:\r\n|\r|\n)"
_BLANKS = compiled(r"[ \t]*+")
_BLANKS_BEFORE = compiled(r"(?r)[ \t]*")
_LINES_AFTER = compiled(rf"[ \t]*+{_BREAK}([ \t]*+{_BREAK})?+")
_BLANK_LINE_BEFORE = compiled(rf"(?r)(?:{_BREAK}|\A)[ \t]*{_BREAK}|\A")
_REST = compiled(rf"[ \t]*+(?:{_BREAK}|\Z)")
_COMMA_AFTER = compiled(r"[\"']?(?:[ \t]*+,[ \t]*+)?+")
_COMMA_BEFORE = compiled(r"(?r),[ \t]*[\"']?")
_OPENED = compiled(r"(?r)\[[ \t]*[\"']?")
_DASH = compiled(r"(?r)(?<=[\r\n])[ \t]*-[ \t]*[\"']?")
_QUOTE = compiled(r"[\"']?")


def whole_comment(text: str, span: Span) -> Span:
    """A comment with the line it stands alone on, or with the blanks that part it from its neighbours.

    Between two blank lines one of them goes too, so that no double gap is left.
    """
    before = _BLANKS_BEFORE.match(text, endpos=span.start)
    begin = before.start() if before else span.start
    if begin and text[begin - 1] not in "\r\n":
        at_end = _REST.match(text, span.end)
        return Span(begin, span.end) if at_end else Span(span.start, _to(_BLANKS, text, span.end))
    lines = _LINES_AFTER.match(text, span.end)
    if lines is None:
        return Span(begin, span.end) if _REST.match(text, span.end) else Span(span.start, _to(_BLANKS, text, span.end))
    between = lines[1] and _BLANK_LINE_BEFORE.match(text, endpos=begin)
    return Span(begin, lines.end() if between or not lines[1] else lines.start(1))


def listed_word(text: str, span: Span) -> list[Span]:
    """One word of a list with the comma or the line that goes with it; none where it is no item of a list."""
    if dash := _DASH.match(text, endpos=span.start):
        return [Span(dash.start(), _to(_REST, text, _to(_QUOTE, text, span.end)))]
    if comma := _COMMA_BEFORE.match(text, endpos=span.start):
        return [Span(comma.start(), _to(_QUOTE, text, span.end))]
    opened = _OPENED.match(text, endpos=span.start)
    if opened is None:
        return []
    quoted = opened[0][-1] in "\"'"
    return [Span(span.start - quoted, _to(_COMMA_AFTER, text, span.end))]


def _to(pattern: regex.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
