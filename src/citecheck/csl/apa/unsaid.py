"""What APA leaves out: a publisher or site that is the author, and kinds of work that the entry shows by itself."""

from __future__ import annotations

from citecheck.csl.items import Item
from citecheck.csl.markers import bare
from citecheck.csl.works import letters

_SELF_EVIDENT = {
    "article-journal": "journalarticle article researcharticle originalarticle",
    "article-magazine": "magazinearticle article",
    "article-newspaper": "newspaperarticle article news",
    "article": "preprint",
    "book": "book monograph",
    "chapter": "bookchapter booksection chapter",
    "manuscript": "preprint",
    "post-weblog": "blog blogpost weblog",
    "report": "report technicalreport techreport",
    "webpage": "webpage website",
}
_SITES = ("webpage", "post", "document")
_SELF_EVIDENT_SETS = {kind: frozenset(words.split()) for kind, words in _SELF_EVIDENT.items()}


def leave_unsaid(item: Item, own_publisher: str = "") -> None:
    """Drop what would be said twice (APA 9.29, 9.32) or says nothing; `own_publisher` as in `Manner`."""
    if own_publisher != "name":
        _author_as_source(item, own_publisher)
    _title_as_source(item)
    _source_twice(item)
    numbered = item.type == "report" and "number" in item.text  # which "Report" then names
    if not numbered and letters(item.text.get("genre", "")) in _SELF_EVIDENT_SETS.get(item.type, ()):
        del item.text["genre"]


def _author_as_source(item: Item, word: str) -> None:
    if item.type == "thesis":
        return
    authors = {letters(bare(name.get("literal", ""))) for name in item.names.get("author", [])} - {""}
    for variable in ("publisher", "container-title"):
        if variable == "container-title" and item.type not in _SITES:
            continue
        if letters(bare(item.text.get(variable, ""))) in authors:
            del item.text[variable]
            if word and variable == "publisher" and "URL" not in item.text:
                item.text[variable] = word


def _source_twice(item: Item) -> None:
    """A site that a library has under two names of fields, or an archive that is the publisher, is said once."""
    publisher = letters(item.text.get("publisher", ""))
    for variable in ("container-title", "archive") if item.type in _SITES else ("archive",):
        if publisher and letters(item.text.get(variable, "")) == publisher:
            del item.text[variable]


def _title_as_source(item: Item) -> None:
    same = item.text.get("container-title") == item.text.get("title")
    if same and item.type not in ("article-journal", "periodical"):
        item.text.pop("container-title", None)
