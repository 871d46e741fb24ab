"""Writing a mended post back: same encoding, same mark, same mode, all at once or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from citecheck.model import Source


def encode(source: Source, text: str, before: bytes = b"") -> bytes:
    """The bytes of `text` as the source had its own; `before` is the file as it stands, where the text is part of it.

    Raises UnicodeEncodeError, and ValueError where a Word document cannot take the change.
    """
    if source.layout is not None:
        from citecheck.docx_writing import edited

        return edited(before, source, text) if text != source.text else before
    data = text.encode(source.encoding)
    if not source.bom:
        return data
    mark = "\ufeff".encode(source.encoding)
    return data if data.startswith(mark) else mark + data


def write(path: Path, source: Source, text: str) -> str | None:
    """Replace the file's text; None, or in one line why the file was left as it was.

    The file must still hold what was read, and its bytes must be those that `source` stands for, so that
    nothing outside the edits can change.
    """
    real = path.resolve()
    try:
        before = real.read_bytes()
        if not _stands_for(source, before):
            return f"{path}: changed since it was read, or not a text that can be written back exactly; left as it was"
        if not os.access(real, os.W_OK):
            return f"{path}: read-only; left as it was"
        _replace(real, encode(source, text, before))
    except UnicodeEncodeError:
        return f"{path}: a fix has a character that {source.encoding} lacks; left as it was"
    except ValueError as error:
        return f"{path}: {error}; left as it was"
    except OSError as error:
        return f"{path}: {error.strerror}; left as it was"
    return None


def _stands_for(source: Source, data: bytes) -> bool:
    """Whether `data` is what the source was read from."""
    if source.layout is not None:
        from citecheck.readers.docx import decode

        return decode(data, source.name) == source
    return encode(source, source.text) == data


def _replace(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(path.stat().st_mode & 0o7777)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def diff(source: Source, text: str) -> str:
    """A unified diff from the source to `text`."""
    from difflib import unified_diff

    name = source.name or "<text>"
    lines = unified_diff(source.text.splitlines(True), text.splitlines(True), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
