"""An entry lacks its title, its date, or the source that a reader could go to.

Every reference needs who, when, what and where (APA 9.4): an article its journal, a chapter its book, a book, report or
thesis its publisher or a link. Pages on the web often bear no date; for them and for unpublished work none is asked.

~~~ bad bibtex
@article{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, year = 2015}
         ^^^^^^^^
@book{okafor2012, author = {Okafor, Nia}, title = {Sleep of corals}, publisher = {Tidal Press}}
      ^^^^^^^^^^
~~~
~~~ good bibtex
@article{ruiz2015, author = {Ruiz, Ana}, title = {Reefs at rest}, journal = {Journal of Coasts}, year = 2015}
@online{reefs, author = {{Reef Fund}}, title = {Reefs}, url = {https://reefs.example}}
@book{okafor, author = {Okafor, Nia}, title = {Sleep of corals}, publisher = {Tidal Press}, pubstate = {inpress}}
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.libraries.library import is_read
from citecheck.model import Diagnostic, Post, Reference
from citecheck.rules.facts.entry_heads import head, wanted

CODE = "LIB005"
SEVERITY = "warning"
FIX = "none"

_IN = {
    "article-journal": "journal", "article-magazine": "magazine", "article-newspaper": "newspaper", "chapter": "book",
    "paper-conference": "proceedings", "entry-encyclopedia": "encyclopedia", "entry-dictionary": "dictionary",
}  # fmt: skip
"""Types that appear in something larger, and what it is called."""
_PUBLISHED = frozenset({"book", "report", "thesis", "dataset", "software"})
_DATED = frozenset({*_IN, "book", "report", "thesis"})
_LINKS = ("DOI", "URL", "ISBN")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that lacks something, naming all it lacks."""
    for reference in wanted(post):
        if reference.raw and is_read(reference):
            lacks = [*_lacks(reference)]
            if lacks:
                message = f"{reference.key or 'The entry'} has no {' and no '.join(lacks)}."
                yield Diagnostic(CODE, message, head(post, reference), "warning")


def _lacks(reference: Reference) -> Iterator[str]:
    if not reference.text("title"):
        yield "title"
    if reference.type in _DATED and reference.issued is None and not reference.text("status"):
        yield "date"
    linked = any(map(reference.text, _LINKS))
    if reference.type in _IN and not reference.text("container-title"):
        yield _IN[reference.type]
    elif reference.type in _PUBLISHED and not reference.text("publisher") and not linked and not _by_group(reference):
        yield "publisher"
    elif reference.type == "webpage" and not linked:
        yield "address"


def _by_group(reference: Reference) -> bool:
    """A body that is its own publisher goes unsaid (APA 9.29)."""
    return len(reference.authors) == 1 and bool(reference.authors[0].literal)
