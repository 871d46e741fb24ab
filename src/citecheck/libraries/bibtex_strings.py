"""Values as BibTeX writes them: braces, quotes, numbers and @string names joined with `#`; and what stands behind one."""

from __future__ import annotations

from citecheck.dates import MONTHS
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_BARE = compiled(r"[^\s#,{}\"=%]++")
_MARK = compiled(r"[{}\"]")
_LONGEST = 20_000
"""Code points of one @string."""
_DEEP = 100
"""Strings defined by strings defined by strings …"""
_BLANK = compiled(r"(?:\s++|%[^\n]*+)*+")


class Value(NamedTuple):
    """The pieces of a value, each with whether it is a name, and the raw text that stands behind the value."""

    pieces: tuple[tuple[str, bool], ...]
    rest: str


class Strings:
    """The @string definitions of one file, names in lower case; the twelve month names are defined everywhere."""

    def __init__(self, definitions: dict[str, str]) -> None:
        self._raw = definitions
        self._known: dict[str, str | None] = {}
        self._depth = 0

    def get(self, name: str) -> str | None:
        """The text behind a name, resolved; None where it is undefined or defined by itself."""
        name = name.lower()
        if name not in self._known:
            self._known[name] = None  # met again while it is being resolved: a definition by itself
            if name in self._raw and self._depth < _DEEP:
                self._depth += 1
                text = self.text(read_value(self._raw[name]), [])
                self._depth -= 1
                self._known[name] = text if len(text) <= _LONGEST else None  # strings that double each other
            elif len(name) == 3 and name in MONTHS:
                self._known[name] = name
        return self._known[name]

    def text(self, value: Value, undefined: list[str]) -> str:
        """A value's text. Undefined names are noted and stand as themselves, so that nothing is lost."""
        out = []
        for piece, is_name in value.pieces:
            known = self.get(piece) if is_name and not piece.isdigit() else piece
            if known is None:
                undefined.append(piece)
            out.append(piece if known is None else known)
        return "".join(out)


def read_value(raw: str) -> Value:
    """The value at the head of `raw`: groups, quotations, numbers and names, joined by `#`."""
    pieces: list[tuple[str, bool]] = []
    at = _past_blanks(raw, 0)
    while at < len(raw):
        end, piece, is_name = _piece(raw, at)
        if end == at:
            break
        pieces.append((piece, is_name))
        joint = _past_blanks(raw, end)
        if joint >= len(raw) or raw[joint] != "#":
            at = joint
            break
        at = _past_blanks(raw, joint + 1)
    return Value(tuple(pieces), raw[at:].strip())


def _past_blanks(raw: str, at: int) -> int:
    found = _BLANK.match(raw, at)
    return found.end() if found else at


def _piece(raw: str, at: int) -> tuple[int, str, bool]:
    """One piece: its end, its text and whether it is a bare word."""
    if raw[at] in '{"':
        end = _group_end(raw, at)
        return end, raw[at + 1 : end - 1], False
    found = _BARE.match(raw, at)
    return (found.end(), found[0], True) if found else (at, "", False)


def _group_end(raw: str, at: int) -> int:
    """Behind the brace or quotation mark that closes the group at `at`; the end where none does."""
    quoted, depth = raw[at] == '"', 0
    for mark in _MARK.finditer(raw, at + quoted):
        letter = mark[0]
        if quoted and letter == '"' and depth == 0:
            return mark.end()
        depth += (letter == "{") - (letter == "}")
        if not quoted and depth == 0 and letter == "}":
            return mark.end()
    return len(raw)
