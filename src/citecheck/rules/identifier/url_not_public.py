"""A web address that only its writer can open.

Library proxies, log-in and session pages, course sites, local files and searches show readers nothing: give the DOI or
the public address, or none for a work from a common database (APA 9.30, 9.34, 8.8). A database's home page is public,
and Harvard guides of some libraries show proxy links.

~~~ bad
References

Ruiz, A. (2015). *Reefs at rest*. https://ezproxy.wattle.edu/login?url=https://tidal.org/reefs
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ good
References

Ruiz, A. (2015). *Reefs at rest*. https://tidal.org/reefs
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, every_entry
from citecheck.rules.facts.markup import Marks, marks_of

CODE = "ID009"
SEVERITY = "warning"
FIX = "none"

_HOST = r"https?://(?:[\w-]{1,63}\.){0,6}"
_KINDS = {
    "Only members of one library reach this address": compiled(
        rf"{_HOST}(?:ez-?proxy\d?|lib-?proxy|proxy\d?(?:\.lib\w*)?|idm)\.[\w.-]+|https?://[\w.-]*\.(?:ezproxy|libproxy|idm\.oclc)\.[\w.-]+|https?://[\w-]+-ezproxy[\w.-]*"
        r"|https?://0-[\w.-]{1,80}librar",
        regex.I,
    ),
    "This address belongs to one log-in or session in a database": compiled(
        rf"{_HOST}(?:ebscohost\.com/(?:login|ehost|eds|[ce]\w*/[\w/]*\?)\S*|\S{{1,300}}?(?:@sessionmgr|/login\.aspx\?|/login\?(?:url|return|next)=)\S*)"
        rf"|{_HOST}(?:exlibrisgroup\.com|\S{{1,200}}?/primo[-_](?:explore|library))\S*",
        regex.I,
    ),
    "Only members of the course reach this address": compiled(
        rf"{_HOST}(?:blackboard\.com|instructure\.com/courses|brightspace\.com|desire2learn\.com|moodle\.[\w.-]+)|https?://(?:moodle\d?|blackboard|canvas|brightspace|interact2?|ilearn|mylearn\w*)\.[\w.-]+/\S*",
        regex.I,
    ),
    "This address is on the writer's own machine": compiled(
        r"file://|https?://(?:localhost|127\.0\.0\.1)\b|[A-Z]:\\\w", regex.I
    ),
    "This address is in someone's private file storage": compiled(
        r"https?://(?:drive\.google\.com/(?:file|drive|open)|onedrive\.live\.com|1drv\.ms|[\w-]+\.sharepoint\.com|(?:www\.)?dropbox\.com/(?:home|s))\b",
        regex.I,
    ),
    "This address is a search, not a page": compiled(
        rf"https?://(?:www\.|scholar\.)?(?:google\.[a-z.]{{2,6}}/(?:search|scholar)\?|bing\.com/search\?|duckduckgo\.com/\?q|youtube\.com/results\?)|{_HOST}yahoo\.com/search",
        regex.I,
    ),
}
_LONGEST = 400
"""Code points of an address that are looked at."""
_LIBRARY = "Only members of one library reach this address"
_FILE = compiled(r"file://[^\s<>\"]++|https?://(?:localhost|127\.0\.0\.1)\b[^\s<>\"]*+")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such address of an entry, shown or behind a link's text."""
    marks = marks_of(post)
    for entry in every_entry(post):
        places = list(_addresses(entry, marks))
        for i, (address, span) in enumerate(places):
            kind = _kind(address)
            if kind is None or (kind == _LIBRARY and not post.profile.apa):
                continue
            if not any(other.overlaps(span) and _kind(text) for text, other in places[:i]):
                message = f"{kind}: give the DOI, the public address, or none."
                yield Diagnostic(CODE, message, span, "warning", cause=kind)


def _addresses(entry: Entry, marks: Marks) -> Iterator[tuple[str, Span]]:
    for url in entry.links.urls:
        yield url.value, entry.span(url.start, url.end)
    if "file:" in entry.text or "://l" in entry.text or "://127" in entry.text:
        for found in _FILE.finditer(entry.text):
            yield found[0], entry.span(*found.span())
    for mark, start, end in marks.of(entry):
        if mark.target and start < end <= len(entry.text):
            yield mark.target, entry.span(start, end)


def _kind(address: str) -> str | None:
    return next((kind for kind, pattern in _KINDS.items() if pattern.match(address[:_LONGEST])), None)
