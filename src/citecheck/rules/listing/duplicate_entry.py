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

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from citecheck.csl.works import letters
from citecheck.model import Diagnostic, Post, Reference
from citecheck.rules.duplicates import doubles, same_title, same_work
from citecheck.rules.elements import Entry, every_entry
from citecheck.rules.removal import removal
from citecheck.rules.spared import is_sure
from citecheck.rules.wording import entry_labels, place, work

CODE = "LST003"
SEVERITY = "error"
FIX = "unsafe"

_PARTS = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"})


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry that repeats an earlier one of its list, or its DOI."""
    entries = every_entry(post)
    places = {id(entry.reference): entry for entry in entries}
    repeated: set[int] = set()
    for group in _grouped(entries, _author_and_year):
        for pair in doubles([entry.reference for entry in group]):
            if same_work(*pair):
                first, second = sorted((places[id(one)] for one in pair), key=lambda entry: entry.at)
                repeated.add(id(second.reference))
                yield _twice(post, first, second)
    for group in _grouped(entries, _doi):
        for entry in group[1:]:
            if id(entry.reference) not in repeated and _clash(group[0].reference, entry.reference):
                yield _shared(post, group[0], entry)


def _grouped(entries: Sequence[Entry], key: Callable[[Reference], object]) -> list[list[Entry]]:
    groups: dict[object, list[Entry]] = defaultdict(list)
    for entry in entries:
        if found := key(entry.reference):
            groups[entry.reference.list, found].append(entry)
    return [group for group in groups.values() if len(group) > 1]


def _author_and_year(reference: Reference) -> object:
    people = reference.authors or reference.editors
    date = reference.issued
    if not people or date is None or not reference.text("title"):
        return None
    return letters(people[0].surname), date.year, date.kind


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
        "duplicate-entry",
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
        "duplicate-entry",
        f"The DOI of {work(second.reference)} is that of {work(first.reference)}, {place(post, first.reference)}.",
        field.span,
        "error",
        related=entry_labels(post, [first.reference]),
    )
