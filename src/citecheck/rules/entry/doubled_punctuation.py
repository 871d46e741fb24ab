"""Two marks of punctuation where one belongs: “?.”, “..”, “,,”, a space before a comma.

A question or exclamation mark at the end of a title takes the place of the period (APA 9.5, 9.19); all other pairs are
slips.

~~~ bad
References

Ruiz, A. (2015). Where do reefs go?. *Journal of Coasts*, *4*(2), 33–52.
                                  ^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Where do reefs go? *Journal of Coasts*, *4*(2), 33–52.
~~~
~~~ good
References

Ruiz, A. (2015). Where do reefs go? *Journal of Coasts*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from citecheck.identifiers import find_urls
from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, Stretch, cluster_stretches, entries

CODE = "REF032"
SEVERITY = "warning"
FIX = "safe"

_ELEMENT = r"(?<=\p{Ll}{2}(?:tion|tions|ment|ness|ity|logy|ing|ance|ence|ship|ism|ers|ory|ics|ies|ous|ful))"
_PAIR = compiled(
    r"(?P<end>[?!])\.(?![.\d\p{L}])|(?<![.…\s])(?P<stop>\.)\.(?!\s?[.…]|[\p{L}\d/\\])|(?P<comma>,)(?:\s?,)++|(?P<semicolon>;)(?:\s?;)++"
    rf"|{_ELEMENT}\.(?P<late>,)(?=\s)|(?<=[\p{{L}}\d.)])[ \u00a0](?P<blank>,)(?=\s)|\((?P<open>\()(?=(?:1[5-9]|20)\d\d[a-z]?\)(?!\)))"
)
_HINTS = (rf"\.(?:\.|(?<=[?!]\.)|,(?<={_ELEMENT}\.,))", r",(?:\s?,|(?<=[ \u00a0],))", r";\s?;", r"\(\(")
_MAY_PAIR = tuple(map(compiled, _HINTS))
"""What each pair begins with, one after another: alone, each is skipped to its mark."""
_MESSAGES = {
    "end": "The {mark} ends the title; drop the period.",
    "stop": "Two periods; one is enough.",
    "comma": "One comma is enough.",
    "semicolon": "One semicolon is enough.",
    "late": "A period or a comma here, not both.",
    "blank": "Leave out the space before the comma.",
    "open": "Two opening brackets; one is enough.",
}
_NAMES = {"?": "question mark", "!": "exclamation mark"}


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each pair of marks in an entry, outside links, and in a citation."""
    if not _may_double(post.document.prose):
        return
    for entry in entries(post):
        links: list[tuple[int, int]] | None = None
        for found in _pairs(entry.text):
            if links is None:
                links = [(link.start, link.end) for link in find_urls(entry.text)]
            linked = any(start <= found.start() < end for start, end in links)
            if not linked and not _in_name(entry, found) and _stands(entry, found):
                yield _diagnose(entry, found)
    for cluster, written in zip(post.clusters, cluster_stretches(post), strict=True):
        if not any(post.citations[i].quoted for i in cluster.citations):
            yield from _in_citation(written)


def _pairs(text: str) -> Iterable[regex.Match[str]]:
    return _PAIR.finditer(text) if _may_double(text) else ()


def _may_double(text: str) -> bool:
    return any(hint.search(text) for hint in _MAY_PAIR)


def _in_citation(cluster: Stretch) -> Iterator[Diagnostic]:
    for found in _pairs(cluster.text):
        if found.lastgroup in ("comma", "semicolon", "blank") and _stands(cluster, found):
            yield _diagnose(cluster, found)


def _stands(place: Stretch, found: regex.Match[str]) -> bool:
    """Whether the marks are neighbours in the post too, with no code or formula between them."""
    return place.is_whole(max(0, found.start() - 1), found.end())


def _in_name(entry: Entry, found: regex.Match[str]) -> bool:
    """Whether the mark belongs to a group's name ("Yahoo!")."""
    date = entry.date
    return found["end"] is not None and date is not None and found.start() < date[0]


def _diagnose(place: Stretch, found: regex.Match[str]) -> Diagnostic:
    kind = str(found.lastgroup)
    mark = found[kind]
    start, end = found.span()
    kept = found.start(kind)
    extra = (kept + 1, end) if kept == start else (start, kept)
    return Diagnostic(
        CODE,
        _MESSAGES[kind].format(mark=_NAMES.get(mark, "")),
        place.span(start, end),
        "warning",
        fix=Fix(f"Write “{mark}”", (place.edit(*extra, ""),)),
        cause=f"doubled {kind}",
    )
