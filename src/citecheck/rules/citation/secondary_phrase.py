"""An indirect citation in other words than “, as cited in”.

The work that was read follows the words “as cited in”, with a comma before them inside brackets (APA 8.6, p. 258).

~~~ bad
Sand wanders (Obi & Fox cited in Day, 2012, p. 4).
                       ^^^^^^^^^

References

Day, R. (2012). The coast book. Tidal Press.
~~~
~~~ fixed safe
Sand wanders (Obi & Fox, as cited in Day, 2012, p. 4).

References

Day, R. (2012). The coast book. Tidal Press.
~~~
~~~ good
Sand wanders (Obi & Fox, 1990, as cited in Day, 2012, p. 4). Obi's (1990) study (as cited in Day, 2012) says so.

References

Day, R. (2012). The coast book. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Citation, Diagnostic, Edit, Fix, Label, Post, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.joints import BLANKS, before

CODE = "INT040"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_ENGLISH = compiled(r"(?:as\s+)?(?:cited|quoted|qtd\.?|referred to|referenced)\s+(?:in|by|from)|apud", regex.I)

_MARKS = frozenset(",;:-–—‐")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each phrase that is worded or pointed otherwise; other languages are left alone."""
    for citation in post.citations:
        phrase = citation.secondary
        if (
            phrase is None
            or citation.quoted
            or citation.form != "parenthetical"
            or not _is_judged(post, citation, phrase)
        ):
            continue
        prose, start, end = post.document.prose, _start(post, phrase), post.document.text.range(phrase.span)[1]
        wanted = "as cited in" if start == 0 or prose[start - 1] in "([" else ", as cited in"
        if " ".join(prose[start:end].split()).casefold() != wanted:
            yield _diagnose(post.document.text.span(start, end), wanted)


def _is_judged(post: Post, citation: Citation, phrase: Label) -> bool:
    """English phrases; a bare “in” only where the years differ, for a chapter is of the year of its book."""
    if phrase.text.strip() == "in" and citation.original is not None:
        return post.citations[citation.original].year.number not in (None, citation.year.number)
    return bool(_ENGLISH.fullmatch(phrase.text.strip()))


def _start(post: Post, phrase: Label) -> int:
    """The prose offset of the blanks and the mark before the phrase, a comma or another in its stead, which belong to the place."""
    prose, at = post.document.prose, before(post, phrase.span)
    if at > 0 and prose[at - 1] in _MARKS:
        at -= 1
        while at > 0 and prose[at - 1] in BLANKS:
            at -= 1
    return at


def _diagnose(span: Span, wanted: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"Indirect source: write “{wanted}”.",
        span,
        "warning",
        fix=Fix(f"Write “{wanted}”", (Edit(span, wanted),)),
        cause="secondary phrase",
    )
