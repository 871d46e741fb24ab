"""The command as a process, by `citecheck` or `python -m citecheck`.

It ends without taking its modules apart, which is a tenth of a short run (as mypy does).
"""

from __future__ import annotations

import os
import sys

from citecheck.garbage import collect_seldom
from citecheck.modules import Finder, install


def run() -> None:
    """Run the command line, its modules from where the last run kept them, and end the process."""
    collect_seldom()
    finder = install()
    from citecheck.cli import main

    try:
        main()
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None), finder)


def _leave(code: int, finder: Finder) -> None:
    """Keep new patterns and modules, bring everything out and end; a closed pipe is no fault, a full one is."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        code = 0
    except OSError as error:
        sys.stderr.write(f"citecheck: the output could not be written: {error.strerror}\n")
        code = 2
    sys.stderr.flush()
    if patterns := sys.modules.get("citecheck.patterns"):
        patterns.keep_new()
    finder.keep_new()
    os._exit(code)


if __name__ == "__main__":
    run()
