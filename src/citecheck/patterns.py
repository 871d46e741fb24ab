"""Compiled patterns, kept between runs: to compile them anew would be most of the time of a start.

`regex` builds its patterns in Python, a millisecond and more each, so each is built when it is first used, and what was built is
kept as plain data (`kept.py`) under a name that changes with `regex` and the interpreter.
"""

from __future__ import annotations

import atexit
import copyreg
from typing import Any, cast

import regex

from citecheck.kept import keep, load, places

Pattern = regex.Pattern[str]
_Key = tuple[str, int]
_MOST = 2000
"""Patterns that are kept; beyond, most are of files that have changed since, and all are compiled anew."""


def compiled(pattern: str, flags: int = 0) -> Pattern:
    """The pattern that `regex.compile` gives, made when it is first used: most runs use a part of all.

    A pattern that is wrong raises regex.error then.
    """
    return cast(Pattern, _Pattern(pattern, int(flags)))


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
        return cast(Pattern, _rebuild(*data))
    made = regex.compile(pattern, flags)
    _new[pattern, flags] = _reduced(made)[1]
    return made


def keep_new() -> None:
    """Keep what was compiled in this run beside what was kept before."""
    if _new:
        keep(PLACES, _kept | _new if len(_kept) < _MOST else _new)


def _reduced(pattern: Pattern) -> tuple[Any, ...]:
    """What pickling would store: a function, and the plain data it makes the pattern of again."""
    return tuple(copyreg.dispatch_table[regex.Pattern](pattern))


_rebuild = _reduced(regex.compile(""))[0]


PLACES = places(f"patterns.regex-{regex.__version__}")
_kept: dict[_Key, tuple[Any, ...]] = load(PLACES)
_new: dict[_Key, tuple[Any, ...]] = {}
atexit.register(keep_new)
