"""Articles without a title, as physicists, chemists and astronomers cite them: "A. Ruiz, B. Chan, Tidal Rev. B 12, 3348 (2010)"."""

from __future__ import annotations

from citecheck.patterns import compiled

_WORD = r"\p{Lu}[\p{L}\p{M}&'’-]*+\.?"
_SMALL = r"(?:(?:of|and|&|the|for|in)\s)*+"
_NAME = rf"(?:{_WORD}\s{_SMALL}){{1,7}}+"
_YEAR = r"(?:1[89]|20)\d\d"
SOURCE = rf",(?=\s{_NAME}(?:\p{{Lu}}?\d{{1,4}}(?:,\s\p{{L}}?\d|\s\({_YEAR}\))|{_YEAR},\s\d{{1,4}}(?:\s?\(\d{{1,3}}\))?,\s\p{{L}}?\d))"
"""A comma behind persons that a periodical and its numbers follow."""
_PERIODICAL = compiled(rf"{_WORD}(?:\s{_SMALL}{_WORD}){{0,6}}+[.,\s]*+")


def is_periodical_alone(text: str, start: int, end: int) -> bool:
    """Whether what stands between persons or a year and numbers is the name of a periodical, so that the entry has no title.

    Words with capitals, seven at most; of shortened ones only a comma before them tells that the first is no title.
    """
    if not _PERIODICAL.fullmatch(text, start, end):
        return False
    return "." not in text[start:end] or text[:start].rstrip().endswith(",")
