"""`python -m citecheck` is the command."""

from citecheck.cli import run

run()
