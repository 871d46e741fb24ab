"""A work that the text knows only through another work has its own entry.

Either the work was read, and is then cited directly, or it was not, and only the work that was read belongs in the
list (APA 8.6).

~~~ bad
Corals sleep (Obi, 1990, as cited in Day, 2012).

References

Day, E. (2012). *Sleep at sea*. Tidal Press.

Obi, D. (1990). *Sleep of corals*. Tidal Press.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
Corals sleep (Obi, 1990, as cited in Day, 2012).

References

Day, E. (2012). *Sleep at sea*. Tidal Press.

~~~
~~~ good
Corals sleep (Obi, 1990, as cited in Day, 2012), and long (Obi, 1990).

References

Day, E. (2012). *Sleep at sea*. Tidal Press.

Obi, D. (1990). *Sleep of corals*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from citecheck.model import Citation, Diagnostic, Label, Post
from citecheck.rules.removal import removal
from citecheck.rules.wording import work

CODE = "CIT011"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6", "harvard-ctr")


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that is reached as the original of an indirect citation only."""
    if post.library:
        return
    reaching: dict[int, list[Citation]] = defaultdict(list)
    for match in post.matches:
        for i in match.references:
            reaching[i].append(post.citations[match.citation])
    for i, citations in sorted(reaching.items()):
        if all(citation.role == "original" for citation in citations):
            yield _diagnose(post, i, citations[0])


def _diagnose(post: Post, at: int, citation: Citation) -> Diagnostic:
    reference = post.references[at]
    return Diagnostic(
        CODE,
        f"{work(reference)} is only cited through another work: cite it directly or leave it out of the list.",
        reference.span,
        "warning",
        related=(Label(citation.span, "cited indirectly here"),),
        fix=removal(post, reference),
        cause=work(reference),
    )
