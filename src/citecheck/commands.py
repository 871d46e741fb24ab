"""What the commands do: each takes its options and gives the exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from citecheck.config import Config, ConfigError
from citecheck.inputs import Input, Inputs
from citecheck.model import Diagnostic
from citecheck.pipeline import analyse, check_source, fix_source
from citecheck.report import Report

_RANK = {"info": 0, "warning": 1, "error": 2}


def check(options: dict[str, Any]) -> int:
    """`citecheck check`: 0 clean, 1 errors or warnings, 2 what could not be read or obeyed."""
    inputs = Inputs(options)
    try:
        reports = [report for post in inputs if (report := _checked(post, options, inputs))]
    except ConfigError as error:
        inputs.fail(str(error))
        return 2
    if not options["diff"]:
        _print(reports, options)
    _summary(reports)
    if inputs.failed:
        return 2
    return 0 if options["exit_zero"] else int(any(_fails(d, options) for r in reports for d in r.diagnostics))


def _fails(diagnostic: Diagnostic, options: dict[str, Any]) -> bool:
    return diagnostic.severity != "info" or bool(options["strict"])


def _checked(post: Input, options: dict[str, Any], inputs: Inputs) -> Report | None:
    try:
        if options["fix"] or options["diff"]:
            report = _mended(post, options, inputs)
        else:
            report = check_source(post.source, post.format, options["style"], post.config)
    except OSError as error:
        inputs.fail(f"{error.filename or post.source.name}: {error.strerror or error}")
        return None
    for problem in report.problems:
        inputs.fail(f"{problem.source}:{problem.line}: {problem.message}")
    return _visible(report, post.config, options)


def _mended(post: Input, options: dict[str, Any], inputs: Inputs) -> Report:
    from citecheck.writing import diff, write

    fixed = fix_source(post.source, post.format, options["style"], options["unsafe_fixes"], post.config)
    if options["diff"]:
        print(diff(post.source, fixed.text), end="")
    elif post.path is None:
        sys.stdout.write(fixed.text)
    elif fixed.applied and (failure := write(post.path, post.source, fixed.text)):
        inputs.fail(failure)
    if fixed.applied:
        print(f"{post.source.name}: {len(fixed.applied)} fixed", file=sys.stderr)
    return fixed.report


def _visible(report: Report, config: Config, options: dict[str, Any]) -> Report:
    from dataclasses import replace

    shown = [d for d in report.diagnostics if _RANK[d.severity] >= _RANK[options["min_severity"]]]
    if config.baseline:
        from citecheck.baseline import filter_known

        shown = filter_known(shown, report, Path(config.baseline), write=options["write_baseline"])
    return replace(report, diagnostics=tuple(shown))


def _print(reports: list[Report], options: dict[str, Any]) -> None:
    from importlib import import_module

    render = import_module(f"citecheck.reporters.{options['output_format']}").render
    for piece in render(reports):
        sys.stdout.write(piece)
    sys.stdout.flush()


def _summary(reports: list[Report]) -> None:
    counts = dict.fromkeys(("error", "warning", "info"), 0)
    for report in reports:
        for diagnostic in report.diagnostics:
            counts[diagnostic.severity] += 1
    found = ", ".join(f"{n} {level}{'s' if n != 1 and level != 'info' else ''}" for level, n in counts.items() if n)
    files = f"{len(reports)} file{'s' if len(reports) != 1 else ''}"
    votes = {r.profile.name: r.profile.evidence for r in reports if r.profile.evidence}
    print(f"{files} checked: {found or 'nothing found'}", file=sys.stderr)
    for name, evidence in votes.items():
        print(f"taken as {name}: {', '.join(evidence)}", file=sys.stderr)


def fix(options: dict[str, Any]) -> int:
    """`citecheck fix`: safe fixes written in place, or the writer's choices."""
    from citecheck.interactive import choose
    from citecheck.writing import write

    inputs = Inputs(options)
    try:
        for post in inputs:
            if options["interactive"]:
                report = check_source(post.source, post.format, options["style"], post.config)
                text = choose(post.source.text, report.diagnostics, _ask)
            else:
                text = fix_source(post.source, post.format, options["style"], options["unsafe_fixes"], post.config).text
            if post.path is None:
                sys.stdout.write(text)
            elif text != post.source.text and (failure := write(post.path, post.source, text)):
                inputs.fail(failure)
    except ConfigError as error:
        inputs.fail(str(error))
    return 2 if inputs.failed else 0


def _ask(question: str, options: list[str]) -> int | None:
    print(question, file=sys.stderr)
    for number, option in enumerate(options, 1):
        print(f"  {number}  {option}", file=sys.stderr)
    print("  number, or Enter to leave it: ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().strip()
    return int(answer) - 1 if answer.isdecimal() and 0 < int(answer) <= len(options) else None


def extract(options: dict[str, Any]) -> int:
    """`citecheck extract`: one JSON object a line."""
    import json

    from citecheck.report import extracted

    inputs = Inputs(options)
    try:
        for post in inputs:
            found = analyse(post.source, post.format, options["style"], post.config)
            print(json.dumps(extracted(found), ensure_ascii=False))
    except ConfigError as error:
        inputs.fail(str(error))
    return 2 if inputs.failed else 0


def config(path: str) -> int:
    """`citecheck config`: every setting with its value, and the file it came from."""
    from dataclasses import fields

    try:
        settings = Inputs({"paths": ()}).config(Path(path))
    except ConfigError as error:
        print(f"citecheck: {error}", file=sys.stderr)
        return 2
    print(f"# from {settings.origin or 'the defaults; no citecheck.toml or [tool.citecheck] found'}")
    for field in fields(settings):
        if field.name != "origin":
            print(f"{field.name.replace('_', '-')} = {getattr(settings, field.name)!r}")
    return 0
