"""Two entries of the library have the same key.

A text that cites the key means one of them and gets whichever its program takes, mostly the first.

~~~ bad bibtex
@book{ruiz, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@book{ruiz, author = {Ruiz, Ana}, title = {Reefs at work}, publisher = {Tidal Press}, year = 2016}
      ^^^^
~~~
~~~ good bibtex
@book{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@book{ruiz2016, author = {Ruiz, Ana}, title = {Reefs at work}, publisher = {Tidal Press}, year = 2016}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Label, Post
from citecheck.rules.facts.entry_heads import head, wanted

CODE = "LIB002"
SEVERITY = "error"
FIX = "none"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each later entry of a key that is looked at."""
    keys = {reference.key for reference in wanted(post)}
    first = {reference.key: reference for reference in reversed(post.references)}
    for reference in post.references:
        for problem in reference.problems:
            if problem.kind == "duplicate-key" and reference.key in keys:
                related = (Label(head(post, first[reference.key]), "first here"),)
                message = f"{problem.message[:1].upper()}{problem.message[1:]}."
                yield Diagnostic(CODE, message, head(post, reference), "error", related=related)
