"""One work is listed twice, or one DOI stands on two works.

Readers would look for two works where there is one; and a DOI leads to one work only, so on another it is a slip or made
up. Preprints beside their final version, editions, volumes, and parts of one book are left in peace.

~~~ bad
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
~~~
~~~ fixed unsafe
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.

~~~
~~~ good
References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.

Ruiz, A. (2018). *Reefs at rest* (2nd ed.). Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Post, Reference
from citecheck.rules.facts.duplicates import grouped, listed_twice, same_title
from citecheck.rules.facts.elements import Entry, every_entry
from citecheck.rules.facts.spared import is_sure
from citecheck.rules.removal import removal
from citecheck.rules.wording import entry_labels, place, work

CODE = "LST003"
SEVERITY = "error"
FIX = "unsafe"

_PARTS = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"})


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that repeats an earlier one of its list, or its DOI."""
    entries = every_entry(post)
    repeated: set[int] = set()
    for first, second in listed_twice(entries):
        repeated.add(id(second.reference))
        yield _twice(post, first, second)
    for group in grouped(entries, _doi):
        for entry in group[1:]:
            if id(entry.reference) not in repeated and _clash(group[0].reference, entry.reference):
                yield _shared(post, group[0], entry)


def _doi(reference: Reference) -> object:
    return reference.text("DOI").casefold()


def _clash(one: Reference, other: Reference) -> bool:
    """Whether two works that share a DOI are surely two, and no parts of one book."""
    if not (is_sure(one) and is_sure(other)) or (one.type in _PARTS or other.type in _PARTS):
        return False
    return not same_title(one, other)


def _twice(post: Post, first: Entry, second: Entry) -> Diagnostic:
    return Diagnostic(
        CODE,
        f"{work(second.reference)} is listed twice: also {place(post, first.reference)}.",
        second.reference.span,
        "error",
        related=entry_labels(post, [first.reference]),
        fix=removal(post, second.reference),
        cause=f"twice {work(first.reference)}",
    )


def _shared(post: Post, first: Entry, second: Entry) -> Diagnostic:
    field = second.reference.fields["DOI"]
    return Diagnostic(
        CODE,
        f"The DOI of {work(second.reference)} is that of {work(first.reference)}, {place(post, first.reference)}.",
        field.span,
        "error",
        related=entry_labels(post, [first.reference]),
    )
