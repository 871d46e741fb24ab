"""Quotations in running text, and which of them repeat the words of a source."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.patterns import compiled

_QUOTE = compiled(
    r"“(?P<a>[^“”]{1,2000}+)”|(?<![\p{L}\p{N}])\"(?=\S)(?P<b>[^\"]{1,2000}+)\"(?!\p{L})|«(?P<c>[^«»]{1,2000}+)»"
    r"|(?<![\p{L}\p{N}])‘(?P<d>(?:[^‘’“”]|’(?=\p{L})){1,2000}+)’(?!\p{L})"
)
_MARKS = '“"«‘'
_WORD = compiled(r"\p{L}[\p{L}\p{M}’'-]*+")
FEWEST = 5
"""Words from which a quotation counts as the source's own and no term."""
_CAPITALS = 0.6
_SPEAKER = frozenset("i i'm i've i'd i'll my me you your we".split())


def quotations(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges inside the marks of every quotation in `prose[start:end]`."""
    for found in (
        _QUOTE.finditer(prose, start, end) if any(prose.find(mark, start, end) >= 0 for mark in _MARKS) else ()
    ):
        yield found.span(found.lastgroup or 0)


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def is_borrowed(quoted: str) -> bool:
    """Whether quoted words read as a source's sentence: no term, title, question, test item or talk."""
    found = words(quoted)
    if len(found) < FEWEST or quoted.rstrip(" .,").endswith("?"):
        return False
    if found[0].casefold().replace("’", "'") in _SPEAKER:
        return False
    long = [word for word in found[1:] if len(word) > 3]
    return not long or sum(word[0].isupper() for word in long) < _CAPITALS * len(long)
