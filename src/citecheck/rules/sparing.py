"""No fix that takes away what no reader sees of the words it replaces: a comment, a note's mark, a link, code or maths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import regex

from citecheck.model import Diagnostic, Fix, Format, Post
from citecheck.patterns import compiled

_TAG = r"<(?:!--(?:(?!-->).)*+-->|(script|style)\b.*?</\1\s*+>|/?[a-zA-Z][^<>]*+>)"
_MARKUP: dict[Format, regex.Pattern[str]] = {
    "html": compiled(_TAG, regex.S | regex.I),
    "markdown": compiled(
        rf"{_TAG}|(`++)(?:(?!\2).)*+\2|\[\^[^\[\]]++\]|!\[|\]\([^()\s]*+\)?+|\]\[[^\[\]]*+\]|\$[^$]++\$|\{{\{{.*?\}}\}}|\{{[#.][^{{}}]*+\}}",
        regex.S | regex.I,
    ),
}
_SIGN = compiled(r"[<*`\[\]$!{]")
_PLAIN = compiled(r"<(/?)(?:b|br|cite|em|i|small|span|strong|u|wbr)\s*+/?>", regex.I)
"""Tags that say how words look: they may go with the words, both together."""
_LONE = ("br", "wbr")


def sparing(found: Iterable[Diagnostic], post: Post) -> Iterator[Diagnostic]:
    """The diagnostics; one whose fix or choice would lose markup is without it."""
    markup = _MARKUP.get(post.document.format)
    for d in found:
        if markup and d.sides:
            text = post.document.source.text
            fix = d.fix if d.fix and _spares(d.fix, text, markup) else None
            choices = tuple(choice for choice in d.choices if _spares(choice, text, markup))
            if fix is not d.fix or len(choices) < len(d.choices):
                d = d._replace(fix=fix, choices=choices)
        yield d


def _spares(fix: Fix, text: str, markup: regex.Pattern[str]) -> bool:
    old = "\0".join(text[edit.span.start : edit.span.end] for edit in fix.edits)
    if not _SIGN.search(old):  # as nearly always: a mark of punctuation, a word
        return True
    new = "\0".join(edit.text for edit in fix.edits)
    if fix.safety == "unsafe" and not new.strip("\0"):  # an entry taken out goes as it stands
        return True
    return not _counted(old, markup) - _counted(new, markup) and _open(old) == _open(new)


def _counted(text: str, markup: regex.Pattern[str]) -> Counter[str]:
    return Counter(found[0] for found in markup.finditer(text) if not _PLAIN.fullmatch(found[0]))


def _open(text: str) -> tuple[int, int]:
    """What is opened and not closed: tags, and whether emphasis is."""
    tags = [found[0] for found in _PLAIN.finditer(text) if not found[0].strip("</ >").lower().startswith(_LONE)]
    return sum(-1 if tag.startswith("</") else 1 for tag in tags), text.count("*") % 2
