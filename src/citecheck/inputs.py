"""What the command line was given, as decoded posts; what cannot be read is a line on stderr and exit 2."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citecheck.config import Config, ConfigError, find, load
from citecheck.files import expand, format_of
from citecheck.model import Format, Source
from citecheck.pipeline import Unreadable, read_bytes


@dataclass(frozen=True, slots=True)
class Input:
    """One post with the settings that apply to it; `path` is None for stdin."""

    path: Path | None
    source: Source
    format: Format
    config: Config


class Inputs:
    """The posts of a command, one after the other; `failed` says whether one could not be read."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        self.failed = False
        self._configs: dict[Path, Config] = {}

    def __iter__(self) -> Iterator[Input]:
        for name in self.options["paths"] or (".",):
            if name == "-":
                yield from self._read(None, self.options["stdin_filename"] or "<stdin>")
                continue
            try:
                for path in expand(Path(name), self.config(Path(name)).exclude):
                    yield from self._read(path, str(path))
            except OSError as error:
                self.fail(_reason(name, error))

    def fail(self, message: str) -> None:
        """Tell that something could not be read, and go on."""
        self.failed = True
        print(f"citecheck: {message}", file=sys.stderr)

    def config(self, path: Path) -> Config:
        """The settings for a path, those of the command line on top. Raises ConfigError."""
        chosen = self.options.get("config_path")
        folder = path if path.is_dir() else path.parent
        if folder not in self._configs:
            found = Path(chosen) if chosen else find(folder)
            self._configs[folder] = with_options(load(found) if found else Config(), self.options)
        return self._configs[folder]

    def _read(self, path: Path | None, name: str) -> Iterator[Input]:
        try:
            data = path.read_bytes() if path else sys.stdin.buffer.read()
            source, format = read_bytes(data, name, format_of(name))
        except OSError as error:
            self.fail(_reason(name, error))
        except Unreadable as error:
            self.fail(str(error))
        else:
            yield Input(path, source, format, self.config(path or Path(name)))


def with_options(config: Config, options: dict[str, Any]) -> Config:
    """The settings with what the command line says: --select and --bibliography replace, the others add."""
    from dataclasses import replace

    select = _split(options.get("select", ()))
    return replace(
        config,
        select=select or config.select,
        ignore=config.ignore + _split(options.get("ignore", ())),
        extend_select=config.extend_select + _split(options.get("extend_select", ())),
        bibliography=options.get("bibliography") or config.bibliography,
        baseline=options.get("baseline") or config.baseline,
    )


def _split(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _reason(name: str, error: OSError) -> str:
    return f"{name}: {error.strerror}" if error.strerror else str(error)


__all__ = ["ConfigError", "Input", "Inputs", "with_options"]
