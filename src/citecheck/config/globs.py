"""Globs as .gitignore reads them (git-scm.com/docs/gitignore), from one folder on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from citecheck.config import ConfigError
from citecheck.patterns import compiled

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


_STARS = compiled(r"\*++")
_MOST_STARS = 4
"""Runs of stars in a pattern; each more multiplies the time that a long name takes by its length."""


class Globs:
    """Patterns that start at `folder`; what lies outside of it matches nothing.

    A pattern that is none, or has more than four stars, raises ConfigError when first asked, or is passed over where
    not `strict`, as git does with the former.
    """

    def __init__(self, patterns: Iterable[str], folder: Path, strict: bool = True) -> None:
        self.patterns, self.folder, self.strict = tuple(patterns), folder, strict

    def match(self, path: str | PurePath, is_folder: bool = False) -> bool:
        """Whether a pattern means the path, or a folder that it lies in."""
        if not self.patterns:
            return False
        try:  # the file's own name as given: a link is judged where it stands
            path = Path(path)
            inside = (path.parent.resolve() / path.name).relative_to(self.folder).as_posix()
        except ValueError:
            return False
        return self._spec.match_file(f"{inside}/" if is_folder else inside)

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        good: list[Any] = []
        for pattern in self.patterns:
            try:
                if len(_STARS.findall(pattern)) > _MOST_STARS:
                    raise ValueError("more stars than can be matched in time")
                good += GitIgnoreSpec.from_lines([pattern]).patterns
            except ValueError as error:
                if self.strict:
                    raise ConfigError(f"no glob: “{pattern}”: {error}") from error
        return GitIgnoreSpec(good)
