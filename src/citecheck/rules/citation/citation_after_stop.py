"""A citation behind the full stop of its sentence.

The parenthesis belongs to the sentence and stands before its stop; only after a block quotation does it follow
(APA 8.11, 8.26–8.27).

~~~ bad
It grew quickly. (Ruiz, 2015).
               ^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
It grew quickly (Ruiz, 2015).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
It grew quickly (Ruiz, 2015). It asked, “Why?” (Ruiz, 2015, p. 4).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Edit, Fix, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.joints import BLANKS
from citecheck.rules.facts.passages import Passage, Placed, passages
from citecheck.rules.facts.quotations import words

CODE = "INT033"
SEVERITY = "warning"
FIX = "safe"

_BEFORE = compiled(r"(?<=[\p{Ll}\d\p{L}%”\"’)\]])\.(?=[”\"’]?$)")
_SHORT = compiled(
    r"(?<![\p{L}\p{N}])(?:\p{L}|\p{L}\.\p{L}|(?:[\p{L}]\.)+\p{L}|etc|al|ca|cf|vs|eds?|vols?|nos?|pp?|ch|figs?|approx|inc|ltd|co|corp|dept"
    r"|dr|prof|mr|mrs|ms|st|jr|sr|jan|feb|mar|apr|aug|sept?|oct|nov|dec|ex|incl|resp|univ|spp?|var|\d{1,2})$",
    regex.I,
)
_BLOCK = 40
"""Words of a paragraph that may be a block quotation whose indent was lost."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each parenthesis between a stop and the next one, or the end of the paragraph."""
    for passage in passages(post):
        block = passage.block
        if not passage.citations or block.quoted or block.kind in ("heading", "caption", "cell"):
            continue
        seen: set[int] = set()
        for one in passage.citations:
            if one.opened not in seen and one.citation.form == "parenthetical" and not one.citation.quoted:
                seen.add(one.opened)
                yield from _judge(post, passage, one)


def _judge(post: Post, passage: Passage, one: Placed) -> Iterator[Diagnostic]:
    prose = post.document.prose
    if prose[one.opened] != "(" or prose[one.closed - 1] != ")":
        return
    stop = _stop(prose, passage.start, one.opened)
    rest = prose[one.closed : passage.end].lstrip(BLANKS)
    again = rest.startswith(".") and not rest.startswith("..")
    if stop is None or not (again or not rest) or one.citation.prefix[:1].isupper():
        return
    if not again and (_is_closed(prose, one) or _may_be_block(prose, passage, one)):
        return
    yield _diagnose(post, stop, None if again else one.closed)


def _stop(prose: str, start: int, opened: int) -> int | None:
    """The offset of the stop that ends the sentence right before the parenthesis; an ellipsis or short form is none."""
    end = opened
    while end > start and prose[end - 1] in BLANKS:
        end -= 1
    found = _BEFORE.search(prose, max(start, end - 3), end)
    if end == opened or found is None or _SHORT.search(prose, max(start, found.start() - 20), found.start()):
        return None
    return found.start()


def _is_closed(prose: str, one: Placed) -> bool:
    """Whether the parenthesis has a stop of its own, as a sentence has: "(After Ruiz, 2015.)"; one with a capital needs none."""
    return prose[one.opened + 1 : one.closed - 1].strip().endswith((".", "!", "?"))


def _may_be_block(prose: str, passage: Passage, one: Placed) -> bool:
    alone = all(other.opened == one.opened for other in passage.citations)
    return bool(alone and one.citation.locator) and len(words(prose[passage.start : one.opened])) >= _BLOCK


def _diagnose(post: Post, stop: int, closed: int | None) -> Diagnostic:
    text = post.document.text
    edits = [Edit(text.span(stop, stop + 1), "")]
    if closed is not None:
        at = text.end(closed)
        edits.append(Edit(Span(at, at), "."))
    return Diagnostic(
        CODE,
        "Put the period after the citation.",
        text.span(stop, stop + 1),
        "warning",
        fix=Fix("Move the period behind the citation", tuple(edits)),
        cause="citation after stop",
    )
