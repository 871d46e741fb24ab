"""An entry uses a string or a parent entry that the file does not define.

A name without braces or quotation marks stands for an @string; `crossref` and `xdata` for another entry. Where there
is none, the value is printed as the bare name, or left out.

~~~ bad bibtex
@article{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, journal = coasts, year = 2015}
         ^^^^^^^^
~~~
~~~ good bibtex
@string{coasts = {Journal of Coasts}}
@article{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, journal = coasts, year = 2015}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.entry_heads import head, wanted

CODE = "LIB003"
SEVERITY = "error"
FIX = "none"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each name that leads nowhere."""
    for reference in wanted(post):
        for problem in reference.problems:
            if problem.kind in ("undefined-string", "parent"):
                message = f"{reference.key}: {problem.message}."
                yield Diagnostic(CODE, message, head(post, reference), "error")
