"""Settings: the nearest citecheck.toml, or [tool.citecheck] in pyproject.toml; unknown keys are errors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from citecheck.model import Severity

SEVERITIES = ("error", "warning", "info")


class ConfigError(ValueError):
    """A setting that cannot be obeyed, in one line that names the file."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a user may set. Rules are named by code, prefix of codes, or name.

    `per_file_ignores` maps globs to rules; `ignore_citations` holds works as cited ("Plato, n.d.");
    `ignore_references` beginnings of entries; `profile` overrides single values of the style's profile.
    """

    style: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ignore_citations: tuple[str, ...] = ()
    ignore_references: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    profile: Mapping[str, object] = field(default_factory=dict)
    bibliography: str | None = None
    baseline: str | None = None
    origin: str | None = None
    """The file the settings came from."""


KEYS = tuple(f.name for f in fields(Config) if f.name != "origin")
_TABLES = {"severity", "per_file_ignores", "profile"}
_STRINGS = {"style", "bibliography", "baseline"}


def find(path: Path) -> Path | None:
    """The nearest config file at or above `path`."""
    start = path.resolve()
    for folder in (start, *start.parents):
        own = folder / "citecheck.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.citecheck" in project.read_bytes():
            return project
    return None


def load(path: Path) -> Config:
    """The settings in a file. Raises ConfigError."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    table = data.get("tool", {}).get("citecheck", {}) if path.name == "pyproject.toml" else data
    return from_table(table, str(path))


def from_table(table: Mapping[str, object], origin: str) -> Config:
    """Settings from a TOML table with kebab-case keys. Raises ConfigError."""
    values: dict[str, object] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in KEYS:
            raise ConfigError(f"{origin}: no setting “{key}”{did_you_mean(key, [k.replace('_', '-') for k in KEYS])}")
        values[name] = _value(name, value, f"{origin}: {key}")
    return Config(**values, origin=origin)  # type: ignore[arg-type]


def _value(name: str, value: object, where: str) -> object:
    if name in _STRINGS:
        if not isinstance(value, str):
            raise ConfigError(f"{where} takes a string")
        return value
    if name in _TABLES:
        if not isinstance(value, Mapping):
            raise ConfigError(f"{where} takes a table")
        return _table(name, value, where)
    return _strings(value, where)


def _table(name: str, value: Mapping[str, object], where: str) -> Mapping[str, object]:
    if name == "per_file_ignores":
        return {glob: _strings(rules, f"{where}.{glob}") for glob, rules in value.items()}
    if name == "severity":
        for rule, level in value.items():
            if level not in SEVERITIES:
                raise ConfigError(f"{where}.{rule} is one of {', '.join(SEVERITIES)}, not “{level}”")
        return dict(value)
    return _profile(value, where)


def _profile(value: Mapping[str, object], where: str) -> Mapping[str, object]:
    from citecheck.model import Profile

    known = {f.name: f for f in fields(Profile) if f.name not in {"name", "evidence", "csl", "apa"}}
    out: dict[str, object] = {}
    for key, setting in value.items():
        name = key.replace("-", "_")
        if name not in known:
            raise ConfigError(f"{where}: no setting “{key}”{did_you_mean(name, known)}")
        wanted = type(known[name].default)
        if isinstance(setting, list) and wanted is tuple:
            setting = _strings(setting, f"{where}.{key}")
        if type(setting) is not wanted:
            raise ConfigError(f"{where}.{key} takes a {wanted.__name__}")
        out[name] = setting
    return out


def _strings(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} takes a list of strings")
    return tuple(value)


def did_you_mean(word: str, known: Sequence[str] | Mapping[str, object]) -> str:
    """ "; did you mean “select”?", or nothing where no known word is near."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), list(known), n=1)
    return f"; did you mean “{near[0]}”?" if near else ""
