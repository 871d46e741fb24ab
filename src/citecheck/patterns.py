"""Compiled patterns, kept between runs: to compile them anew would be most of the time of a start.

`regex` builds its patterns in Python, a millisecond and more each, so each is built when it is first used, and what was built is
kept as plain data (`kept.py`) under a name that changes with `regex` and the interpreter, each read when it is used.
"""

from __future__ import annotations

import atexit
import copyreg
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, cast

import regex

from citecheck.kept import keep, load, packed, places, unpacked

Pattern = regex.Pattern[str]
_Key = tuple[str, int]
_FORM = 3
"""Of what is kept: a higher number where patterns are made in another way than before."""
_MOST = 2000
"""Patterns that are kept; beyond, most are of files that have changed since, and all are compiled anew."""


def compiled(pattern: str, flags: int = 0) -> Pattern:
    """The pattern that `regex.compile` gives, made when it is first used: most runs use a part of all.

    A pattern that is wrong raises regex.error then.
    """
    return cast(Pattern, _Pattern(pattern, int(flags)))


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest that fits first, parted by their first letters: so few are tried of many.

    A word may hold marks of patterns behind its first letter, but no alternation outside a group.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words), reverse=True):
        rests.setdefault(word[0], []).append(word[1:])
    branches = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?:{'|'.join(branches)})"


def opener(pattern: Pattern) -> Callable[[str], bool]:
    """Whether what a pattern matches can begin with a few letters: asked of the pattern itself, once for each of them.

    Lines that begin alike are many, and a pattern of hundreds of words takes long to say no.
    """

    @lru_cache(maxsize=8192)
    def opens(letters: str) -> bool:
        return pattern.match(letters, partial=True) is not None

    return opens


class _Pattern:
    """A pattern that is yet to be made; what of it was asked for once, it has itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        own = self.__dict__
        if (made := own.get("_made")) is None:
            made = own["_made"] = _made(self.pattern, self._flags)
        own[name] = value = getattr(made, name)
        return value


def _made(pattern: str, flags: int) -> Pattern:
    """The pattern, of what was kept or compiled anew."""
    if data := _kept.get((pattern, flags)):
        return cast(Pattern, _rebuild(*unpacked(data)))
    made = regex.compile(_caseless(pattern) if flags & regex.I else pattern, flags)
    _new[pattern, flags] = packed(_reduced(made)[1])
    return made


def _caseless(pattern: str) -> str:
    """The same pattern with sets that hold no letters matched as they stand: "[.;]" is "(?-i:[.;])".

    Where case is ignored `regex` goes through all cases of every code point that no such set holds, which takes ten times as long.
    """
    return _SET.sub(
        lambda found: f"(?-i:{found[0]})" if found["marks"] and _has_no_case(found["marks"]) else found[0], pattern
    )


def _has_no_case(marks: str) -> bool:
    """Whether what stands between the brackets of a set, classes of white space, digits and words apart, has no other case."""
    plain = _RANGE.sub(
        lambda found: "".join(map(chr, range(ord(found[1]), ord(found[2]) + 1))), _ESCAPED.sub("", marks)
    )
    return plain.lower() == plain.upper()


_SET = compiled(r"\\.|\[\^?(?P<marks>\]?+(?:\\.|[^\]\\])*+)\]", regex.S)
_ESCAPED = compiled(r"\\[sSdDwWnrtfv\W]")
_RANGE = compiled(r"(.)-(.)", regex.S)


def keep_new() -> None:
    """Keep what was compiled in this run beside what was kept before."""
    if _new:
        keep(PLACES, _kept | _new if len(_kept) < _MOST else _new)


def _reduced(pattern: Pattern) -> tuple[Any, ...]:
    """What pickling would store: a function, and the plain data it makes the pattern of again."""
    return tuple(copyreg.dispatch_table[regex.Pattern](pattern))


_rebuild = _reduced(regex.compile(""))[0]


PLACES = places(f"patterns.regex-{regex.__version__}-{_FORM}")
_kept: dict[_Key, bytes] = load(PLACES)
_new: dict[_Key, bytes] = {}
atexit.register(keep_new)
