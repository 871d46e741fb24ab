"""Initials that are missing where two first authors share a surname, or that nothing calls for.

Two first authors of one surname are told apart by initials in every citation, even where the years differ; elsewhere a
citation has surnames alone (APA 8.20). A title is a word of the sentence, so that taking it away is left to you.

~~~ bad
Reefs rest (Fox, 2006), but corals do not (Fox, 2008), said some (A. Ruiz, 2015).
            ^^^                            ^^^                    ^^

References

Fox, I. (2006). Corals. Tidal Press.

Fox, M. A. (2008). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs rest (I. Fox, 2006), but corals do not (M. A. Fox, 2008), said some (Ruiz, 2015).

References

Fox, I. (2006). Corals. Tidal Press.

Fox, M. A. (2008). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ bad
Said Dr. Ruiz (2015).
     ^^^

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ fixed unsafe
Said Ruiz (2015).

References

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs rest (I. Fox, 2006), but corals do not (M. A. Fox, 2008), said Ruiz (2015).

References

Fox, I. (2006). Corals. Tidal Press.

Fox, M. A. (2008). Tides. Tidal Press.

Ruiz, A. (2015). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Edit, Fix, Name, Post, Safety, Span
from citecheck.patterns import compiled
from citecheck.rules.facts.clusters import entry
from citecheck.rules.facts.elements import works
from citecheck.rules.facts.joints import BLANKS, written
from citecheck.rules.facts.spared import SURE

CODE = "INT007"
SEVERITY = "info"
FIX = "safe"
STYLES = ("apa7", "apa6")

_HONORIFIC = compiled(r"\b(?:Drs?|Prof(?:essor)?|Mr|Mrs|Ms|Sir|Dame)\.?\s+$")
_INITIALS = compiled(r"(?:\p{Lu}\.[\s\u00a0-]?)+")
_NAME_BEFORE = compiled(r"\p{Lu}(?:\p{L}+|\.)[\s\u00a0-]$")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation of a first author; given names in a sentence's own voice are left alone."""
    needed = _needed(post)
    for citation, match in written(post):
        reference = entry(post, match)
        if reference is None or citation.inherited or citation.personal or not citation.authors:
            continue
        name = (match.authors or citation.authors)[0] if match else citation.authors[0]
        if name.literal or name.span is None or reference.confidence < SURE:
            continue
        wanted = needed.get(id(reference), "")
        if wanted:
            if not _shown(post, citation, name):
                yield _missing(name.span, name, wanted)
        else:
            yield from _needless(post, citation, name)


def _needed(post: Post) -> dict[int, str]:
    """The initials of each entry whose first author shares a surname with another's, by the entry's identity."""
    from citecheck.csl.disambiguation import initials_needed

    known = works(post)
    marked = zip(post.references, known, initials_needed(known), strict=True)
    return {id(reference): work.authors[0].initials for reference, work, needed in marked if needed}


def _shown(post: Post, citation: Citation, name: Name) -> bool:
    """Whether any given name or initial stands with the surname, before it or in the words that lead up to it."""
    if name.given:
        return True
    start = post.document.text.offset(citation.span.start)
    return bool(_NAME_BEFORE.search(post.document.prose[max(0, start - 25) : start]))


def _missing(span: Span, name: Name, initials: str) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"Two first authors are named {name.surname}: write {initials} {name.surname}.",
        span,
        "info",
        fix=Fix(f"Write {initials} {name.surname}", (Edit(Span(span.start, span.start), f"{initials} "),)),
        cause=f"initials {name.surname}",
    )


def _needless(post: Post, citation: Citation, name: Name) -> Iterator[Diagnostic]:
    """Initials before the only author of that surname, and titles."""
    text, prose = post.document.text, post.document.prose
    start = text.offset(min(citation.span.start, name.span.start if name.span else citation.span.start))
    found = _HONORIFIC.search(prose, max(0, start - 12), start) if prose[start - 1 : start].isspace() else None
    safety: Safety = "unsafe" if found else "safe"  # a title is a word of the sentence: "the late Dr. Obi"
    if found is None and citation.form == "parenthetical" and name.given:
        found = _INITIALS.match(prose, start, start + 20)
    if found is None:
        return
    end = found.end()
    while prose[end] in BLANKS:
        end += 1
    yield Diagnostic(
        CODE,
        f"The surname alone will do: {name.surname}.",
        text.span(found.start(), found.start() + len(found[0].rstrip(BLANKS))),
        "info",
        fix=Fix("Write the surname alone", (Edit(text.span(found.start(), end), ""),), safety),
        cause="needless initials",
    )
