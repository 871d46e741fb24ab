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

from citecheck.model import Citation, Diagnostic, Edit, Fix, Post, Span

CODE = "INT040"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6")

_ENGLISH = regex.compile(
    r"(?:as\s+)?(?:cited|quoted|qtd\.?|referred to|referenced|cited)\s+(?:in|by|from)|apud", regex.I
)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each phrase that is worded or pointed otherwise; other languages are left alone."""
    for citation in post.citations:
        phrase = citation.secondary
        if (
            phrase is None
            or citation.quoted
            or citation.form != "parenthetical"
            or not _ENGLISH.fullmatch(phrase.text.strip())
        ):
            continue
        start = _start(post, phrase.span.start)
        written = post.document.source.text[start : phrase.span.end]
        opening = post.document.source.text[start - 1 : start] in ("(", "[", "")
        wanted = "as cited in" if opening else ", as cited in"
        if " ".join(written.split()).casefold() == wanted:
            continue
        yield _diagnose(citation, Span(start, phrase.span.end), wanted)


def _start(post: Post, at: int) -> int:
    """The blanks and the comma before the phrase belong to the place."""
    text = post.document.source.text
    while at > 0 and text[at - 1] in " \u00a0\t\n":
        at -= 1
    return at - 1 if at > 0 and text[at - 1] == "," else at


def _diagnose(citation: Citation, span: Span, wanted: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        "secondary-phrase",
        f"Indirect source: write “{wanted}”.",
        span,
        "warning",
        fix=Fix(f"Write “{wanted}”", (Edit(span, wanted),)),
        cause="secondary phrase",
    )
