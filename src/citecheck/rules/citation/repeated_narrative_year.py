"""An author named as a source in a paragraph that gives no year for it.

Only after a narrative citation with its year may the same paragraph name the author alone, and only if the text cites one
work by that author (APA 8.16).

~~~ bad
Ruiz (2015) saw reefs rest. Ruiz also found that they sleep.

Ruiz also found that they wake up.
^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Ruiz (2015) saw reefs rest. Ruiz also found that they sleep.

In 2015, Ruiz found that they wake up.

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from citecheck.model import Diagnostic, Name, Post
from citecheck.names.keys import exact_key
from citecheck.patterns import compiled
from citecheck.rules.facts.passages import Passage, passages

CODE = "INT013"
SEVERITY = "info"
FIX = "none"
STYLES = ("apa7", "apa6")
DEFAULT = False

_MENTION = compiled(
    r"(?<![\p{L}\p{N}'’-])(?<!(?:and|&|\p{Lu}[\p{L}.]{0,20})\s)(?<name>\p{Lu}[\p{L}\p{M}'’‐–-]++)(?:\set\sal\.|\sand\s(?<other>\p{Lu}[\p{L}\p{M}'’‐–-]++))?+"
    r"\s(?:also|later|then|further|themselves|(?<verb>\p{Ll}+))\b"
)
_YEAR_BEFORE = compiled(r"\b(?:1[5-9]|20)\d\d,?\s$")
_OF_WORKS = frozenset(
    """
    added adds argue argued argues assert asserted asserts claim claimed claims conclude concluded concludes contend
    contended contends describe described describes demonstrated discovered discuss discussed discusses emphasised
    emphasized explain explained explains find finds found note noted notes observe observed observes point pointed
    points propose proposed proposes report reported reports show showed shown shows state stated states stress stressed
    suggest suggested suggests write writes wrote
    """.split()
)
"""Verbs of what authors do in print; of what people say or call somebody, a cited name may be the subject as a person."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each mention with a verb of saying whose year the paragraph leaves open."""
    cited = _cited_works(post)
    for passage in passages(post) if cited else ():
        if not passage.block.quoted and passage.block.kind == "paragraph":
            yield from _mentions(post, passage, cited)


def _cited_works(post: Post) -> Mapping[tuple[str, ...], set[int]]:
    """The entries that the text cites, by the names that a sentence gives them: one, two, or the first of several."""
    works: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for _, citation, reference in post.pairs():
        names = tuple(exact_key(name.surname) for name in reference.authors)
        if names and citation.role == "cited" and reference.authors[0].given:
            works[names if len(names) < 3 else names[:1]].add(id(reference))
    return works


def _mentions(post: Post, passage: Passage, cited: Mapping[tuple[str, ...], set[int]]) -> Iterator[Diagnostic]:
    prose = post.document.prose
    given: dict[tuple[str, ...], int] = {}
    for one in passage.citations:
        if one.citation.form == "narrative":
            given.setdefault(_key(one.citation.authors), one.start)
    for found in _MENTION.finditer(prose, passage.start, passage.end):
        names = tuple(exact_key(name) for name in (found["name"], found["other"]) if name)
        if names not in cited or (found["verb"] and found["verb"] not in _OF_WORKS):
            continue
        dated = given.get(names, passage.end) < found.start()
        before = prose[max(passage.start, found.start() - 12) : found.start()]
        if _YEAR_BEFORE.search(before) or (dated and len(cited[names]) == 1):
            continue
        why = "several works by this author are cited" if dated else "the paragraph has given none yet"
        yield Diagnostic(
            CODE,
            f"Give the year of {prose[found.start() : found.end('other') if found['other'] else found.end('name')]}: {why}.",
            post.document.text.span(found.start(), found.end("other") if found["other"] else found.end("name")),
            "info",
            cause=f"year of {names[0]}",
        )


def _key(authors: tuple[Name, ...]) -> tuple[str, ...]:
    return tuple(exact_key(name.surname) for name in authors[:2])
