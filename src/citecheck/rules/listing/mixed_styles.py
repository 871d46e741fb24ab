"""The post mixes two systems or two editions of one.

Two forms of one thing in a list show that entries were copied from several places; one form throughout is easier to read
and to check (APA 9.6). One message counts them and names the style that most signs speak for.

~~~ bad
References
^^^^^^^^^^

Chan, B. (2011). Tides. *Journal of Coasts*, *1*(2), 3–9. doi:10.1177/0013161X12456700

Obi, N. (2012). Sand and stone. *Journal of Coasts*, *3*(1), 3–19. https://doi.org/10.1177/0013161X12456701

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1177/0013161X12456702
~~~
~~~ good
References

Chan, B. (2011). Tides. *Journal of Coasts*, *1*(2), 3–9. https://doi.org/10.1177/0013161X12456700

Obi, N. (2012). Sand and stone. *Journal of Coasts*, *3*(1), 3–19. https://doi.org/10.1177/0013161X12456701

Ruiz, A. (2015). Reefs at rest. *Journal of Coasts*, *4*(2), 33–52. https://doi.org/10.1177/0013161X12456702
~~~
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from citecheck.csl.works import Author, letters
from citecheck.model import Diagnostic, Post
from citecheck.patterns import compiled
from citecheck.profiles import TITLES, elect
from citecheck.rules.facts.elements import Entry, entries
from citecheck.rules.facts.spared import is_sure
from citecheck.votes import votes

CODE = "LST007"
SEVERITY = "info"
FIX = "none"

_FEWEST = 3
"""Entries from which a list has a style to mix."""
_SHOWN = 3
"""People that the message names."""
_OLD_DOI = compiled(r"\bdoi:\s?10\.|https?://dx\.doi\.org/")
_OLD_SIGNS = ("doi:", "dx.doi.org")
_NEW_SIGNS = ("https://doi.org/10.", "http://doi.org/10.")
_JOINER = compiled(r"[\s,](&|and)\s\p{Lu}[\p{L}'’-]+(?:,|\s\p{Lu})")


def check(post: Post) -> Iterator[Diagnostic]:
    """At most one diagnostic, at the head of the first list."""
    members = entries(post)
    if len(members) < _FEWEST:
        return
    forms = [*_dois(members), *_joiners(members), *_places(members)]
    people = list(_initials(members))[:_SHOWN]
    if forms or people:
        first = post.sections.lists[0]
        head = members[0].reference
        yield Diagnostic(
            CODE,
            f"Forms are mixed: {'; '.join([*forms, *people])}. {_likely(post) if forms else 'One form for one person.'}",
            first.heading or head.author_span or head.span,
            "info",
        )


def _dois(members: Sequence[Entry]) -> Iterator[str]:
    old = sum(1 for entry in members if any(map(entry.text.__contains__, _OLD_SIGNS)) and _OLD_DOI.search(entry.text))
    new = sum(1 for entry in members if any(map(entry.text.__contains__, _NEW_SIGNS))) if old else 0
    yield from _counted("doi:", old, "https://doi.org/", new)


def _joiners(members: Sequence[Entry]) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for entry in members:
        people = entry.names
        if len(people) > 1 and all(name.family for name, _, _ in people):
            last = _JOINER.search(entry.text, people[-2][2] - 1, people[-1][2] + 1)
            counts[last[1] if last else ""] += 1
    yield from _counted("&", counts["&"], "and", counts["and"])


def _places(members: Sequence[Entry]) -> Iterator[str]:
    """Books with the publisher's place and without; one alone may be a slip of the reader's."""
    books = [e.reference.fields for e in members if e.reference.type in ("book", "chapter") and is_sure(e.reference)]
    published = [fields for fields in books if "publisher" in fields]
    placed = sum(1 for fields in published if "publisher-place" in fields)
    if min(placed, len(published) - placed) > 1:
        yield from _counted("publishers with a place", placed, "without", len(published) - placed)


def _counted(one: str, first: int, other: str, second: int) -> Iterator[str]:
    if first and second and first + second >= _FEWEST:
        yield f"{one} ({first}) and {other} ({second})"


def _initials(members: Sequence[Entry]) -> Iterator[str]:
    """People with more initials here and fewer there, if a co-author vouches that they are one."""
    seen: dict[tuple[str, str], dict[str, Author]] = defaultdict(dict)
    for entry in members:
        people = [(letters(one.surname), one) for one in entry.work.authors[:20]]
        for (surname, one), (beside, _) in permutations(people, 2):
            if one.initials:
                seen[surname, beside][letters(one.initials)] = one
    told: set[str] = set()
    for (surname, _), forms in seen.items():
        short, *longer = sorted(forms)
        if surname not in told and longer and all(each.startswith(short) for each in longer):
            told.add(surname)
            yield " and ".join(f"“{one.surname}, {one.initials}”" for _, one in sorted(forms.items()))


def _likely(post: Post) -> str:
    """The style that most votes of the post speak for, where one leads and a guess would take it."""
    cast = votes(post.document, post.citations, post.references)
    tally: Counter[str] = Counter()
    for vote in cast:
        for name in vote.profiles:
            tally[name] += vote.weight
    best = tally.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]) or best[0][0] != elect(cast):
        return "Choose one."
    return f"Most signs speak for {TITLES[best[0][0]]}."
