"""A short notation for citations and entries, so that tables of cases read like posts.

Citations: `Kim, Ruiz & Chan, 2018` · `Kim et al., 2018` · `Kim, Ruiz, et al., 2018b` · `=World Reef Fund, 2010`
(a group) · `"Reefs at rest", 2010` (a title) · `J. Kim, 2018` (with initials).
Entries: `Kim, A.; Ruiz, B. (2018)` · `Kim, A.; et al. (2018)` · `=World Reef Fund (2010)` ·
`Kim, A. (1953 < 1900)` (first published 1900) · `Kim, A. (1974, 1995)` (two editions) · `Kim, A. (2018) Title` · `Kim, A. (2018) Title | Editor, E.`
"""

from __future__ import annotations

from typing import Any

import regex

from citecheck.dates import parse_date
from citecheck.model import Citation, Date, Field, Label, Name, Reference, Span, Year, YearKind

NOWHERE = Span(0, 1)
_YEAR = regex.compile(r"(?:(\d{4})/)?(\d{4})([a-z]?)|n\.d\.(?:-([a-z]))?|in press(?:-([a-z]))?")
_ENTRY = regex.compile(
    r"(?P<people>.*?)\((?P<date>(?:\d|n\.d|in press)[^)]*|)\)\s*(?P<title>[^|]*)(?:\|(?P<editors>.*))?"
)
_INITIALS = regex.compile(r"((?:\p{Lu}\. ?)+)(.*)")


def year(text: str) -> Year:
    found = _YEAR.fullmatch(text)
    assert found, text
    if text.startswith("n.d."):
        return Year(text, None, found[4] or "", "no-date", span=NOWHERE)
    if text.startswith("in press"):
        return Year(text, None, found[5] or "", "in-press", span=NOWHERE)
    original = int(found[1]) if found[1] else None
    kind: YearKind = "republished" if original else "year"
    return Year(text, int(found[2]), found[3], kind, original, NOWHERE)


def cite(text: str, cluster: int = 0, **more: Any) -> Citation:
    head, _, when = text.rpartition(", ")
    head, et_al = regex.subf(r",? et al\.$", "", head), "et al." in head
    if head.startswith('"'):
        return Citation(NOWHERE, (), year(when), "parenthetical", cluster, title=head.strip('"'), **more)
    if head.startswith("="):
        people: tuple[Name, ...] = (Name(literal=head[1:]),)
    else:
        people = tuple(_person(name) for name in regex.split(r",? & |, ", head))
    label = Label(NOWHERE, "et al.") if et_al else None
    return Citation(NOWHERE, people, year(when), "parenthetical", cluster, et_al=label, **more)


def _person(text: str) -> Name:
    found = _INITIALS.fullmatch(text)
    return Name(family=found[2], given=found[1].strip()) if found else Name(family=text)


def entry(text: str, **more: Any) -> Reference:
    found = _ENTRY.fullmatch(text)
    assert found, text
    people = [name.strip() for name in found["people"].split(";") if name.strip()]
    written, _, first = (part.strip() for part in found["date"].partition("<"))
    fields = {"title": Field(found["title"].strip(), NOWHERE)} if found["title"].strip() else {}
    return Reference(
        NOWHERE,
        text,
        authors=tuple(_listed(name) for name in people if name != "et al."),
        editors=tuple(_listed(name.strip()) for name in (found["editors"] or "").split(";") if name.strip()),
        issued=_date(written) if written else None,
        original_date=Date(first, int(first)) if first else None,
        et_al=Label(NOWHERE, "et al.") if "et al." in people else None,
        fields=fields,
        **more,
    )


def _listed(text: str) -> Name:
    if text.startswith("="):
        return Name(literal=text[1:])
    family, _, given = text.partition(", ")
    given, _, suffix = given.partition(", ")
    return Name(family=family, given=given, suffix=suffix)


def _date(text: str) -> Date:
    if "," in text:  # two editions
        return parse_date(text)
    when = year(text)
    return Date(text, when.number, when.suffix, kind=when.kind)
