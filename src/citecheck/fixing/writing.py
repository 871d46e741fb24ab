"""Writing a mended post back: same encoding, same mark, same mode and owner, all at once or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from citecheck.model import Source
from citecheck.readers.decode import encode as encode_text


def encode(source: Source, text: str, before: bytes) -> bytes:
    """The bytes of `text` as the source had its own; `before` is the file as it stands, which an unchanged text leaves alone.

    Raises UnicodeEncodeError, and ValueError where the text cannot be written back exactly, or a Word document not take the change.
    """
    if text == source.text:
        return before
    if source.layout is None:
        if not _stands_for(source, before):
            raise ValueError("not a text that can be written back exactly")
        return encode_text(source, text)
    from citecheck.fixing.docx import edited

    return edited(before, source, text)


def write(path: Path, source: Source, text: str) -> str | None:
    """Replace the file's text; None, or in one line why the file was left as it was.

    The file must still hold what was read, and its bytes must be those that `source` stands for, so that
    nothing outside the edits can change. A link stays a link: the file it leads to is replaced.
    """
    try:
        real = path.resolve()
        was = real.stat()
        if not stat.S_ISREG(was.st_mode):
            return f"{path}: not a regular file; left as it was"
        if not was.st_mode & 0o222 or not os.access(real, os.W_OK):
            return f"{path}: read-only; left as it was"
        before = real.read_bytes()
        if not _stands_for(source, before):
            return f"{path}: changed since it was read, or not a text that can be written back exactly; left as it was"
        if not _replace(real, was, encode(source, text, before)):
            return f"{path}: changed while it was mended; left as it was"
    except UnicodeEncodeError:
        return f"{path}: a fix has a character that {source.encoding} lacks; left as it was"
    except ValueError as error:
        return f"{path}: {error}; left as it was"
    except OSError as error:
        return f"{path}: {error.strerror or error}; left as it was"
    return None


def save(path: Path, data: bytes) -> None:
    """Write a file that is no post, a list or a baseline; one that stood there is replaced whole or not at all. Raises OSError."""
    real = path.resolve()
    if not real.is_file():  # new, or a pipe
        real.write_bytes(data)
    elif not _replace(real, real.stat(), data):
        raise OSError("changed while it was written")


def _stands_for(source: Source, data: bytes) -> bool:
    """Whether `data` is what the source was read from."""
    if source.layout is None:
        return encode_text(source, source.text) == data
    from citecheck.readers.docx import decode

    return decode(data, source.name) == source


def _replace(path: Path, was: os.stat_result, data: bytes) -> bool:
    """Put a new file in the old one's place, unless that is no longer what it `was`.

    The new file stands beside the old one (a rename is only then one step) and is on the disk before it takes the name.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".citecheck-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            _take_after(path, was, temporary)
            os.fsync(file.fileno())
        if _identity(path.stat()) != _identity(was):
            return False
        temporary.replace(path)
        _sync(path.parent)
        return True
    finally:
        temporary.unlink(missing_ok=True)


def _take_after(path: Path, was: os.stat_result, temporary: Path) -> None:
    """Owner (where the system lets us), mode and extended attributes of the old file; its times are the new file's own."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(temporary, was.st_uid, was.st_gid)
    shutil.copystat(path, temporary)
    os.utime(temporary)


def _identity(found: os.stat_result) -> tuple[int, int, int, int]:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _sync(folder: Path) -> None:
    """Bring the new name to the disk, where folders can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def diff(source: Source, text: str) -> str:
    """A unified diff from the source to `text`, lines ended as the files have them."""
    from difflib import unified_diff

    name = source.name or "<text>"
    lines = unified_diff(_lines(source.text), _lines(text), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as diff and patch count them: ended by a line feed only."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
