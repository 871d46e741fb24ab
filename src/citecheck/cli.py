"""The command line: options in, exit code out; every decision is made in the modules it calls."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from os.path import exists
from typing import Any

import click

from citecheck import __version__

TARGETS = ("text", "markdown", "html", "rtf", "latex", "docx", "bibtex", "csl-json", "ris")
FORMATS = ("full", "concise", "json", "sarif", "github", "gitlab", "junit", "html")


class Command(click.Group):
    """The group; a setting that cannot be obeyed, and what nobody foresaw, is one line on stderr and exit 2, never a traceback."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command and raise SystemExit with its code."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.ClickException as error:
            error.show()
            raise SystemExit(error.exit_code) from None
        except (click.Abort, KeyboardInterrupt):
            raise SystemExit(130) from None
        except BrokenPipeError:
            _hush()
            raise SystemExit(0) from None
        except Exception as error:
            if os.environ.get("CITECHECK_TRACEBACK"):
                raise
            _tell(error)
            raise SystemExit(2) from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command; a file in its place is told as what it is."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            if args[0] == "-" or exists(args[0]):
                raise click.UsageError(
                    f"“{args[0]}” is no command: `citecheck check {args[0]}` checks it.", ctx
                ) from None
            raise


def _tell(error: Exception) -> None:
    from citecheck.commands.inputs import tell
    from citecheck.config import ConfigError

    first = (str(error).splitlines() or [""])[0]
    tell(f"citecheck: {error if isinstance(error, ConfigError) else f'{type(error).__name__}: {first}'}")


def _hush() -> None:
    """Point stdout at nothing, so that the interpreter's last flush does not complain of a closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Command, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="citecheck", message="%(prog)s %(version)s")
def main() -> None:
    """Check author–year citations against their reference list.

    Exit codes: 0 clean or advice only, 1 errors or warnings, 2 usage, settings, or input that could not be read.
    """


def _with(command: Callable[..., None], *options: Callable[..., Any]) -> Callable[..., None]:
    """The command with the options, which --help lists in this order."""
    for option in reversed(options):
        command = option(command)
    return command


def _shared(command: Callable[..., None]) -> Callable[..., None]:
    """Options of every command that reads posts."""
    return _with(
        command,
        click.argument("paths", nargs=-1),
        click.option(
            "--style",
            metavar="NAME",
            help="apa7 (default), apa6, harvard-ctr, harvard-au, au-style-2020, house, or auto.",
        ),
        _config_option,
        click.option("--stdin-filename", metavar="NAME", help="Name, and so format, of what `-` reads."),
    )


_config_option = click.option(
    "--config", "config_path", metavar="FILE", help="Settings file, instead of the nearest citecheck.toml."
)


def _rules(command: Callable[..., None]) -> Callable[..., None]:
    """Options that choose rules."""
    named = (
        ("--select", "Run these rules only: codes, beginnings of codes or names, separated by commas."),
        ("--extend-select", "Run these rules too."),
        ("--ignore", "Leave these rules out."),
    )
    return _with(command, *(click.option(name, multiple=True, metavar="RULES", help=what) for name, what in named))


def _ending(command: Callable[..., None]) -> Callable[..., None]:
    """Options of what a run takes in, says last, and of its exit code."""
    return _with(
        command,
        click.option("--exit-zero", "-e", is_flag=True, help="Exit 0 whatever is found."),
        click.option("--quiet", "-q", is_flag=True, help="No summary: findings, and what could not be read, only."),
        click.option(
            "--force-exclude", is_flag=True, help="Pass over what `exclude` names even where it was named here."
        ),
    )


_FORMAT_HELP = "How findings are told. full is for people; concise has one a line."
_DIFF_HELP = "Show what would be changed and write nothing; exit 1 if anything would."


@main.command(short_help="Check posts and tell what clashes; --fix mends what is safe.")
@click.option("--fix", is_flag=True, help="Write the safe fixes; exit 1 only for what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the unsafe ones too.")
@click.option("--diff", is_flag=True, help=_DIFF_HELP)
@_shared
@click.option("--bibliography", metavar="FILE", help="Check against a .bib, CSL-JSON or RIS file.")
@_rules
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True, help=_FORMAT_HELP)
@click.option("--statistics", is_flag=True, help="Show how often each rule found something, not the findings.")
@click.option(
    "--min-severity",
    type=click.Choice(("info", "warning", "error")),
    default="info",
    show_default=True,
    help="Pass over what is less grave.",
)
@click.option("--baseline", metavar="FILE", help="Findings already known, not shown again.")
@click.option("--write-baseline", is_flag=True, help="Write the findings to the baseline file.")
@click.option("--strict", is_flag=True, help="Exit 1 on info findings too.")
@_ending
def check(**options: Any) -> None:
    """Check posts: files, folders, globs; `-` is stdin; without PATHS the working directory."""
    from citecheck.commands.check import check as run

    if options["statistics"] and options["output_format"] not in ("full", "concise"):
        raise click.UsageError("--statistics counts the findings that --output-format would tell")
    raise SystemExit(run(options))


@main.command(short_help="Mend posts in place; --interactive asks which side is right.")
@click.option("--interactive", "-i", is_flag=True, help="Then ask about every other finding, once a cause.")
@click.option("--unsafe-fixes", is_flag=True, help="Make the unsafe fixes too.")
@click.option("--diff", is_flag=True, help=_DIFF_HELP)
@_shared
@_rules
@_ending
def fix(**options: Any) -> None:
    """Mend posts in place with the safe fixes, as `check --fix`, but tell only what was done.

    Exit codes are those of `check`: 1 where errors or warnings are left.
    """
    from citecheck.commands.fix import fix as run

    if options["interactive"] and options["diff"]:
        raise click.UsageError("--interactive writes what you choose; --diff writes nothing")
    raise SystemExit(run(options))


@main.command()
@_shared
def extract(**options: Any) -> None:
    """Print citations and references as JSON."""
    from citecheck.commands.extract import extract as run

    raise SystemExit(run(options))


@main.command(short_help="Write reference lists anew, in place or in another format.")
@click.option("--csl", type=click.Path(dir_okay=False), help="A CSL style of your own.")
@click.option("--to", type=click.Choice(TARGETS), help="What to make of it; else the post's own markup, or text.")
@click.option("--diff", is_flag=True, help="Show what --write would change in a post.")
@click.option("--write", is_flag=True, help="Replace the post's own list in place (not in Word documents).")
@click.option("--output", "-o", type=click.Path(dir_okay=False, writable=True), help="File to write, else stdout.")
@_shared
def format(**options: Any) -> None:
    """Render reference lists anew: of posts, .bib, CSL-JSON and RIS files."""
    from citecheck.commands.format import format as run

    if options["to"] and (options["diff"] or options["write"]):
        raise click.UsageError("--to makes something else of a list; --diff and --write replace it in the post")
    raise SystemExit(run(options))


@main.command()
@click.argument("entries", nargs=-1)
@click.option("--stdin-filename", metavar="NAME", help="Name, and so format, of what `-` reads.")
def parse(**options: Any) -> None:
    """Show how reference entries are read, field by field.

    ENTRIES are the text of entries, files whose lists are read, or `-` for stdin (the default).
    """
    from citecheck.commands.parse import parse as run

    raise SystemExit(run(options))


@main.command(short_help="Print the page of one rule, or the table of all.")
@click.argument("rule", required=False)
@click.option("--all", "table", is_flag=True, help="The table of all rules.")
def rule(rule: str | None, table: bool) -> None:
    """Print the page of one rule, or the table of all, or of those whose codes begin with RULE ("CIT")."""
    from citecheck.commands.rule import show

    raise SystemExit(show(None if table else rule))


@main.command()
@click.argument("paths", metavar="[PATH]", default=".")
@_config_option
def config(**options: Any) -> None:
    """Show the settings that apply to a path, and where they come from."""
    from citecheck.commands.config import config as run

    raise SystemExit(run(options))
