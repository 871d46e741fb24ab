"""Brackets behind a title: edition, volume, pages, report number, editors, translators, and the bracketed description."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.draft import Draft
from citecheck.references.houses import HOUSE
from citecheck.references.places import COUNTRIES, PLACE, STATES
from citecheck.references.roles import role_variable
from citecheck.references.sentences import holds_bracket

_GROUP = compiled(r"\((?P<round>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\)|\[(?P<square>[^\[\]]*+)\]")
_IMPRINT = compiled(r"(?P<place>\p{Lu}[\p{L}. ,]{2,40}?)(?P<mark>[:,])\s(?P<publisher>\p{Lu}[^():;\d]*+)")
_PUBLISHER_FIRST = compiled(
    rf"(?P<publisher>\p{{Lu}}[^():;\d]{{1,60}}?),\s(?P<place>{PLACE.pattern}|\p{{Lu}}[\p{{L}}.’'-]++(?:\s\p{{Lu}}[\p{{L}}.’'-]++)?,\s(?:{STATES}|{COUNTRIES}))"
)
_ENDS = compiled(r"\W*$|,\s\d")
_THESIS = compiled(r"thesis|dissertation|tese|disserta|tesis|thèse|memoria|mémoire|trabajo|monograf", regex.I)
_NOWHERE = compiled(r"s\.\s?[ln]\.?(?:\s?:\s?s\.\s?n\.?)?", regex.I)
"""sine loco, sine nomine: no place, no publisher."""
_SEMICOLON = compiled(r"\s?;\s?")
_COMMA = compiled(r"\s?,(?!\d{3})\s?")
_D = r"[-‐‑–—−]"
_EDITION = compiled(
    r"(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|e|er|ère|ème|\.?[aªº]|\.)?|(?:(?:spring|summer|fall|autumn|winter)\s)?\d{4}|first|second|third|fourth|fifth|sixth|seventh|rev\.?|revised|expanded|updated|enlarged|international|anniversary|student|text|abridged|intl?\.?|kindle|illustrated|reprint|new|annual|annotated|critical|complete|deluxe|digital|online|paperback|hardcover|global|special)(?:[\s.,&-]{1,3}(?:rev\.?|revised|expanded|enlarged|updated|and|und|u\.|ampl\.?|neu\p{L}*|(?:voll|überarb|erw|akt|bearb|durchges|erg|korr|verb|unver)\p{L}*\.?|digital|online|global|international|student|paperback))*)\s?(?:eds?|edn|edition|edição|edición|éd|aufl|auflage|ed|druk|edizione)\b\.?|(?P<other>rev\. ed\.?|reprint)",
    regex.I,
)
_VOLUME = compiled(
    rf"(?:vols?|volumes?|bd|tomo|tome|band|v)\.?\s?(?P<volume>\d++(?:\s?{_D}\s?\d++)?|[IVXLC]++\b)", regex.I
)
_PAGES = compiled(
    rf"(?:pp?|pages?|s|págs?|seiten?|paras?)\.?\s?(?P<page>[A-Za-z]{{0,2}}\d++(?:\s?{_D}{{1,2}}\s?[A-Za-z]{{0,2}}\d++)?(?:,\s?\d++(?:\s?{_D}\s?\d++)?)*+|[ivxlc]++(?:\s?{_D}\s?[ivxlc]++)?\b)",
    regex.I,
)
_NUMBERED = compiled(
    r"(?P<genre>(?:[\p{L}\p{M}'’&/.-]++\s){0,8}?)(?P<label>Nos?\.|Number|Nr\.|Nº|Publication(?: Nos?\.)?|Report|Paper|Bulletin|Pub\. Nos?\.|#)\s?(?P<number>(?!Nos?\b)[\p{L}\d](?:[^\s,;)]|,\d{3}(?!\d))*+(?:\s\d[^\s,;)]*+)?)$",
    regex.I,
)
_EPISODE = compiled(r"(?:Season|Series|Episode|Ep|Staffel|Folge)\.?\s?\d|S\d", regex.I)
_ANY_NUMBER = compiled(
    r"(?P<genre>\p{Lu}[\p{L}'’&/.-]++(?:\s[\p{L}'’&/.-]++){0,5})\s(?P<number>(?=[\p{L}-]*\d)[\p{L}\d][\p{L}\d./:–-]{2,})|(?P<number>\p{L}{2,12}Xiv:[\w./-]++)"
)
_CODE = compiled(r"(?=.*(?!(?:1[89]|20)\d\d(?!\d))\d{3})\p{Lu}[\p{Lu}\d]*+(?:[/-][\p{Lu}\d]++)++")
"""The number of a report by itself ("TR-2339", "CS-80-795"); short forms of tests and diseases have fewer digits."""
_REPORT = compiled(
    r"(?:[\p{L}'’&.-]++\s){0,7}(?:report|brief|bulletin|working paper|white paper|fact sheet|press release|monograph)",
    regex.I,
)
_BARE_PAGES = compiled(rf"(?P<page>\d{{1,4}}\s?{_D}{{1,2}}\s?\d{{1,4}})")
_VERSION = compiled(
    r"(?:R\spackage\sversion|Version|Release|Ver|v)\.?\s?(?P<version>[Vv]?\d[\w.\-]*+)(?:\s?[–—-]\s[\p{L}\s]++)?"
    r"|(?=[^()]*\d)(?P<version>(?:[\p{L}\d.-]++\s){1,4}version)",
    regex.I,
)
CHAPTER = r"(?:[Cc]hap(?:ters?|s?\.)|[Cc]h\.|[Kk]ap(?:itel|\.)|[Cc]ap(?:[íi]tulo|\.)|[Cc]hapitre)\s(?P<chapter>\d{1,3}|[IVX]++)"
"""The word for a chapter and its number."""
_CHAPTER = compiled(CHAPTER)
_LABELS = ((_VOLUME, "volume"), (_PAGES, "page"), (_CHAPTER, "chapter-number"), (_VERSION, "version"))
"""What a number is by its label; the number is each pattern's first group."""
_BY = compiled(
    r"(?P<kind>edited|translated|trans\.|ed\.|übersetzt|traducción|tradução|traduction|traduzido)\s(?:and edited\s)?(?:by|von|de|por)\s",
    regex.I,
)
_ROLE = compiled(
    r"(?<!\p{L})(?P<role>Eds?|Trans(?:lators?)?|Hrsg|Hg|Orgs?|Trads?|Übers|Coords?|Comps?|Narr(?:ators?)?|Illus(?:trators?)?|Interviewers?)\b\.?",
    regex.I,
)
_TRANSLATOR_NEXT = compiled(r"\s\([^();]{3,120},\s(?:Trans|Trad|Übers)\.?[;)]")
_MEDIUM = compiled(
    r"(?:(?:audio|video|motion|sound|unpublished|kindle|epub|pdf)\s)?(?:films?|movies?|videos?|podcasts?|plays?|recordings?|pictures?|songs?|albums?|games?"
    r"|data\s?sets?|manuscripts?|editions?|audio\s?books?|e-?books?|pdf|paperback|hardcover)",
    regex.I,
)
"""What a bracket before the translators holds that is no title in another language."""
_DIGIT = compiled(r"\d")


def claim_details(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """Read the brackets in `text[start:end]` that hold details; the range from the first to the last of them.

    The range is empty (end, end) where there are none. Brackets that are part of the title stay.
    """
    first, last = end, end
    if not holds_bracket(draft.text, start, end):
        return first, last
    for group in _GROUP.finditer(draft.text, start, end):
        name = "round" if group["round"] is not None else "square"
        if name == "square" and _is_translated_title(draft, *group.span(name), end):
            continue
        if _closes(draft.text, group.end(), end) and _read(draft, name, *group.span(name)):
            first = min(first, group.start())
            last = group.end()
    return (first, last) if first < end else (end, end)


def _is_translated_title(draft: Draft, start: int, stop: int, end: int) -> bool:
    """Whether translators follow a bracket that names no medium: "Geen zand [No sand] (P. Quill, Trans.)"."""
    if _TRANSLATOR_NEXT.match(draft.text, stop + 1, end) is None:
        return False
    return _MEDIUM.fullmatch(draft.text, start, stop) is None


def _closes(text: str, at: int, end: int) -> bool:
    """Whether a bracket that ends at `at` ends an element: a stop, another bracket or a capital follows."""
    while at < end and text[at] == " ":
        at += 1
    return at >= end or text[at] in '.,:;[(“"?!' or (text[at].isupper() and text[at - 1] == " ")


def _read(draft: Draft, kind: str, start: int, end: int) -> bool:
    if kind == "square" or _THESIS.search(draft.text, start, end):
        return _description(draft, start, end)
    if (original := draft.pieces.get("original-date")) and start <= original.start < end:
        return True
    read = False
    for first, last in _parts(draft.text, start, end, _SEMICOLON):
        if _EPISODE.match(draft.text, first, last):
            read = draft.take("number", first, last) or read
            continue
        if edition := _EDITION.fullmatch(draft.text, first, last):  # "(2., überarb. Aufl.)": its comma parts no details
            read = draft.take("edition", *edition.span("edition" if edition["edition"] else "other")) or read
            continue
        pieces = _parts(draft.text, first, last, _COMMA)
        known = [_detail(draft, *piece) or (len(pieces) > 1 and _credited(draft, *piece)) for piece in pieces]
        read = any(known) or _imprint(draft, first, last) or _names(draft, first, last) or read
    return read


def _imprint(draft: Draft, start: int, end: int) -> bool:
    """(Cambridge: Cambridge University Press), (Chicago, American Bar Association), (Tidal Press, Port Shoal, NJ)."""
    if found := _PUBLISHER_FIRST.fullmatch(draft.text, start, end):
        sure = HOUSE.search(draft.text, *found.span("publisher"))
        if sure or (draft.loose and _ENDS.match(draft.text, end + 1)):
            return draft.take("publisher-place", *found.span("place")) and draft.take(
                "publisher", *found.span("publisher")
            )
    found = _IMPRINT.fullmatch(draft.text, start, end)
    if not found or not (HOUSE.search(draft.text, *found.span("publisher")) or _is_placed(draft, found)):
        return False
    return draft.take("publisher-place", *found.span("place")) and draft.take("publisher", *found.span("publisher"))


def _is_placed(draft: Draft, found: regex.Match[str]) -> bool:
    """Whether a colon stands behind a known place, or in brackets that end the work: "(English: Reefs at rest)" is a title's."""
    if found["mark"] == ",":
        return False
    return PLACE.match(draft.text, *found.span("place")) is not None or bool(_ENDS.match(draft.text, found.end() + 1))


def _parts(text: str, start: int, end: int, mark: regex.Pattern[str]) -> list[tuple[int, int]]:
    found, at = [], start
    for cut in mark.finditer(text, start, end):
        found.append((at, cut.start()))
        at = cut.end()
    return [*found, (at, end)]


def _detail(draft: Draft, start: int, end: int) -> bool:
    """Read one detail of a bracket by the first reader that knows it; whether it was new to the entry."""
    for read in (_edition, _labelled, _numbered, _coded):
        if (taken := read(draft, start, end)) is not None:
            return taken
    return False


def _edition(draft: Draft, start: int, end: int) -> bool | None:
    found = _EDITION.search(draft.text, start, end)
    if not found or found.end() - found.start() < (end - start) * 0.6:
        return None
    return draft.take("edition", *found.span("edition" if found["edition"] else "other"))


def _labelled(draft: Draft, start: int, end: int) -> bool | None:
    """A volume, pages, a chapter or a version by their labels; in the book of a chapter pages without one."""
    for pattern, variable in _LABELS:
        if found := pattern.fullmatch(draft.text, start, end):
            return draft.take(variable, *found.span(1))
    if draft.shape == "chapter" and (found := _BARE_PAGES.fullmatch(draft.text, start, end)):
        return draft.take("page", *found.span("page"))
    return None


def _numbered(draft: Draft, start: int, end: int) -> bool | None:
    """(Report No. 12), (Tidal Working Paper #3)."""
    found = _NUMBERED.fullmatch(draft.text, start, end)
    if not found or not (found["genre"] or found["label"]):
        return None
    if found["genre"].strip():
        worded = found["label"][0] in "RPBrpb"
        draft.take("genre", found.start(), found.end("label" if worded else "genre"))
    return draft.take("number", *found.span("number"))


def _coded(draft: Draft, start: int, end: int) -> bool | None:
    """(Technical report), (TR-2339), (Tidal Papers 11/12)."""
    text = draft.text
    if _REPORT.fullmatch(text, start, end):
        return draft.take("genre", start, end)
    if draft.firm and draft.shape == "single" and _CODE.fullmatch(text, start, end):
        return draft.take("number", start, end)
    found = _ANY_NUMBER.fullmatch(text, start, end)
    if not found:
        return None
    if found["genre"]:
        draft.take("genre", *found.span("genre"))
    return draft.take("number", *found.span("number"))


def _description(draft: Draft, start: int, end: int) -> bool:
    """[Data set], [Film; DVD], [Doctoral dissertation, University of X]."""
    text = draft.text
    if _NOWHERE.fullmatch(text, start, end):
        return draft.take("publisher-place", start, end)
    comma = text.find(", ", start, end)
    if comma > 0 and _THESIS.search(text, start, comma):
        draft.take("publisher", comma + 1, end)
        return draft.take("genre", start, comma)
    return draft.take("genre", start, end) or draft.take("genre-2", start, end)


def _credited(draft: Draft, start: int, end: int) -> bool:
    """(translated by H. Quell), (2nd ed., traducción de H. Quell)."""
    by = _BY.match(draft.text, start, end)
    return by is not None and draft.take("editor" if by["kind"][0] in "eE" else "translator", by.end(), end)


def _names(draft: Draft, start: int, end: int) -> bool:
    """(H. Quell, Trans.; 2nd ed.) and (B. A. Tarn & P. Odell, Eds.)."""
    if _credited(draft, start, end):
        return True
    role = _ROLE.search(draft.text, start, end)
    if _DIGIT.search(draft.text, start, end):
        return False
    if not role or (role.start() == start and role.end() < end - 2):
        return role is not None and _claim_role_first(draft, role, end)
    draft.take(_role(role["role"]), start, role.start())
    return True


def _claim_role_first(draft: Draft, role: regex.Match[str], end: int) -> bool:
    return draft.take(_role(role["role"]), role.end(), end)


def _role(written: str) -> str:
    """The variable of people by their role as written: translators, narrators, …, else editors."""
    if written[:3].casefold() in {"tra", "übe"}:
        return "translator"
    variable = role_variable(written)
    return "editor" if variable == "author" else variable
