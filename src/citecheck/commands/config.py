"""`citecheck config`: the settings that apply to a path, as a settings file would have them, and whence each comes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from os.path import isdir
from pathlib import Path
from typing import Any

from citecheck.commands.inputs import Inputs
from citecheck.config import KEYS, Config
from citecheck.rules import all_rules
from citecheck.selection import chosen

_TABLES = ("severity", "per_file_ignores", "profile")


def config(options: Mapping[str, Any]) -> int:
    """`citecheck config`: 0. Raises ConfigError where the settings could not be read."""
    sys.stdout.writelines(_shown(Inputs(options).config(Path(options["paths"])), options["paths"]))
    return 0


def _shown(settings: Config, path: str) -> Iterator[str]:
    """The lines: valid TOML, each setting with where it comes from. Raises ConfigError."""
    rules = chosen(all_rules(), settings, None if isdir(path) else path)
    yield f"# for {path}: {settings.origin or 'no citecheck.toml or [tool.citecheck] found, so the defaults'}\n"
    for key in (*(k for k in KEYS if k not in _TABLES), *_TABLES):
        yield from _setting(key, settings)
    off = [rule for rule in all_rules() if rule not in rules]
    yield f"\n# {len(rules)} of {len(all_rules())} rules run"
    yield f"; off: {', '.join(f'{rule.code} {rule.name}' for rule in off)}\n" if off else "\n"


def _setting(key: str, config: Config) -> Iterator[str]:
    name, value = key.replace("_", "-"), getattr(config, key)
    origin = Path(config.origin).name if config.origin and key in config.given else "default"
    if isinstance(value, Mapping):
        yield f"\n[{name}]  # {origin}\n"
        plain = {k.replace("_", "-") if key == "profile" else k: v for k, v in value.items()}
        yield from (f"{_key(k)} = {_value(v)}\n" for k, v in plain.items())
    elif value is None:
        yield f"# {name} is not set\n" if name != "style" else 'style = "apa7"  # default\n'
    else:
        yield f"{name} = {_value(value)}  # {origin}\n"


def _key(key: str) -> str:
    """A key, quoted unless TOML takes it bare."""
    return key if key.isascii() and key.replace("_", "").replace("-", "").isalnum() else json.dumps(key)


def _value(value: object) -> str:
    """A value in TOML, whose strings, lists and booleans are JSON's."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
