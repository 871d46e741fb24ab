"""How sure a reading is: firm shapes by themselves, the others by whether the sequence model reads the same.

Measured (docs/references.md): where grammar and model agree on title and container, 97 % of entries are wholly right.
"""

from __future__ import annotations

from citecheck.patterns import compiled
from citecheck.references.draft import Draft, Piece
from citecheck.references.journal import UNSURE_STOP
from citecheck.references.opinion import second_opinion
from citecheck.references.sentences import boundaries

FIRM = 0.96
AGREED = 0.95
ALONE = 0.75
"""Confidence of a reading that the model shares not, or that there is no model for."""
DOUBTED = 0.85
_PAGES = compiled(r"\s*\(pp?\.\s*")
_DIGITS = compiled(r"\d{2}")
_LETTERS = compiled(r"[\p{L}\p{N}]+")
_COMPARED = ("title", "container-title")


Opinion = dict[str, tuple[int, int]]
"""What the model reads: the range of each variable that it finds."""


def opinion_on(draft: Draft) -> Opinion | None:
    """The model's reading of an entry whose shape leaves doubt; None where there is no doubt, or no model."""
    return None if "title" not in draft.pieces or _is_firm(draft) else second_opinion(draft.text)


def weigh(draft: Draft, people: float, opinion: Opinion | None) -> float:
    """The confidence in the whole entry (0…1) as the grammar reads it; `opinion` is what `opinion_on` gave."""
    if "title" not in draft.pieces:
        return 0.2
    return min(people, _doubt(draft), _support(draft, opinion))


def _support(draft: Draft, opinion: Opinion | None) -> float:
    """How far the shape of the entry, or else the model, bears the reading out."""
    if _is_firm(draft):
        return FIRM
    if opinion is None:
        return ALONE
    if _agree(draft, opinion):
        return AGREED
    return DOUBTED if _is_part(draft) else ALONE


def _is_firm(draft: Draft) -> bool:
    """Shapes that leave one reading: a lone stop between title and source, a quoted title, editors in brackets."""
    if not draft.firm:
        return False
    pieces = draft.pieces
    if draft.shape == "chapter" or (draft.shape == "quoted" and "editor" in pieces):
        return "editor" in pieces and "container-title" in pieces
    if pieces["title"].confidence < 0.97:
        return False
    if draft.shape == "single":
        return True
    return "volume" in pieces and bool(pieces.keys() & {"page", "number", "DOI"})


def _is_part(draft: Draft) -> bool:
    """Whether pages in brackets close the second of two titles, which makes it the book of a chapter: "One. Two (pp. 3–9)."."""
    pieces = draft.pieces
    if draft.shape != "chapter" or not pieces.keys() >= {"container-title", "page"} or "editor" in pieces:
        return False
    title, container, page = pieces["title"], pieces["container-title"], pieces["page"]
    inner = boundaries(draft.text, title.start, container.start)
    return len(inner) == 1 and bool(_PAGES.fullmatch(draft.text, container.end, page.start))


def _doubt(draft: Draft) -> float:
    """A ceiling from signs of trouble, each of which was seen to halve the chance that all is right."""
    if not draft.firm:
        return 0.7
    return DOUBTED if _is_doubtful(draft) else 1.0


def _is_doubtful(draft: Draft) -> bool:
    """Whether a sign of trouble shows."""
    pieces, text = draft.pieces, draft.text
    title, container, issue, editor = (pieces.get(each) for each in ("title", "container-title", "issue", "editor"))
    if draft.respaced or draft.shape == "talk" or "URL-2" in pieces:
        return True
    if issue and ("volume" not in pieces or not text[issue.start].isdigit()):
        return True
    if editor and (editor.confidence < 0.95 or (container and editor.start > container.start)):
        return True
    if container and "(" in text[container.start : container.end]:
        return True
    if container and draft.shape == "journal" and _DIGITS.search(text, container.start, container.end):
        return True
    return title is not None and draft.shape == "single" and "?" in text[title.start : title.end - 1]


def _agree(draft: Draft, opinion: Opinion) -> bool:
    return all(_same(draft, variable, opinion) for variable in _COMPARED)


def _same(draft: Draft, variable: str, opinion: Opinion) -> bool:
    """Whether grammar and model give a variable the same letters, or both nothing."""
    piece, other = draft.pieces.get(variable), opinion.get(variable)
    if piece is None or other is None:
        return piece is None and other is None
    return _letters(draft.text, piece.start, piece.end) == _letters(draft.text, *other)


def _letters(text: str, start: int, end: int) -> list[str]:
    return _LETTERS.findall(text, start, end)


def _is_seam(draft: Draft, at: int) -> bool:
    """Whether an element may begin at `at`: behind a comma, or a stop that closes no abbreviation."""
    before = draft.text[:at].rstrip(' *_“"')
    return before.endswith(",") or len(before) in boundaries(draft.text, draft.pieces["title"].start, at + 1)


def adopt(draft: Draft, opinion: Opinion) -> None:
    """Take the model's title and container for a split that the grammar made on weak grounds."""
    title, container = opinion.get("title"), opinion.get("container-title")
    weak = draft.shape == "journal" and draft.pieces["title"].confidence == UNSURE_STOP
    if not weak or not title or not container or title[1] > container[0] or not _is_seam(draft, container[0]):
        return
    numbers = [draft.pieces[v].start for v in ("volume", "issue", "page") if v in draft.pieces]
    if (numbers and container[1] > min(numbers)) or _agree(draft, opinion):
        return
    draft.pieces["title"] = Piece(*draft.trim(*title), UNSURE_STOP)
    draft.pieces["container-title"] = Piece(*draft.trim(*container), UNSURE_STOP)
