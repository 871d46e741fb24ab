"""A parenthesis that names an author of the list and no year.

A parenthetical citation always has its year, for an author may have several works (APA 8.10–8.11, 8.16).

~~~ bad
Reefs recover slowly (Ruiz, p. 12), corals do not (Chan, 2014).
                      ^^^^^^^^^^^

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed unsafe
Reefs recover slowly (Ruiz, 2015, p. 12), corals do not (Chan, 2014).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz (2015) saw reefs recover slowly (p. 12), as others did (Obi, as cited in Chan, 2014).

References

Chan, B. (2014). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import regex

from citecheck.model import Diagnostic, Edit, Fix, Post, Reference, Span
from citecheck.names.keys import exact_key
from citecheck.patterns import compiled
from citecheck.rules.passages import Passage, passages
from citecheck.rules.wording import entry_labels, listed_year, work

CODE = "INT010"
SEVERITY = "warning"
FIX = "unsafe"

_NAME = r"(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|el|al|bin|ten|ter)\s){0,3}+\p{Lu}[\p{L}\p{M}'’‐–-]++(?:\s\p{Lu}[\p{L}\p{M}'’‐–-]++){0,6}+"
_PIECE = compiled(
    rf"\s*+(?:(?:see|see also|e\.g\.,?|cf\.)\s)?(?P<names>{_NAME}(?:(?:,?\s(?:&|and)|,)\s{_NAME}){{0,4}}+(?P<et_al>,?\set\.?\sal\.?)?+)"
    r"(?P<locator>,?\s(?:pp?\.|paras?\.)\s?\d[\d–-]*+)?+\s*+"
)
_PARENTHESIS = compiled(r"\(([^()\[\]\d]{2,80}+(?:\d[\d–-]{0,10}+)?+)\)")
_JOIN = compiled(r",?\s(?:&|and)\s|,\s")
_MOST = 3
"""Such parentheses that a post by years may hold; more, and it follows another system."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; posts that cite by page alone (MLA) are left alone."""
    if not any(citation.year.text for citation in post.citations):
        return
    listed = _by_first(post.references)
    found = [
        one
        for passage in passages(post)
        if not passage.block.quoted and passage.block.kind not in ("heading", "caption", "cell")
        for one in _undated(post, passage, listed)
    ]
    dated = sum(citation.form == "parenthetical" for citation in post.citations)
    if len(found) <= _MOST or 2 * len(found) < dated:
        yield from (_diagnose(post, *one) for one in found)


def _by_first(references: Sequence[Reference]) -> Mapping[str, list[Reference]]:
    listed: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        if reference.authors:
            listed[exact_key(reference.authors[0].surname)].append(reference)
    return listed


def _undated(
    post: Post, passage: Passage, listed: Mapping[str, list[Reference]]
) -> Iterator[tuple[int, int, int, list[Reference]]]:
    """Start, end and end of the names of each parenthesis, with the entries it may mean."""
    opened = [one.opened for one in passage.citations]
    for found in _PARENTHESIS.finditer(post.document.prose, passage.start, passage.end):
        at = bisect_left(opened, found.end()) - 1
        if at >= 0 and found.start() < max(one.closed for one in passage.citations[max(0, at - 3) : at + 1]):
            continue
        piece = _PIECE.fullmatch(post.document.prose, *found.span(1))
        if piece and (entries := _entries(piece, listed)):
            yield (
                piece.start("names"),
                piece.end("locator") if piece["locator"] else piece.end("names"),
                piece.end("names"),
                entries,
            )


def _entries(piece: regex.Match[str], listed: Mapping[str, list[Reference]]) -> list[Reference]:
    """The entries by these authors; one bare name must be the only author's, and a person's."""
    written = piece["names"][: -len(piece["et_al"])] if piece["et_al"] else piece["names"]
    names = [exact_key(name) for name in _JOIN.split(written)]
    every = listed.get(names[0], []) + (listed.get(exact_key(written), []) if len(names) > 1 else [])
    return [one for one in every if _fits(one, names, exact_key(written), piece)]


def _fits(reference: Reference, names: list[str], whole: str, piece: regex.Match[str]) -> bool:
    authors = [exact_key(name.surname) for name in reference.authors]
    if piece["et_al"]:
        return len(authors) > 2 and authors[: len(names)] == names
    if len(authors) == 1 and reference.authors[0].literal:
        return authors[0] == whole and (" " in whole or piece["locator"] is not None)
    return authors == names and all(name.given for name in reference.authors)


def _diagnose(post: Post, start: int, end: int, names: int, entries: list[Reference]) -> Diagnostic:
    text, prose = post.document.text, post.document.prose
    years = [listed_year(one) for one in entries]
    fix = None
    if len(entries) == 1 and years[0]:
        at = text.end(names)
        fix = Fix(f"Insert {years[0]}", (Edit(Span(at, at), f", {years[0]}"),), "unsafe")
    return Diagnostic(
        CODE,
        "missing-year",
        f"No year: {prose[start:names]} is {' or '.join(work(one) for one in entries[:3])} in the list.",
        text.span(start, end),
        "warning",
        related=entry_labels(post, entries[:3]),
        fix=fix,
        cause=f"no year {prose[start:names]}",
    )
