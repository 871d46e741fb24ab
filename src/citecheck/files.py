"""Which files to check: paths, folders walked in order, globs; and the format a suffix stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from citecheck.model import Format

FORMATS: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".txt": "text",
    ".text": "text",
}
_SKIPPED = {"node_modules", "__pycache__", "venv", "build", "dist", "site-packages"}


def format_of(path: str | Path) -> Format:
    """The format of a file by its suffix; plain text where the suffix says nothing."""
    return FORMATS.get(Path(path).suffix.lower(), "text")


def expand(path: Path, exclude: Sequence[str] = ()) -> Iterator[Path]:
    """The path itself, the posts below a folder, or what a glob finds. Raises FileNotFoundError."""
    if path.is_dir():
        yield from (file for file in _walk(path) if not any(file.match(glob) for glob in exclude))
    elif path.exists():
        yield path
    elif found := _glob(str(path)):
        yield from found
    else:
        raise FileNotFoundError(f"{path}: no such file or folder")


def _glob(pattern: str) -> list[Path]:
    if not any(mark in pattern for mark in "*?["):
        return []
    from glob import glob

    return [Path(found) for found in sorted(glob(pattern, recursive=True)) if Path(found).is_file()]  # noqa: PTH207


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _SKIPPED:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif path.suffix.lower() in FORMATS and path.is_file():
            yield path
