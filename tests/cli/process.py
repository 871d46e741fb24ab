"""citecheck as its users start it: here in this process, for speed, or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest import mock

from citecheck.cli import main

SETTING = {"COLUMNS": "100", "NO_COLOR": "1"}


def run(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """What the command does with these arguments, in 100 columns without colours."""
    out, err = BytesIO(), BytesIO()
    code: object = 0
    with ExitStack() as stack:
        stack.enter_context(chdir(cwd or Path.cwd()))
        stack.enter_context(mock.patch.dict(os.environ, SETTING))
        stack.enter_context(mock.patch.object(sys, "stdin", TextIOWrapper(BytesIO(stdin), "utf-8")))
        stdout = stack.enter_context(redirect_stdout(TextIOWrapper(out, "utf-8", write_through=True)))
        stderr = stack.enter_context(redirect_stderr(TextIOWrapper(err, "utf-8", write_through=True)))
        try:
            main(list(arguments), prog_name="citecheck")
        except SystemExit as end:
            code = end.code
        said = out.getvalue(), err.getvalue()
        stdout.detach(), stderr.detach()
    return subprocess.CompletedProcess(arguments, code if isinstance(code, int) else 1, *said)


def spawn(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "citecheck", *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=60, env={**os.environ, **SETTING}
    )
