"""Settings files: the nearest citecheck.toml, or [tool.citecheck] in pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from os.path import isfile
from pathlib import Path

from citecheck.config import Config, ConfigError


def find(path: Path) -> Path | None:
    """The nearest settings file at or above `path`. Raises ConfigError for a pyproject.toml that is no TOML."""
    start = path.resolve()
    for folder in (start, *start.parents):
        own = folder / "citecheck.toml"
        if isfile(own):
            return own
        project = folder / "pyproject.toml"
        if isfile(project) and _table(project) is not None:
            return project
    return None


def load(path: Path) -> Config:
    """The settings in a file. Raises ConfigError."""
    from citecheck.config.values import from_table

    return from_table(_table(path) or {}, str(path))


def _table(path: Path) -> Mapping[str, object] | None:
    """The settings table of a file; None for a pyproject.toml without one."""
    try:
        data = path.read_bytes()
        if path.name == "pyproject.toml" and b"citecheck" not in data:
            return None
        import tomllib

        table = tomllib.loads(data.decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: {error}") from error
    if path.name != "pyproject.toml":
        return table
    tools = table.get("tool")
    found = tools.get("citecheck") if isinstance(tools, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ConfigError(f"{path}: tool.citecheck takes a table")
    return found
