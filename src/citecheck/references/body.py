"""What follows the opening: the shape is recognised by its landmarks and read by the matching grammar.

Landmarks: a quoted title, "In" before a larger work, the numbers of a periodical, brackets behind a title.
"""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.behind_year import SLASHES
from citecheck.references.chapter import find_in, part_in, read_chapter, read_whole
from citecheck.references.closing import claim_again, claim_medium, claim_status
from citecheck.references.details import claim_details
from citecheck.references.draft import Draft
from citecheck.references.houses import HOUSE, PERIODICAL
from citecheck.references.journal import claim_numbers, split_title
from citecheck.references.numbers import Numbers, find_numbers
from citecheck.references.periodical import find_periodical
from citecheck.references.places import PLACE, imprint
from citecheck.references.plain import read_article
from citecheck.references.publisher import claim_container, claim_publisher, is_placed, is_titled
from citecheck.references.quotes import quotation, quoted_words, unquoted
from citecheck.references.sentences import boundaries
from citecheck.references.single import read_single
from citecheck.references.thesis import is_thesis, read_thesis_behind
from citecheck.references.untitled import is_periodical_alone
from citecheck.sequences import trimmed

_IN_SOURCE = compiled(
    r"(?:(?:eng|ger|deu|fre|fra|spa|por|ita|en|de|fr)\.\s)?(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans)(?:\s?:\s*+|\s++)"
)
_PATENT = compiled(
    r"(?P<genre>(?:(?:U\.\s?S\.|US|UK|EU|(?-i:\p{Lu})\p{L}{2,12})\s)?Patent(?:\sApplication)?)\s(?:Nos?\.?\s?|Number\s|(?=[A-Z]{0,3}\s?\d[\d,.]{5}))(?P<number>[A-Z]{0,3}\s?\d[\d,./]*\d(?:\s?[A-Z]\d?)?)",
    regex.I,
)
_STANDARD = compiled(
    r"(?P<number>(?:ISO|IEC|IEEE|ANSI|ASTM|DIN|EN|BS|AS|NF|CEN)(?:[/ ]\p{Lu}{2,6}){0,3}\s?\d[\d.:-]*\d)[.,:]?\s(?=\p{Lu})"
)
"""The number of a standard before its title."""
_DIRECTED = compiled(
    r"Directed\sby\s(?P<names>(?:\p{Lu}\.\s?|[\p{L}'’-]++\s?|&\s|,\s)+?)(?=\s?\[|\s?\(|\.\s|,\s\p{Lu}\p{Ll}+:|\.?$)"
)
_ACRONYM = compiled(r",\s(?P<house>(?!USA[,.\s]*+$)\p{Lu}{3,8}(?:\sPress)?)[,.\s]*+$")
_EDITED = compiled(r",\s(?:edited|ed\.)\sby\s\p{Lu}")
_EDITION_NEXT = compiled(r"(?P<edition>\d{1,2}(?:st|nd|rd|th))\s(?:ed(?:n|ition)?)\b\.?[,.]?\s*+", regex.I)
_LAST_PAGES = compiled(r",\s(?:pp?\.\s)?(?P<page>\d{1,5}\s?[-–]\s?\d{1,5})[.,\s]*$")
"""Pages behind a periodical's publisher ("44(7), Tidal Society, 97–108")."""


def read_body(draft: Draft, start: int, end: int) -> None:
    """Read `text[start:end]`, the part between date and links, into fields."""
    draft.loose = not (
        draft.text.startswith(".", start) or draft.text[max(0, start - 4) : start].rstrip().endswith(".")
    )
    start, end = trimmed(draft.text, start, end, " .,:;)]-–—", " ,;:([<")
    if start >= end:
        draft.shape = "empty"
        return
    if "title" not in draft.pieces and read_article(draft, start, end):
        return
    end = claim_medium(draft, start, claim_status(draft, start, claim_again(draft, start, end)))
    if patent := _patent(draft.text, start, end):
        _read_patent(draft, start, end, patent)
        return
    start = _standard(draft, start, end)
    if "title" in draft.pieces:
        _read_behind_title(draft, start, end)
    else:
        _read_titled(draft, start, end)


def _standard(draft: Draft, start: int, end: int) -> int:
    """Claim the number of a standard before its title; where the title begins."""
    found = _STANDARD.match(draft.text, start, end) if draft.text[start : start + 2].isupper() else None
    if not found:
        return start
    draft.take("number", *found.span("number"))
    return found.end()


def _read_titled(draft: Draft, start: int, end: int) -> None:
    """Read a title and what follows it, by the first landmark that shows."""
    if (slashes := draft.text.find(SLASHES, start + 3, end)) > 0:
        draft.shape = "chapter"
        draft.take("title", start, slashes)
        read_whole(draft, slashes + len(SLASHES), end)
    elif marker := part_in(draft, start, end):
        draft.shape = "chapter"
        draft.take("title", *unquoted(draft.text, start, marker.start()))
        read_whole(draft, marker.end(), end)
    elif (quoted := quotation(draft.text, start, end)) and _is_title(draft, quoted, end):
        _read_quoted(draft, quoted, end)
    elif marker := find_in(draft, start, end):
        draft.shape = "chapter"
        read_chapter(draft, start, end, marker)
    elif (numbers := find_periodical(draft, start, end)) and _is_volume_of_book(draft, numbers, end):
        claim_numbers(draft, numbers)
        claim_publisher(draft, numbers.end, end)
        read_single(draft, start, numbers.start)
    elif numbers and not is_thesis(draft, start, numbers.start if draft.firm else end):
        _read_periodical(draft, start, end, numbers)
    else:
        read_single(draft, start, end)


def _patent(text: str, start: int, end: int) -> regex.Match[str] | None:
    """The number of a patent outside brackets; in brackets it is a detail like others."""
    if "atent" not in text:
        return None
    found = _PATENT.search(text, start, end)
    return found if found and text[found.start() - 1] not in "([" else None


def _read_patent(draft: Draft, start: int, end: int, found: regex.Match[str]) -> None:
    """Read a patent: its title, unless the number stands in its place, the number, and the office."""
    draft.shape = "single"
    if found.start() > start:
        draft.take("title", start, found.start())
        draft.take("genre", *found.span("genre"))
        draft.take("number", *found.span("number"))
    else:
        draft.take("title", *found.span())
    claim_publisher(draft, found.end(), end)


def _is_title(draft: Draft, quoted: regex.Match[str], end: int) -> bool:
    """Whether quotation marks enclose the whole title, not its first words ("Like" and other words)."""
    text = draft.text
    if draft_in := _IN_SOURCE.match(text, quoted.end()):
        return draft_in.end() > quoted.end()
    inner, after = quoted[0].strip(), text[quoted.end() : quoted.end() + 1]
    if inner[-1] == ":":  # "“We rest”: What reefs say"
        return False
    if inner[-1] in ".,;:" or inner[-2] in ".,?!":
        return not _title_goes_on(draft, quoted.end(), end)
    return len(inner.split()) > 3 and not after.islower() and after not in "?!" and after != ""


def _title_goes_on(draft: Draft, start: int, end: int) -> bool:
    """Whether a sentence without capitals stands between quoted words and a periodical: "“We rest.” What reefs say. Journal"."""
    found = find_periodical(draft, start, end)
    stop = next(iter(boundaries(draft.text, start, found.start)), end) if found else end
    return found is not None and stop < found.start and not is_titled(draft.text, start, stop)


def _is_volume_of_book(draft: Draft, found: Numbers, end: int) -> bool:
    """Whether a lone "Vol. 3" is a book's, since "Place: Publisher" follows it."""
    if not found.labelled or found.ranges.keys() != {"volume"}:
        return False
    return is_placed(draft.text, *draft.trim(found.end, end))


def _read_quoted(draft: Draft, quoted: regex.Match[str], end: int) -> None:
    draft.shape = "quoted"
    draft.take("title", *quoted_words(quoted))
    start = quoted.end()
    if edition := _EDITION_NEXT.match(draft.text, start, end):
        draft.take("edition", *edition.span("edition"))
        start = edition.end()
    if not find_periodical(draft, start, end) and read_thesis_behind(draft, start, end):
        return
    if source := _IN_SOURCE.match(draft.text, start, end):
        start = source.end()
    elif (numbers := find_periodical(draft, start, end, named=True)) and not _EDITED.search(
        draft.text, start, numbers.start
    ):
        claim_numbers(draft, numbers)
        _claim_journal(draft, start, numbers)
        claim_publisher(draft, numbers.end, end, strict=True)
        return
    elif (
        not PERIODICAL.search(draft.text, start, end)
        and not _EDITED.search(draft.text, start, end)
        and (HOUSE.search(draft.text, start, end) or imprint(draft.text, start, end))
    ):
        claim_publisher(draft, start, end)
        return
    read_whole(draft, start, end)


def _read_behind_title(draft: Draft, start: int, end: int) -> None:
    """Read what follows the date of an entry that opens with its title: a larger work, a periodical, a publisher."""
    if source := _IN_SOURCE.match(draft.text, start, end):
        draft.shape = "chapter"
        read_whole(draft, source.end(), end)
        return
    if credit := _DIRECTED.match(draft.text, start, end):
        draft.take("director", *credit.span("names"))
        start = credit.end()
    if numbers := find_numbers(draft.text, start, end):
        draft.shape = "journal"
        claim_numbers(draft, numbers)
        _claim_journal(draft, start, numbers)
        claim_publisher(draft, numbers.end, end, strict=True)
        return
    _, last = claim_details(draft, start, end)
    claim_publisher(draft, last if last < end else start, end)


def _claim_journal(draft: Draft, start: int, numbers: Numbers, confidence: float = 0.98) -> None:
    """The container before its numbers; a society in capitals behind a comma is its publisher."""
    end = claim_medium(draft, start, numbers.start)
    if house := _ACRONYM.search(draft.text, start, end):
        draft.take("publisher", *house.span("house"))
        end = house.start()
    start, end = draft.trim(start, end)
    colon = ":" in draft.text[start : end + 1]
    if colon and (place := PLACE.match(draft.text, start, end)) and draft.text.startswith(":", place.end()):
        draft.shape = "single"
        claim_publisher(draft, start, end)  # "2nd ed. Place: Publisher, pp. 3–9"
        return
    claim_container(draft, start, end, confidence)


def _after_people(draft: Draft, start: int, end: int) -> int:
    """Where the periodical begins behind editors or translators in brackets before it."""
    shut = draft.text.find(")", start, end) + 1
    if draft.text[start : start + 1].strip() and not draft.text.startswith("(", start):
        return start
    opened = draft.text.find("(", start, end)
    if not 0 <= opened <= start + 1 or not shut:
        return start
    return shut if claim_details(draft, opened, shut)[0] < shut else start


def _is_untitled(draft: Draft, start: int, numbers: Numbers) -> bool:
    """Whether only the name of a periodical stands before a volume and pages without labels ("MNRAS, 12, 348")."""
    if draft.edited or numbers.labelled or not numbers.ranges.keys() >= {"volume", "page"}:
        return False
    return is_periodical_alone(draft.text, start, numbers.start)


def _read_periodical(draft: Draft, start: int, end: int, numbers: Numbers) -> None:
    draft.shape = "journal"
    numbers = numbers._replace(start=claim_medium(draft, start, claim_status(draft, start, numbers.start)))
    untitled = _is_untitled(draft, start, numbers)
    split = None if untitled else split_title(draft, start, numbers.start)
    claim_numbers(draft, numbers)
    if "page" not in draft.pieces and (late := _LAST_PAGES.search(draft.text, numbers.end, end)):
        draft.take("page", *late.span("page"))
        end = late.start()
    if split:
        first, _ = claim_details(draft, start, split[0])
        draft.take("title", start, first, split[1])
        _claim_journal(draft, _after_people(draft, split[0], numbers.start), numbers, split[1])
    elif untitled:
        _claim_journal(draft, start, numbers, 0.9)
    else:
        draft.take("title", start, numbers.start, 0.6)
    claim_publisher(draft, numbers.end, end, strict=True)
