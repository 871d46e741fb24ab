"""The command as a process, by `citecheck` or `python -m citecheck`.

It ends without taking its modules apart, which is a tenth of a short run (as mypy does).
"""

from __future__ import annotations

import os
import sys

from citecheck.garbage import collect_seldom


def run() -> None:
    """Run the command line and end the process; no look for garbage from the first import on."""
    collect_seldom()
    from citecheck.cli import main

    try:
        main()
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None))


def _leave(code: int) -> None:
    """Keep new patterns, bring everything out and end; a closed pipe is no fault, a full one is."""
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
    os._exit(code)


if __name__ == "__main__":
    run()
