"""Parts of books and proceedings: "Title. In A. Editor & B. Editor (Eds.), Book (pp. 1–9). Publisher"."""

from __future__ import annotations

import regex

from citecheck.names.people import split_people
from citecheck.patterns import compiled
from citecheck.references.contributors import claim_editors_after, claim_role_after
from citecheck.references.details import CHAPTER, claim_details
from citecheck.references.draft import Draft
from citecheck.references.journal import claim_numbers
from citecheck.references.numbers import Numbers, find_numbers, parts_title
from citecheck.references.places import imprint_at_end
from citecheck.references.publisher import claim_container, claim_imprint, claim_publisher, is_source
from citecheck.references.roles import PLAYED, role_variable
from citecheck.references.sentences import boundaries
from citecheck.references.single import claim_edition

_MARK = r"[.?!:;,)\]\"”’'»]\s?"
_IN = compiled(
    rf"[IEDOied](?:n|m|ans)(?:(?:(?:(?<={_MARK}(?:[IE]n|Em|Dans))|(?<={_MARK}in)(?=:)|(?<=[.?!]\sin)(?=\s\p{{Lu}})|(?<=\]\.\sOn))\s?:?|(?<=,\sin)(?=\s«)|(?<=,\s(?:en|em|dans))(?=\s\p{{Lu}}[^()]{{3,120}}\((?:[Ee]ds?|[Cc]oords?|[Cc]omps?|[Dd]irs?|[Oo]rgs?)\b)|(?<=,\sin)(?=\s\p{{Lu}}.{{3,250}}?(?:\(?[Ee]ds?\b|pp?\.)))\s++(?=[\p{{Lu}}\p{{Lo}}\d\"“«„*_<]|[a-z]+\s[\p{{Lu}}]|(?:(?:van|von|de|der|den|del|la|le|di|da|dos|du|ten|ter|zu)\s){{2,3}}\p{{Lu}})|(?<=[.?!]\sIn):(?=\p{{Lu}}))"
)
_EDITORS = compiled(
    r"[\s,(\[]*+(?<=[\s,(\[])(?P<role>Eds?|Editors?|Hrsgg?|Hgg?|Orgs?|Coords?|Comps?|[éÉ]ds?|dirs?|eds?|editors?|hrsgg?|hgg?|orgs?|coords?|comps?|a\scura\sdi)\b\.?[)\]]?\s?[,.:]?\s?"
)
_PAGES = r"(?:(?:[Pp]p\.|[Pp]ages)\s(?P<page>\d++\s?[-–]\s?\d++)|Page\s(?P<page>\d++))"
_PART_IN = compiled(
    rf"(?<=[.?!,”\"]\s?)(?:{_PAGES}|{CHAPTER}(?:,?\s\(?{_PAGES}\)?)?+),?\sin:?\s++(?=[\p{{Lu}}\d“\"*_])"
)
_PART_WORDS = ("p. ", "ages ", "Page ", "hapter ", "hap. ", "h. ")
"""Letters of an entry in which that pattern may be found."""
_EXTENT = compiled(r",\s(?P<extent>\d{1,4})\s(?:pp?|pages)\.?\s*+$")
_PART_BEHIND = compiled(
    rf",\s(?:{CHAPTER}(?=[.,;]\s|[.\s]*+$)"
    r"|(?:[Vv]ol(?:\.|ume)?|Bd\.?)\s(?P<volume>\d{1,4}|[IVXLC]++)(?=[.:]\s\p{Lu}[^(]*+$|,\s(?:pp?\.?\s|\d)))"
)
"""The number of the chapter, or of the volume, behind the larger work's title."""
_WORD = compiled(r"\p{L}{2}")
"""Of a publisher behind the numbers, if there is one."""
_SENTENCE = compiled(r"[\p{Ll}\d’]{2}\.\s\p{Lu}[\p{L}’'-]++,\s")
"""A sentence that ends before a name: what precedes is a title, not people."""
_DIRECT = compiled(
    r"(?:(?:\p{Lu}\p{M}*\.[\s-]?){1,4}(?:(?:van|von|de|der|den|la|du|da|di|del)\s)*+\p{Lu}[\p{L}'’-]++(?:\s\p{Lu}[\p{L}'’-]++)?(?:,?\s(?:&|and|y|e|und|et)\s|,\s)){1,8}+"
)


def find_in(draft: Draft, start: int, end: int) -> regex.Match[str] | None:
    """The "In" that opens the larger work, if there is one."""
    for found in _IN.finditer(draft.text, start, end):
        if found.start() > start + 3:
            return found
    return None


def read_chapter(draft: Draft, start: int, end: int, marker: regex.Match[str]) -> None:
    """Read `text[start:end]` with the larger work behind `marker`."""
    first, _ = claim_details(draft, start, marker.start())
    draft.take("title", start, first)
    read_whole(draft, marker.end(), end)


def part_in(draft: Draft, start: int, end: int) -> regex.Match[str] | None:
    """Pages or a chapter's number, and "in" before a larger work ("Pp. 3–9 in Tides", "Chapter 2 (pp. 3–9) in Tides"); they are claimed."""
    found = _PART_IN.search(draft.text, start, end) if any(map(draft.text.__contains__, _PART_WORDS)) else None
    if not found:
        return None
    numbered = found["chapter"] is not None and draft.take("chapter-number", *found.span("chapter"))
    paged = found["page"] is not None and draft.take("page", *found.span("page"))
    return found if numbered or paged else None


def read_whole(draft: Draft, start: int, end: int) -> None:
    """Read the larger work: editors, its title, volume and pages, place and publisher."""
    start = _editors(draft, start, end)
    if extent := _EXTENT.search(draft.text, max(start, end - 20), end):
        draft.take("number-of-pages", *extent.span("extent"))
        end = extent.start()
    late = claim_editors_after(draft, start, end) or claim_role_after(draft, start, end)
    bracketed, last = claim_details(draft, start, end)
    first, last = claim_edition(draft, start, end, bracketed, last)
    if late:
        first, last = min(first, late[0]), max(last if last < end else 0, late[1])
    numbers = _numbers(draft, start, end, first, last)
    behind = _PART_BEHIND.search(draft.text, start, end)
    if behind and _claim_part(draft, behind, numbers):
        first, last = min(first, behind.start()), max(last if last < end else 0, behind.end())
        numbers = _numbers(draft, behind.end(), end, first, last)
    if numbers:
        claim_numbers(draft, numbers)
        if first < last < numbers.start and last < end:
            claim_publisher(draft, last, numbers.start)  # "2nd ed. Place: Publisher, pp. 3–9"
        first, last = min(first, numbers.start), max(last if last < end else 0, numbers.end)
    if tail := imprint_at_end(draft.text, start + 3, first):
        claim_imprint(draft, tail)
        first = stop = tail.start
    else:
        stop = _container_end(draft, start, first, end, bracketed)
    claim_container(draft, start, stop, 0.95)
    if stop < first:
        numbered = behind is not None and behind["volume"] is not None
        _claim_behind(draft, stop, first, in_series=numbered and _WORD.search(draft.text, last, end) is not None)
    claim_publisher(draft, last, end)


def _claim_part(draft: Draft, behind: regex.Match[str], numbers: Numbers | None) -> bool:
    """Claim the number of a chapter, or of a volume that is none of the `numbers` read together."""
    if behind["chapter"]:
        return draft.take("chapter-number", *behind.span("chapter"))
    if numbers and "volume" in numbers.ranges:
        return False
    return draft.take("volume", *behind.span("volume"))


def _claim_behind(draft: Draft, start: int, end: int, *, in_series: bool) -> None:
    """Claim what stands behind the larger work's title: a series ("Book. Lecture Notes, vol. 4. Publisher"), a publisher."""
    if in_series:
        draft.take("collection-title", start, end)
    else:
        claim_publisher(draft, start, end)


def _numbers(draft: Draft, start: int, end: int, first: int, last: int) -> Numbers | None:
    found = find_numbers(draft.text, start, end)
    if found is None or first < found.start < last or parts_title(draft.text, found):
        return None
    ranged = "page" in found.ranges and draft.text[found.start - 2 : found.start] in {", ", ". "}
    return found if found.labelled or found.weight >= 3 or ranged else None


def _container_end(draft: Draft, start: int, first: int, end: int, bracketed: int) -> int:
    """Where the larger work's title ends: its brackets, else the last stop that a source follows."""
    stops = [at for at in boundaries(draft.text, start, first) if at < first - 1]
    if not stops or (first == bracketed < end and not _sourced(draft, stops[-1], first)):
        return first
    return stops[-1] if is_source(draft.text, *draft.trim(stops[-1], first)) else first


def _sourced(draft: Draft, start: int, end: int) -> bool:
    return ":" in draft.text[start:end] and is_source(draft.text, *draft.trim(start, end))


def _editors(draft: Draft, start: int, end: int) -> int:
    """Claim the people before the larger work's title: its editors, the chair of a symposium, a producer."""
    played = PLAYED.search(draft.text, start, min(end, start + 200))
    if played and _are_people(draft.text, start, played.start()):
        draft.take(role_variable(played["role"]), start, played.start())
        return played.end()
    found = _EDITORS.search(draft.text, start, min(end, start + 400))
    if found and found.start() > start and _are_people(draft.text, start, found.start()):
        draft.take("editor", start, found.start())
        return found.end()
    if direct := _DIRECT.match(draft.text, start, end):
        draft.take("editor", start, direct.end(), 0.9)
        return direct.end()
    return start


def _are_people(text: str, start: int, end: int) -> bool:
    if ":" in text[start:end] or _SENTENCE.search(text, start, end):
        return False
    people = split_people(text, start, end, direct=True)
    if any(name.family and not name.given for name in people.names):
        return False
    return people.confidence >= 0.6 and sum(bool(name.literal) for name in people.names) * 2 < len(people.names) + 1
