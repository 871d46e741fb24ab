"""All names written where the style shortens to “et al.”, or the reverse.

APA 7 shortens three or more authors at once (8.17); APA 6 named up to five in full the first time (6.12).

~~~ bad
Reefs recover slowly (Kim, Ruiz, & Chan, 2018).
                      ^^^^^^^^^^^^^^^^^

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
~~~ fixed safe
Reefs recover slowly (Kim et al., 2018).

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
~~~ good
Reefs recover slowly (Kim et al., 2018).

References

Kim, S., Ruiz, A., & Chan, B. (2018). Reefs at rest. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from citecheck.model import Citation, Diagnostic, Edit, Fix, Name, Post, Reference, Span
from citecheck.rules.facts.elements import works
from citecheck.rules.wording import all_names, edit, entry_labels, work

CODE = "INT006"
SEVERITY = "warning"
FIX = "safe"
STYLES = ("apa7", "apa6", "harvard-ctr", "harvard-au", "au-style-2020")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each matched citation that names too many of the authors, or too few.

    Names joined as other languages and styles do (“e”, “;”) are left alone.
    """
    seen: set[int] = set()
    needed = cache(lambda: _names_needed(post))
    for match, citation, reference in post.pairs():
        first = match.references[0] not in seen
        seen.add(match.references[0])
        if citation.inherited or citation.quoted or citation.role != "cited" or match.how != "exact":
            continue
        if citation.et_al is None and _too_many(post, citation, first) and (span := _span(citation)):
            if _is_plain(post, citation, span) and not needed()[match.references[0]]:
                yield _shorten(post, citation, span)
        elif first and _too_few(post, citation, reference):
            yield _name_all(post, citation, reference)


def _names_needed(post: Post) -> list[int]:
    """For each entry the names that tell it from others of its year (APA 8.18), 0 where one will do."""
    from citecheck.csl.disambiguation import names_needed

    return names_needed(works(post))


def _too_many(post: Post, citation: Citation, first: bool) -> bool:
    count = len(citation.authors)
    if any(name.literal for name in citation.authors) or count < 3:
        return False
    if first and count <= post.profile.full_first:
        return False
    return count >= (3 if post.profile.full_first else post.profile.et_al_from)


def _too_few(post: Post, citation: Citation, reference: Reference) -> bool:
    """Whether a first citation shortens what its style names in full (APA 6: three to five authors).

    A style that was guessed from the post is not held against it.
    """
    count = len(reference.authors)
    if citation.et_al is None or reference.et_al or len(citation.authors) > 1 or count < 3 or post.profile.evidence:
        return False
    full = count <= post.profile.full_first or count < post.profile.et_al_from
    return full and all(name.given for name in reference.authors)


def _is_plain(post: Post, citation: Citation, span: Span) -> bool:
    joined = citation.joiner is None or citation.joiner.text in {"and", "&", "＆"}
    return joined and ";" not in post.document.prose[slice(*post.document.text.range(span))]


def _span(citation: Citation) -> Span | None:
    spans = [name.span for name in citation.authors if name.span]
    return Span(spans[0].start, spans[-1].end) if spans else None


def _shorten(post: Post, citation: Citation, span: Span) -> Diagnostic:
    source, end = post.document.source.text, _first_end(post, citation.authors[0], span)
    short = f"{source[span.start : end]} et al."
    return Diagnostic(
        CODE,
        f"Shorten three or more authors: {short}",
        span,
        "warning",
        fix=Fix(f"Write “{short}”", (Edit(Span(end, span.end), " et al."),)),
        cause=f"et al. {short}",
    )


def _first_end(post: Post, first: Name, span: Span) -> int:
    """Where the first author ends, a suffix and all: a safe fix drops no "Jr"."""
    end = first.span.end if first.span else span.end
    suffix = post.document.source.text.find(first.suffix, end, span.end) if first.suffix else -1
    return suffix + len(first.suffix) if suffix >= 0 else end


def _name_all(post: Post, citation: Citation, reference: Reference) -> Diagnostic:
    assert citation.et_al is not None
    people = [name.surname for name in reference.authors]
    others = all_names(people, post.profile, citation.form).removeprefix(people[0])
    start = (citation.authors[0].span or citation.et_al.span).end
    return Diagnostic(
        CODE,
        f"{'The first citation names' if post.profile.full_first else 'Name'} all authors: {people[0]}{others}.",
        citation.et_al.span,
        "warning",
        related=entry_labels(post, [reference]),
        fix=Fix("Name all authors", (edit(post, Span(start, citation.et_al.span.end), others),), "unsafe"),
        cause=f"et al. {work(reference)}",
    )
