"""No post that was checked cites this entry of its library.

A library is mostly shared by many texts, so this is reported only on request: select the rule when the library
belongs to the posts that are checked. What front matter lists under `nocite` counts as cited.

~~~ bad bibtex cited=ruiz2015
@book{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@book{okafor2012, author = {Okafor, Nia}, title = {Sleep of corals}, publisher = {Tidal Press}, year = 2012}
      ^^^^^^^^^^
~~~
~~~ good bibtex
@book{okafor2012, author = {Okafor, Nia}, title = {Sleep of corals}, publisher = {Tidal Press}, year = 2012}
~~~
~~~ good bibtex cited=ruiz2015
@book{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, publisher = {Tidal Press}, year = 2015}
@book{okafor2012, author = {Okafor, Nia}, title = {An entry that does not end
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.libraries.library import is_read
from citecheck.model import Diagnostic, Post
from citecheck.rules.facts.entry_heads import head
from citecheck.rules.wording import work

CODE = "LIB008"
SEVERITY = "info"
FIX = "none"
DEFAULT = False


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that could be read and is not cited; none for a library checked by itself."""
    if post.cited is None:
        return
    for i, reference in enumerate(post.references):
        if is_read(reference) and i not in post.cited:
            message = f"{work(reference)} is in the library but not cited."
            yield Diagnostic(CODE, message, head(post, reference), "info")
