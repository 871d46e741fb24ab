"""“ibid.”, a number in brackets or a bare web address where an author and a year stand elsewhere.

Every citation repeats author and year, and a web address belongs in the list (APA 8.10, 8.22).

~~~ bad
Reefs rest (Ruiz, 2015; Chan, 2014). They rest long (ibid., p. 9), and most of all at night [3].
                                                     ^^^^^                                  ^^^

They are told to do so (www.example.org/rest).
                        ^^^^^^^^^^^^^^^^^^^^

References

Chan, B. (2014). Tides. Tidal Press.

Reef News. (2019). Time to rest. https://www.example.org/rest

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs rest (Ruiz, 2015). They rest long (Ruiz, 2015, p. 9). See the site of the divers (www.example.org).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Diagnostic, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.numbers import numbers, numbers_sources, running
from citecheck.rules.facts.passages import Passage

CODE = "INT052"
SEVERITY = "info"
FIX = "none"

_LATIN = compiled(r"(?<![\p{L}\p{N}])(?:[Ii]bid(?:em)?|[Oo]p\.\s?cit|[Ll]oc\.\s?cit)(?![\p{L}\p{N}])\.?+")
_CIT = compiled(r"\.\s?cit")
_ADDRESS = compiled(r"\((?P<url>(?:https?://|www\.)[^\s()]{4,300}+)\)")
_NEAR = 250
"""Code points within which a citation says whose page an address is."""
_SCHEME = compiled(r"https?://(?:www\.)?|www\.")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each.

    Posts that number their sources throughout, notes, and addresses of pages that the list does not have are left alone.
    """
    if not any(citation.year.text for citation in post.citations):
        return
    body = running(post)
    if not numbers_sources(post, body):
        for start, end in numbers(post, body):
            yield _diagnose(post, start, end, "A number is no author–date citation: name author and year.")
    yield from _repeated(post, body)
    yield from _addresses(post, body)


def _repeated(post: Post, body: Sequence[Passage]) -> Iterator[Diagnostic]:
    """ "Ibid." and its like."""
    prose = post.document.prose
    for passage in body if "bid" in prose or _CIT.search(prose) else ():
        for found in _LATIN.finditer(prose, passage.start, passage.end):
            what = "repeats no citation here: give author and year again."
            yield _diagnose(post, *found.span(), f"“{found[0]}” {what}")


def _addresses(post: Post, body: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Addresses in parentheses, of pages that the list has and no citation near by names."""
    prose = post.document.prose
    addressed = "(http" in prose or "(www." in prose
    listed = {_plain(reference.text("URL")) for reference in post.references if addressed} - {""}
    for passage in body if listed else ():
        for found in _ADDRESS.finditer(prose, passage.start, passage.end):
            near = any(abs(one.start - found.start()) < _NEAR for one in passage.citations)
            if not near and _plain(found["url"]) in listed:
                what = "A web address is no citation: the list has this page, so name its author and year."
                yield _diagnose(post, *found.span("url"), what)


def _plain(url: str) -> str:
    return _SCHEME.sub("", url, count=1).rstrip("/").casefold()


def _diagnose(post: Post, start: int, end: int, message: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        message,
        post.document.text.span(start, end),
        "info",
        cause=message,
    )
