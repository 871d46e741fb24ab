"""Words or marks before a link that APA 7 leaves out.

A link stands by itself; “Retrieved …, from” remains only for pages that change and are not kept (APA 9.16, 9.34–9.35).

~~~ bad
References

Ruiz, A. (2015). Reef notes. Retrieved from https://reefnotes.org/a
                             ^^^^^^^^^^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Reef notes. https://reefnotes.org/a
~~~
~~~ good
References

Ruiz, A. (2015). Reef notes. https://reefnotes.org/a

Voss, C. (n.d.). Reef counter. Retrieved May 3, 2020, from https://reefnotes.org/counter
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Post, Safety, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries

CODE = "REF007"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7",)

_LINK = r"(?=<?(?:https?://|www\.|doi\b|10\.\d{4}))"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,4}[-./]\d{1,2}[-./]\d{1,4})"
_WORDS = compiled(
    rf"(?<![\p{{L}}])(?P<words>(?:(?:[Rr]etrieved|[Aa]vailable|[Aa]ccessed|[Vv]iewed|[Dd]ownloaded)(?:\s(?:online|on))?(?:\s(?:from|at|via|through))?"
    rf"(?:\s(?:the\s)?(?:[Ww]orld\s[Ww]ide\s[Ww]eb|[Ii]nternet|web))?|URL)(?:\s?:)?)\s*+{_LINK}"
    rf"|(?P<dated>[(\[]?\b(?:[Rr]etrieved|[Ll]ast accessed|[Aa]ccessed|[Vv]iewed|[Dd]ate accessed):?\s(?:on:?\s)?{_DAY}(?P<from>,?\s(?:from|at):?)?[)\]]?\.?)"
    rf"|(?P<site>[Rr]etrieved\sfrom\s(?:the\s)?\p{{L}}[\p{{L}}\s.&'’-]{{1,60}}:)\s?{_LINK}|(?P<angle><)(?=https?://|www\.)"
)
_ON = compiled(rf"[,\s]{{1,3}}on:?\s{_DAY}(?=\.?\s*+$)")
_LETTER_BEFORE = compiled(r"\p{L}\s$")
_HINTS = ("etrieved", "vailable", "ccessed", "iewed", "ownloaded", "URL", "<")
_STABLE = frozenset({"DOI", "ISBN"})


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such phrase, pair of brackets, or second link of an entry."""
    for entry in entries(post):
        fields = entry.reference.fields
        if not fields.keys() & {"URL", "DOI"}:
            continue
        for found in _WORDS.finditer(entry.text) if any(map(entry.text.__contains__, _HINTS)) else ():
            yield from _judge(entry, found)
        if {"URL", "DOI"} <= fields.keys() and "doi.org" not in fields["URL"].text:
            where = entry.span(*entry.range(fields["URL"].span))
            yield _diagnose(where, "One link is enough: the DOI.", None, "two links")


def _judge(entry: Entry, found: regex.Match[str]) -> Iterator[Diagnostic]:
    kind = str(found.lastgroup) if not found["dated"] else "dated"
    start, end = found.span(kind)
    where = entry.span(start, end)
    if kind == "words" and found["words"][0].islower() and _LETTER_BEFORE.search(entry.text, max(0, start - 2), start):
        return  # the words of a note: "Preprint available at …"
    if kind == "words" and (late := _late(entry)):
        said = f"“{found['words'].strip()}” and “{entry.text[slice(*late)].strip(' ,.')}”"
        both = (entry.edit(start, found.end(), ""), entry.edit(*late, ""))
        fix = _fix(both, "unsafe") if entry.is_plain(start, found.end()) and entry.is_plain(*late) else None
        yield _diagnose(where, f"APA 7 writes the link alone: leave out {said}.", fix)
    elif kind == "words":
        yield _diagnose(
            where,
            f"APA 7 writes the link alone: leave out “{found['words'].strip()}”.",
            _cut(entry, start, found.end()),
        )
    elif kind == "angle" and (close := entry.text.find(">", end)) > 0:
        edits = (entry.edit(start, end, ""), entry.edit(close, close + 1, ""))
        yield _diagnose(where, "APA 7 writes the link without angle brackets: leave them out.", _fix(edits))
    elif kind == "site":
        yield _diagnose(where, "APA 7 writes the site’s name as source, then the link alone.", None)
    elif kind == "dated" and (_is_stable(entry) or not found["from"]):
        message = "Give a retrieval date only for pages that change: “Retrieved May 3, 2020, from …”."
        stop = _joint(entry, end)
        begin = start if stop < len(entry.text) else len(entry.text[:start].rstrip())
        fix = _cut(entry, begin, stop, "unsafe") if _is_stable(entry) else None
        yield _diagnose(where, message, fix, "retrieval date")


def _late(entry: Entry) -> tuple[int, int] | None:
    """The day behind the address: "Retrieved from https://… on May 3, 2020"."""
    link = entry.field("URL")
    found = _ON.match(entry.text, link[1]) if link else None
    return found.span() if found else None


def _is_stable(entry: Entry) -> bool:
    fields = entry.reference.fields
    return bool(fields.keys() & _STABLE or {"container-title", "volume"} <= fields.keys())


def _joint(entry: Entry, end: int) -> int:
    """Where what follows a phrase begins, behind the comma and the spaces between the two."""
    while end < len(entry.text) and (entry.text[end].isspace() or entry.text[end] == ","):
        end += 1
    return end


def _cut(entry: Entry, start: int, end: int, safety: Safety = "safe") -> Fix | None:
    return _fix((entry.edit(start, end, ""),), safety) if entry.is_plain(start, end) else None


def _fix(edits: tuple[Edit, ...], safety: Safety = "safe") -> Fix:
    return Fix("Remove it", edits, safety)


def _diagnose(where: Span, message: str, fix: Fix | None, cause: str = "words before links") -> Diagnostic:
    return Diagnostic(CODE, message, where, "info", fix=fix, cause=cause)
