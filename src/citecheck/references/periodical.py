"""Whether numbers in a range are a periodical's: several by themselves, a lone one by what stands around it."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.draft import Draft
from citecheck.references.houses import HOUSE, PERIODICAL
from citecheck.references.numbers import Numbers, find_numbers, parts_title
from citecheck.references.publisher import is_placed, is_titled
from citecheck.references.sentences import boundaries
from citecheck.sequences import trimmed

_YEARS = compiled(r"(?:1[0-9]|20)\d\d\s?[-–]\s?(?:1[0-9]|20)?\d\d")
_YEAR_ALONE = compiled(r"(?:1[5-9]|20)\d\d\W*$")
_SHORTENED = compiled(r"(?:(?<=\s)\p{Lu}\p{L}{0,9}\.\s){2}$")
"""Two words of an abbreviated name, behind which a range can only be pages."""
_REPORT = compiled(r"(?:\b(?:[Pp]aper|[Rr]eport|[Mm]emorandum|[Mm]emo|[Nn]ote|[Bb]rief)s?(?:\s[Ss]eries)?),?\s*+$")
"""What stands before the number of a report: "Tidal Working Paper No. 12"."""
_EXTENT_GOES_ON = compiled(r"\s?(?:pp?|S|f)\b")
"""How many pages a book has ("224 p")."""
_NAME = compiled(
    r"(?!paper|poster|talk|lecture)(?!.*(?<!\p{L})(?:papers?|reports?|memo\w*|parts?|vol\w*|books?|bd|band|tom[eo]|no|nr|numbers?|edition|version|class|lev\w+|phase|grade|units?|modules?"
    r"|episode|season|series|heft|teil|lecture|lesson|channel|canal|radio|studio|chapter|section|windows|office|mac|iso|article|act|room|box|route|area|type|level|stage|group)$)"
    r"(?=\p{L}{5}|.*\s)\p{Lu}[\p{L}’'&-]*+(?:\s[\p{L}’'&–—-]++){0,7}",
    regex.I,
)
"""The name of a periodical without stops, of two words or more, or a long one; a number behind the last of other words is another's."""


_COLON = compiled(r"\.\s(?:[-–]\s)?(?P<name>\p{Lu}[^:.?!]{4,}):\s?$")
_LONGEST_NAME = 150


def find_periodical(draft: Draft, start: int, end: int, *, named: bool = False) -> Numbers | None:
    """The numbers of a periodical in a range; `named`: the range begins with its name, the title stands before."""
    found = find_numbers(draft.text, start, end)
    if (
        found is None
        or parts_title(draft.text, found)
        or (found.weight < 2 and not _plausible(draft.text, start, found, end, named))
    ):
        return None
    if found.ranges.keys() == {"issue"} and _REPORT.search(draft.text, start, found.start):
        return None
    if draft.text[: found.start].count("(", start) > draft.text[: found.start].count(")", start):
        return None
    return found


def _follows_periodical(text: str, start: int, found: Numbers, named: bool) -> bool:
    """Whether a lone volume or range of pages closes a sentence that names a periodical ("Tidal History 23.")."""
    if text[found.start - 1] != " " or _YEAR_ALONE.match(text, found.start):
        return False
    begin = max(
        (at for at in boundaries(text, start, found.start) if at < found.start - 1),
        default=start if named else found.start,
    )
    name = _NAME.fullmatch(text, *trimmed(text, begin, found.start, " "))
    if not name or not is_titled(text, *name.span()):
        return False
    return found.ranges.keys() == {"volume"} or PERIODICAL.search(name[0]) is not None


def _plausible(text: str, start: int, found: Numbers, end: int, named: bool) -> bool:
    """A lone number is a volume behind a comma at the end of the work; a lone range its pages."""
    if found.labelled:
        return True
    if text[found.start] == "(":
        return False
    if end - found.end <= 3 and _follows_periodical(text, start, found, named):
        return True
    value = text[found.start : found.end]
    if (
        found.ranges.keys() == {"page"}
        and text[found.start - 2 : found.start] == ", "
        and text.startswith(". ", found.end)
        and not (_YEARS.fullmatch(value) and _names_house(text, found.end + 2, end))
    ):
        return True
    if end - found.end <= 3 and text[found.start - 1 : found.start].strip(" :") == "" and _paged(text, start, found):
        return True
    if (
        found.ranges.keys() == {"page"}
        and end - found.end <= 3
        and _SHORTENED.search(text, found.start - 24, found.start)
    ):
        return True
    if _EXTENT_GOES_ON.match(text, found.end, end):
        return False
    return end - found.end <= 3 and text[found.start - 2 : found.start] == ", " and not _YEAR_ALONE.match(value)


def _paged(text: str, start: int, found: Numbers) -> bool:
    """Whether a colon and a range of pages close a sentence that names a periodical ("Annals of Tides: 3–9")."""
    name = _COLON.search(text, max(start, found.start - _LONGEST_NAME), found.start)
    if found.ranges.keys() != {"page"} or not name or _YEARS.fullmatch(text, *found.ranges["page"]):
        return False
    return PERIODICAL.search(name["name"]) is not None


def _names_house(text: str, start: int, end: int) -> bool:
    """Whether a publisher stands in a range, so that what goes before it is a book's title."""
    return is_placed(text, start, end) or HOUSE.search(text, start, end) is not None
