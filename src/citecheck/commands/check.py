"""What the commands that read posts do: each takes its options and gives the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from citecheck.commands.inputs import Input, Inputs, validate
from citecheck.commands.summary import Summary
from citecheck.commands.visible import Visible
from citecheck.config import Config, ConfigError
from citecheck.model import Span
from citecheck.report import Report

Options = Mapping[str, Any]


def check(options: Options) -> int:
    """`citecheck check`: 0 clean, 1 errors or warnings, 2 what could not be read or obeyed.

    With --diff it is 1 where a fix would change something, whatever else is found, as ruff has it.
    """
    inputs, summary = Inputs(options), Summary(options)
    try:
        validate(options)
        visible = Visible(options, inputs.fail)
        _print(_reports(inputs, options, visible, summary), options)
        visible.finish()
        summary.known = visible.known
    except ConfigError as error:
        inputs.fail(str(error))
        return 2
    return _end(options, inputs, summary)


def _end(options: Options, inputs: Inputs, summary: Summary) -> int:
    """The summary, and the exit code that it gives."""
    summary.print()
    if inputs.failed:
        return 2
    failed = summary.fixed > 0 if options["diff"] else summary.fails(options.get("strict", False))
    return int(failed and not options["exit_zero"])


def fix(options: Options) -> int:
    """`citecheck fix`: 0 nothing left, 1 errors or warnings left, 2 what could not be read, obeyed or written."""
    from functools import partial

    from citecheck.commands.asking import Asker
    from citecheck.commands.mending import ask_and_mend, mend

    options = {**options, "fix": True}
    inputs, summary = Inputs(options), Summary(options)
    work = partial(ask_and_mend, Asker()) if options["interactive"] else mend
    try:
        validate(options)
        for post in inputs:
            if report := _guarded(inputs, post, lambda post: work(post, options, inputs, summary)):
                summary.add(report)
    except ConfigError as error:
        inputs.fail(str(error))
        return 2
    return _end(options, inputs, summary)


def extract(options: Options) -> int:
    """`citecheck extract`: one JSON object a line."""
    import json

    from citecheck.pipeline import analyse
    from citecheck.report import extracted

    inputs = Inputs(options)
    try:
        for post in inputs:
            found = _guarded(inputs, post, lambda p: analyse(p.source, p.format, options["style"], p.config))
            if found:
                print(json.dumps(extracted(found), ensure_ascii=False))
    except ConfigError as error:
        inputs.fail(str(error))
    return 2 if inputs.failed else 0


def config(options: Options) -> int:
    """`citecheck config`: every setting with its value, and where it comes from."""
    from citecheck.commands.config import shown

    inputs = Inputs(options)
    try:
        sys.stdout.writelines(shown(inputs, options["paths"]))
    except ConfigError as error:
        inputs.fail(str(error))
    return 2 if inputs.failed else 0


def _reports(inputs: Inputs, options: Options, visible: Visible, summary: Summary) -> Iterator[Report]:
    """The posts one by one, then the libraries they were checked against, where cited entries have faults."""
    cited: dict[str, set[Span]] = {}
    config = None
    for post in inputs:
        report = _guarded(inputs, post, lambda post: _report(post, options, inputs, summary))
        if report is None:
            continue
        for problem in report.problems:
            line = f":{problem.line}" if problem.line else ""
            inputs.fail(f"{problem.source}{line}: {problem.message}")
        for name, spans in report.cited.items():
            cited.setdefault(name, set()).update(spans)
        config = config or post.config
        report = visible(report, post.config)
        summary.add(report)
        summary.styles.look(report, post.config)
        yield report
    for report in _libraries(cited, config) if cited else ():
        report = visible(report, config or Config())
        summary.add(report)
        yield report


def _libraries(cited: Mapping[str, set[Span]], config: Config | None) -> list[Report]:
    from citecheck.pipeline import check_libraries

    return check_libraries(cited, config)


def _report(post: Input, options: Options, inputs: Inputs, summary: Summary) -> Report:
    if options["fix"] or options["diff"]:
        from citecheck.commands.mending import mend

        return mend(post, options, inputs, summary)
    from citecheck.pipeline import check_source

    return check_source(post.source, post.format, options["style"], post.config)


def _guarded(inputs: Inputs, post: Input, work: Callable[[Input], Any]) -> Any:
    """What the work gives, or None and one line: what goes wrong with one post does not keep others from being done."""
    import os

    try:
        return work(post)
    except (ConfigError, BrokenPipeError):
        raise
    except OSError as error:
        inputs.fail(f"{error.filename or post.name}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get("CITECHECK_TRACEBACK"):
            raise
        reason = str(error).splitlines()[0] if str(error) else "no reason given"
        inputs.fail(f"{post.name}: could not be done, which is a fault of citecheck ({type(error).__name__}: {reason})")
    return None


def _print(reports: Iterator[Report], options: Options) -> None:
    """The findings as they are made: to stdout, or to stderr where a mended post is read from stdin and goes there."""
    from importlib import import_module

    if options["diff"]:
        for _ in reports:
            pass
        return
    stream = sys.stderr if options["fix"] and "-" in options["paths"] else sys.stdout
    reporter = "statistics" if options["statistics"] else options["output_format"]
    render = import_module(f"citecheck.reporters.{reporter}").render
    for piece in render(reports):
        stream.write(piece)
    stream.flush()
