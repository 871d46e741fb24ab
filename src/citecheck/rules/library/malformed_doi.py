"""The DOI field of an entry does not hold a DOI.

A DOI is `10.`, four to nine digits, a slash and a suffix (DOI Handbook 2.2); with anything else the link in the reference
leads nowhere.

~~~ bad bibtex
@article{ruiz2015, author = {Ruiz, Ana}, title = {Reefs}, journal = {Journal of Coasts}, year = 2015, doi = {1.9999/reef}}
         ^^^^^^^^
~~~
~~~ good bibtex
@article{ruiz2015, author = {Ruiz, Ana}, title = {Reefs}, journal = {Journal of Coasts}, year = 2015, doi = {10.9999/reef}}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.entry_heads import head, wanted

CODE = "LIB006"
SEVERITY = "warning"
FIX = "none"

_DOI = compiled(
    r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*+)?+10(?:\.\d{4,9}(?:\.\d++)*+/\S*[^\s.,;]|/[a-z0-9]++)", regex.I
)
"""Whole DOIs with or without their address, and short ones (10/abc)."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each DOI field that holds something else."""
    for reference in wanted(post):
        doi = reference.text("DOI")
        if doi and not _DOI.fullmatch(doi):
            message = f"{reference.key or 'The entry'}: “{doi[:60]}” is no DOI."
            yield Diagnostic(CODE, message, head(post, reference), "warning")
