"""Modules that a library loads with itself and seldom needs, put off until something of them is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """What the library gets in the place of a module, and may keep."""

    def __getattr__(self, name: str) -> Any:
        _give_way(self)
        return getattr(import_module(self.__name__), name)


def _give_way(placeholder: ModuleType) -> None:
    if sys.modules.get(placeholder.__name__) is placeholder:
        del sys.modules[placeholder.__name__]


@contextmanager
def put_off(*names: str) -> Iterator[None]:
    """While a library is imported that loads these modules with itself: those that nobody has loaded yet can wait.

    Whoever imports them afterwards, or at the same time, gets them or what stands for them.
    """
    placeholders = [_Later(name) for name in names if name not in sys.modules]
    sys.modules.update((placeholder.__name__, placeholder) for placeholder in placeholders)
    try:
        yield
    finally:
        for placeholder in placeholders:
            _give_way(placeholder)
