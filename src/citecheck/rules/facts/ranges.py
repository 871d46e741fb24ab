"""Page ranges of entries and locators; of these only what surely is one: a chapter with its page (3-4) is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Locator, Post
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.remembered import per_post

_RANGE = compiled(
    r"(?<![\d\p{L}-])(\d{1,5}|[ivxlc]{1,8})(\s?(?:--|[-‐‑‒−–—])\s?)(\d{1,5}|[ivxlc]{1,8})(?![\d\p{L}]|-\d)"
)
_CHAPTERS = 10
"""Number under which “p. 3-4” may be page 4 of chapter 3."""
SINGULAR = frozenset({"p", "p.", "P.", "pg", "pg.", "page", "Page"})


class Range(NamedTuple):
    """“87-89” at prose `start`…`end`; the dash, blanks beside it included, stands at `dash`."""

    first: str
    last: str
    start: int
    end: int
    dash: tuple[int, int]
    mark: str

    @property
    def full(self) -> str:
        """The second number with the digits it shares with the first: 128 for 123–8."""
        short = self.first.isdigit() and self.last.isdigit() and len(self.last) < len(self.first)
        full = self.first[: len(self.first) - len(self.last)] + self.last if short else self.last
        return full if not short or int(full) > int(self.first) else self.last

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins, or where it begins; a short second number runs on."""
        first, last = self.first, self.last
        if first.isdigit() and last.isdigit():
            return len(last) >= len(first) and int(last) <= int(first)
        return first == last


def ranges(text: str, start: int, end: int) -> Iterator[Range]:
    """Every range in `text[start:end]`, its places as offsets in `text`."""
    for found in _RANGE.finditer(text, start, end):
        yield Range(found[1], found[3], *found.span(), found.span(2), found[2])


@per_post
def listed_ranges(post: Post) -> Sequence[tuple[Entry, Range]]:
    """The ranges of pages in the entries that rules on form may judge."""
    placed = ((entry, entry.field("page")) for entry in entries(post))
    return tuple((entry, one) for entry, place in placed if place for one in ranges(entry.text, *place))


def page_ranges(post: Post, locator: Locator) -> Iterator[Range]:
    """The ranges of pages or paragraphs in a locator's value."""
    if locator.label not in ("page", "paragraph"):
        return
    start, end = post.document.text.range(locator.value_span)
    paged = post.document.prose[max(0, start - 2) : start].rstrip().endswith(":")  # "(Ruiz, 2015: 12-14)"
    yield from (one for one in ranges(post.document.prose, start, end) if paged or _is_sure(locator, one))


def _is_sure(locator: Locator, one: Range) -> bool:
    if not one.first.isdigit() or not one.last.isdigit():
        return bool(locator.label_text) and one.first.isdigit() == one.last.isdigit()
    if locator.label_text in SINGULAR and one.mark.strip() != "–":
        return int(one.first) >= _CHAPTERS
    return bool(locator.label_text) or int(one.first) > 2 * _CHAPTERS
