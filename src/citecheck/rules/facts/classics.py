"""Works that lists leave out by custom: sacred and ancient texts, and laws."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from citecheck.model import Citation, Reference
from citecheck.names.keys import exact_key
from citecheck.patterns import compiled

_SACRED = frozenset(
    {
        "bible", "the bible", "holy bible", "the holy bible", "qur'an", "the qur'an", "quran", "the quran", "koran",
        "the koran", "torah", "the torah", "talmud", "the talmud", "bhagavad gita", "the bhagavad gita", "upanishads",
        "the upanishads", "vedas", "the vedas", "book of mormon", "the book of mormon", "tao te ching",
    }
)  # fmt: skip
_ANCIENT = frozenset(
    {
        "aeschylus", "aristophanes", "aristotle", "cicero", "confucius", "euripides", "herodotus", "hesiod", "homer",
        "horace", "lao tzu", "livy", "ovid", "plato", "plutarch", "seneca", "sophocles", "tacitus", "thucydides",
        "virgil", "xenophon",
    }
)  # fmt: skip
_LEGAL = compiled(r"\bvs?\.?\s|^(?:in )?re\s|^r v\b|\b(?:act|code|statute|regulations?)\s*$", regex.I)
_BOOKS = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|"
    "Psalms?|Proverbs|Ecclesiastes|Song of Songs|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|"
    "Jonah|Micah|Nahum|Habakkuk|Zephaniah|Haggai|Zechariah|Malachi|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|"
    "Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Philemon|Hebrews|James|Peter|Jude|"
    "Revelation|Qur['’]an|Quran"
)
VERSE = compiled(rf"\((?:see |cf\. )?(?P<verse>(?:[1-3] )?(?:{_BOOKS}) \d{{1,3}}:\d{{1,3}}(?:[-–]\d{{1,3}})?)\)")
"""A verse alone in parentheses, with no version beside it."""
_SCRIPTURE = compiled(r"\b(?:Bible|Testament|Qur['’]?an|Quran|Koran|Torah)\b")
_FIRST_PRINT = 1450


def is_classic(citation: Citation) -> bool:
    """Whether the citation names a sacred or ancient work."""
    return is_sacred(citation) or is_ancient(citation)


def is_sacred(citation: Citation) -> bool:
    """Whether it names a sacred text."""
    return _key(citation) in _SACRED


def is_ancient(citation: Citation) -> bool:
    """Whether it names an author of antiquity alone, or a date before printing."""
    year = citation.year
    early = year.kind == "bce" or (year.number is not None and abs(year.number) < _FIRST_PRINT)
    return early or _key(citation) in _ANCIENT


def lists_scripture(references: Sequence[Reference]) -> bool:
    """Whether any entry is a sacred text, by its author or title."""
    return any(_SCRIPTURE.search(reference.raw[:200]) for reference in references)


def is_legal(citation: Citation) -> bool:
    """Whether the head is that of a case or an act (APA 11.4)."""
    return bool(_LEGAL.search(citation.title or _head(citation)))


def _head(citation: Citation) -> str:
    return citation.authors[0].surname if len(citation.authors) == 1 and not citation.et_al else ""


def _key(citation: Citation) -> str:
    return exact_key(citation.title or _head(citation))
