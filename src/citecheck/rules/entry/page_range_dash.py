"""A hyphen in a page range, a dash with blanks round it, or a last page cut short.

Ranges take an en dash without blanks, and both pages in full (APA 6.6, 9.25).

~~~ bad
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33-52.
                                                             ^^^^^
~~~
~~~ fixed safe
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
~~~ good
References

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Fix, Post, Safety
from citecheck.rules.elements import Entry, entries

CODE = "REF043"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_RANGE = regex.compile(
    r"(?<![\p{L}\d/.–-])(?P<first>\d{1,6}|[ivxlc]{1,8})(?P<dash>\s{0,2}[-‐‑–—−]{1,2}\s{0,2})(?P<last>\d{1,6}|[ivxlc]{1,8})(?![\p{L}\d/–-]|\.\d)"
)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each range of pages that is written otherwise."""
    for entry in entries(post):
        if place := entry.field("page"):
            for found in _RANGE.finditer(entry.text, *place):
                yield from _judge(entry, found)


def _judge(entry: Entry, found: regex.Match[str]) -> Iterator[Diagnostic]:
    first, last = found["first"], found["last"]
    if first.isdigit() != last.isdigit():
        return
    whole = full(first, last)
    wanted = f"{first}–{whole}"
    if wanted != found[0]:
        message = f"Page range takes an en dash: {wanted}." if whole == last else f"Give both pages in full: {wanted}."
        safety: Safety = "safe" if whole == last else "unsafe"
        edits = [entry.edit(*found.span("dash"), "–")] if found["dash"] != "–" else []
        if whole != last:
            edits.append(entry.edit(*found.span("last"), whole))
        yield Diagnostic(
            CODE,
            "page-range-dash",
            message,
            entry.span(*found.span()),
            "info",
            fix=Fix(f"Write {wanted}", tuple(edits), safety),
            cause="dash in page ranges" if whole == last else "pages cut short",
        )


def full(first: str, last: str) -> str:
    """The last page with the digits it shares with the first: ("310", "47") → "347"."""
    if first.isdigit() and len(last) < len(first) and last > first[-len(last) :]:
        return first[: -len(last)] + last
    return last
