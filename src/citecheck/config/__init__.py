"""What a user may set, and the error for what cannot be obeyed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from citecheck.model import Severity
from citecheck.named import NamedTuple

SEVERITIES = ("error", "warning", "info")


class ConfigError(ValueError):
    """A setting that cannot be obeyed, in one line that names the file or option."""


_NONE: Mapping[str, Any] = {}


class Config(NamedTuple):
    """What a user may set. Rules are named by code, prefix of codes, or name.

    `per_file_ignores` maps globs to rules, `exclude` holds globs, both as .gitignore reads them and from the
    folder of the settings file; `ignore_citations` holds works as cited ("Plato, n.d.", or the names alone);
    `ignore_references` beginnings of entries; `profile` overrides single values of the style's profile.
    """

    style: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = _NONE
    per_file_ignores: Mapping[str, tuple[str, ...]] = _NONE
    ignore_citations: tuple[str, ...] = ()
    ignore_references: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    profile: Mapping[str, Any] = _NONE
    bibliography: str | None = None
    baseline: str | None = None
    origin: str | None = None
    """The file the settings came from."""
    given: tuple[str, ...] = ()
    """The settings that the file names."""

    @property
    def folder(self) -> Path:
        """Where relative globs start: the folder of the settings file, else the working directory."""
        return Path(self.origin).resolve().parent if self.origin else Path.cwd()


KEYS = tuple(name for name in Config._fields if name not in ("origin", "given"))
"""Every setting, with underscores."""


Settings = Config | str | Path | None
"""Settings as a caller gives them: ready made, the path of their file, or none."""


def settings(given: Settings) -> Config:
    """What a caller gives, as settings. Raises ConfigError."""
    if isinstance(given, str | Path):
        from citecheck.config.files import load

        return load(Path(given))
    return given or Config()
