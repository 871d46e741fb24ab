"""The questions of `citecheck fix --interactive` on the terminal: asked on stderr, answered on stdin."""

from __future__ import annotations

import os
import sys

from citecheck.commands.inputs import tell
from citecheck.fixing.interactive import Question, Stop
from citecheck.report import Report
from citecheck.reporters.color import wants_color
from citecheck.reporters.columns import terminal_width
from citecheck.reporters.page import Page
from citecheck.text import Lines


class Asker:
    """Shows a finding with its places and sides, and reads a number, Enter, or q, which ends the questions of all posts."""

    def __init__(self) -> None:
        self.asked = self.ended = False
        self.page = Page(terminal_width(), wants_color(os.environ, sys.stderr))

    def __call__(self, question: Question, report: Report) -> int | None:
        """The number of the chosen side from 0 on, None to leave things as they are. Raises Stop."""
        if self.asked:
            print(file=sys.stderr)
        self.asked = True
        sys.stderr.writelines(self.page.finding(list(question.findings), report, Lines(report.text), offers=False))
        for number, option in enumerate(question.options, 1):
            tell(f"  {number}  {option}")
        numbers = f"1–{len(question.options)}" if len(question.options) > 1 else "1"
        while True:
            print(f"  {numbers}, Enter to leave it, q to end: ", end="", file=sys.stderr, flush=True)
            line = sys.stdin.readline()
            answer = line.strip().lower()
            if not line or answer == "q":
                print(file=sys.stderr)
                self.ended = True
                raise Stop
            if not answer:
                return None
            if answer.isdecimal() and 1 <= int(answer) <= len(question.options):
                return int(answer) - 1
            tell("  that is none of these")

    def tell(self, line: str) -> None:
        """Say why a choice was not made."""
        tell(f"  not made: {line}")
