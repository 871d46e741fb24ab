"""Fixes as the command line makes them: shown, written in place, put out again, or asked about."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from citecheck.commands.asking import Asker
from citecheck.commands.inputs import Input, Inputs, tell
from citecheck.commands.summary import Summary
from citecheck.fixing.writing import diff, encode, write
from citecheck.pipeline import check_source, checker, fix_source
from citecheck.report import Fixed, Refusal, Report
from citecheck.reporters.folding import on_lines
from citecheck.text import Lines

Options = Mapping[str, Any]


def mend(post: Input, options: Options, inputs: Inputs, summary: Summary) -> Report:
    """Make the fixes that the options allow; the report is that of the text as the user then has it."""
    fixed = fix_source(post.source, post.format, options["style"], options["unsafe_fixes"], post.config)
    _tell_refusals(post, fixed)
    if options.get("diff"):
        sys.stdout.write(diff(post.source, fixed.text))
    elif not put(post, fixed.text, inputs):
        return check_source(post.source, post.format, options["style"], post.config)
    if fixed.text != post.source.text:
        summary.mended(len(fixed.applied))
    return fixed.report


def ask_and_mend(asker: Asker, post: Input, options: Options, inputs: Inputs, summary: Summary) -> Report | None:
    """Make the safe fixes, then ask about every other cause; once the questions were ended, posts stay as they are."""
    from citecheck.fixing.engine import mend
    from citecheck.fixing.fitting import fitter
    from citecheck.fixing.interactive import choose

    if post.path is None:
        inputs.fail("--interactive asks on stdin: name a file")
        return None
    if asker.ended:
        return None
    check, fit = checker(post.source, post.format, options["style"], post.config), fitter(post.source, post.format)
    safe = mend(post.source.text, check, unsafe=options["unsafe_fixes"], fit=fit)
    chosen = choose(safe.text, check, fit, asker)
    if not put(post, chosen.text, inputs):
        return None
    if chosen.text != post.source.text:
        summary.mended(len(safe.applied) + len(chosen.applied))
    return chosen.found


def put(post: Input, text: str, inputs: Inputs) -> bool:
    """Write the text to where it came from, stdout for stdin; whether it stands there now."""
    if post.path is None:
        failure = _put_out(post, text)
    else:
        failure = write(post.path, post.source, text) if text != post.source.text else None
    if failure:
        inputs.fail(failure)
    return failure is None


def _put_out(post: Input, text: str) -> str | None:
    """Write the text to stdout; what was read, and why, where it cannot take the change."""
    failure = None
    try:
        data = encode(post.source, text, post.data)
    except ValueError as error:
        data, failure = post.data, f"{post.name}: {error}; left as it was"
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return failure


def _tell_refusals(post: Input, fixed: Fixed) -> None:
    lines = Lines(fixed.text)
    reasons: dict[tuple[str, str], list[Refusal]] = {}
    for refusal in fixed.refused:
        reasons.setdefault((refusal.diagnostic.code, refusal.reason), []).append(refusal)
    for (code, reason), refusals in reasons.items():
        places = on_lines([refusal.diagnostic for refusal in refusals], lines)
        tell(f"{post.name}: {code} not fixed on {places}: {reason}")
