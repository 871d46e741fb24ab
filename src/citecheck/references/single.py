"""Works that stand alone: books, reports, theses, talks, films, web pages: a title, brackets, then a source."""

from __future__ import annotations

import regex

from citecheck.names.pieces import is_group
from citecheck.patterns import compiled
from citecheck.references.contributors import claim_editors_after, claim_role_after, claim_translator_after
from citecheck.references.details import CHAPTER, claim_details
from citecheck.references.draft import Draft
from citecheck.references.houses import HOUSE, PERIODICAL
from citecheck.references.places import PLACE, imprint_at_end
from citecheck.references.publisher import (
    claim_container,
    claim_imprint,
    claim_publisher,
    expects_periodical,
    is_periodical,
    is_placed,
    is_source,
    is_titled,
)
from citecheck.references.sentences import boundaries, letter_boundaries, sentences
from citecheck.references.thesis import find_thesis, read_thesis

_TALK = compiled(
    r"(?<=[.,;:?!]\s?)(?P<genre>(?:unpublished\s)?(?:paper|poster|talk|lecture|speech|address|keynote|presentation|symposium|workshop)(?:\ssession|\saddress)?,?\s?(?:was\s)?(?:(?:presented|given|held|delivered|conducted)?\s?(?:at|to|for)|presented(?=\s(?-i:\p{Lu})))|presented at|(?:an?\s)?(?:short\s)?(?:course|tutorial|seminar)\s(?:(?:presented|given|held)\s)?at|comunicação apresentada|ponencia presentada|trabalho apresentado|vortrag)\s",
    regex.I,
)
_TALKS = (
    "paper", "poster", "talk", "lecture", "speech", "address", "keynote", "present", "symposium", "workshop", "apresenta", "vortrag",
    "course", "tutorial", "seminar",
)  # fmt: skip
_KIND = r"(?:reports?|rep\.|working papers?|discussion papers?|research papers?|memo(?:randum)?|press release|white paper|fact sheet|monograph)"
_NUMBER = r"(?P<number>(?:\p{Lu}{2,3}\s)?(?=[\w/.-]*\d)[\w/-]++(?:\.[\w/-]++)*+)"
_REPORT = compiled(
    rf"(?<=[.?!]\s)(?P<genre>(?:[\p{{L}}&/-]++\.?\s){{0,6}}?{_KIND}(?:\sseries)?)(?:,?\s?(?:no|nr|number)\b)?[.:]?\s?#?{_NUMBER}(?=[.,]|$)"
    rf"|(?<=[.?!]\s)(?P<genre>(?:[\p{{L}}&/-]++\.?\s){{0,3}}?{_KIND}|(?:unpublished\s)?(?:manuscript|typescript|mimeo)(?:\s(?:submitted\sfor\spublication|in\spreparation))?)(?=[.,]|$)",
    regex.I,
)
_REPORTS = ("report", "rep.", "paper", "memo", "release", "sheet", "monograph", "script", "mimeo")
_STANDARD = compiled(r"(?<=[.?!]\s)(?P<standard>\p{Lu}{2,}(?:[/ ]\p{Lu}{2,}){0,3}[\s-]\d[\d.:-]*\d)(?=[.,])")
_EDITION = compiled(
    r"[,.]\s\(?(?P<edition>\d{1,2}(?:st|nd|rd|th|\.(?:,?\s(?:u\.|und|neu\p{L}*|(?:erw|überarb|ergänz|erg|akt|korr|verb|bearb|unver|durchges|vollst|völlig|ausgest|stark)\p{L}*\.?))*|ª|e)?|second|third|fourth|fifth|rev(?:ised|\.)?)\s(?:ed(?:n|ition)?|aufl(?:age)?|éd|ed)\b\.?\)?",
    regex.I,
)
_EDITIONS = (" ed", " aufl", " éd")
"""How the word for an edition begins."""
_SHORT_PARTS = compiled(
    r",\s\p{Lu}[\p{L}’'&.-]*+(?:\s[\p{L}’'&.-]++){0,2},\s(?:il\s|l[ae]s?\s|el\s)?\p{Lu}[\p{L}’'&.-]*+(?:\s[\p{L}’'&.-]++){0,3}(?:,\s\d{1,4}\s?(?:pp?|pages|S)\.?)?$"
)
_EXTENT = compiled(r"[,.]\s(?P<extent>\d{1,4})\s?(?:pp?|pages|p[áa]gs?|S|Seiten)\.?\s*+$")
_LAST_CHAPTER = compiled(rf"[.,]\s{CHAPTER}[.\s]*+$")
_LAST = ((_EXTENT, "number-of-pages"), (_LAST_CHAPTER, "chapter-number"))
"""What closes a book by its word; the number is each pattern's first group."""
_REMARK = compiled(r"(?<=\.)\s\((?P<note>(?:See|Cited|Available|In\s\p{Lu}\p{Ll}+(?=\))|\p{Ll}{3,})[^()]*+)\)\W*+$")
_LAST_EDITION = compiled(
    r"(?<=\.)\s(?P<edition>\d{1,2}(?:st|nd|rd|th|\.|ª|e)|second|third|fourth|fifth|revised)\s(?:ed(?:n|ition)?|aufl(?:age)?|éd|ediç[ãa]o|edición)\b\.?\W*+$",
    regex.I,
)
_LAST_SITE = compiled(r"(?<=\.)\s(?P<site>(?:[\p{Ll}\d-]++\.){1,3}(?:com|org|net|edu|gov|io|int))\.?$")
"""A site by its domain behind the stop of a title ("Index of reefs, 2025. reefwatch.com")."""
_LAST_VERSION = compiled(r"(?<=[.,])\s(?:(?P<genre>R\spackage)\s)?version\s(?P<version>\d[\w.-]*+)\W*+$", regex.I)
_ASKED = compiled(r"(?<=[?!]),\s(?=\p{Lu})")
_JOURNAL_TAIL = compiled(
    r",\s(?:The\s)?(?:\p{Lu}[\p{L}-]++\s){0,4}(?:Journal|Review|Annals|Bulletin|Quarterly|Archives|Revista|Zeitschrift)\s(?:of|for|de|für|on|in)"
    r"(?:\s(?:the|and|of|&|de|la|für|der|des|und|\p{Lu}[\p{L}-]*+)){1,7}\.?$"
)
"""A periodical without numbers behind a comma: "…, Tidal Journal of Coastal Science"."""
_LONGEST_NAME = 9
"""Words of a periodical's name that is not told by capitals."""
_ALNUM = compiled(r"[\p{L}\p{N}]++")
_HOUSE_AFTER_COMMA = compiled(r",\s(?=\p{Lu})")
_PLACE_BEFORE = compiled(rf",\s{PLACE.pattern}$")


def read_single(draft: Draft, start: int, end: int) -> None:
    """Read `text[start:end]`, the whole entry between date and links."""
    draft.shape = "single"
    end = _tail(draft, start, end)
    for find, reader in ((find_thesis, read_thesis), (_talk, _read_talk), (_report, _read_report)):
        if found := find(draft, start + 5, end):
            reader(draft, start, found, end)
            return
    first, last = claim_details(draft, start, end)
    first, last = claim_edition(draft, start, end, first, last)
    first, last = _contributors(draft, start, end, first, last)
    rest = _imprint(draft, start, end, first, last)
    stop = (
        rest if rest < min(end, first) and _is_all_title(draft, start, rest) else title_end(draft, start, rest, first)
    )
    end = rest
    inner = [at for at in boundaries(draft.text, start, min(stop, first)) if at < min(stop, first) - 1]
    plain = not inner and not draft.loose and (stop >= end or stop == first or draft.text[stop - 1] == ".")
    draft.take("title", start, stop, 0.98 if plain else 0.9)
    rest = max(stop, last if first <= stop else stop)
    if stop < first < end and last < end and rest <= first:
        if "page" in draft.pieces:
            draft.shape = "chapter"
            claim_container(draft, rest, first)
        else:
            claim_publisher(draft, rest, first)
        claim_publisher(draft, last, end)
    else:
        claim_publisher(draft, rest, end)


def _tail(draft: Draft, start: int, end: int) -> int:
    """Claim what closes an entry behind its publisher: its extent, an edition, a version; where the rest ends."""
    closed = draft.text.find(")", max(start, end - 3), end) >= 0
    if closed and (remark := _REMARK.search(draft.text, max(start, end - 90), end)):
        draft.take("note", *remark.span("note"))
        end = remark.start()
    for pattern, variable in _LAST:
        if found := pattern.search(draft.text, max(start, end - 30), end):
            draft.take(variable, *found.span(1))
            end = found.start()
    dotted = draft.text.find(".", max(start, end - 6), end - 2) > 0
    if dotted and (site := _LAST_SITE.search(draft.text, max(start, end - 40), end)):
        draft.take("publisher", *site.span("site"))
        end = site.start()
    return _closing_edition(draft, start, end)


def _closing_edition(draft: Draft, start: int, end: int) -> int:
    """Claim an edition or a version that closes an entry; where the rest ends."""
    edition = _LAST_EDITION.search(draft.text, max(start, end - 30), end) if draft.names(_EDITIONS) else None
    later = _LAST_VERSION.search(draft.text, max(start, end - 40), end) if draft.names(("version",)) else None
    for each in (edition, later):
        if each:
            for variable in ("genre", "edition", "version"):
                if variable in each.groupdict() and each[variable]:
                    draft.take(variable, *each.span(variable))
            end = each.start()
    return end


def _talk(draft: Draft, start: int, end: int) -> regex.Match[str] | None:
    return _TALK.search(draft.text, start, end) if draft.names(_TALKS) else None


def _report(draft: Draft, start: int, end: int) -> regex.Match[str] | None:
    """The kind and number of a report, or the number of a standard, whichever stands first."""
    report = _REPORT.search(draft.text, start, end) if draft.names(_REPORTS) else None
    standard = _STANDARD.search(draft.text, start, end)
    return min((found for found in (report, standard) if found), key=regex.Match.start, default=None)


def _imprint(draft: Draft, start: int, end: int, first: int, last: int) -> int:
    """Claim ", Publisher, Place" behind a title that no stop closes; where the rest ends."""
    tail = imprint_at_end(draft.text, start + 3, end)
    if not tail or (first < end and tail.start < last) or not is_titled(draft.text, *tail.publisher):
        return end
    inner = boundaries(draft.text, start, tail.start)
    if inner and HOUSE.search(draft.text, inner[-1], tail.start):
        return end
    claim_imprint(draft, tail)
    return tail.start


def _is_all_title(draft: Draft, start: int, end: int) -> bool:
    """Whether what stands before a claimed imprint is the title, stops and all: its last sentence is no source of its own."""
    inner = [stop for stop in boundaries(draft.text, start, end) if stop < end - 1]
    return bool(inner) and not (
        HOUSE.search(draft.text, inner[-1], end) or PERIODICAL.search(draft.text, inner[-1], end)
    )


def _contributors(draft: Draft, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Claim editors and translators behind the title; the range of details grown by them."""
    for claim in (claim_translator_after, claim_role_after, claim_editors_after):
        if found := claim(draft, start, end):
            first, last = min(first, found[0]), max(last if last < end else 0, found[1])
    return first, last


def claim_edition(draft: Draft, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Claim ", 2nd edition" outside brackets; the range of details grown by it."""
    found = _EDITION.search(draft.text, start, end) if draft.names(_EDITIONS) else None
    if not found or not draft.take("edition", *found.span("edition")):
        return first, last
    return min(first, found.start()), max(last if last < end else 0, found.end())


def title_end(draft: Draft, start: int, end: int, first: int) -> int:
    """Where the title ends: before brackets of detail that follow it, else before the source.

    The source is the last sentence that can be one; sentences between that name a container go with it.
    """
    text = draft.text
    inner = [stop for stop in boundaries(text, start, end) if stop < end - 1]
    if "page" in draft.pieces and first < end and (before := [stop for stop in inner if stop < first - 1]):
        return before[-1]
    if first < end and not any(
        stop <= first and is_source(text, *draft.trim(stop, first)) and _is_placed(draft, stop, first) for stop in inner
    ):
        return first
    if not inner:
        closed = [stop for stop in letter_boundaries(text, start, end) if _is_imprint(draft, stop, end)]
        return closed[-1] if closed else _comma_end(draft, start, end)
    stop = _last_stop(draft, inner, end)
    if not (
        is_source(text, *draft.trim(stop, end))
        or _is_site(draft, *draft.trim(stop, end))
        or (text[stop - 1] == "." and expects_periodical(draft) and len(text[stop:end].split()) <= _LONGEST_NAME)
    ):
        return end
    for earlier in reversed(inner[:-1]):
        if PERIODICAL.search(text, earlier, stop) and is_titled(text, earlier, stop) and len(text[earlier:stop]) < 160:
            stop = earlier
        else:
            break
    return stop


def _is_imprint(draft: Draft, start: int, end: int) -> bool:
    """Whether a publisher follows a letter that closes the title: "Reefs with R. Port Shoal: Tidal Press"."""
    first, last = draft.trim(start, end)
    if first >= last or not is_titled(draft.text, first, last):
        return False
    return is_placed(draft.text, first, last) or bool(HOUSE.search(draft.text, first, last))


def _last_stop(draft: Draft, inner: list[int], end: int) -> int:
    """The last full stop; a question or exclamation mark counts only where a source surely follows it."""
    full = [stop for stop in inner if draft.text[stop - 1] not in "?!"]
    if full:
        return full[-1]
    start, last = draft.trim(inner[-1], end)
    return inner[-1] if _is_sure_source(draft, start, last) else end


def _is_sure_source(draft: Draft, start: int, end: int) -> bool:
    """Whether words behind a question mark are a source, not the rest of the title."""
    words = draft.text[start:end].split()
    if ":" in draft.text[start:end] or HOUSE.search(draft.text, start, end) or is_periodical(draft, start, end):
        return True
    if len(words) > 1 and is_group(draft.text[start:end]) and is_titled(draft.text, start, end):
        return True
    return _is_site(draft, start, end)


def _is_site(draft: Draft, start: int, end: int) -> bool:
    """Whether words are the site that the address names ("Sci-Notes" of blogs.invalid/scinotes/2019/…)."""
    address = draft.pieces.get("URL")
    if address is None:
        return False
    host = "/".join(draft.text[address.start : address.end].casefold().partition("://")[2].split("/")[:2])
    letters = "".join(_ALNUM.findall(draft.text[start:end].casefold()))
    return len(letters) > 2 and letters in "".join(_ALNUM.findall(host))


def _is_placed(draft: Draft, start: int, end: int) -> bool:
    return bool(HOUSE.search(draft.text, start, end)) and len(sentences(draft, start, end)) == 1


def _comma_end(draft: Draft, start: int, end: int) -> int:
    """No full stop inside: a publisher may follow a comma ("Robot Vision, MIT Press")."""
    text = draft.text
    for comma in _HOUSE_AFTER_COMMA.finditer(text, start + 3, end):
        after = text.find(",", comma.end(), end)
        part = (comma.end(), after if after > 0 else end)
        if HOUSE.search(text, *part) and is_titled(text, *part) and end - comma.end() < 90:
            placed = _PLACE_BEFORE.search(text, start + 3, comma.start())
            return placed.start() if placed and part[1] == end else comma.start()
    if asked := _ASKED.search(text, start + 3, end):
        return asked.start()
    if journal := _JOURNAL_TAIL.search(text, start + 15, end):
        return journal.start()
    last = text.rfind(", ", start + 3, end)
    if last > 0 and _is_site(draft, *draft.trim(last, end)):
        return last
    loose = draft.loose and _SHORT_PARTS.search(text, start + 5, end)
    return loose.start() if loose else end


def _read_report(draft: Draft, start: int, found: regex.Match[str], end: int) -> None:
    first, _ = claim_details(draft, start, found.start())
    if "standard" in found.groupdict():
        draft.take("number", *found.span("standard"))
    else:
        draft.take("genre", *found.span("genre"))
        if found["number"]:
            draft.take("number", *found.span("number"))
    draft.take("title", start, first)
    claim_publisher(draft, found.end(), end)


def _read_talk(draft: Draft, start: int, found: regex.Match[str], end: int) -> None:
    draft.shape = "talk"
    draft.take("genre", *found.span("genre"))
    draft.take("title", start, found.start())
    parts = sentences(draft, found.end(), end)
    if not parts:
        return
    first, last = parts[0]
    if draft.text.startswith("the ", first):
        first += 4
    comma = draft.text.find(",", first, last)
    draft.take("event-title", first, comma if comma > 0 else last)
    if comma > 0:
        draft.take("event-place", comma, last)
