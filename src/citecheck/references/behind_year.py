"""What stands behind a year that comes last: pages (Brazilian norm), or day, volume, issue and pages (medical styles)."""

from __future__ import annotations

import regex

from citecheck.dates import MONTH
from citecheck.patterns import compiled
from citecheck.references.draft import Draft
from citecheck.references.journal import split_title
from citecheck.references.untitled import is_periodical_alone

_PAGES = compiled(
    r"[.,;]?\s(?:(?:cap\.\s?(?P<chapter_number>\d{1,3}),\s)?(?:pp?|S)\.\s?(?P<page>\d++(?:\s?[-–]\s?\d++)?)|(?P<number_of_pages>\d{1,4})\s?(?:pp?|f|fl|pages|S)\.)"
)
"""As the Brazilian norm has them: "2015. p. 45-67.", "2015. 212 p."."""
_MEDICAL = compiled(
    rf"(?:\s(?P<date_detail>{MONTH}(?:\s\d{{1,2}})?))?\s?;\s?(?P<volume>\d{{1,4}})(?:\s?\((?P<issue>[^()]{{1,20}})\))?"
    r"(?::\s?(?P<page>\p{L}?\d{1,6}(?:\s?[-–]\s?\p{L}?\d{1,6})?)(?![\p{L}\d])|(?=[.,\s]*+(?:https?:|doi|$)))"
    r"|\.\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^()]{1,20})\))?:\s?(?:pp?\.\s)?(?P<page>\p{L}?\d{1,6}(?:\s?[-–]\s?\p{L}?\d{1,6})?)(?![\p{L}\d])"
    r"|,\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^()]{1,20})\))?(?:,\s|:\s?)(?P<page>\p{L}?\d{1,6}\s?[-–]\s?\p{L}?\d{1,6}|\p{L}?\d{2,6}(?=[.;,\s]*+$))(?![\p{L}\d])"
    r"|,\svol\.\s?(?P<volume>\d{1,4})(?:,\sno?\.\s?(?P<issue>[\d/–-]{1,9}))?(?:,\spp?\.\s?(?P<page>\p{L}?\d{1,6}(?:\s?[-–]\s?\p{L}?\d{1,6})?))?+(?=[.;,\s])"
    r"|:\s?(?P<page>\d{1,5}\s?[-–]\s?\d{1,5})(?!\d)|(?<=;\s\d{4}):(?P<page>\d{1,5})(?!\d)",
    regex.I,
)
"""As the medical styles have a periodical: "2010;12(3):45-67", "1997 Apr 15;16:791-801", "1984;27."; its volume behind a
stop or comma ("2010. 12(3): p. 45-67", "2010, 12, 45-67", "2010, vol.12, n.3, pp.45-67"); and the pages of a chapter ("Tidal Press, 1981: 68–113")."""
SLASHES = " // "
"""What parts a work from the larger one in the Russian norm."""
_RUSSIAN = compiled(
    r"(?=[.,]?\s(?:[–—-]\s)?(?:[ТTVСCPSВN]|№))[.,]?"
    r"(?:\s(?:[–—-]\s)?(?:Т|T|Vol|V|Том)\.\s?(?P<volume>\d{1,4})[.,]?(?:\s?\((?P<issue>\d{1,4})\)[.,]?)?)?"
    r"(?:\s(?:[–—-]\s)?(?:№|No\.?|N|Вып\.|Iss\.)\s?(?P<issue>[\d/–-]{1,9}|\p{Lu}{1,3}\d{1,3})[.,]?)?"
    r"(?:\s(?:[–—-]\s)?(?:[СCPS]|pp?)\.\s?(?P<page>\p{L}?\d{1,6}(?:\s?[-–]\s?\p{L}?\d{1,6})?)(?![\p{L}\d]))?"
)
"""As the Russian norm has a periodical behind " // ": "2006. Т. 29. № 3. С. 49–70", "– 2001. – Vol. 12, № 3. – P. 33–48"."""
_NAMES = ("page", "number-of-pages", "chapter-number", "volume", "issue", "date-detail")


def read_behind_year(draft: Draft, at: int) -> None:
    """Claim what stands behind the year that ends at `at`."""
    if SLASHES in draft.text and (russian := _RUSSIAN.match(draft.text, at)):
        _take(draft, russian)
        draft.shape = "journal" if russian["volume"] or russian["issue"] else draft.shape
        return
    medical = _MEDICAL.match(draft.text, at)
    found = medical or _PAGES.match(draft.text, at)
    if not found:
        return
    _take(draft, found)
    if medical and medical["volume"] and "container-title" not in draft.pieces:
        _name_periodical(draft)


def _name_periodical(draft: Draft) -> None:
    """What was read as publisher, or as title where there is but a periodical's name, is the container of an article."""
    source, title = draft.pieces.pop("publisher", None), draft.pieces.get("title")
    end = source.end if source else title.end if title else 0
    if title and is_periodical_alone(draft.text, title.start, end):  # "Tidal Lett. 2010, 8, 491": "Tidal" is no title
        source = draft.pieces.pop("title")._replace(end=end)
        draft.shape = "journal"
    elif source is None and title and (split := split_title(draft, title.start, title.end)):
        # "How reefs rest. Rev. chil. mareas [online]. 2010, vol.3": what was one title is two
        draft.pieces["title"] = title._replace(end=draft.trim(title.start, split[0])[1])
        source = title._replace(start=split[0], confidence=split[1])
        draft.shape = "journal"
    if source:
        draft.pieces["container-title"] = source


def _take(draft: Draft, found: regex.Match[str]) -> None:
    groups = found.groupdict()
    for variable in _NAMES:
        if groups.get(group := variable.replace("-", "_")):
            draft.take(variable, *found.span(group))
