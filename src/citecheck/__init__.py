"""citecheck: author–year citations against their reference list. The public names load on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.config import Config as Config
    from citecheck.csl.api import format_citations as format_citations
    from citecheck.csl.api import format_references as format_references
    from citecheck.csl.api import sort_references as sort_references
    from citecheck.libraries.load import load_references as load_references
    from citecheck.pipeline import Fixed as Fixed
    from citecheck.pipeline import Report as Report
    from citecheck.pipeline import check as check
    from citecheck.pipeline import check_file as check_file
    from citecheck.pipeline import extract as extract
    from citecheck.pipeline import fix as fix
    from citecheck.pipeline import parse_reference as parse_reference
    from citecheck.pipeline import split_references as split_references

__version__ = "0.1.0"

_HOMES = {
    "check": "citecheck.pipeline",
    "check_file": "citecheck.pipeline",
    "extract": "citecheck.pipeline",
    "fix": "citecheck.pipeline",
    "parse_reference": "citecheck.pipeline",
    "split_references": "citecheck.pipeline",
    "Report": "citecheck.pipeline",
    "Fixed": "citecheck.pipeline",
    "Config": "citecheck.config",
    "format_references": "citecheck.csl.api",
    "format_citations": "citecheck.csl.api",
    "sort_references": "citecheck.csl.api",
    "load_references": "citecheck.libraries.load",
}

__all__ = [*_HOMES, "__version__"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'citecheck' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
