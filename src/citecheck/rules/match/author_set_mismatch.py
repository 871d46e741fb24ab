"""Year and first author agree, but authors are missing, added or replaced.

A dropped co-author is a wrong credit, and a reader cannot be sure which work is meant. Forms with "et al." are
INT005's and INT006's, another order CIT007's (APA 8.17). Where the entry may be another one, it is “perhaps” and `info`.

~~~ bad
Reefs rest at night (Ruiz, 2015).
                     ^^^^^^^^^^

References

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ fixed unsafe
Reefs rest at night (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest at night (Ruiz, 2015; Ruiz & Chan, 2015).

References

Ruiz, A. (2015). *Reefs awake*. Tidal Press.

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.model import Citation, Diagnostic, Fix, Form, Match, Name, Post, Profile, Reference, Span
from citecheck.names.keys import exact_key
from citecheck.rules.wording import WEAK, all_names, cited_names, edit, entry_labels, listed_year, names, place

CODE = "CIT006"
SEVERITY = "error"
FIX = "unsafe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation whose set of authors is not the entry's."""
    for match, citation, reference in post.pairs():
        read = bool(reference.authors or reference.editors) and bool(
            reference.text("title")
        )  # else a title may be among them
        if match.how == "authors" and read and not is_reordered(match, citation, reference):
            yield _diagnose(post, match, citation, reference)


def is_reordered(match: Match, citation: Citation, reference: Reference) -> bool:
    """Whether the citation has just the entry's surnames, in another order (CIT007)."""
    cited = [exact_key(name.surname) for name in match.authors or citation.authors]
    listed = [exact_key(name.surname) for name in reference.authors or reference.editors]
    return cited != listed and sorted(cited) == sorted(listed)


def _diagnose(post: Post, match: Match, citation: Citation, reference: Reference) -> Diagnostic:
    weak = match.confidence < WEAK
    cited, people = match.authors or citation.authors, reference.authors or reference.editors
    fix = None if weak else _fix(post, citation, cited, people, reference)
    return Diagnostic(
        CODE,
        f"{'Perhaps authors' if weak else 'Authors'} differ: {cited_names(citation, match)} here, "
        f"{_all(people, reference)} ({listed_year(reference)}) in the list, {place(post, reference)}.",
        citation.span,
        "info" if weak else "error",
        related=entry_labels(post, [reference]),
        fix=fix,
        cause=f"{cited_names(citation, match)}/{_all(people, reference)} {citation.year.text}",
        choices=(fix,) if fix else (),
    )


def _all(people: Sequence[Name], reference: Reference) -> str:
    if len(people) < 3 or len(people) > 6 or reference.et_al:
        return names(people, reference.et_al is not None)
    return ", ".join(person.surname for person in people[:-1]) + f", & {people[-1].surname}"


def _fix(
    post: Post, citation: Citation, cited: Sequence[Name], people: Sequence[Name], reference: Reference
) -> Fix | None:
    spans = [name.span for name in cited if name.span]
    if citation.inherited or len(spans) != len(cited) or not people:
        return None
    end = citation.et_al.span.end if citation.et_al else spans[-1].end
    shown = _as_cited(people, post.profile, citation.form, reference.et_al is not None)
    return Fix(f"Write {shown} in the text", (edit(post, Span(spans[0].start, end), shown),), "unsafe")


def _as_cited(people: Sequence[Name], profile: Profile, form: Form, cut: bool) -> str:
    if len(people) >= profile.et_al_from or cut:
        return f"{people[0].surname} et al."
    return all_names([person.surname for person in people], profile, form)
