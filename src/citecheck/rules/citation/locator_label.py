"""A page or paragraph with another label than “p.”, “pp.”, “para.” or “paras.”.

One page is “p. 12”, several are “pp. 12–14” or “pp. 12, 40”; paragraphs are “para. 4” and “paras. 4–5” (APA 8.13). A bare number
behind the year is taken for a page; where only a comma stands between, the label is not put in unasked.

~~~ bad
Reefs recover slowly (Ruiz, 2015, p.12–14) or not (Ruiz, 2015: 12).
                                  ^^^^^^^                    ^^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Ruiz, 2015, pp. 12–14) or not (Ruiz, 2015, p. 12).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Ruiz, 2015, pp. 12–14) or not (Ruiz, 2015, Chapter 3).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import regex

from citecheck.model import Citation, Diagnostic, Edit, Fix, Locator, Post, Safety, Span
from citecheck.named import NamedTuple
from citecheck.patterns import compiled
from citecheck.rules.facts.joints import BLANKS, written
from citecheck.rules.facts.own_words import page_label
from citecheck.rules.facts.ranges import page_ranges

CODE = "INT021"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_ENGLISH = compiled(r"pp?\.?|pgs?\.?|pages?|paras?\.?|pars?\.?|paragraphs|¶¶?", regex.I)
_SAFETY: Mapping[str, Safety] = MappingProxyType({":": "safe", ",": "unsafe"})
_ONE = compiled(r"\d{1,5}|[ivxlc]{1,8}")
_LIST = compiled(r"\d{1,5}\s*(?:,|,?\s*(?:and|&))\s*\d{1,5}\b")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; labels of other languages, and values that are no plain numbers, are left alone."""
    for citation, _ in written(post):
        locator = citation.locator
        if locator is None or locator.label not in ("page", "paragraph"):
            continue
        several = _several(post, locator)
        if several is None:
            continue
        if locator.label_text:
            yield from _labelled(post, locator, several)
        elif citation.year.span and (mark := _mark(post, citation, locator)):
            yield _diagnose(post, locator, several, _labels(post, mark, locator, several), mark.safety)


def _several(post: Post, locator: Locator) -> bool | None:
    """Whether the value names several pages; None where it is no plain page at all (A-12, 12ff., 3-4, ??)."""
    value = locator.value.strip()
    if _ONE.fullmatch(value):
        return False
    if any(not one.backwards for one in page_ranges(post, locator)) or _LIST.match(value):
        return True
    return None


def _wanted(post: Post, locator: Locator, several: bool) -> str:
    if locator.label == "page":
        own = None if locator.label_text else page_label(post)
        return own or ("pp." if several else "p.")
    if "¶" in locator.label_text and post.profile.name == "apa6":
        return locator.label_text
    return "paras." if several else "para."


def _labelled(post: Post, locator: Locator, several: bool) -> Iterator[Diagnostic]:
    text, prose = post.document.text, post.document.prose
    label, gap = _parts(post, locator)
    if label is None or not _ENGLISH.fullmatch(locator.label_text):
        return
    wanted, edits = _wanted(post, locator, several), []
    if locator.label_text != wanted:
        edits.append(Edit(text.span(*label), wanted))
    if gap[0] == gap[1]:
        at = text.start(gap[0])
        edits.append(Edit(Span(at, at), " "))
    if edits and prose[gap[0] : gap[1]].strip(BLANKS) == "":
        yield _diagnose(post, locator, several, _merged(edits))


def _parts(post: Post, locator: Locator) -> tuple[tuple[int, int] | None, tuple[int, int]]:
    """Where the label stands in the prose, and what lies between it and the value."""
    start, value = post.document.text.offset(locator.span.start), post.document.text.offset(locator.value_span.start)
    end = start + len(locator.label_text)
    return ((start, end) if end <= value else None), (end, value)


def _merged(edits: list[Edit]) -> tuple[Edit, ...]:
    """Edits that touch, as one."""
    if len(edits) == 2 and edits[0].span.end == edits[1].span.start:
        return (Edit(edits[0].span, edits[0].text + edits[1].text),)
    return tuple(edits)


class _Mark(NamedTuple):
    """What stands between a year and its bare page, in the prose; after a comma the number may count something else."""

    start: int
    end: int
    safety: Safety


def _mark(post: Post, citation: Citation, locator: Locator) -> _Mark | None:
    assert citation.year.span is not None
    start = post.document.text.range(citation.year.span)[1]
    end = post.document.text.offset(locator.value_span.start)
    safety = _SAFETY.get(post.document.prose[start:end].strip(BLANKS))
    return _Mark(start, end, safety) if safety else None


def _labels(post: Post, mark: _Mark, locator: Locator, several: bool) -> tuple[Edit, ...]:
    return (Edit(post.document.text.span(mark.start, mark.end), f", {_wanted(post, locator, several)} "),)


def _before(locator: Locator, several: bool) -> str:
    """What a label stands before, in words."""
    return f"several {locator.label}s" if several else f"a single {locator.label}"


def _diagnose(
    post: Post, locator: Locator, several: bool, edits: tuple[Edit, ...], safety: Safety = "safe"
) -> Diagnostic:
    wanted = _wanted(post, locator, several)
    start = min([locator.span.start, *(edit.span.start for edit in edits)])
    found = locator.label_text or ":"
    return Diagnostic(
        CODE,
        f"Write “{wanted}” before {_before(locator, several)}: {wanted} {locator.value.strip()}.",
        Span(start, locator.span.end),
        "warning",
        fix=Fix(f"Write “{wanted}”", edits, safety),
        cause=f"locator label {found} for {wanted}",
    )
