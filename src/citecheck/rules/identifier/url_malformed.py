"""A web address that no browser can open as it stands.

The scheme is missing or misspelt, a space stands inside, the end was cut off, or the host has no dot (APA 9.35: copy the
address as the browser has it). Spaces and a missing scheme are mended.

~~~ bad
References

Ruiz, A. (2015). *Reef notes*. www.reefnotes.org/a
                               ^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). *Reef notes*. https://www.reefnotes.org/a
~~~
~~~ good
References

Ruiz, A. (2015). *Reef notes*. https://www.reefnotes.org/a
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post, Safety
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, Stretch, every_entry
from citecheck.rules.facts.links import RESOLVER, first_of
from citecheck.rules.facts.markup import Marks, marks_of
from citecheck.rules.facts.targets import Target, Targets, with_targets

CODE = "ID010"
SEVERITY = "warning"
FIX = "safe"

_URL = r"[^\s<>\"“”]"
_FAULTS = compiled(
    rf"(?P<scheme>(?<![\w:/.@-])(?:htpps?|hpp?tps?|htps?|hhtps?|httpps?|htttps?|ttps?|tthps?)(?::?/{{1,2}}(?=\w))|(?<![\w/])https?(?://?:|;//|//|:/(?!/)|:(?=www\.)|:\\\\)){_URL}++"
    rf"|(?P<blank>https?:(?://[^\S\n]|[^\S\n]//[^\S\n]?)(?=[\w-]+\.)|(?:https?://)?www\.[^\S\n](?=[\w-]+\.\w)|(?:https?://|www\.){_URL}{{3,200}}+(?<=[/_=&?%-])[^\S\n](?=[\p{{Ll}}\d_%-]++[/._=-][\w%-]{{2,}}))(?P<after>{_URL}++)"
    rf"|(?P<bare>(?<![\w/.:@-])www\.(?:[\w-]++\.)++\p{{L}}{{2,}}+{_URL}*+)"
    rf"|https?://{_URL}{{4,300}}?(?P<cut>…|\.{{3,}})(?=[\s)\]]|\Z)"
    rf"|(?P<host>https?://(?!localhost\b)[\p{{L}}\d_-]{{1,63}})(?=[/\s]|\Z)",
    regex.I,
)
_SIGNS = ("tp", "hp", "www", "TP", "HP", "WWW")
_BEFORE = 5
"""Code points that the beginning of an address, however misspelt, takes before one of these."""
_BLANKS = compiled(r"[^\S\n]+")
_MESSAGES = {
    "scheme": "The beginning is misspelt: write https:// or http://.",
    "blank": "There is a space inside the address: close it up.",
    "bare": "The beginning is missing: write https:// or http://.",
    "cut": "The address was cut off: copy it whole.",
    "host": "The address has no dot in the name of its site: copy it whole.",
}


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each fault of an address in an entry; the text of a link may be short, and DOIs are ID002's."""
    marks, targets = marks_of(post), Targets(post)
    for entry in every_entry(post):
        behind = [
            fault._replace(span=entry.span(target.start, target.end))
            for target in targets.of(entry)
            if (fault := _wrong_target(target))
        ]
        yield from with_targets(_shown(entry, marks), behind)


def _shown(entry: Entry, marks: Marks) -> Iterator[Diagnostic]:
    if first_of(entry.text.replace(RESOLVER, ""), _SIGNS) < 0:
        return  # no address but DOIs
    if "//" in entry.text or "www." in entry.text or "http" in entry.text:
        for found in _FAULTS.finditer(entry.text, max(0, first_of(entry.text, _SIGNS) - _BEFORE)):
            if "doi.org" not in found[0] and not _is_linked(entry, marks, found) and not _is_site(entry, found):
                yield _diagnose(entry, found)


def _wrong_target(target: Target) -> Diagnostic | None:
    """A link that leads nowhere, if its address can be mended."""
    found = _FAULTS.match(target.text)
    fault = _diagnose(target, found) if found and "doi.org" not in found[0] else None
    return fault if fault and fault.fix else None


def _is_linked(entry: Entry, marks: Marks, found: regex.Match[str]) -> bool:
    return any(
        mark.kind == "link" and mark.target.startswith("http") and start <= found.start() < end
        for mark, start, end in marks.of(entry)
    )


def _is_site(entry: Entry, found: regex.Match[str]) -> bool:
    """Whether a host alone in the middle of an entry names a site."""
    bare = found["bare"]
    return bare is not None and "/" not in bare and any(map(str.isalnum, entry.text[found.end() :]))


def _diagnose(entry: Stretch, found: regex.Match[str]) -> Diagnostic:
    kind = next(name for name in _MESSAGES if found[name] is not None)
    start, end = found.span()
    text = found[0].rstrip(".,;:)") if kind in ("bare", "blank", "scheme") else found[0]
    end = start + len(text)
    return Diagnostic(
        CODE,
        _MESSAGES[kind],
        entry.span(start, end),
        "warning",
        fix=_fix(entry, found, kind, end),
        cause=f"address: {kind}",
    )


def _fix(entry: Stretch, found: regex.Match[str], kind: str, end: int) -> Fix | None:
    start = found.start()
    if kind == "bare":
        return Fix("Write https://", (entry.edit(start, start + 4, "https://" + found[0][:4]),))
    if kind == "blank":
        blanks = [blank.span() for blank in _BLANKS.finditer(entry.text, start, end)]
        return Fix("Close up", tuple(entry.edit(a, b, "") for a, b in blanks))
    if kind == "scheme":
        unsure: Safety = "unsafe"
        secure = "s" in found["scheme"].casefold()
        return Fix("Write the scheme", (entry.edit(*found.span("scheme"), f"http{'s' if secure else ''}://"),), unsure)
    return None
