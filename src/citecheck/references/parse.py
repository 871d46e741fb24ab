"""One entry as text to a Reference: opening, links, body, then the nouns.

Grammar first; nothing raises on bad input, and what no field owns is kept as `unparsed`.
"""

from __future__ import annotations

import regex

from citecheck.dates import PENDING, month_and_day, names_month, original_year, parse_date
from citecheck.model import Date, Field, Label, Name, Reference, Span
from citecheck.names.people import split_people
from citecheck.patterns import compiled
from citecheck.references.agreement import adopt, opinion_on, weigh
from citecheck.references.behind_year import read_behind_year
from citecheck.references.body import read_body
from citecheck.references.draft import Draft, fold, is_spare
from citecheck.references.kinds import csl_type
from citecheck.references.links import claim_links
from citecheck.references.moving import moved
from citecheck.references.opening import Opening, read_opening
from citecheck.references.seams import second_entry
from citecheck.references.tidy import tidy

_LATE_PAGES = compiled(r",\s(?:pp?\.\s?)(?P<page>\w*\d++(?:\s?[-–]\s?\w*\d++)?)|,\s(?P<page>R\d++)(?=\.)")
_BEFORE_PAGES = compiled(
    r"\)\s\d++\s?[-–]\s?\d++\W*(?:$|(?<=\[))|\)(?:\s?[:,]\s?(?:(?:pp?|nos?|Nr|S|H)\.\s?)?\d|\s\d++(?:[:(]|,\s\d))|;\s?\d++\s?[:(]"
)
"""What goes on behind a date in brackets among the numbers of a periodical ("15, no. 8 (May 2013): 13–65", "(2013) 15:13–65")."""
_DATE_OPENS = compiled(r"(?<!\d\d\d)\s\(\p{L}[\p{L}/–-]{2,}\.?\s")
_PENDING = compiled(PENDING, regex.I)
_INITIAL = compiled(r"[\s.-]\p{Lu}\.")
"""The end of a range of names, whose last stop belongs to an initial."""
_PEOPLE = ("editor", "translator")
_DATES = ("accessed", "original-date")


def parse_entry(raw: str) -> Reference:
    """The reference that `raw` states; spans are offsets in `raw`. A second entry in it is kept as unparsed."""
    at = second_entry(raw)
    reference = _parse(raw if at is None else raw[:at])
    if at is None:
        return reference
    rest = Label(Span(at, len(raw)), " ".join(raw[at:].split()))
    return reference._replace(span=Span(0, len(raw)), raw=raw, unparsed=(*reference.unparsed, rest))


def _parse(raw: str) -> Reference:
    tidied = tidy(raw)
    reference = _read(tidied.text, respaced=tidied.respaced)
    return reference if tidied.offsets is None else _back(reference, raw, tidied.offsets)


def _back(reference: Reference, raw: str, offsets: list[int]) -> Reference:
    """The reading of a mended entry with its places in the entry as it is."""

    def move(span: Span) -> Span:
        return (
            Span(offsets[span.start], offsets[span.end - 1] + 1)
            if len(span)
            else Span(offsets[span.start], offsets[span.start])
        )

    return moved(reference, move, Span(0, len(raw)), raw)


def _read(raw: str, *, respaced: bool) -> Reference:
    draft = Draft(raw, fold(raw), respaced=respaced)
    opening = read_opening(draft)
    if not draft.text[slice(*opening.date)].isdigit():
        draft.pending = _PENDING.match(draft.text, *opening.date) is not None
        draft.dated = names_month(draft.text, *opening.date)
    draft.edited = opening.role == "editor"
    end = claim_links(draft, opening.body)
    if opening.place == "law":
        draft.firm = False
    elif opening.place == "end" and opening.body <= opening.date[0] < end:
        _split_at_date(draft, opening, end)
    else:
        read_body(draft, opening.body, end)
        _after_links(draft, end)
    opinion = opinion_on(draft)
    sure = weigh(draft, opening.people.confidence, opinion)
    if opinion:
        adopt(draft, opinion)
    return _reference(draft, opening, sure)


def _split_at_date(draft: Draft, opening: Opening, end: int) -> None:
    """Styles that put the year last: read what stands before it."""
    draft.firm = False
    inside = _BEFORE_PAGES.match(draft.text, opening.date[1])
    read_body(draft, opening.body, end if inside else opening.date[0])
    _issue_before_date(draft, opening.date[0])
    if not inside:
        read_behind_year(draft, opening.date[1])


def _issue_before_date(draft: Draft, at: int) -> None:
    """A small number before the month of an entry that a date closes is an issue, no page ("Tides, 8, 4 (July 1994)")."""
    page = draft.pieces.get("page")
    if (
        page
        and page.end - page.start < 3
        and "issue" not in draft.pieces
        and "volume" in draft.pieces
        and _DATE_OPENS.fullmatch(draft.text, page.end, at)
    ):
        draft.pieces["issue"] = draft.pieces.pop("page")


def _after_links(draft: Draft, end: int) -> None:
    """Pages that stand behind an identifier ("… PMID: 1, pp. 57–74. doi: …")."""
    found = _LATE_PAGES.search(draft.text, end) if end < len(draft.text) else None
    if not found or any(piece.start <= found.start() < piece.end for piece in draft.pieces.values()):
        return
    if (early := draft.pieces.get("page")) and "issue" not in draft.pieces and "volume" in draft.pieces:
        draft.pieces["issue"] = early
        del draft.pieces["page"]
    draft.take("page", *found.span("page"))


def _reference(draft: Draft, opening: Opening, sure: float) -> Reference:
    names = opening.people.names
    people = {role: _people(draft, role) for role in _PEOPLE}
    is_editor = opening.role == "editor"
    issued, original = _issued(draft, opening)
    return Reference(
        span=Span(0, len(draft.raw)),
        raw=draft.raw,
        type=csl_type(draft),
        authors=names,
        editors=people["editor"],
        translators=people["translator"],
        issued=issued,
        accessed=_date(draft, "accessed"),
        original_date=_date(draft, "original-date") or original,
        fields=_fields(draft),
        author_span=Span(*opening.authors) if names else None,
        et_al=opening.people.et_al,
        editors_as_authors=is_editor,
        confidence=round(sure, 3),
        unparsed=_unparsed(draft, opening),
    )


def _people(draft: Draft, role: str) -> tuple[Name, ...]:
    piece = draft.pieces.get(role)
    if piece is None:
        return ()
    initial = _INITIAL.match(draft.text, piece.end - 2) is not None
    return split_people(draft.text, piece.start, piece.end + initial, direct=True).names


def _date(draft: Draft, variable: str) -> Date | None:
    piece = draft.pieces.get(variable)
    return parse_date(draft.text, piece.start, piece.end) if piece else None


def _issued(draft: Draft, opening: Opening) -> tuple[Date | None, Date | None]:
    start, end = opening.date
    if start == end:
        return None, None
    issued = parse_date(draft.text, start, end)
    if issued.month is not None:
        draft.pieces.pop("date-detail", None)
    elif detail := draft.pieces.get("date-detail"):
        month, day, season = month_and_day(draft.text[detail.start : detail.end])
        issued = issued._replace(month=month, day=day, season=season)
    earlier = original_year(draft.text[start:end])
    return issued, Date(str(earlier), earlier, span=issued.span) if earlier else None


def _fields(draft: Draft) -> dict[str, Field]:
    skip = {*_PEOPLE, *_DATES}
    return {
        variable: Field(_shown(draft, variable, piece.start, piece.end), Span(piece.start, piece.end), piece.confidence)
        for variable, piece in draft.pieces.items()
        if variable not in skip and not is_spare(variable)
    }


def _shown(draft: Draft, variable: str, start: int, end: int) -> str:
    if variable in {"DOI", "URL", "ISBN", "ISSN"}:
        return "".join(draft.raw[start:end].split())
    return draft.shown(start, end)


def _unparsed(draft: Draft, opening: Opening) -> tuple[Label, ...]:
    people = [(name.span.start, name.span.end) for name in opening.people.names if name.span]
    if cut := opening.people.et_al:
        people.append((cut.span.start, cut.span.end))
    ranges = draft.unclaimed([*people, opening.date])
    return tuple(Label(Span(start, end), draft.shown(start, end)) for start, end in ranges if start < end)
