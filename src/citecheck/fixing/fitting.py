"""A fix in the form its source can hold: the post's own line ends and encoding, a Word document's paragraphs."""

from __future__ import annotations

from collections.abc import Callable

from citecheck.model import Edit, Fix, Format, Source
from citecheck.patterns import compiled

_LINE_FEED = compiled(r"(?<!\r)\n")
_BETWEEN_RUNS = compiled(r"[\t\v]")
"""What is no letter of a Word document but an element of its own."""
_LINE_ENDS = ("\n", "\v")


def fitter(source: Source, format: Format) -> Callable[[Fix, str], Fix | str]:
    """The fit of a source: given a fix and the text, the fix as it can be written, or why it cannot be."""
    newline = own_newline(source.text)

    def fit(fix: Fix, text: str) -> Fix | str:
        if source.layout is not None and (why := _out_of_layout(fix, text)):
            return why
        edits = []
        for edit in fix.edits:
            written = _encoded(_LINE_FEED.sub(newline, edit.text), source.encoding, format)
            if written is None:
                return f"“{_lacking(edit.text, source.encoding)}” has no place in {source.encoding}"
            edits.append(Edit(edit.span, written))
        return fix._replace(edits=tuple(edits))

    return fit


def own_newline(text: str) -> str:
    """What most lines of a text end with."""
    crlf = text.count("\r\n")
    counts = {"\n": text.count("\n") - crlf, "\r\n": crlf, "\r": text.count("\r") - crlf}
    return max(counts, key=lambda newline: counts[newline])


def _out_of_layout(fix: Fix, text: str) -> str:
    """Why a Word document has no place for a fix; "" where it has."""
    replaced = [f"{text[edit.span.start : edit.span.end]}{edit.text}" for edit in fix.edits]
    if any("\n" in each for each in replaced) or _moves(fix, text):
        return "a Word document cannot take whole paragraphs"
    if any(_BETWEEN_RUNS.search(each) for each in replaced):
        return "it reaches over a tab or a line break of the document"
    return ""


def _moves(fix: Fix, text: str) -> bool:
    """Whether several whole lines take the place of others: the form of their runs would not go with them."""
    return sum(_is_whole(edit, text) for edit in fix.edits) > 1


def _is_whole(edit: Edit, text: str) -> bool:
    """Whether an edit takes all between two ends of paragraphs or lines; a source ends with one."""
    start, end = edit.span
    return (start == 0 or text[start - 1] in _LINE_ENDS) and text[end : end + 1] in _LINE_ENDS


def _encoded(text: str, encoding: str, format: Format) -> str | None:
    """The text as the encoding can hold it: HTML writes what it lacks as a character reference."""
    lacking = _lacking(text, encoding)
    if lacking and format == "html":
        return "".join(f"&#{ord(c)};" if c in lacking else c for c in text)
    return None if lacking else text


def _lacking(text: str, encoding: str) -> str:
    return "".join(c for c in dict.fromkeys(text) if not c.isascii() and not _holds(encoding, c))


def _holds(encoding: str, character: str) -> bool:
    try:
        character.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True
