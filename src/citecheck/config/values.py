"""The values of a settings table, each checked for its kind; a wrong one is told with its key and file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from citecheck.config import KEYS, SEVERITIES, Config, ConfigError
from citecheck.model import Profile
from citecheck.suggestions import did_you_mean

FIXED = frozenset({"name", "evidence", "csl", "apa"})
"""Values of a profile that no setting overrides."""


def from_table(table: Mapping[str, object], origin: str) -> Config:
    """Settings from a TOML table with kebab-case keys; paths are taken from the folder of `origin`. Raises ConfigError."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in KEYS:
            known = [known.replace("_", "-") for known in KEYS]
            raise ConfigError(f"{origin}: no setting “{key}”{did_you_mean(key, known)}")
        values[name] = _READ.get(name, strings)(value, f"{origin}: {key}")
    for name in {"bibliography", "baseline"} & values.keys():
        values[name] = str(Path(origin).parent / values[name])
    return Config(**values, origin=origin, given=tuple(values))


def strings(value: object, where: str) -> tuple[str, ...]:
    """A string or a list of strings."""
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} takes a list of strings")
    return tuple(value)


def check_style(value: object, where: str) -> str:
    """The name of a style that posts can be checked against."""
    from citecheck.profiles import PROFILES

    known = (*PROFILES, "auto")
    if value not in known:
        raise ConfigError(f"{where}: no style “{value}”{did_you_mean(str(value), known)}")
    return str(value)


def profile_keys() -> dict[str, Any]:
    """The values of a profile that settings may override, with their types."""
    return {name: kind for name, kind in get_type_hints(Profile).items() if name not in FIXED}


def _string(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{where} takes a string")
    return value


def _mapping(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ConfigError(f"{where} takes a table")
    return value


def _severities(value: object, where: str) -> Mapping[str, object]:
    for rule, level in _mapping(value, where).items():
        if level not in SEVERITIES:
            raise ConfigError(f"{where}.{rule} is one of {', '.join(SEVERITIES)}, not “{level}”")
    return dict(_mapping(value, where))


def _per_file(value: object, where: str) -> Mapping[str, object]:
    return {glob: strings(rules, f"{where}.{glob}") for glob, rules in _mapping(value, where).items()}


def _profile(value: object, where: str) -> Mapping[str, object]:
    known = profile_keys()
    out: dict[str, object] = {}
    for key, setting in _mapping(value, where).items():
        name = key.replace("-", "_")
        if name not in known:
            raise ConfigError(f"{where}: no setting “{key}”{did_you_mean(key, [k.replace('_', '-') for k in known])}")
        out[name] = _profile_value(setting, known[name], f"{where}.{key}")
    return out


def _profile_value(value: object, kind: Any, where: str) -> object:
    if get_origin(kind) is tuple:
        return strings(value, where)
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise ConfigError(f"{where} is one of {', '.join(map(repr, get_args(kind)))}, not {value!r}")
    elif type(value) is not kind:
        raise ConfigError(f"{where} takes {_KINDS[kind]}")
    return value


_KINDS = {str: "a string", bool: "true or false", int: "a whole number"}
_READ: dict[str, Callable[[object, str], object]] = {
    "style": check_style,
    "bibliography": _string,
    "baseline": _string,
    "severity": _severities,
    "per_file_ignores": _per_file,
    "profile": _profile,
}
