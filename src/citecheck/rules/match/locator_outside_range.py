"""A cited page lies outside the pages of the entry.

Either the page or the entry is not the one meant. Only articles and chapters with plain page numbers are judged:
article numbers, Roman pages and whole books say nothing about it (APA 8.13, 9.25). A page of
a copy that counts from 1 is “perhaps” and `info`.

~~~ bad
“Reefs rest at night” (Ruiz, 2015, p. 120).
                                      ^^^

References

Ruiz, A. (2015). Reefs at rest. *Journal of Tides*, *4*(2), 33–52.
~~~
~~~ good
“Reefs rest at night” (Ruiz, 2015, p. 40).

References

Ruiz, A. (2015). Reefs at rest. *Journal of Tides*, *4*(2), 33–52.
~~~
~~~ good
“Reefs rest at night” (Ruiz, 2015, p. 120).

References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Locator, Post, Reference
from citecheck.patterns import compiled
from citecheck.rules.wording import WEAK, entry_labels, place, work

CODE = "CIT010"
SEVERITY = "warning"
FIX = "none"

_PART_OF_WORK = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "article", "chapter", "paper-conference",
     "entry-encyclopedia", "entry-dictionary"}
)  # fmt: skip
_PAGES = compiled(r"\s*+\d{1,5}(?:\s*+[-–—−‐‑]\s*+\d{1,5})?+(?:\s*+,\s*+\d{1,5}(?:\s*+[-–—−‐‑]\s*+\d{1,5})?+)*+\s*+")
_RANGE = compiled(r"(\d{1,5})(?:\s*+[-–—−‐‑]\s*+(\d{1,5}))?")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each page locator that leaves the entry's page range."""
    for match, citation, reference in post.pairs():
        if match.confidence >= WEAK and citation.locator and _is_part(reference):
            yield from _judge(post, citation.locator, reference)


def _is_part(reference: Reference) -> bool:
    """Whether an entry's pages are those of the work: of "Sand, Tidal Press, pp. 19–20" they are the pages used."""
    if reference.type == "article-journal" and not (reference.text("volume") or reference.text("issue")):
        return False
    return reference.type in _PART_OF_WORK


def _judge(post: Post, locator: Locator, reference: Reference) -> Iterator[Diagnostic]:
    listed, cited = _ranges(reference.text("page")), _ranges(locator.value)
    if locator.label != "page" or not listed or not cited or listed[0][0] == listed[-1][1]:
        return
    if all(_inside(page, listed) for pages in cited for page in pages):
        return
    length = listed[-1][1] - listed[0][0] + 1
    own_count = all(page <= length for pages in cited for page in pages)  # a PDF numbered from 1
    yield Diagnostic(
        CODE,
        f"{'Perhaps page' if own_count else 'Page'} {locator.value} lies outside {reference.text('page')}, the pages "
        f"of {work(reference)}, {place(post, reference)}.",
        locator.value_span,
        "info" if own_count else "warning",
        related=entry_labels(post, [reference]),
        cause=f"{work(reference)} p. {locator.value}",
    )


def _inside(page: int, ranges: list[tuple[int, int]]) -> bool:
    return ranges[0][0] <= page <= ranges[-1][1] or any(first <= page <= last for first, last in ranges)


def _ranges(pages: str) -> list[tuple[int, int]]:
    """Page ranges in order, short ones written out (123–8 is 123–128); [] for anything but plain numbers."""
    if not _PAGES.fullmatch(pages):
        return []
    found = [_full(one[1], one[2] or one[1]) for one in _RANGE.finditer(pages)]
    return sorted(found) if all(first <= last for first, last in found) else []


def _full(first: str, last: str) -> tuple[int, int]:
    short = len(last) < len(first)
    return int(first), int(first[: len(first) - len(last)] + last if short else last)
