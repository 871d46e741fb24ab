"""An entry of the library cannot be read.

Its braces or quotation marks do not close, or it stands outside any entry. The entries around it are read, but what it
says is lost to every program that reads the file, and a text that cites it has no source.

~~~ bad bibtex
@book{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@book{okafor2012, author = {Okafor, Nia}, title = {Sleep of corals
      ^^^^^^^^^^
@book{chan2014, author = {Chan, Bo}, title = {Tides}, publisher = {Tidal Press}, year = 2014}
~~~
~~~ good bibtex
@book{okafor2012, author = {Okafor, Nia}, title = {Sleep of corals}, publisher = {Tidal Press}, year = 2012}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.entry_heads import head

CODE = "LIB001"
SEVERITY = "error"
FIX = "none"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that has nothing but its text, cited or not: it may be the one that is."""
    for reference in post.references:
        for problem in reference.problems:
            if problem.kind == "unreadable":
                begins = problem.message[:1] if reference.key else problem.message[:1].upper()
                message = f"{begins}{problem.message[1:]}."
                yield Diagnostic(CODE, message, head(post, reference), "error")
