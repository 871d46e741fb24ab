"""A page range with a hyphen where an en dash stands.

Ranges take an en dash without spaces (APA 6.6, 8.13). Labels with a hyphen of their own (A-12) are left alone.

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

from citecheck.model import Citation, Diagnostic, Edit, Fix, Locator, Post, Span

CODE = "INT022"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_RANGE = regex.compile(
    r"(?<![\d\p{L}-])(\d{1,5}|[ivxlc]{1,8})(\s?(?:--|[-‐‑‒−])\s?|\s[–—]\s)(\d{1,5}|[ivxlc]{1,8})(?![\d\p{L}]|-\d)"
)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each locator with such a range; backwards ranges are INT023's."""
    for citation in post.citations:
        locator = citation.locator
        if locator is not None and locator.label in ("page", "paragraph") and not citation.quoted:
            yield from _ranges(post, citation, locator)


def _ranges(post: Post, citation: Citation, locator: Locator) -> Iterator[Diagnostic]:
    written = post.document.slice(locator.value_span)
    for found in _RANGE.finditer(written):
        if _backwards(found[1], found[3]) or (not locator.label_text and not _wide(found[1], found[3])):
            continue
        start = locator.value_span.start
        span, dash = (
            Span(start + found.start(), start + found.end()),
            Span(start + found.start(2), start + found.end(2)),
        )
        yield Diagnostic(
            CODE,
            "locator-dash",
            f"Page range takes an en dash: {locator.label_text} {found[1]}–{found[3]}.".replace("  ", " "),
            span,
            "info",
            fix=Fix("Write an en dash", (Edit(dash, "–"),)),
            cause="locator dash",
        )


def _backwards(first: str, last: str) -> bool:
    return first.isdigit() and last.isdigit() and len(last) >= len(first) and int(last) <= int(first)


def _wide(first: str, last: str) -> bool:
    """Whether an unlabelled pair is surely a page range and no chapter-page."""
    return first.isdigit() and last.isdigit() and int(first) > 20
