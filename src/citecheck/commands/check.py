"""`citecheck check`: posts one by one, what is told of them, and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.commands.inputs import Input, Inputs, located, validate
from citecheck.commands.summary import Summary
from citecheck.commands.visible import Visible
from citecheck.config import Config
from citecheck.model import Span
from citecheck.report import Report

Options = Mapping[str, Any]


def check(options: Options) -> int:
    """`citecheck check`: 0 clean, 1 errors or warnings, 2 what could not be read. Raises ConfigError.

    With --diff it is 1 where a fix would change something, whatever else is found, as ruff has it.
    """
    inputs, summary = Inputs(options), Summary(options)
    validate(options)
    visible = Visible(options, inputs.fail)
    _print(_reports(inputs, options, visible, summary), options)
    visible.finish()
    summary.known = visible.known
    summary.print()
    return summary.exit_code(inputs.failed)


def _reports(inputs: Inputs, options: Options, visible: Visible, summary: Summary) -> Iterator[Report]:
    """The posts one by one, then the libraries they were checked against, where cited entries have faults."""
    cited: dict[str, set[Span]] = {}
    config = None
    for post in inputs:
        report = inputs.attempt(post, lambda post: _report(post, options, inputs, summary))
        if report is None:
            continue
        for problem in report.problems:
            inputs.fail(located(problem))
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
