"""Libraries, databases and course sites: where a writer found a work, which is no source for readers (APA 9.30)."""

from __future__ import annotations

import regex

from citecheck.identifiers import find_identifiers
from citecheck.model import Reference
from citecheck.named import NamedTuple
from citecheck.patterns import compiled

_DATABASE = (
    r"(?:EBSCO(?:\s?host)?|ProQuest(?:\s(?:Central|Education Journals|database))?|Academic Search(?:\s(?:Complete|Premier|Elite|Ultimate))?"
    r"|Primo|Informit|Gale(?:\s(?:Academic\s)?(?:OneFile|Cengage|Group|database))?|Expanded Academic(?:\sASAP)?|InfoTrac(?:\sOneFile)?"
    r"|LexisNexis(?:\sAcademic)?|Ovid|Business Source (?:Complete|Premier)|PsycINFO|PsycARTICLES|CINAHL(?:\sPlus)?|Google Scholar"
    r"|Google Books|Scopus|Web of Science|ScienceDirect|SpringerLink|Wiley Online Library|Taylor (?:&|and) Francis Online"
    r"|Ebook Central|ebrary|EBL|MyiLibrary|NetLibrary|Blackboard|Moodle|Canvas|Brightspace|Interact2?|e-?[Rr]eserve|Course [Rr]eserves?)"
)
_DATABASES = (
    "EBSCO", "ProQuest", "Academic", "Primo", "Informit", "Gale", "InfoTrac", "LexisNexis", "Ovid", "Business", "Psyc", "CINAHL",
    "Google", "Scopus", "Science", "Springer", "Wiley", "Taylor", "Ebook", "ebrary", "EBL", "MyiLibrary", "NetLibrary",
    "Blackboard", "Moodle", "Canvas", "Brightspace", "Interact", "eserve",
)  # fmt: skip
"""What each of their names holds."""
_LIBRARY = r"(?:\p{Lu}[\p{L}'’&.-]*+\s(?:of\s|the\s|and\s)?){1,6}Librar(?:y|ies)(?:\s(?:[Cc]atalogue|[Cc]atalog|[Dd]atabase|[Ww]ebsite))?"
_FROM = (
    r"(?:(?:Retrieved|Accessed|Obtained|Downloaded|Available|Viewed)(?:\s[^.()\n]{1,30}?,)?\s(?:online\s)?(?:from|at|through|via|in|on)\s"
    r"(?:the\s)?)"
)
_PHRASE = compiled(
    rf"[.)?!\]]\s{{1,3}}(?P<phrase>{_FROM}(?:(?P<library>{_LIBRARY})|(?P<database>{_DATABASE})(?:\s(?:[Dd]atabases?|[Ss]ite))?)"
    rf"|(?P<alone>(?:{_DATABASE})(?:\s[Dd]atabase)?))(?P<stop>\.|(?=[\s]*+$|[\s]*+https?:|:\s*+https?:))"
)
_SCARCE = compiled(
    r"\b(?:thesis|dissertation|manuscript|ERIC|ED\d{6}|UMI|photograph|painting|letter|archiv\w+|repository|preprint|pamphlet|map)\b",
    regex.I,
)


class Holding(NamedTuple):
    """A phrase that names a place of keeping, and whether that is a library ("library"), database or course site."""

    start: int
    end: int
    kind: str


def holding(reference: Reference) -> Holding | None:
    """The phrase that gives such a place as an entry's source, if one does; offsets in the entry's text.

    Works that are only there (theses, manuscripts, prints) may name it, and a library that gives a link may be the
    publisher.
    """
    raw = reference.raw[:3000]
    if "ibrar" not in raw and not any(map(raw.__contains__, _DATABASES)):
        return None
    found = _PHRASE.search(raw)
    if not found or _SCARCE.search(raw) or reference.type in ("thesis", "manuscript", "graphic", "map"):
        return None
    if found["library"] and any(link.kind in ("URL", "DOI") for link in find_identifiers(raw)):
        return None
    return Holding(found.start("phrase"), found.end(), "library" if found["library"] else "database")
