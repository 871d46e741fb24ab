"""An entry has a slip in its syntax that citecheck tolerates and other programs may not.

A comma is missing between two fields, a field is given twice, text stands behind a value, or the entry has no key or no
type: what becomes of it depends on the program that reads the file.

~~~ bad bibtex
@book{ruiz2015,
      ^^^^^^^^
  author = {Ruiz, Ana}
  title = {Reefs at rest},
  publisher = {Tidal Press},
  year = 2015
}
~~~
~~~ good bibtex
@book{ruiz2015,
  author = {Ruiz, Ana},
  title = {Reefs at rest},
  publisher = {Tidal Press},
  year = 2015,
}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.entry_heads import head, wanted

CODE = "LIB004"
SEVERITY = "warning"
FIX = "none"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each slip."""
    for reference in wanted(post):
        for problem in reference.problems:
            if problem.kind == "field":
                name = f"{reference.key}: " if reference.key else ""
                message = f"{name}{problem.message}."
                yield Diagnostic(CODE, message, head(post, reference), "warning")
