"""Author–year citations checked against their reference list.

`check` and `check_file` give a `Report` with the findings, `fix` a mended text, `extract` what was read of a post as JSON.
`parse_reference`, `split_references` and `load_references` read entries, lists and library files; `format_references`,
`format_citations` and `sort_references` render and order them by a CSL style. What these take and give (`Diagnostic`,
`Reference`, `Citation`, `Fix` …) is in `citecheck.model`.

The public names are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Config",
    "ConfigError",
    "Fixed",
    "LibraryWarning",
    "Report",
    "Unreadable",
    "__version__",
    "check",
    "check_file",
    "extract",
    "fix",
    "format_citations",
    "format_references",
    "load_references",
    "parse_reference",
    "sort_references",
    "split_references",
]

if TYPE_CHECKING:
    from citecheck.config import Config, ConfigError
    from citecheck.csl.api import format_citations, format_references, sort_references
    from citecheck.libraries.load import LibraryWarning, load_references
    from citecheck.pipeline import (
        Fixed,
        Report,
        Unreadable,
        check,
        check_file,
        extract,
        fix,
        parse_reference,
        split_references,
    )
else:  # not for type checkers, to whom a misspelt name would be an object of any kind
    _HOMES = {
        "citecheck.config": ("Config", "ConfigError"),
        "citecheck.csl.api": ("format_citations", "format_references", "sort_references"),
        "citecheck.libraries.load": ("LibraryWarning", "load_references"),
    }

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module 'citecheck' has no attribute {name!r}")
        home = next((module for module, names in _HOMES.items() if name in names), "citecheck.pipeline")
        globals()[name] = value = getattr(import_module(home), name)
        return value

    def __dir__() -> list[str]:
        return __all__
