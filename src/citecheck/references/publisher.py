"""What follows a title: "Place: Publisher", "Publisher, Place", "Publisher", a periodical, a site, a date of issue."""

from __future__ import annotations

import regex

from citecheck.dates import MONTH, MONTH_NAMES
from citecheck.names.pieces import is_group
from citecheck.patterns import compiled
from citecheck.references.draft import Draft
from citecheck.references.houses import HOUSE, HOUSE_WORDS, PERIODICAL
from citecheck.references.places import COUNTRIES, GLUED_VENUE, PLACE, VENUE, Imprint, imprint
from citecheck.references.quotes import unquoted
from citecheck.references.sentences import sentences
from citecheck.references.wording import MINOR

_PLACED = compiled(
    r"(?P<place>(?!https?|The\s(?!Hague|Netherlands)|An?\s)\p{Lu}(?:[^:.;\d\"“]|;(?=\s\p{Lu}[\p{L} ]+:)){1,60}?(?:\.[\p{Lu}.]{1,4})?|\p{Lu}[^:;\d]{1,30}\.\p{Lu}?[^:;\d]{0,20}?)\s?:\s?(?P<publisher>[^\s:].*+)$"
)
_STATE = r"(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.|UK|USA|England|Germany|Mass\.?|Calif\.?)"
_PLACE_FIRST = compiled(
    rf"(?P<place>{PLACE.pattern}),\s(?!(?:{PLACE.pattern}|{COUNTRIES})$)(?P<publisher>(?:[Ii]l|[Ll][ae]s?|[Ee]l|L['’])?\s?\p{{Lu}}[^,:;()\d]{{1,40}})"
)
"""As French and Italian lists have it: "Paris, Marée"."""
_PLACE_FIRST_TAIL = compiled(rf",\s{_PLACE_FIRST.pattern}$")
_PUBLISHER_FIRST = compiled(
    rf"(?=[^,]*+,\s(?P<place>(?!(?:Inc|Ltd|LLC|GmbH|Co|Corp|Pty|Plc)\b)\p{{Lu}}[\p{{L}}\s.'’-]{{2,30}}(?:,\s{_STATE})?)$)"
    rf"(?P<publisher>[^,]*?(?:{HOUSE_WORDS})\.?[^,]{{0,40}}),",
    regex.I,
)
_DAY = compiled(
    rf"(?:[,.(]\s?(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s)?{MONTH}(?:\s\d{{1,2}})?)"
    rf"|\s(?P<date>\d{{1,2}}(?:st|nd|rd|th|\.)?\s{MONTH}|{MONTH}\s\d{{1,2}}))[)\s.,]*?",
    regex.I | regex.R,
)
"""Matched from the end."""
_BREAKS = str.maketrans(".,()", "    ")
_DAY_ALONE = compiled(rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s)?{MONTH}(?:\s\d{{1,2}})?", regex.I)
_LONGEST_DAY = 20
_EVENT = compiled(r"presentation|poster|keynote|symposium|conference|talk|lecture|workshop|plenary", regex.I)
_COUNTRY = rf"(?:{COUNTRIES}|[A-Z]{{2}}|[A-Z][a-z]+\.|D\.C\.)"
_VENUE = compiled(rf",\s(?P<place>\p{{Lu}}[\p{{L}}.'’-]++(?:\s\p{{Lu}}[\p{{L}}.'’-]++){{0,2}},\s{_COUNTRY})[.,\s]*+$")
_TOWN = compiled(rf"\p{{Lu}}[\p{{L}}.'’-]++(?:\s\p{{Lu}}[\p{{L}}.'’-]++){{0,2}},\s{_COUNTRY}")
_DOMAIN = compiled(r"(?:[\w-]+\.){1,3}(?:com|org|net|edu|gov|io|info|int|dev|ai|tv|[a-z]{2})")
_SUBJECT = compiled(
    r"(?:\p{Lu}\p{L}*(?:olog(?:y|ie|i?a|ía)|istry|graphy|nomy|metri[kc]a)|(?:\p{Lu}\p{L}+)?[Pp]hysics|\p{Lu}\p{L}+m?atics|\p{Lu}\p{L}*nomics"
    r"|\p{Lu}\p{L}*netics|Nature|Science|Cell|Neuron|Lancet)"
)
"""A lone word that names a field of study, or a periodical known by one word: no publisher is called so."""
_UNIVERSITY = compiled(r"\p{Ll}\s(?:U\.?\s?P\.?|Univ\.?\sPr(?:ess)?\.?)$")
"""A university's press in short ("Shoal U.P.")."""
_REPORT_NUMBER = compiled(r",\s(?P<number>\p{Lu}{1,4}-[\p{Lu}\d-]*\d[\w-]*)[.,\s]*+$")
_SERIES = compiled(r"\s\((?P<series>\p{Lu}[\p{L}’'-]*+(?:\s[\p{L}\d’',&:-]++){1,12})\)[.,\s]*+$")
"""The series of a book in brackets behind its publisher, as Harvard has it."""
_SERIES_BEHIND = compiled(
    r",\s(?P<series>(?:Lecture\sNotes\sin|Springer\sSeries\sin|(?:Springer|Cambridge|Oxford|Graduate|Undergraduate)\s(?:Tracts|Texts|Studies|Monographs)\s(?:in|on))\s\p{Lu}[\p{L} ’&-]{2,60}|LNC[SI]|LNAI)(?:,?\s(?:vol\.\s)?(?P<number>\d{1,5}))?[.,\s]*+$"
)
"""A series of volumes behind the title of a larger work ("Tidal Systems, Lecture Notes in Computer Science, 3162")."""
_ABBREVIATED = compiled(r"(?:\p{Lu}\p{L}*+\.?\s?){1,8}\.\s?(?:\p{Lu}\p{L}*+\.?\s?){0,4}\.?")
_PLACE_TAIL = compiled(r",\s(?P<place>\p{Lu}[\p{L}.’' ]{2,25}?(?:,\s\p{Lu}{2})?):\s(?P<publisher>\p{Lu}[^:;\d]{2,60})$")
_SURELY_PERIODICAL = compiled(
    r"journal|proceedings|review|magazine|transactions|bulletin|annals|quarterly|newsletter|gazette|revista|zeitschrift"
    r"|(?:conference|symposium|congress|workshop|meeting)\W*$",
    regex.I,
)
_OF_BOOKS = {"edition", "publisher-place", "genre", "number", "version", "editor", "translator"}
"""What works outside periodicals have: with one of these a DOI does not speak for a periodical."""
_MEETING = compiled(
    r"(?<!\p{L})proc(?:\.|eedings)|conference|symposium|congress|workshop|meeting|annual|\d(?:th|st|nd|rd)\s", regex.I
)
_MEETINGS = ("proc", "conference", "symposium", "congress", "workshop", "meeting", "annual")
_WORD = compiled(r"\p{L}[\p{L}\p{M}'’-]*+")


def _day_at_end(text: str, start: int, end: int) -> regex.Match[str] | None:
    """A day or month of issue that closes a range."""
    last = text[max(start, end - 30) : end].translate(_BREAKS).split()[-2:]
    if not any(word.casefold() in MONTH_NAMES for word in last):
        return None
    return _DAY.match(text, max(start, end - 30), end)


def without_day(draft: Draft, start: int, end: int) -> int:
    """Claim a day or month of issue that closes a range; where the rest ends."""
    day = _day_at_end(draft.text, start, end)
    if day is None or day.start() <= start:
        return end
    draft.take("date-detail", *day.span("date"))
    return day.start()


def _is_day(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_DAY and _DAY_ALONE.fullmatch(text, start, end) is not None


def is_titled(text: str, start: int, end: int) -> bool:
    """Whether most words of weight open with a capital, as in names of publishers, sites and periodicals."""
    heavy = [word for word in _WORD.findall(text, start, end) if word.casefold() not in MINOR]
    return bool(heavy) and sum(not word[0].islower() for word in heavy) >= 0.6 * len(heavy)


def is_placed(text: str, start: int, end: int) -> bool:
    """Whether a range is "Place: Publisher" or "Publisher, Place"."""
    return _PLACED.match(text, start, end) is not None or imprint(text, start, end) is not None


def is_source(text: str, start: int, end: int) -> bool:
    """Whether a sentence can name where a work came out: capitals, a placed publisher, a house's word."""
    if _DOMAIN.fullmatch(text, start, end):
        return True
    if PERIODICAL.search(text, start, end) and len(_WORD.findall(text, start, end)) <= 9:
        return True
    return is_titled(text, start, end) or _PLACED.match(text, start, end) is not None


def claim_publisher(draft: Draft, start: int, end: int, *, strict: bool = False) -> None:
    """Read `text[start:end]` behind a title or container; `strict`: only what is a publisher beyond doubt."""
    start, end = draft.trim(start, end)
    if start >= end:
        return
    parts = sentences(draft, start, end)
    for at, (first, last) in enumerate(parts):
        _claim_one(draft, first, last, final=at == len(parts) - 1, strict=strict)


def _claim_one(draft: Draft, start: int, end: int, *, final: bool, strict: bool) -> None:
    if "publisher" in draft.pieces:
        if final and not strict:
            draft.take("archive", start, end)
    elif any(claim(draft, start, end) for claim in _SURE_CLAIMS):
        return
    elif strict:
        if HOUSE.search(draft.text, start, end) and is_titled(draft.text, start, end):
            draft.take("publisher", start, end, 0.9)
    elif is_periodical(draft, start, end):
        claim_container(draft, start, end)
    elif final:
        _claim_last(draft, start, end)


def _claim_day(draft: Draft, start: int, end: int) -> bool:
    if not _is_day(draft.text, start, end):
        return False
    draft.take("date-detail", start, end)
    return True


def _claim_venue(draft: Draft, start: int, end: int) -> bool:
    if not _is_venue(draft, start, end):
        return False
    draft.take("event-place", start, end)
    return True


def _claim_event(draft: Draft, start: int, end: int) -> bool:
    """ "Tidal Congress, Port Shoal": the meeting and where it was held."""
    if not _is_event(draft):
        return False
    comma = draft.text.find(",", start, end)
    named = comma if comma > 0 else end
    draft.take("event-title", start, named)
    draft.take("event-place", named, end)
    return True


def _claim_placed(draft: Draft, start: int, end: int) -> bool:
    """ "Port Shoal: Tidal Press" and "Tidal Press, Port Shoal"."""
    if found := _placed(draft.text, start, end):
        draft.take("publisher-place", *found.span("place"))
        _take_house(draft, *found.span("publisher"))
    elif tail := imprint(draft.text, start, end):
        claim_imprint(draft, tail)
    elif (draft.loose or not draft.firm) and (found := _PLACE_FIRST.fullmatch(draft.text, start, end)):
        draft.take("publisher-place", *found.span("place"))
        draft.take("publisher", *found.span("publisher"))
    else:
        return False
    return True


_SURE_CLAIMS = (_claim_day, _claim_venue, _claim_event, _claim_placed)
"""What a sentence says in a way of its own, in the order in which it is asked; each tells whether it was that."""


def _claim_last(draft: Draft, start: int, end: int) -> None:
    """Read the last sentence, when nothing of it tells what it is: a place, else a publisher, a day behind it."""
    if PLACE.fullmatch(draft.text, start, end):
        draft.take("publisher-place", start, end)
    elif (stop := without_day(draft, start, end)) < end:
        _claim_one(draft, *draft.trim(start, stop), final=True, strict=False)
    else:
        draft.take("publisher", start, end, 0.9)


def _placed(text: str, start: int, end: int) -> regex.Match[str] | None:
    """A range as "Place: Publisher", or as "Publisher, Place" where a word of publishers stands before the comma."""
    found = _PLACED.match(text, start, end) if text.find(":", start, end) >= 0 else None
    return found or (_publisher_first(text, start, end) if text.find(",", start, end) >= 0 else None)


def _publisher_first(text: str, start: int, end: int) -> regex.Match[str] | None:
    """ "Tidal Press, Port Shoal"; behind the comma of "Department of Reefs, Tidal University" stands no place."""
    found = _PUBLISHER_FIRST.match(text, start, end)
    return found if found and ("," in found["place"] or not is_group(found["place"])) else None


def _take_house(draft: Draft, start: int, end: int) -> None:
    """Take a publisher, and apart from it the number of its report ("RAND Corporation, RR-A3572-1")."""
    if number := _REPORT_NUMBER.search(draft.text, start + 3, end):
        draft.take("number", *number.span("number"))
        end = number.start()
    elif series := _SERIES.search(draft.text, start + 3, end):
        draft.take("collection-title", *series.span("series"))
        end = series.start()
    draft.take("publisher", start, end)


def _is_venue(draft: Draft, start: int, end: int) -> bool:
    """Whether a sentence behind the name of a meeting is where it was held."""
    meeting = draft.pieces.get("container-title")
    if meeting is None or not _is_meeting(draft.text, meeting.start, meeting.end):
        return False
    return bool(PLACE.fullmatch(draft.text, start, end) or _TOWN.fullmatch(draft.text, start, end))


def _is_meeting(text: str, start: int, end: int) -> bool:
    """Whether a range names a meeting or its proceedings."""
    folded = text[start:end].casefold()
    if not any(map(folded.__contains__, _MEETINGS)) and not any(map(str.isdecimal, folded)):
        return False
    return _MEETING.search(text, start, end) is not None


def _is_event(draft: Draft) -> bool:
    """Whether the bracketed description is of something that was held, so that its source is the meeting."""
    genre = draft.pieces.get("genre")
    return genre is not None and _EVENT.search(draft.text, genre.start, genre.end) is not None


def claim_imprint(draft: Draft, found: Imprint) -> None:
    """Take "Publisher, Place"."""
    draft.take("publisher-place", *found.place)
    draft.take("publisher", *found.publisher)


def is_periodical(draft: Draft, start: int, end: int) -> bool:
    """Whether a sentence names a periodical, proceedings or a news site rather than a publisher."""
    if "container-title" in draft.pieces or _is_book(draft):
        return False
    if _UNIVERSITY.search(draft.text, start, end):
        return False
    if HOUSE.search(draft.text, start, end) and not _SURELY_PERIODICAL.search(draft.text, start, end):
        return False
    if _SUBJECT.fullmatch(draft.text, start, end):
        return "publisher-place" not in draft.pieces
    if _day_at_end(draft.text, start, end) or _ABBREVIATED.fullmatch(draft.text, start, end):
        return True
    return expects_periodical(draft) or PERIODICAL.search(draft.text, start, end) is not None


def _is_book(draft: Draft) -> bool:
    """Whether an edition, a report's number, or editors in the place of authors and nothing of an issue, make the work a book."""
    return not draft.pieces.keys().isdisjoint(("edition", "number")) or (draft.edited and "genre" not in draft.pieces)


def expects_periodical(draft: Draft) -> bool:
    """Whether what is known already speaks for a periodical: in press, advance online, a DOI and nothing of a book."""
    if draft.pending or "status" in draft.pieces:
        return True
    if draft.dated and not draft.pieces.keys() & (_OF_BOOKS | {"URL"}):
        return True
    return "DOI" in draft.pieces and not draft.pieces.keys() & _OF_BOOKS


def claim_container(draft: Draft, start: int, end: int, confidence: float = 0.9) -> None:
    """Take a container, with a day or month of issue at its end apart ("New York Times, 11 October")."""
    if _is_day(draft.text, *draft.trim(start, end)):
        draft.take("date-detail", start, end)
        return
    if day := _day_at_end(draft.text, start, end):
        draft.take("date-detail", *day.span("date"))
        end = day.start()
    first, last = draft.trim(start, end)
    imprint = _PLACE_TAIL.search(draft.text, start + 8, end) or (
        _PLACE_FIRST_TAIL.search(draft.text, first, last) if draft.loose else None
    )
    if imprint:
        draft.take("publisher-place", *imprint.span("place"))
        draft.take("publisher", *imprint.span("publisher"))
        end = imprint.start()
    meeting = _is_meeting(draft.text, start, end)
    place = _VENUE.search(draft.text, start + 8, end)
    if meeting and place is None:
        place = VENUE.search(draft.text, start + 8, end) or GLUED_VENUE.search(draft.text, start + 8, end)
    if place:
        draft.take("event-place" if meeting else "publisher-place", *place.span("place"))
        end = place.start()
    draft.take(
        "container-title", *unquoted(draft.text, *draft.trim(start, _without_series(draft, start, end))), confidence
    )


def _without_series(draft: Draft, start: int, end: int) -> int:
    """Claim the series behind the title of a larger work; where the title ends."""
    comma = draft.text.rfind(", ", start, end)
    found = _SERIES_BEHIND.search(draft.text, start + 3, end) if comma > 0 else None
    if not found or not draft.take("collection-title", *found.span("series")):
        return end
    if found["number"] and "volume" not in draft.pieces:
        draft.take("volume", *found.span("number"))
    return found.start()
