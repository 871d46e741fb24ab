"""Round brackets inside round ones, two parentheses back to back, one that is never closed.

Inside a parenthesis a citation has commas and no brackets of its own, and works cited at one place share one parenthesis
(APA 6.8–6.9, 8.12).

~~~ bad
Reefs recover slowly (see Ruiz (2015)), corals do not (Chan, 2014) (Obi, 2012).
                               ^^^^^^                            ^^^

References

Chan, B. (2014). Tides. Tidal Press.

Obi, N. (2012). Corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (see Ruiz, 2015), corals do not (Chan, 2014; Obi, 2012).

References

Chan, B. (2014). Tides. Tidal Press.

Obi, N. (2012). Corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (see Ruiz, 2015), corals do not (Chan, 2014; Obi, 2012).

References

Chan, B. (2014). Tides. Tidal Press.

Obi, N. (2012). Corals. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from citecheck.model import Diagnostic, Edit, Fix, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.brackets import Brackets, are_flat, brackets_of
from citecheck.rules.facts.clusters import MARKUP, entry, order_keys
from citecheck.rules.facts.joints import APOSTROPHES, BLANKS, date_span
from citecheck.rules.facts.passages import Passage, Placed, passages
from citecheck.rules.wording import edit, stopped

CODE = "INT032"
SEVERITY = "warning"
FIX = "safe"

_OWNER = compiled(r"['’]s?,?\s*$")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each; what is quoted, and brackets without a citation, are left alone."""
    for passage in passages(post):
        if not passage.citations or passage.block.quoted:
            continue
        held = Counter(one.opened for one in passage.citations)
        if not are_flat(post, passage):
            yield from _misnested(post, passage, held)
        yield from _adjacent(post, passage, held)


def _misnested(post: Post, passage: Passage, held: Counter[int]) -> Iterator[Diagnostic]:
    pairs = brackets_of(post)(passage)
    for one in passage.citations:
        if one.citation.quoted or one.citation.key or one.citation.inherited:
            continue
        if one.citation.form == "narrative":
            yield from _nested(post, one, pairs, held[one.opened])
        elif one.opened in pairs.unclosed and one.citation.strength == 1:
            yield _unclosed(post, one)


def _nested(post: Post, one: Placed, pairs: Brackets, members: int) -> Iterator[Diagnostic]:
    """“(see Ruiz (2015))”: the year's bracket becomes a comma."""
    prose, text = post.document.prose, post.document.text
    date = date_span(one.citation)
    year = text.offset(date.start) if date else 0
    opened = year - 1
    if opened not in pairs.closing or one.closed != pairs.closing[opened] + 1:
        return
    outer = pairs.around.get(opened)
    if prose[one.closed : one.closed + 1] in APOSTROPHES or _OWNER.search(prose, one.start, opened):
        return  # "see Ruiz's (2015) book" can have no comma
    if outer is None or prose[outer] != "(" or prose[opened] not in "([" or members > 1:
        return
    before, after = opened, one.closed
    while before > 0 and prose[before - 1] in BLANKS + ",":
        before -= 1
    comma = prose[after : after + 2].strip(BLANKS)[:1].isalpha()
    yield Diagnostic(
        CODE,
        stopped(
            f"Inside parentheses put a comma before the year, not parentheses round it: {prose[one.start : before]}, {prose[year : after - 1]}"
        ),
        text.span(opened, after),
        "warning",
        fix=Fix(
            "Write a comma for the inner bracket",
            (
                *_joined(post, one),
                Edit(text.span(before, opened + 1), ", "),
                Edit(text.span(after - 1, after), "," if comma else ""),
            ),
        ),
        cause="nested brackets",
    )


def _joined(post: Post, one: Placed) -> Iterator[Edit]:
    """The joiner as it stands inside a parenthesis."""
    joiner, wanted = one.citation.joiner, post.profile.joiner_parenthetical
    if joiner is not None and joiner.text == "and" != wanted:
        yield edit(post, joiner.span, wanted)


def _adjacent(post: Post, passage: Passage, held: Counter[int]) -> Iterator[Diagnostic]:
    """“(Chan, 2014) (Ruiz, 2015)”: one parenthesis with a semicolon."""
    for one, other in pairwise(passage.citations):
        if not _meet(post.document.prose, one, other):
            continue
        span = post.document.text.span(one.closed - 1, other.opened + 1)
        yield Diagnostic(
            CODE,
            "Works cited at one place share a parenthesis: put a semicolon between them.",
            span,
            "warning",
            fix=_join(post, one, other, span, single=held[one.opened] == held[other.opened] == 1),
            cause="adjacent parentheses",
        )


def _meet(prose: str, one: Placed, other: Placed) -> bool:
    """Whether nothing but blanks stands between the parentheses of two citations."""
    both = (one.citation, other.citation)
    if one.opened == other.opened or any(c.form == "narrative" or c.quoted or c.personal or c.key for c in both):
        return False
    between = prose[one.closed - 1 : other.opened + 1]
    return between.startswith(")") and between.endswith("(") and not between[1:-1].strip(BLANKS)


def _join(post: Post, one: Placed, other: Placed, span: Span, *, single: bool) -> Fix | None:
    """A semicolon for the brackets; two works change places where the list has them so."""
    source, text = post.document.source.text, post.document.text
    if source[span.start : span.end].strip(")( \u00a0\n"):
        return None  # markup between the brackets
    if single and not other.citation.prefix and _is_reversed(post, one, other):
        first, second = text.span(one.opened + 1, one.closed - 1), text.span(other.opened + 1, other.closed - 1)
        pieces = [post.document.slice(second), post.document.slice(first)]
        if not any(MARKUP.intersection(piece) for piece in pieces):
            return Fix("Join the parentheses", (Edit(Span(first.start, second.end), "; ".join(pieces)),))
    return Fix("Join the parentheses", (Edit(span, "; "),))


def _is_reversed(post: Post, one: Placed, other: Placed) -> bool:
    listed = [entry(post, place.match) for place in (one, other)]
    if post.profile.order_in_parentheses != "list" or not all(listed) or one.citation.prefix:
        return False
    key = order_keys(post)
    places = [place.match.references[0] for place in (one, other) if place.match]
    return bool(key(other) < key(one)) and places[0] > places[1]


def _unclosed(post: Post, one: Placed) -> Diagnostic:
    return Diagnostic(
        CODE,
        "The parenthesis is never closed.",
        post.document.text.span(one.opened, one.end),
        "warning",
        cause="unclosed parenthesis",
    )
