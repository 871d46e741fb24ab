"""A page or paragraph with another label than “p.”, “pp.”, “para.” or “paras.”.

One page is “p. 12”, several are “pp. 12–14” or “pp. 12, 40”; paragraphs are “para. 4” and “paras. 4–5” (APA 8.13).

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

from collections.abc import Iterator

import regex

from citecheck.model import Citation, Diagnostic, Edit, Fix, Locator, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.joints import BLANKS, written
from citecheck.rules.ranges import page_ranges

CODE = "INT021"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_ENGLISH = compiled(r"pp?\.?|pgs?\.?|pages?|paras?\.?|pars?\.?|paragraphs|¶¶?", regex.I)
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
        elif citation.year.span and _colon(post, citation, locator) is not None:
            yield _diagnose(post, locator, several, _after_colon(post, citation, locator, several))


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
        return "pp." if several else "p."
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


def _colon(post: Post, citation: Citation, locator: Locator) -> tuple[int, int] | None:
    """The prose range between a year and its bare page, if a colon stands there."""
    assert citation.year.span is not None
    start = post.document.text.range(citation.year.span)[1]
    end = post.document.text.offset(locator.value_span.start)
    return (start, end) if post.document.prose[start:end].strip(BLANKS) == ":" else None


def _after_colon(post: Post, citation: Citation, locator: Locator, several: bool) -> tuple[Edit, ...]:
    between = _colon(post, citation, locator)
    assert between is not None
    return (Edit(post.document.text.span(*between), f", {_wanted(post, locator, several)} "),)


def _before(locator: Locator, several: bool) -> str:
    """What a label stands before, in words."""
    return f"several {locator.label}s" if several else f"a single {locator.label}"


def _diagnose(post: Post, locator: Locator, several: bool, edits: tuple[Edit, ...]) -> Diagnostic:
    wanted = _wanted(post, locator, several)
    start = min([locator.span.start, *(edit.span.start for edit in edits)])
    found = locator.label_text or ":"
    return Diagnostic(
        CODE,
        "locator-label",
        f"Write “{wanted}” before {_before(locator, several)}: {wanted} {locator.value.strip()}.",
        Span(start, locator.span.end),
        "warning",
        fix=Fix(f"Write “{wanted}”", edits),
        cause=f"locator label {found} for {wanted}",
    )
