"""What the command line was given, as decoded posts; what cannot be read is a line on stderr and exit 2."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from os.path import isdir
from pathlib import Path
from typing import Any, TypeVar

from citecheck.config import Config, ConfigError
from citecheck.model import Format, Problem, Source
from citecheck.named import NamedTuple

_Done = TypeVar("_Done")


class Input(NamedTuple):
    """One post with the settings that apply to it; for stdin `path` is None and `data` what was read."""

    path: Path | None
    source: Source
    format: Format
    config: Config
    data: bytes = b""

    @property
    def name(self) -> str:
        """The post's name in messages."""
        return self.source.name or "<stdin>"


class Inputs:
    """The posts of a command, one after the other and each once; `failed` says whether one could not be read."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.options = options
        self.failed = False
        self._configs: dict[Path, Config] = {}
        self._said: set[str] = set()

    def __iter__(self) -> Iterator[Input]:
        seen: set[str] = set()
        for name in self.options["paths"] or (".",):
            if not name:  # a shell variable that is not set, and not the working directory
                self.fail("a path is empty")
                continue
            if name == "-":
                yield from self._read(None, self.options.get("stdin_filename") or "<stdin>")
                continue
            for path in self._files(name):
                real = os.path.realpath(path)  # unlike Path.resolve, no error for links in a circle
                if real not in seen:
                    seen.add(real)
                    yield from self._read(path, str(path))

    def fail(self, message: str) -> None:
        """Tell, once, that something could not be done, and go on."""
        self.failed = True
        if message not in self._said:
            self._said.add(message)
            tell(f"citecheck: {message}")

    def attempt(self, post: Input, work: Callable[[Input], _Done]) -> _Done | None:
        """What the work gives, or None and one line: what goes wrong with one post does not keep others from being done.

        Raises ConfigError and BrokenPipeError, which end the run.
        """
        try:
            return work(post)
        except (ConfigError, BrokenPipeError):
            raise
        except OSError as error:
            self.fail(_reason(post.name, error))
        except Exception as error:
            if os.environ.get("CITECHECK_TRACEBACK"):
                raise
            reason = str(error).splitlines()[0] if str(error) else "no reason given"
            self.fail(
                f"{post.name}: could not be done, which is a fault of citecheck ({type(error).__name__}: {reason})"
            )
        return None

    def config(self, path: Path) -> Config:
        """The settings for a path, those of the command line on top. Raises ConfigError."""
        folder = path if isdir(path) else path.parent
        if folder not in self._configs:
            self._configs[folder] = with_options(self._loaded(folder), self.options)
        return self._configs[folder]

    def _loaded(self, folder: Path) -> Config:
        from citecheck.config.files import find, load

        chosen = self.options.get("config_path")
        found = Path(chosen) if chosen else find(folder)
        return load(found) if found else Config()

    def _files(self, name: str) -> Iterator[Path]:
        from citecheck.files import expand

        config = self.config(Path(name))
        if self.options.get("force_exclude") and _is_excluded(Path(name), config):
            return
        none = True
        try:
            for path in expand(Path(name), config.exclude, config.folder, lambda e: self.fail(_reason(name, e))):
                none = False
                yield path
        except OSError as error:
            self.fail(_reason(name, error))
        else:
            if none:
                self.fail(f"{name}: no posts here (.md, .html, .txt, .docx …)")

    def _read(self, path: Path | None, name: str) -> Iterator[Input]:
        from citecheck.files import format_of, unknown_suffix, unreadable
        from citecheck.pipeline import Unreadable, read_bytes

        if why := unreadable(path or Path(name)):
            self.fail(f"{name}: {why}")
            return
        try:
            data = path.read_bytes() if path else sys.stdin.buffer.read()
            source, format = read_bytes(data, name, format_of(name))
        except OSError as error:
            self.fail(_reason(name, error))
        except Unreadable as error:
            self.fail(str(error))
        else:
            if suffix := unknown_suffix(path or Path(name)):
                tell(f"citecheck: {name}: read as plain text, as {suffix} is no suffix known here")
            yield Input(path, source, format, self.config(path or Path(name)), b"" if path else data)


def _is_excluded(path: Path, config: Config) -> bool:
    """Whether the settings pass over a path that was named."""
    from citecheck.config.globs import Globs

    return Globs(config.exclude, config.folder).match(path, isdir(path))


def tell(line: str) -> None:
    """One line on stderr, in which nothing of a post, a file's name or a library steers the terminal."""
    from citecheck.reporters.columns import printable

    print(printable(line), file=sys.stderr)


def located(problem: Problem) -> str:
    """What could not be read, with the file and line where it stands, as far as they are known."""
    where = f"{problem.source}:{problem.line}" if problem.line else problem.source
    return f"{where}: {problem.message}" if where else problem.message


def with_options(config: Config, options: Mapping[str, Any]) -> Config:
    """The settings with what the command line says: --select and the files replace, --ignore and --extend-select add."""
    select, extend, ignore = (parted(options.get(name, ())) for name in ("select", "extend_select", "ignore"))
    changes: dict[str, Any] = {
        "select": select,
        "extend_select": config.extend_select + extend if extend else (),
        "ignore": config.ignore + ignore if ignore else (),
        **{name: options.get(name) for name in ("bibliography", "baseline")},
    }
    return config._replace(**{name: value for name, value in changes.items() if value})


def parted(values: Iterable[str]) -> tuple[str, ...]:
    """The selectors of options that may be repeated and hold several, parted by commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def validate(options: Mapping[str, Any]) -> None:
    """Raise ConfigError for an option that names no rule or style there is."""
    if options.get("style"):
        from citecheck.config.values import check_style

        check_style(options["style"], "--style")
    for name in ("select", "extend_select", "ignore"):
        if asked := parted(options.get(name, ())):
            _check_selectors(f"--{name.replace('_', '-')}", asked)


def _check_selectors(option: str, asked: tuple[str, ...]) -> None:
    from citecheck.rules import all_rules
    from citecheck.selection import unknown

    if wrong := unknown(all_rules(), asked):
        raise ConfigError(f"{option}: {wrong}")


def _reason(name: str, error: OSError) -> str:
    return f"{error.filename or name}: {error.strerror}" if error.strerror else str(error)
