"""Legal works: cases, statutes, directives. They are recognised so that nobody judges them; their own rules are not ours.

What is read of them is a title and a year, so that a citation finds them; the rest is kept as unparsed.
"""

from __future__ import annotations

from citecheck.dates import YEAR
from citecheck.patterns import compiled
from citecheck.references.draft import Draft

_CASE = compiled(
    r"\s*+(?P<title>(?:(?:In\sre|Re|Ex\sparte)\s\p{Lu}[^,()]{2,100}|\p{Lu}[^,()]{0,80}?\s(?:v|vs)\.?\s\p{Lu}[^,()]{1,100}))(?=[,(\s])"
)
_STATUTE = compiled(
    rf"\s*+(?P<title>\p{{Lu}}[^().,§]{{3,120}}?\s(?:Act|Code|Law|Bill|Ordinance|Regulations?|Rules|Amendment)(?:\sof)?(?:\s{YEAR})?)"
    r"(?=\s?[,(]|\.\s|\s§|\s*+$)"
)
_MARKS = compiled(
    r"\bU\.?\s?S\.?\s?C\.?(?:A\.?)?\s?§|\bC\.?F\.?R\.?\b|\bPub\.\s?L\.|\bStat\.\s\d|\bF\.\s?(?:2d|3d|Supp)|\d\sU\.\s?S\.\s\d|\bS\.\s?Ct\."
    r"|\((?:Cth|NSW|Vic|Qld|SA|WA|Tas|ACT|NT|UK|NZ|Imp)\)|§\s?\d|\bUKSC\b|\bEWCA\b|\bEWHC\b|\bHCA\b|\bCong\.\s|\bH\.?R\.?\s\d"
)
_ACT = compiled(rf"\bAct\s(?:of\s)?{YEAR}\b")
_YEAR = compiled(rf"(?<![\d§.])({YEAR})(?![\d.:-])")


def read_law(draft: Draft) -> tuple[int, int] | None:
    """Claim the title of a legal work; the range of its year (empty where it has none), or None for other works."""
    text = draft.text
    found = _CASE.match(text)
    draft.shape = "legal_case"
    if found is None or (len(found["title"]) > 120):
        found = _STATUTE.match(text)
        draft.shape = "legislation"
        if found is None or not (_MARKS.search(text) or _ACT.search(text, 0, found.end())):
            draft.shape = ""
            return None
    draft.take("title", *found.span("title"), 0.9)
    years = list(_YEAR.finditer(text, found.end())) or list(_YEAR.finditer(text, 0, found.end()))
    return years[-1].span(1) if years else (found.end(), found.end())
