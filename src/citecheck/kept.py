"""What a run leaves for the next one, so that it need not be worked out again.

It is plain data, written by `marshal` under a name that changes with the interpreter: beside the compiled modules, by the rules
that hold for .pyc files, or in the user's cache folder (XDG_CACHE_HOME, else ~/.cache) where PYTHONDONTWRITEBYTECODE is set or that
folder is read-only. Where CITECHECK_NO_CACHE is set nothing is kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any


def places(name: str) -> list[Path]:
    """Where what goes by a name may be kept, the better place first; none where nothing is to be kept."""
    if "CITECHECK_NO_CACHE" in os.environ:
        return []
    beside = _compiled(name)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"))  # noqa: PTH111 never raises
    users = [cache / "citecheck" / beside.name] if cache.is_absolute() else []
    return users if sys.dont_write_bytecode else [beside, *users]


def _compiled(name: str) -> Path:
    own = Path(__spec__.cached or __file__)
    return own.with_name(own.name.replace("kept", name, 1)).with_suffix(".marshal")


def load(paths: Iterable[Path]) -> dict[Any, Any]:
    """What an earlier run kept; nothing where there is no such file or it does not read."""
    return next((found for path in paths if (found := _read(path))), {})


def _read(path: Path) -> dict[Any, Any]:
    try:
        found = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def packed(what: Any) -> bytes:
    """One of many things kept together, as bytes that cost little where it is not asked for."""
    return marshal.dumps(what)


def unpacked(data: bytes) -> Any:
    """What was packed."""
    return marshal.loads(data)


def keep(paths: Iterable[Path], what: dict[Any, Any]) -> None:
    """Write it to the first place that can be written."""
    data = marshal.dumps(what)
    any(_written(path, data) for path in paths)


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
