"""A page range with a hyphen where an en dash stands, or with a short second number.

Ranges take an en dash without spaces and both numbers in full (APA 6.6, 8.13). Labels with a hyphen of their own (A-12)
are left alone.

~~~ bad
Reefs recover slowly (Ruiz, 2015, pp. 87-89).
                                      ^^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz, 2015, pp. 87–89).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Ruiz, 2015, pp. 87–89). They sink again (Ruiz, 2015, p. A-12).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Locator, Post, Span
from citecheck.rules.joints import written
from citecheck.rules.ranges import runs_backwards
from citecheck.text import Text

CODE = "INT022"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_RANGE = regex.compile(
    r"(?<![\d\p{L}-])(\d{1,5}|[ivxlc]{1,8})(\s?(?:--|[-‐‑‒−–—])\s?)(\d{1,5}|[ivxlc]{1,8})(?![\d\p{L}]|-\d)"
)
_CHAPTERS = 10
"""Number under which “p. 3-4” may be page 4 of chapter 3."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each such range; backwards ranges are INT023's."""
    for citation, _ in written(post):
        locator = citation.locator
        if locator is not None and locator.label in ("page", "paragraph"):
            yield from _ranges(post, locator)


def _ranges(post: Post, locator: Locator) -> Iterator[Diagnostic]:
    text = post.document.text
    start, end = text.range(locator.value_span)
    for found in _RANGE.finditer(post.document.prose, start, end):
        full = _full(found[1], found[3])
        if found[2] == "–" and full == found[3]:
            continue
        if runs_backwards(found[1], found[3]) or not _is_range(locator, found):
            continue
        what = "Page range takes" if found[2] != "–" else "Page range takes both numbers in full, with"
        yield Diagnostic(
            CODE,
            "locator-dash",
            f"{what} an en dash: {locator.label_text} {found[1]}–{full}.".replace("  ", " "),
            text.span(*found.span()),
            "info",
            fix=Fix(
                "Write the range in full with an en dash",
                (Edit(text.span(*found.span(2)), "–"), *_tail(text, found, full)),
            ),
            cause="locator dash",
        )


def _tail(text: Text, found: regex.Match[str], full: str) -> Iterator[Edit]:
    """The digits that a short second number leaves out."""
    if full != found[3]:
        at = text.start(found.start(3))
        yield Edit(Span(at, at), full[: len(full) - len(found[3])])


def _full(first: str, last: str) -> str:
    """The second number with the digits it shares with the first: 128 for 123-8."""
    short = first.isdigit() and last.isdigit() and len(last) < len(first)
    full = first[: len(first) - len(last)] + last if short else last
    return full if not short or int(full) > int(first) else last


def _is_range(locator: Locator, found: regex.Match[str]) -> bool:
    """Whether a pair is surely a range, and no chapter with its page."""
    if not found[1].isdigit() or not found[3].isdigit():
        return bool(locator.label_text)
    if locator.label_text in ("p.", "p") and found[2].strip() != "–":
        return int(found[1]) >= _CHAPTERS
    return bool(locator.label_text) or int(found[1]) > 2 * _CHAPTERS
