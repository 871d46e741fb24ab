"""A list given as plain text into its entries: `split(text)`.

What the layout says outright (blank lines, bullets, counted numbers, hanging indents) is taken as it stands; where
lines run on without such signs, the model of split_model.py decides, which reads shapes of heads, line ends and order.
"""

from __future__ import annotations

from itertools import pairwise

from citecheck.patterns import compiled
from citecheck.references.heads import head_at, opening_at
from citecheck.references.split_lines import Layout, Line, read_layout, read_lines

_GOES_ON = compiled(
    r"(?:\p{Ll}(?!\.|\p{L}*+\s(?:\p{Lu}|[’']))|https?:|www\.|doi\b|DOI\b|10\.\d{4}|Retrieved|Available (?:at|from|online)|Accessed"
    r"|Abgerufen|\d{1,4}\s?[(:,–-]\s?\d|pp?\.\s?\d|Vol\.|[(](?!\d)|[,;:&])"
)
"""How a piece begins that goes on with the entry before it, though a blank line parts them."""
_PARTICLES = compiled(r"(?:de|van|von)\s(?:la|las|los|der|den|het)\s\p{Lu}")
"""Two particles, which are a person's even where the year is bare: "de los Rey, Ana. 2017."."""


_LOWER_HEAD = compiled(
    r"(?:[ru]/)?[@\p{Ll}][\w@-]*+(?:\s[\w@-]++){0,5}+(?:\s\[@[^\[\]\s]{1,40}+\])?\.?\s\((?:1[5-9]|20)\d\d[^()]{0,30}\)\."
    r"|(?:\p{Ll}[\p{L}’']*+\s){0,3}+\p{L}[\p{L}\p{M}’'-]++,\s\p{L}\."
)
"""A head in lower case that is one all the same: "reed77. (2019).", "reed [@reed]. (2019).", "r/reeds. (2019).", "van der Tuin, P.", "boyde, d."."""
_INSIDE = compiled(
    r"(?:In|in|En|Em|Dans):?\s(?:(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{Ll}|\p{Lu}[\p{L}'’-]++,\s\p{Lu}\.)|(?:In|in)\s?:\s|\[\p{Lu}\p{Ll}{2,}+\s"
)
"""What begins a line inside an entry only: its editors, a title in brackets."""
_LINK_END = compiled(r"(?:https?://|www\.)\S++$")


def split(text: str) -> list[tuple[int, int]]:
    """The entries of a list as ranges of `text`, in order, blanks trimmed; bullets and numbers are left in.

    Linear in the length of the text. Nothing but blanks stands outside the ranges.
    """
    lines = read_lines(text)
    flags = entry_starts(text, lines)
    starts = [i for i, flag in enumerate(flags) if flag]
    return [(lines[a].start, lines[b - 1].end) for a, b in pairwise([*starts, len(lines)])]


def entry_starts(text: str, lines: list[Line]) -> list[bool]:
    """Whether each line begins an entry; the first always does."""
    layout = read_layout(lines)
    known = _known(text, lines, layout)
    if all(flag is not None for flag in known):
        return [bool(flag) for flag in known]
    from citecheck.references.split_features import line_features
    from citecheck.references.split_model import begins, load

    return begins(line_features(text, lines, layout), load(), known)


def _known(text: str, lines: list[Line], layout: Layout) -> list[bool | None]:
    """What the layout settles by itself; None where it is silent."""
    if layout.numbered and layout.steady:
        return _counted(lines)
    if layout.bulleted:
        return [i == 0 or line.bullet or bool(line.after_blank and line.head) for i, line in enumerate(lines)]
    hanging = _hanging(lines)
    if hanging is not None:
        return [i == 0 or line.indent <= hanging for i, line in enumerate(lines)]
    apart = layout.spaced
    return [_after_blank(text, lines, i, apart) for i in range(len(lines))]


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a piece begins as one that goes on with the entry before it: lower case, a link, pages, …"""
    if not _GOES_ON.match(text, start, end) or _LOWER_HEAD.match(text, start, end):
        return False
    return not _particle_head(text, start, end)


def _particle_head(text: str, start: int, end: int) -> bool:
    """Whether a name with its particle in front opens an entry: "van der Berg, P. (2017)."."""
    opening = opening_at(text, start, end)
    if opening != "family, given":  # "de Gruyter, Berlin" has that shape too
        return opening in ("family, initials", "family initials")
    head = head_at(text, start, end, bare=_PARTICLES.match(text, start, end) is not None)
    return head is not None and head.authors


def _after_blank(text: str, lines: list[Line], i: int, apart: bool) -> bool | None:
    line = lines[i]
    if i == 0:
        return True
    if line.after_blank:
        return not goes_on(text, line.start, line.end)
    if apart:
        return _forgotten(text, lines, i)
    if _again(text, lines[i - 1], line):
        return True
    return False if _INSIDE.match(text, line.start, line.end) else None


def _again(text: str, before: Line, line: Line) -> bool:
    """Whether a line opens as an entry, "Names (date)", behind a whole entry: one of the same names, or that ends with a link."""
    one, other = before.head, line.head
    if one is None or other is None or not (one.authors and other.authors and one.bracketed and other.bracketed):
        return False
    shared, _, date = text[line.start : other.end].partition("(")
    if len(shared) > 2 and text.startswith(shared, before.start):
        whole = text[before.start : before.end].rstrip("*_ ")[-1] not in ",;:&-–("
        return whole and not text.startswith(date, before.start + len(shared) + 1)
    return (
        text.startswith(".", other.end)
        and _LINK_END.search(text, max(before.start, before.end - 200), before.end) is not None
    )


def _forgotten(text: str, lines: list[Line], i: int) -> bool:
    """Whether the blank line before an entry was forgotten: "Family, I. (2010)" behind a line that is a whole entry."""
    line, before = lines[i], lines[i - 1]
    if line.head is None or not line.head.authors or not line.head.bracketed or before.head is None:
        return False
    whole = before.head.authors and text[before.start : before.end].rstrip("*_ ").endswith((".", "/", ")"))
    return whole and opening_at(text, line.start, line.end) == "family, initials"


def _counted(lines: list[Line]) -> list[bool | None]:
    """Which lines count on from the entry before, or after a gap from a number shortly before; None for the others."""
    flags: list[bool | None] = []
    last = 0
    for i, line in enumerate(lines):
        number = line.number
        follows = number is not None and (
            number == last + 1
            or (number > last and any(each.number == number - 1 for each in lines[max(0, i - 30) : i]))
        )
        if follows and number is not None:
            last = number
        flags.append(True if i == 0 or follows else None)
        if i == 0 and number is not None:
            last = number
    return flags


def _hanging(lines: list[Line]) -> int | None:
    """The indent of lines that begin entries, where the others hang in deeper; None without such a layout."""
    indents = sorted({line.indent for line in lines})
    if len(indents) < 2:
        return None
    flush = [line for line in lines if line.indent == indents[0]]
    deep = [line for line in lines if line.indent > indents[0] + 1]
    if len(flush) + len(deep) < len(lines) or len(flush) < 2 or not deep or lines[0].indent != indents[0]:
        return None
    heads = sum(line.head is not None and line.head.authors for line in flush)
    stray = sum(line.head is not None and line.head.authors and line.head.bracketed for line in deep)
    return indents[0] if heads * 2 >= len(flush) and stray * 4 <= max(heads, 4) else None
