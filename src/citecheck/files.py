"""Which files to check: paths, folders walked in order, globs; and the format a suffix stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from os.path import exists, isdir, isfile
from pathlib import Path

from citecheck.config.globs import Globs
from citecheck.model import LIBRARY_SUFFIXES, Format

_FORMATS: dict[str, Format] = {
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
    **LIBRARY_SUFFIXES,
}
_POSTS = _FORMATS.keys() - LIBRARY_SUFFIXES.keys()
"""What is checked below a folder; a library is checked where it is named."""
_WITHOUT_READER = frozenset(
    ".pdf .ps .djvu .doc .docm .dot .dotx .odt .ott .fodt .rtf .pages .wpd .tex .latex .epub .mobi .ipynb .pptx .xlsx".split()
)
"""Kinds of documents whose text is no plain text, and that nothing here reads."""
_SKIPPED = {"node_modules", "__pycache__", "venv", "build", "dist", "site-packages", "_site", "_book", "_build"}
"""Folders of programs and of what site builders put out."""


def format_of(path: str | Path) -> Format:
    """The format of a file by its suffix; plain text where the suffix says nothing."""
    return _FORMATS.get(Path(path).suffix.lower(), "text")


def unknown_suffix(path: Path) -> str:
    """A suffix that says nothing of the format: what bears it is read as plain text; "" for any other or none."""
    suffix = path.suffix.lower()
    return "" if suffix in _FORMATS else suffix


def unreadable(path: Path) -> str | None:
    """Why a file is not opened: its kind has no reader, or it is a device, which may have no end; else None."""
    suffix = path.suffix.lower()
    if suffix in _WITHOUT_READER:
        return f"no reader for {suffix}; save it as .docx, .html, .md or .txt"
    return "a device, not a file" if exists(path) and (path.is_char_device() or path.is_block_device()) else None


def is_post(path: str | Path) -> bool:
    """Whether a file's suffix is that of a post: these are checked below a folder."""
    return Path(path).suffix.lower() in _POSTS


Refused = Callable[[OSError], None]


def _raise(error: OSError) -> None:
    raise error


def expand(
    path: Path, exclude: Sequence[str] = (), start: Path | None = None, refused: Refused = _raise
) -> Iterator[Path]:
    """The path itself, the posts below a folder, or what a glob finds. Raises FileNotFoundError.

    A folder below that cannot be read is told to `refused`, and the walk goes on.
    Below a folder hidden files, those of programs, what .gitignore names and what `exclude` names (globs from the
    folder `start` on) are left out, unless the folder itself is so named; links to folders are not followed, and what
    is no regular file is passed over.
    """
    if isdir(path):
        globs = (Globs(exclude, start or Path.cwd()), *_gitignores_above(path))
        yield from _walk(path, tuple(one for one in globs if not one.match(path, True)), refused)
    elif exists(path):
        yield path
    elif found := _glob(str(path)):
        yield from found
    else:
        raise FileNotFoundError(f"{path}: {'no file matches' if _is_glob(str(path)) else 'no such file or folder'}")


def _is_glob(name: str) -> bool:
    return any(mark in name for mark in "*?[")


def _glob(pattern: str) -> list[Path]:
    if not _is_glob(pattern):
        return []
    from glob import glob

    return [Path(found) for found in sorted(glob(pattern, recursive=True)) if isfile(found)]  # noqa: PTH207


def _walk(folder: Path, left_out: tuple[Globs, ...], refused: Refused) -> Iterator[Path]:
    left_out = (*left_out, *_gitignore(folder))
    for path in _sorted(folder, refused):
        if path.name.startswith(".") or path.name in _SKIPPED:
            continue
        is_folder = isdir(path)
        if not is_folder and not is_post(path):
            continue
        if not is_folder and exists(path) and not isfile(path):
            continue  # a pipe or a socket, whose reading might never end
        if any(globs.match(path, is_folder) for globs in left_out):
            continue
        if not is_folder:
            yield path
        elif not path.is_symlink():
            yield from _walk(path, left_out, refused)


def _sorted(folder: Path, refused: Refused) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        refused(error)
        return []


def _gitignores_above(folder: Path) -> Iterator[Globs]:
    """The .gitignore files between a folder and the top of the repository it lies in."""
    folder = folder.resolve()
    tops = [parent for parent in (folder, *folder.parents) if exists(parent / ".git")]
    if tops and tops[0] != folder:
        for parent in folder.parents:
            yield from _gitignore(parent)
            if parent == tops[0]:
                return


def _gitignore(folder: Path) -> Iterator[Globs]:
    try:
        patterns = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    yield Globs(patterns, folder.resolve(), strict=False)
