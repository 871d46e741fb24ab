"""A space too many or too few.

One space stands between words and after a stop or comma, none before a closing mark (APA 6.1). Pages saved from the web
turn two spaces into a no-break one and a plain one: that is reported once. “4(2)” and “J.-P.” have none by rule.

~~~ bad
References

Ruiz, A.(2015). *Reefs at rest*.  Tidal Press .
        ^                       ^^           ^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, Stretch, cluster_stretches, entries
from citecheck.rules.facts.joints import names_end
from citecheck.rules.facts.tongue import is_english

CODE = "REF057"
SEVERITY = "info"
FIX = "safe"

_STRAY = compiled(
    r"(?P<kept>(?<=\S)(?: *+\u00a0 ++| ++\u00a0[ \u00a0]*+|\u00a0{2,}+ *+)(?=\S))|(?P<double>(?<=\S) {2,}+(?=\S))|(?<=[^\s.…])(?P<before>[ \u00a0])(?=[.;:)\]](?:\s|\Z)(?!\s?\.))"
    r"|(?<=[(\[])(?P<inside>[ \u00a0])(?=\S)|(?<=\p{L}{2}|\p{Lu}\.)(?P<comma>,)(?=\p{L}{2}|\p{Lu}\.)|(?<=\p{L}{2}|\p{Lu}\.|al\.)(?P<comma>,)(?=(?:1[5-9]|20)\d\d[a-z]?(?:[,;)\]]|\Z))"
    r"|(?<=(?:1[5-9]|20)\d\d[a-z]?)(?:(?P<comma>,)(?=pp?\.)|(?P<semicolon>;)(?=\p{L}{2}))|(?<=[\p{L}.,])(?P<bracket>\()(?:(?=(?:1[5-9]|20)\d\d[a-z]?[),])|(?<=\A.\())"
)
_LOOSE = ("  ", "\u00a0", " .", " ;", " :", " )", " ]", "( ", "[ ")
_TIGHT = tuple(map(compiled, (r",(?=\p{L}|[12]\d{3})", r";(?=\p{L})", r"\((?<=[\p{L}.,]\()")))
"""What every fault has, without what else it takes."""
_MESSAGES = {
    "kept": "Two spaces from a web page, here and perhaps elsewhere: one is enough.",
    "double": "Two spaces: one is enough.",
    "before": "Leave out the space before “{mark}”.",
    "inside": "Leave out the space after an opening bracket.",
    "comma": "Put a space after the comma.",
    "semicolon": "Put a space after the semicolon.",
    "bracket": "Put a space before the opening bracket.",
}
_WIDTH_KEPT = ("text", "docx")
"""Formats in which two blanks are two: HTML and Markdown show one."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each stray blank of an entry or a citation; one in all for those of a web page."""
    if not _may_stray(post.document.prose):
        return
    told = False
    for part in _parts(post):
        links: list[tuple[int, int]] | None = None
        for found in _STRAY.finditer(part.text) if _may_stray(part.text) else ():
            kind = str(found.lastgroup)
            if kind == "before" and part.text[found.end()] in ":;" and not is_english(post):
                continue  # French has a blank there
            if (kind == "kept" and told) or (kind == "double" and post.document.format not in _WIDTH_KEPT):
                continue
            if links is None:
                links = _links(part)
            linked = any(start <= found.start() < end for start, end in links)
            if not linked and part.is_whole(max(0, found.start() - 1), min(len(part.text), found.end() + 1)):
                told = told or kind == "kept"
                yield _diagnose(part, found, kind)


def _may_stray(text: str) -> bool:
    return any(map(text.__contains__, _LOOSE)) or any(mark.search(text) for mark in _TIGHT)


def _parts(post: Post) -> Iterator[Stretch]:
    """The entries, and the citations with the letter before their bracket."""
    yield from entries(post)
    for cluster, whole in zip(post.clusters, cluster_stretches(post), strict=True):
        cited = [post.citations[i] for i in cluster.citations]
        if any(one.quoted or one.key for one in cited):
            continue
        if cluster.form == "parenthetical":
            yield Stretch(post, post.document.prose[max(0, whole.at - 1) : whole.at] + whole.text, max(0, whole.at - 1))
        elif (end := names_end(cited[0])) is not None:
            at = post.document.text.offset(end)
            yield Stretch(post, whole.text[max(0, at - 1 - whole.at) :], max(whole.at, at - 1))


def _links(part: Stretch) -> list[tuple[int, int]]:
    return [(link.start, link.end) for link in (*part.links.dois, *part.links.urls)] if isinstance(part, Entry) else []


def _diagnose(part: Stretch, found: regex.Match[str], kind: str) -> Diagnostic:
    start, end = found.span(kind)
    return Diagnostic(
        CODE,
        _MESSAGES[kind].format(mark=part.text[end : end + 1]),
        part.span(start, end),
        "info",
        fix=None if kind == "kept" else _fix(part, kind, start, end),
        cause=f"stray blank: {kind}",
    )


def _fix(part: Stretch, kind: str, start: int, end: int) -> Fix:
    if kind == "double":
        return Fix("Write one space", (part.edit(start, end, " "),))
    if kind in ("before", "inside"):
        return Fix("Close up", (part.edit(start, end, ""),))
    at = start if kind == "bracket" else end
    return Fix("Insert a space", (part.edit(at, at, " "),))
