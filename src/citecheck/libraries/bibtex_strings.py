"""Values as BibTeX writes them: braces, quotes, numbers and @string names joined with `#`."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.dates import MONTHS


class Strings:
    """The @string definitions of one file, names in lower case; the twelve month names are defined everywhere."""

    def __init__(self, definitions: dict[str, str]) -> None:
        self._raw = definitions
        self._known: dict[str, str | None] = {}

    def get(self, name: str) -> str | None:
        """The text behind a name, resolved; None where it is undefined or defined by itself."""
        name = name.lower()
        if name not in self._known:
            self._known[name] = None  # met again while it is being resolved: a definition by itself
            if name in self._raw:
                self._known[name] = value_of(self._raw[name], self, [])
            elif len(name) == 3 and name in MONTHS:
                self._known[name] = name
        return self._known[name]


def value_of(raw: str, strings: Strings, undefined: list[str]) -> str:
    """The text of a raw value. Undefined names are noted and stand as themselves, so that nothing is lost."""
    pieces = []
    for piece in _pieces(raw.strip()):
        if len(piece) >= 2 and piece[0] + piece[-1] in ('""', "{}"):
            pieces.append(piece[1:-1])
        elif piece.isdigit() or not piece:
            pieces.append(piece)
        else:
            known = strings.get(piece) if piece.isascii() and not set(piece) & set(' {}"(),=') else piece
            if known is None:
                undefined.append(piece)
            pieces.append(piece if known is None else known)
    return "".join(pieces)


def _pieces(raw: str) -> Iterator[str]:
    """Split at `#` outside braces and quotes."""
    depth, quoted, start = 0, False, 0
    if "#" not in raw:
        yield raw
        return
    for at, letter in enumerate(raw):
        if letter == "{":
            depth += 1
        elif letter == "}":
            depth -= 1
        elif letter == '"' and depth == 0:
            quoted = not quoted
        elif letter == "#" and depth == 0 and not quoted:
            yield raw[start:at].strip()
            start = at + 1
    yield raw[start:].strip()
