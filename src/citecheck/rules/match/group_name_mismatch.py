"""A group's name in the text is not the name that opens its entry.

Citation and entry must begin alike, or the reader looks under the wrong letter: a child body for its parent, "Dept."
for "Department", the full name where the list has the short form (APA 8.21, 9.11). Short forms in the text are
INT050's matter. Harvard lets a list go by a short form that the text explains: "Royal College of Harbours (RCH)".

~~~ bad
Tides are safe (Department of Harbours, 2019).
                ^^^^^^^^^^^^^^^^^^^^^^

References

Department of Harbours and Coastal Waters. (2019). *Safe tides*.
~~~
~~~ fixed unsafe
Tides are safe (Department of Harbours and Coastal Waters, 2019).

References

Department of Harbours and Coastal Waters. (2019). *Safe tides*.
~~~
~~~ good
Tides are safe (World Reef Fund [WRF], 2019). Reefs are not (WRF, 2019).

References

World Reef Fund. (2019). *Safe tides*.
~~~
~~~ good
Tides are safe (Reef Fund, 2019).

References

The Reef Fund. (2019). *Safe tides*.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Fix, Name, Post, Reference
from citecheck.names.keys import group_key, name_key
from citecheck.rules.wording import WEAK, edit, entry_labels, place, surname_span

CODE = "CIT014"
SEVERITY = "warning"
FIX = "unsafe"


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each group whose name differs, short forms in the text left aside."""
    explained = set() if post.profile.apa else _explained(post)
    for match, citation, reference in post.pairs():
        authors = match.authors or citation.authors
        if (
            match.how == "group"
            and match.confidence >= WEAK
            and len(authors) == 1
            and not name_key(authors[0]).is_abbreviation
            and _listed(reference)
            and group_key(_listed(reference)) not in explained
        ):
            yield _diagnose(post, citation, reference, authors[0])


def _explained(post: Post) -> set[str]:
    """Short forms that stand beside their group's name in a citation."""
    return {group_key(one.abbreviation.text) for one in post.citations if one.abbreviation}


def _listed(reference: Reference) -> str:
    """The first author's name, "" where the entry's head was not read."""
    return next((name.surname for name in reference.authors or reference.editors), "")


def _diagnose(post: Post, citation: Citation, reference: Reference, cited: Name) -> Diagnostic:
    listed = _listed(reference)
    span = surname_span(post, cited)
    fix = Fix(f"Write {listed} in the text", (edit(post, span, listed),), "unsafe") if span else None
    return Diagnostic(
        CODE,
        f"Group named in two ways: “{cited.surname}” here, “{listed}” in the list, {place(post, reference)}.",
        span or citation.span,
        "warning",
        related=entry_labels(post, [reference]),
        fix=fix,
        cause=f"{cited.surname}/{listed}",
        choices=(fix,) if fix else (),
    )
