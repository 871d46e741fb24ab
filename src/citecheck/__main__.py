"""`python -m citecheck` is the command."""

from citecheck.cli import main

main()
