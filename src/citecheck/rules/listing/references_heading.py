"""The list has no heading, or one in other words than “References”.

The list begins under the one word “References” (APA 2.12, 9.43). Under APA other words are renamed: “Works Cited”,
“Reference List”, and “Bibliography” where the text cites every work of it. A bibliography may hold further works;
lists alone and headings of other languages are left in peace.

~~~ bad
Reefs rest at night (Ruiz, 2015), and corals sleep (Okafor, 2012).

Okafor, N. (2012). Sleep of corals. Tidal Press.
^

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed unsafe
Reefs rest at night (Ruiz, 2015), and corals sleep (Okafor, 2012).

References

Okafor, N. (2012). Sleep of corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs rest at night (Ruiz, 2015), and corals sleep (Okafor, 2012).

References

Okafor, N. (2012). Sleep of corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, ListSection, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.wording import edit, line

CODE = "LST001"
SEVERITY = "warning"
FIX = "safe"

_OTHER = compiled(
    r"(?P<apa>works?\s+cited|literature\s+cited|sources?\s+cited|cited\s+(?:works?|literature|sources?|references)"
    r"|references?\s*lists?|list\s+of\s+(?:references|works\s+cited)|references?\s+cited|bibliography)"
    r"|(?P<one>reference)|(?P<slip>referrences?|refrences?|referances?)",
    regex.I,
)
_FEW = "Zero One Two Three Four Five Six Seven Eight Nine Ten".split()
_BEFORE = compiled(r"[^\S\r\n]*+(?:[-*+•·▪●]|\d{1,3}[.)])?[^\S\r\n]*+")
"""What may stand before an entry on its line: blanks, a bullet or a number."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each list of a text that cites something, a list alone is its own business."""
    if post.library or not any(citation.role == "cited" for citation in post.citations):
        return
    for number, section in enumerate(post.sections.lists):
        if len(section.entries) > 1 and not section.annotated:
            yield from _unnamed(post, section) if section.heading is None else _named(post, number, section)


def _unnamed(post: Post, section: ListSection) -> Iterator[Diagnostic]:
    count, first, last = len(section.entries), section.entries[0], section.entries[-1]
    shown = _FEW[count] if count < len(_FEW) else str(count)
    begin, end = line(post, first), line(post, last)
    where = f"line {begin}" if begin == end else f"lines {begin}–{end}"
    yield Diagnostic(
        CODE,
        f"{shown} list entries ({where}) start without a “References” heading.",
        Span(first.start, first.start + 1),
        "warning",
        fix=_insertion(post, first),
    )


def _insertion(post: Post, first: Span) -> Fix | None:
    """A heading on a line of its own above the first entry, of the level the post's headings have."""
    source = post.document.source.text
    start = max(source.rfind("\n", 0, first.start), source.rfind("\r", 0, first.start)) + 1
    if post.document.format not in ("text", "markdown") or not _BEFORE.fullmatch(source, start, first.start):
        return None
    level = max((block.level for block in post.document.blocks if block.kind == "heading"), default=2)
    mark = "#" * level + " " if post.document.format == "markdown" else ""
    return Fix("Insert the heading", (Edit(Span(start, start), f"{mark}References\n\n"),), "unsafe")


def _named(post: Post, number: int, section: ListSection) -> Iterator[Diagnostic]:
    assert section.heading is not None
    start, end = post.document.text.range(section.heading)
    found = _OTHER.search(post.document.prose, start, end)
    if found is None or not _is_whole(post.document.prose, start, end, found) or not _is_wrong(post, number, found):
        return
    wanted = "REFERENCES" if found[0].isupper() else "References"
    span = post.document.text.span(*found.span())
    yield Diagnostic(
        CODE,
        f"Head the list “{wanted}”, not “{' '.join(found[0].split())}”.",
        span,
        "warning",
        fix=Fix(f"Write “{wanted}”", (edit(post, span, wanted),)),
    )


def _is_whole(prose: str, start: int, end: int, found: regex.Match[str]) -> bool:
    """Whether nothing but a number, a colon and the like stands beside the words."""
    return not any(map(str.isalpha, prose[start : found.start()] + prose[found.end() : end]))


def _is_wrong(post: Post, number: int, found: regex.Match[str]) -> bool:
    if found["apa"] is None:
        return True
    if not post.profile.apa:
        return False
    return "bibliography" not in found["apa"].casefold() or _all_cited(post, number)


def _all_cited(post: Post, number: int) -> bool:
    """Whether every entry of a list is one the text cites, so that the heading promises more than it holds."""
    cited = {i for match in post.matches for i in match.references}
    return all(i in cited for i, reference in enumerate(post.references) if reference.list == number)
