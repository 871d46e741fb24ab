"""What stands at the end of an entry: DOI, address, access date, ISBN, database ids, "Original work published"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.dates import MONTH, YEAR
from citecheck.identifiers import find_identifiers
from citecheck.patterns import compiled
from citecheck.references.draft import Draft, Piece

_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s?(?:de\s)?{MONTH}\s?(?:de\s)?,?\s?{YEAR}|{MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:del?\s)?{YEAR}|{YEAR}[,\s-]\s?{MONTH}\s?\d{{0,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|{YEAR}-\d{{2}}-\d{{2}}|\d{{1,2}}[-.\s][IVX]{{1,4}}[-.\s]{YEAR}|{MONTH}\s{YEAR})"
_ACCESS = compiled(
    rf"[\[(]?(?<!\p{{L}})(?P<label>(?:Retrieved|(?:Last |Date )?Accessed|Last access|Access(?= date| on|ed)|(?:Letzter\s)?Zugriff|zuletzt\s(?:abgerufen|aufgerufen|besucht)|Viewed|Downloaded|Zugriff|Zugegriffen|Abgerufen|Abruf|Consulté|Recuperado|Consultado|Acesso|Acceso|Acessado|Acedido|Visited|Geraadpleegd|Obtenido|Extraído|Hentet|Hämtad|Hämtat|Besøkt|Besökt|Lest|Läst|(?<=\[)cited|(?<=\.\s)(?-i:Web)\.(?=\s\d))(?:\s(?:date|on|am|le|el|em|op|in|den))?:?)\s?(?P<date>{_DAY})?[\])]?"
    r"(?P<from>,?\s?(?:from|at|de|em|von|van|fra|från|unter|de la|en)\b(?:\s(?:the\s)?World\sWide\sWeb)?:?)?",
    regex.I,
)
_SPEAKS = (
    "retriev", "access", "viewed", "download", "visited", "zugriff", "zugegriffen", "zuletzt", "abgeruf", "abruf", "consult",
    "recuper", "acess", "acedido", "geraadpleegd", "obtenido", "extraído", "availab", "dispon", "verfügbar", "beschikbaar",
    "dostupn", "hentet", "hämta", "besøkt", "besökt", "lest ", "läst ", "tilg", "tillg", "acceso", "[cited", "online", "url", "web",
)  # fmt: skip
"""Words of access and availability, or how they begin: without one there is nothing to look for."""
_RUNS_ON = compiled(r"(?<=\p{L}\s)(?:\p{Ll}|Viewed|Visited|Downloaded|Obtained)")
"""A word of access that goes on with a title ("Reefs viewed from the shore")."""
_AVAILABLE = compiled(
    r"[\[(]?(?<!\p{L})(?:(?:Available|Disponible|Disponível|Verfügbar|Beschikbaar|Tilgjengelig|Tilgængelig|Tillgänglig|Online verfügbar|Dostupné|URL|Abrufbar|Online|Web)(?:\s(?:online|from|at|via|through|as|in|en|em|unter|à|sur|op|fra|från|på))*+\s?:?\s?){1,3}(?=\s*+(?:https?|www|<|doi|\d|10\.|$))",
    regex.I,
)
_AT_SITE = compiled(
    rf"(?=\d|(?<!\p{{L}})\p{{L}})(?:(?P<date>{_DAY}),\s(?:de|from)\s|(?:Available|Dispon[ií]vel|Disponible|Retrieved|Recuperado)\s(?:at|from|em|en|de)\s)"
    r"(?P<site>(?!avail|dispon|retriev|recup)(?-i:\p{Lu})[^.:;\n]{1,80}?)\s(?:(?:sitio\s)?web(?:site|\ssite)?:?\s?)?(?=https?:|www\.)",
    regex.I,
)
"""The site named between the words of access and the address."""
_SITED = compiled(r"\s(?i:at|from|em|en|de)\s\p{Lu}")
"""Without which no site is named: most entries go from "Retrieved from" to the address."""
_ON = compiled(rf"[,\s(]{{1,3}}on:?\s(?P<date>{_DAY})[)\]]?\.?\s*+$", regex.I)
"""The day behind the address that "Retrieved from" is followed by."""
_LABEL = compiled(r"(?<!\p{L})doi\s?:?\s?$", regex.I)
_FAR = 140
"""How far before an address the words of access to its site begin."""
_ORIGINAL = compiled(
    rf"[(\[](?:Original(?:\swork)?\s(?:published|publication|work)|Originally published|Obra original publicada|First published|Reprinted from|Erstveröffentlichung)(?:[^()\[\]]{{0,30}}?(?P<date>(?:ca?\.\s)?\d{{1,4}}\s?B\.?\s?C\.?(?:\s?E\.?)?|{YEAR}))?+[^()\[\]]*+[)\]]",
    regex.I,
)
_FIRST_PUBLISHED = ("original", "first published", "reprinted from", "erstveröffentlichung")
_DATABASES = ("PM", "MR", "rXiv", "OCLC", "SSRN", "HAL", "ERIC", "JSTOR", "EJ", "ED", "ZB")
"""Without one of these no number of a database is there."""
_RETRACTED = compiled(r"\((?P<note>(?:Retraction|Retracted|Correction|Erratum)\s(?:published|in)[^()]*+)\)", regex.I)
_AFTERWARDS = ("(retract", "(correct", "(errat")
_WORDS = compiled(r"[\s.;,]*+(?!https?|www\.|doi|Retrieved|Available|ISBN)\p{Lu}", regex.I)
"""What goes on with the work behind a bracket (its publisher), rather than with links."""
_IDS = compiled(
    r"(?:(?P<genre>arXiv\s(?:e-?)?preprints?),?\s)?(?P<id>(?<!\p{L})(?:PMID|PMCID|MR|Zbl|arXiv|OCLC|SSRN|HAL|ERIC|JSTOR|EJ|ED)(?::\s?|\s|(?=\d))[\p{L}\d./-]*\d[\p{L}\d./-]*+|PMC\d++)",
    regex.I,
)


def claim_links(draft: Draft, start: int) -> int:
    """Claim identifiers, links, access and original dates after `start`; the end of what is left to read.

    That end is where the first of them begins: elements of the work stand before its links.
    """
    text = draft.text
    first = len(text)
    for found in find_identifiers(draft.raw):
        if found.start < start:
            continue
        variable = found.kind if found.kind not in draft.pieces else f"{found.kind}-2"
        draft.pieces.setdefault(variable, Piece(found.value_start, found.end, 1.0))  # a closing slash is part of it
        first = min(
            first,
            label.start() if (label := _LABEL.search(text, max(start, found.start - 8), found.start)) else found.start,
        )
    for database in _IDS.finditer(text, start) if any(map(text.__contains__, _DATABASES)) else ():
        name = database["id"]
        if not _covered(draft, database.start("id")) and (name[:2].isupper() or name.startswith("arXiv")):
            variable = "PMID" if name.startswith("PMID") else "PMCID" if "PMC" in name else "archive_location"
            draft.take(variable, *database.span("id"))
            draft.take("genre", *database.span("genre"))
            first = min(first, database.start())
    if draft.names(_AFTERWARDS) and (note := _RETRACTED.search(text, start)):
        draft.take("note", *note.span("note"))
        first = min(first, note.start())
    first = min(first, _original(draft, start))
    return min(first, _access(draft, start, first))


def _site(draft: Draft, start: int) -> regex.Match[str] | None:
    """The site named right before the address."""
    end = draft.pieces["URL"].start + 8
    return _AT_SITE.search(draft.text, start, end) if _SITED.search(draft.text, start, end) else None


def _covered(draft: Draft, at: int) -> bool:
    return any(piece.start <= at < piece.end for piece in draft.pieces.values())


def _original(draft: Draft, start: int) -> int:
    first = len(draft.text)
    for found in _ORIGINAL.finditer(draft.text, start) if draft.names(_FIRST_PUBLISHED) else ():
        if found["date"]:
            draft.take("original-date", *found.span("date"))
        if not _WORDS.match(draft.text, found.end()):
            first = found.start()
    return first


def _access(draft: Draft, start: int, link: int) -> int:
    """Claim "Retrieved 3 May 2010, from", "Available at:", "[Accessed …]" near the links."""
    if not draft.names(_SPEAKS):
        return len(draft.text)
    begins = [*_sited(draft, start), *_accessed(draft, start, link)]
    if "URL" in draft.pieces and (late := _ON.match(draft.text, draft.pieces["URL"].end)):
        draft.take("accessed", *late.span("date"))
    words = (found.start() for found in _AVAILABLE.finditer(draft.text, start))
    return min((*begins, *(at for at in words if not _covered(draft, at))), default=len(draft.text))


def _sited(draft: Draft, start: int) -> Iterator[int]:
    """Claim the site named right before the address; where its words begin."""
    if "URL" in draft.pieces and (site := _site(draft, max(start, draft.pieces["URL"].start - _FAR))):
        if site["date"]:
            draft.take("accessed", *site.span("date"))
        draft.take("publisher", *site.span("site"), 0.9)
        yield site.start()


def _accessed(draft: Draft, start: int, link: int) -> Iterator[int]:
    """Claim the first date of access; where each phrase of access begins that has one, or leads to a link."""
    for found in _ACCESS.finditer(draft.text, start):
        if not _is_access(draft, found, link) or _covered(draft, found.start()):
            continue
        if found["date"]:
            draft.take("accessed", *found.span("date"))
        yield found.start()


def _is_access(draft: Draft, found: regex.Match[str], link: int) -> bool:
    """Whether words of access have a date, or lead to a link and go on with nothing else."""
    if found["date"]:
        return True
    leads = bool(found["from"]) or found.end() >= link - 1
    return leads and not _RUNS_ON.match(draft.text, found.start())
