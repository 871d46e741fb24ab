"""A work is cited in the text but has no entry in the list.

A reader who wants the source finds nothing to look up. The nearest entry is named where there is one; when the
cited names are the editors of a listed chapter, the message says so, for then the chapter's author is to be cited.
Personal communications, originals read in another work, and citations inside quotations need no entry (APA 8.4,
8.9, 8.32), nor do works that prose under “Further reading” names, if it names none of the list; a post without any
list is LST008's. What may be no citation is “perhaps” and `info`.

~~~ bad
Reefs rest at night (Ruiz & Chan, 2015).
                     ^^^^^^^^^^^^^^^^^

Sleep helps them (Okafor, 2012).

References

Okafor, N. (2012). *Sleep of corals*. Tidal Press.
~~~
~~~ good
Reefs rest at night (Ruiz & Chan, 2015).

References

Ruiz, A., & Chan, B. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest at night (A. Ruiz, personal communication, May 3, 2020), and sleep helps them (Okafor, 2012).

References

Okafor, N. (2012). *Sleep of corals*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Match, Post, Reference
from citecheck.names.keys import folded_keys
from citecheck.references import parse_entry
from citecheck.rules.facts.classics import is_classic, is_legal
from citecheck.rules.facts.strength import is_strong
from citecheck.rules.wording import cited_names, entry_labels, place, work

CODE = "CIT001"
SEVERITY = "error"
FIX = "none"

_MOST = 50
"""Works given in full in the body that are looked at."""
_MANY = 4
_SHARE = 0.75
"""So many of the parenthetical citations must be listed, and such a share of them, before a doubtful one counts as one."""


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each citation that met nothing, provided there is a list to meet."""
    if not post.references and not post.library:
        return
    kept = _is_kept(post)
    described, recommended = _described(post), _recommended(post)
    for match in post.matches:
        citation = post.citations[match.citation]
        if match.how != "none" or is_classic(citation) or is_legal(citation):
            continue
        if not _in(described, citation) and match.citation not in recommended:
            doubtful = not is_strong(citation) and not (kept and citation.form == "parenthetical")
            yield _diagnose(post, citation, match, doubtful)


def _described(post: Post) -> set[tuple[str, int | None]]:
    """(folded surname, year) of the first authors of works that the body gives in full, such as a book under review."""
    found: set[tuple[str, int | None]] = set()
    for start, end in post.sections.described[:_MOST]:
        work = parse_entry(post.document.prose[start:end])
        if work.authors and work.issued:
            found |= {(key, work.issued.year) for key in folded_keys(work.authors[0].surname)}
    return found


def _in(described: set[tuple[str, int | None]], citation: Citation) -> bool:
    if not described or not citation.authors:
        return False
    return any((key, citation.year.number) in described for key in folded_keys(citation.authors[0].surname))


def _recommended(post: Post) -> frozenset[int]:
    """The citations of prose under "Further reading", unless it cites the list: then it may be held to it."""
    if not post.sections.recommending:
        return frozenset()
    starts = [post.document.text.offset(citation.span.start) for citation in post.citations]
    ranges = post.sections.recommending
    found = frozenset(i for i, at in enumerate(starts) if any(start <= at < end for start, end in ranges))
    return frozenset() if any(match.references for match in post.matches if match.citation in found) else found


def _is_kept(post: Post) -> bool:
    """Whether what stands in parentheses of this post is cited from its list, so that a bare "(Name, year)" is meant so."""
    found = [match.how != "none" for match in post.matches if post.citations[match.citation].form == "parenthetical"]
    return sum(found) >= _MANY and sum(found) >= len(found) * _SHARE


def _diagnose(post: Post, citation: Citation, match: Match, doubtful: bool) -> Diagnostic:
    near = post.references[match.near] if match.near is not None else None
    shown = f"@{citation.key}" if citation.key else f"{cited_names(citation, match)} ({citation.year.text})"
    message = (
        f"{'Perhaps a citation: ' if doubtful else ''}{shown} is not in the {_list(post)}{_hint(post, citation, near)}."
    )
    return Diagnostic(
        CODE,
        message,
        citation.span,
        "info" if doubtful else "error",
        related=entry_labels(post, [near]) if near else (),
        cause=shown,
    )


def _list(post: Post) -> str:
    return "library" if post.library else "list"


def _hint(post: Post, citation: Citation, near: Reference | None) -> str:
    if near is None:
        return ""
    if citation.key:
        return f"; closest: @{near.key}, {place(post, near)}"
    if _edited_by(near, citation):
        return f"; they edited the book of {work(near)}, {place(post, near)}: cite the chapter’s author"
    return f"; closest: {work(near)}, {place(post, near)}"


def _edited_by(reference: Reference, citation: Citation) -> bool:
    editors = {editor.surname.lower() for editor in reference.editors}
    cited = {author.surname.lower() for author in citation.authors}
    listed = {author.surname.lower() for author in reference.authors}
    return bool(cited) and cited <= editors and not cited <= listed
