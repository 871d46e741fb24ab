"""A web address that carries tracking along.

utm_source, fbclid and their like, session numbers, a search engine's wrapper and highlighted words say how the writer
came to the page, not where it is (APA 9.35: give the working address). Parameters that choose the page, and signed
addresses, stay as they are.

~~~ bad
References

Ruiz, A. (2015). *Reef notes*. https://reefnotes.org/a?utm_source=mail
                                                       ^^^^^^^^^^^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). *Reef notes*. https://reefnotes.org/a
~~~
~~~ good
References

Ruiz, A. (2015). *Reef notes*. https://reefnotes.org/a?id=7
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, unquote_to_bytes

import regex

from citecheck.identifiers import Identifier
from citecheck.model import Diagnostic, Fix, Post
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Stretch, every_entry
from citecheck.rules.facts.targets import Targets, with_targets

CODE = "ID008"
SEVERITY = "info"
FIX = "safe"

_PARAMETER = compiled(r"[^?&#=]++(?:=[^&#]*+)?")
_TRACKING = compiled(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|mc_[ce]id|igshid|igsh|_ga|_gl|_hs(?:enc|mi)|spm|ref_?(?:src|url)?|cmpid|ncid"
    r"|jsessionid|phpsessid|session_?id|smid|mkt_tok|trk)(?:=|\Z)",
    regex.I,
)
_SIGNED = compiled(r"[?&](?:[\w-]*signature|x-amz-[\w-]+|hmac|token|expires|sig)=", regex.I)
_WRAPPER = compiled(
    r"https?://(?:www\.)?google\.[a-z.]{2,6}/url\?(?:[^#]*?&)??(?:q|url)=(?P<target>https?(?::|%3A)[^&#]++)[^\s]*+",
    regex.I,
)
_QUOTED = compiled(r"https?%3A", regex.I)
_SESSION = compiled(r";jsessionid=[\w.!-]++", regex.I)
_FORGE = compiled(r"https?://(?:www\.)?(?:github|gitlab)\.", regex.I)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such address: at its wrapper, or at the parts to leave out."""
    targets = Targets(post)
    for entry in every_entry(post):
        shown = [one for url in entry.links.urls for one in _judge(entry, url)]
        behind = [
            one._replace(span=entry.span(target.start, target.end))
            for target in targets.of(entry)
            for one in _judge(target, Identifier("URL", target.text, 0, len(target.text), 0))
        ]
        yield from with_targets(shown, behind)


def _judge(entry: Stretch, url: Identifier) -> Iterator[Diagnostic]:
    written = entry.text[url.start : url.end]
    if not any(map(written.__contains__, "?#;")) or any(map(str.isspace, written)):
        return
    if wrapped := _WRAPPER.fullmatch(written):
        target = _unwrapped(wrapped["target"])
        fix = Fix("Write the page's own address", (entry.edit(url.start, url.end, target),))
        message = f"The address leads through a search engine: write {target}"
        yield Diagnostic(CODE, message, entry.span(url.start, url.end), "info", fix=fix)
    elif not _SIGNED.search(written) and (parts := list(_parts(written))):
        edits = tuple(entry.edit(url.start + start, url.start + end, "") for start, end, _, _ in parts)
        first, last = min(part[2] for part in parts), max(part[3] for part in parts)
        yield Diagnostic(
            CODE,
            "Leave the tracking out: it is not part of the address.",
            entry.span(url.start + first, url.start + last),
            "info",
            fix=Fix("Leave the tracking out", edits),
            cause="tracking in addresses",
        )


def _unwrapped(target: str) -> str:
    """The address in a wrapper; one that was quoted whole is unquoted, save for what no address may hold (RFC 3986, 2.2)."""
    if not _QUOTED.match(target):
        return target
    return quote(unquote_to_bytes(target), safe="%/:?#[]@!$&'()*+,;=")


def _parts(written: str) -> Iterator[tuple[int, int, int, int]]:
    """(start, end) of what to cut, with its joining mark, and of what is at fault in it."""
    if session := _SESSION.search(written):
        yield *session.span(), session.start() + 1, session.end()
    hash_at = written.find("#")
    end = len(written) if hash_at < 0 else hash_at
    if hash_at >= 0 and (words := written.find(":~:text=", hash_at)) >= 0:
        yield (hash_at if words == hash_at + 1 else words), len(written), words, len(written)
    yield from _query(written, written.find("?", 0, end), end)


def _query(written: str, mark: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    if mark < 0:
        return
    found = [parameter.span() for parameter in _PARAMETER.finditer(written, mark + 1, end)]
    extra = [_is_tracking(written, start) for start, _ in found]
    if found and all(extra):
        yield mark, end, found[0][0], found[-1][1]
        return
    kept = False
    for (start, stop), (following, _), is_extra in zip(found, [*found[1:], (end, end)], extra, strict=True):
        if is_extra:
            yield (start - 1, stop, start, stop) if kept else (start, following, start, stop)
        kept = kept or not is_extra


def _is_tracking(written: str, start: int) -> bool:
    found = _TRACKING.match(written, start)
    return found is not None and not (found[0].casefold() == "ref=" and _FORGE.match(written))
