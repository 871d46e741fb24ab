"""Compiled patterns, kept between runs: to compile them anew would be most of the time of a start.

`regex` builds its patterns in Python, a millisecond and more each, so each is built when it is first used. What was built is
kept as plain data (marshal) under a name that changes with `regex` and the interpreter: beside the compiled modules, by the
rules that hold for .pyc files; where PYTHONDONTWRITEBYTECODE is set or that folder is read-only, in the user's cache folder
(XDG_CACHE_HOME, else ~/.cache). Where CITECHECK_NO_CACHE is set nothing is kept, and each run compiles what it uses.
"""

from __future__ import annotations

import atexit
import copyreg
import marshal
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import regex

Pattern = regex.Pattern[str]
_Key = tuple[str, int]
_MOST = 2000
"""Patterns that are kept; beyond, most are of files that have changed since, and all are compiled anew."""
_kept: dict[_Key, tuple[Any, ...]] = {}
_new: dict[_Key, tuple[Any, ...]] = {}


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


def keep(places: Iterable[Path]) -> None:
    """Write what was compiled in this run beside what was kept before, to the first place that can be written."""
    if not _new:
        return
    data = marshal.dumps(_kept | _new if len(_kept) < _MOST else _new)
    any(_written(path, data) for path in places)


def _written(path: Path, data: bytes) -> bool:
    """Whether the file is there now, whole."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def load(path: Path) -> dict[_Key, tuple[Any, ...]]:
    """What an earlier run kept; nothing where there is no such file or it does not read."""
    try:
        found = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _reduced(pattern: Pattern) -> tuple[Any, ...]:
    """What pickling would store: a function, and the plain data it makes the pattern of again."""
    return tuple(copyreg.dispatch_table[regex.Pattern](pattern))


_rebuild = _reduced(regex.compile(""))[0]


def _places() -> list[Path]:
    """Where patterns may be kept, the best place first."""
    if "CITECHECK_NO_CACHE" in os.environ:
        return []
    beside = Path(__spec__.cached or __file__).with_suffix(f".regex-{regex.__version__}.marshal")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111 never raises
    users = [cache / "citecheck" / beside.name] if cache.is_absolute() else []
    return users if sys.dont_write_bytecode else [beside, *users]


PLACES = _places()
_kept |= next((found for path in PLACES if (found := load(path))), {})
atexit.register(keep, PLACES)
