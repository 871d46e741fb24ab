"""`citecheck fix`: posts mended in place, with questions if asked for, and the exit code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from citecheck.commands.asking import Asker
from citecheck.commands.inputs import Inputs, validate
from citecheck.commands.mending import ask_and_mend, mend
from citecheck.commands.summary import Summary


def fix(options: Mapping[str, Any]) -> int:
    """`citecheck fix`: 0 nothing left, 1 errors or warnings left, 2 what could not be read or written. Raises ConfigError."""
    options = {**options, "fix": True}
    inputs, summary = Inputs(options), Summary(options)
    work = partial(ask_and_mend, Asker()) if options["interactive"] else mend
    validate(options)
    for post in inputs:
        if report := inputs.attempt(post, lambda post: work(post, options, inputs, summary)):
            summary.add(report)
    summary.print()
    return summary.exit_code(inputs.failed)
