"""An entry of the list is cited nowhere in the text.

A reference list holds what the text uses; further reading belongs under its own heading. An entry counts as cited
when a citation reaches it in any way, one misspelt, misdated or without a year included. Lists headed Bibliography or Further
reading, lists alone, laws that the text names with their year, and works marked with an asterisk (meta-analyses) are
left in peace (APA 8.4). What may be no entry is `info`.

~~~ bad
Reefs rest at night (Ruiz, 2015).

References

Okafor, N. (2012). *Sleep of corals*. Tidal Press.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ fixed unsafe
Reefs rest at night (Ruiz, 2015).

References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest at night (Ruiz, 2015).

Bibliography

Okafor, N. (2012). *Sleep of corals*. Tidal Press.

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Diagnostic, Name, Post, Reference
from citecheck.names.keys import folded_keys
from citecheck.patterns import compiled
from citecheck.rules.facts.lists import numbered, run_on
from citecheck.rules.facts.numbers import numbers_sources, running
from citecheck.rules.facts.strength import is_strong
from citecheck.rules.facts.undated import undated
from citecheck.rules.removal import removal
from citecheck.rules.wording import work

CODE = "CIT002"
SEVERITY = "warning"
FIX = "unsafe"

_UNSURE = 0.3
"""Confidence of an entry under which it may be no entry."""
_REACH = 6
"""Words before a year in which a name makes it look cited, though no citation was read there."""
_FAR = 300
"""Code points before a year in which such names are sought."""
_NEAR = 60
_LAWS = frozenset({"legislation", "legal_case"})
_OWN = compiled(r"(?i)\b(?:(?:their|his|her|its|whose)\s++(?:[\p{L}\-]++,?+\s++){0,4}+|the\s++)[(\[]?$")
"""What makes a bare year one of the authors just cited."""
_OPENING = compiled(
    r"\b[Ii]n\s(?:\p{Ll}++\s){0,2}+((?:1\d|20)\d\d)(?:\s\p{Ll}++){0,3}+,?\s((?:\p{Lu}[\p{L}\p{M}’'\-]++(?:\s(?:and|&)\s|\s)?+){1,5}+)"
)
"""A year that goes before the author in its sentence."""
_POSSESSIVE = compiled(r"[’']s?$")
_YEAR = compiled(r"\b(?:1[0-9]{3}|20[0-9]{2})")
_WORD = compiled(r"\p{L}[\p{L}\p{M}’'\-]*+")


def check(post: Post) -> Iterator[Diagnostic]:
    """Every entry of a reference list that no match reaches, if the text cites anything at all."""
    if post.library or not any(map(is_strong, post.citations)):
        return  # a text that cites nothing is LST008's, or no author–date text
    # of those run on, which are LST006's, it is asked when they have their paragraph
    settled = {i for match in post.matches for i in match.references} | run_on(post)
    counted = _numbered(post)
    left = [
        one
        for i, one in enumerate(post.references)
        if i not in settled and one.list not in counted and not _may_stay(post, one)
    ]
    mentioned = _mentions(post) if left else set()
    without_year = [one for found in undated(post) for one in found.entries] if left else []
    for reference in left:
        if _is_mentioned(reference, mentioned) or reference in without_year or _is_named(post, reference):
            continue
        yield Diagnostic(
            CODE,
            f"{work(reference)} is in the list but not cited in the text.",
            reference.span,
            "warning" if reference.confidence >= _UNSURE else "info",
            fix=removal(post, reference),
            cause=work(reference),
        )


def _numbered(post: Post) -> frozenset[int]:
    """The numbered lists of a post that cites by number, where each number leads to its entry."""
    found = numbered(post)
    return found if found and numbers_sources(post, running(post)) else frozenset()


def _may_stay(post: Post, reference: Reference) -> bool:
    lists = post.sections.lists
    section = lists[reference.list] if reference.list < len(lists) else None
    free = section is not None and (section.kind == "further" or section.annotated)
    return free or reference.raw.lstrip().startswith("*")


def _mentions(post: Post) -> set[tuple[str, str]]:
    """(folded word, year) for the words beside each year of the body that leads to no other entry."""
    linked, prose = _linked_years(post), post.document.prose
    return {
        (key, year)
        for start, end in post.sections.body
        if any(place.start() not in linked for place in _YEAR.finditer(prose, start, end))
        for read in (_named_years, _opening_years)
        for names, year in read(prose, start, end, linked)
        for name in names
        for key in folded_keys(_POSSESSIVE.sub("", name))
    }


def _named_years(prose: str, start: int, end: int, linked: set[int]) -> Iterator[tuple[list[str], str]]:
    """Each year that is not `linked`, with the names before it; "their 2019 paper" has those of the year before."""
    at = start
    cited: list[str] = []
    for place in _YEAR.finditer(prose, start, end):
        words = _WORD.findall(prose, max(at, place.start() - _FAR), place.start())
        recent = [word for word in words if not word.islower()][-_REACH:]
        if place.start() in linked:
            cited = recent or cited
        else:
            own = _OWN.search(prose, max(start, place.start() - _NEAR), place.start())
            yield recent + (cited if own else []), place[0]
        at = place.end()


def _opening_years(prose: str, start: int, end: int, linked: set[int]) -> Iterator[tuple[list[str], str]]:
    """Each year that is not `linked` and opens a sentence's author: "In 2019, Ruiz …", "in her 2019 book, Ruiz …"."""
    for found in _OPENING.finditer(prose, start, end):
        if found.start(1) not in linked:
            yield found[2].split(), found[1]


def _linked_years(post: Post) -> set[int]:
    """Where in the prose the years of matched citations stand."""
    years = (post.citations[match.citation].year.span for match in post.matches if match.references)
    return {post.document.text.offset(span.start) for span in years if span}


def _is_mentioned(reference: Reference, mentioned: set[tuple[str, str]]) -> bool:
    if reference.issued is None or reference.issued.year is None:
        return False
    people = reference.authors or reference.editors
    shown = people if len(people) == 2 else people[:1]
    if reference.type in _LAWS and not people:  # named in running text: "under the Harbour Act 1988"
        words = [word for word in reference.text("title").split() if word[0].isupper()]
        shown = tuple(Name(family=word) for word in words[:_REACH])
    return bool(shown) and all(_stands(name, str(reference.issued.year), mentioned) for name in shown)


def _is_named(post: Post, reference: Reference) -> bool:
    """Whether the text names the body whose work has no date, which no year can lead to."""
    body = reference.authors[0].literal if len(reference.authors) == 1 and reference.issued is None else ""
    return " " in body and any(post.document.prose.find(body, start, end) >= 0 for start, end in post.sections.body)


def _stands(name: Name, year: str, mentioned: set[tuple[str, str]]) -> bool:
    words = (name.family or name.literal).split()
    return bool(words) and any((key, year) in mentioned for key in folded_keys(words[0]))
