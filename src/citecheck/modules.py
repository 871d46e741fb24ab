"""The code of the package's modules, kept in one file: a check loads 280 small ones, and to seek, open and judge each file
by itself is a tenth of a start.

For the command, whose process is its own; a library leaves imports to its caller. A module comes from the one file while its
source has the time of change and the size that it had, as with .pyc files; else it is loaded as ever, and kept afterwards.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from itertools import groupby
from types import CodeType, ModuleType

from citecheck.kept import beside, keep, load, read

_Stamp = tuple[float, int]
"""When a source was changed, and its size."""
_Kept = tuple[bool, _Stamp, CodeType | None]
"""Whether a module is a package, the stamp of its source, and its code."""


class Finder:
    """Finds the modules that were kept and have not changed since."""

    def __init__(self) -> None:
        self.places = beside("modules.parts")
        self._written: dict[str, bytes] = load(self.places)
        self._read: dict[str, dict[str, _Kept]] = {}
        self._before = frozenset(sys.modules)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """How to load a module of the package; None leaves it to Python."""
        if not path or name not in (kept := self._part(_part_of(name))):
            return None
        is_package, stamp, code = kept[name]
        source, inside = _file(name, path[0], is_package)
        if _stamp(source) != stamp:
            return None
        loader = _Loader(name, source, code)
        return spec_from_file_location(name, source, loader=loader, submodule_search_locations=inside)

    def keep_new(self) -> None:
        """Keep what was loaded since from files of its own."""
        loaded = [name for name in sys.modules.keys() - self._before if name.startswith("citecheck.")]
        new = {name: kept for name in sorted(loaded) if (kept := _to_keep(name))}
        for part, names in groupby(new, _part_of):
            self._written[part] = marshal.dumps(self._part(part) | {name: new[name] for name in names})
        if new:
            keep(self.places, self._written)

    def _part(self, part: str) -> dict[str, _Kept]:
        """What is kept of one part of the package. Read as a whole, as modules have most of their words in common."""
        if part not in self._read:
            self._read[part] = read(self._written.get(part, b""))
        return self._read[part]


class _Loader(SourceFileLoader):
    """Python's own, but for where the code comes from."""

    def __init__(self, name: str, source: str, code: CodeType | None) -> None:
        super().__init__(name, source)
        self._code = code

    def get_code(self, fullname: str) -> CodeType | None:
        return self._code


def install() -> Finder:
    """Have what was kept found before anything else."""
    finder = Finder()
    if finder.places:
        sys.meta_path.insert(0, finder)
    return finder


def _part_of(name: str) -> str:
    """The part of the package that a module belongs to: "citecheck.rules.match.group" to "citecheck.rules"."""
    return ".".join(name.split(".", 2)[:2])


def _file(name: str, folder: str, is_package: bool) -> tuple[str, list[str] | None]:
    """The source of a module in the folder of its package; where its own modules are."""
    own = f"{folder}{os.sep}{name.rpartition('.')[2]}"
    return (f"{own}{os.sep}__init__.py", [own]) if is_package else (f"{own}.py", None)


def _stamp(source: str) -> _Stamp | None:
    try:
        found = os.stat(source)  # noqa: PTH116 a tenth of the time of Path.stat
    except OSError:
        return None
    return found.st_mtime, found.st_size


def _to_keep(name: str) -> _Kept | None:
    """What to keep of a loaded module; None where it was kept already or stands elsewhere than its package."""
    module, package = sys.modules[name], sys.modules[name.rpartition(".")[0]]
    loader, is_package = module.__loader__, hasattr(module, "__path__")
    source, _ = _file(name, package.__path__[0], is_package)
    if type(loader) is not SourceFileLoader or loader.path != source or not (stamp := _stamp(source)):
        return None
    return is_package, stamp, loader.get_code(name)
