"""One name is written in two ways: accents, hyphens, particles, transliteration.

"Gonzalez" and "González" are one person to a reader and two to a search engine. Kinds of apostrophe, kinds of dash
and a capital particle at the start of a sentence are no difference (APA 9.8, 9.44).

~~~ bad
Tides turn twice (Gonzalez, 2018).
                  ^^^^^^^^

References

González, R. (2018). *Tides*. Tidal Press.
~~~
~~~ fixed unsafe
Tides turn twice (González, 2018).

References

González, R. (2018). *Tides*. Tidal Press.
~~~
~~~ good
Van der Berg (2018) and O'Malley (2019) saw the tide turn.

References

O’Malley, P. (2019). *Tides*. Tidal Press.

van der Berg, R. (2018). *Tides again*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Match, Name, Post, Reference
from citecheck.names.keys import exact_key
from citecheck.rules.facts.inflection import is_inflected
from citecheck.rules.wording import entry_labels, one_spelling, place, surname_span

CODE = "CIT005"
SEVERITY = "warning"
FIX = "unsafe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation that writes a listed name another way."""
    for match, citation, reference in post.pairs():
        people = (
            reference.authors or reference.editors
        )  # none where the entry's head was not read, yet opens with the name
        if match.how == "variant" and match.part is not None and match.part < len(people):
            cited, listed = (match.authors or citation.authors)[match.part], people[match.part]
            if is_inflected(post, citation, cited.surname, listed.surname) or _is_shouted(cited, listed):
                continue
            if not _is_apart(post, cited, listed):
                yield _diagnose(post, match, citation, reference)


def _is_shouted(cited: Name, listed: Name) -> bool:
    """Whether one is the other in capitals, which have no ß: "Weißer", "WEISSER"."""
    both = cited.surname, listed.surname
    return both[0].casefold() == both[1].casefold() and any(name.isupper() for name in both)


def _is_apart(post: Post, cited: Name, listed: Name) -> bool:
    """Whether only a particle is left out that the list does not put at the head of the name: "Tuin, S. van der"."""
    if (
        not listed.particle
        or listed.span is None
        or post.library
        or exact_key(cited.surname) != exact_key(listed.family)
    ):
        return False
    return not post.document.source.text[listed.span.start :].startswith(listed.particle)


def _diagnose(post: Post, match: Match, citation: Citation, reference: Reference) -> Diagnostic:
    part = match.part or 0
    cited = (match.authors or citation.authors)[part]
    listed = (reference.authors or reference.editors)[part]
    choices = one_spelling(post, cited, listed)
    return Diagnostic(
        CODE,
        f"One name, two forms: “{cited.surname}” here, “{listed.surname}” in the list, {place(post, reference)}.",
        surname_span(post, cited) or citation.span,
        "warning",
        related=entry_labels(post, [reference]),
        fix=choices[0] if choices else None,
        cause=f"{cited.surname}/{listed.surname}",
        choices=choices,
    )
