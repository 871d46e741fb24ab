"""Articles as most lists have them, read by one pattern: "Title words. Periodical, 12(3), 45–67".

Such a body can be read in one way only, which `read_body` would find landmark by landmark. What might be something else
there (a letter or a short form before the stop, a word that tells of a thesis, a month of issue) is left to it.
"""

from __future__ import annotations

from citecheck.dates import MONTH_NAMES
from citecheck.patterns import compiled
from citecheck.references.closing import STATUSES
from citecheck.references.draft import Draft
from citecheck.references.number_tokens import REACH, plain_words
from citecheck.references.sentences import closes_sentence
from citecheck.references.thesis import is_thesis

_WORD = r"\p{L}[\p{Lu}\p{Ll}’-]*+"
_NO_IN = r"(?![IEDOi](?:n|m|ans) )"
"""What opens a larger work behind a stop, a comma or a colon ("In Tides")."""
_ARTICLE = compiled(
    rf"(?=\p{{Lu}}(?!\p{{Lu}}))(?P<title>{_WORD}(?:(?: |[,:] {_NO_IN}){_WORD})*+(?P<last> \d{{1,4}})?+\.)"
    rf" (?=\p{{Lu}}){_NO_IN}(?P<periodical>{_WORD}(?: (?:& )?+{_WORD})*+),"
    r" (?P<volume>\d{1,4})(?:\((?P<issue>\d{1,3})\))?+, (?P<page>\d{1,6}[-–]\d{1,6})\.?+"
)
"""Two capitals may open the number of a standard; a number closes the title, if any, and stands nowhere else in it."""
_SURE = 0.98
"""As of a split at the only stop (`journal.split_title`)."""


def read_article(draft: Draft, start: int, end: int) -> bool:
    """Read `text[start:end]`, between date and links, as an article; whether it is one that can be nothing else."""
    text = draft.text
    found = _ARTICLE.fullmatch(text, start, end) if draft.firm and text[end - 2].isdecimal() else None
    if found is None or not closes_sentence(text, start, found.end("title") - 1):
        return False
    volume = found.start("volume")
    first_digit = found.start("last") + 1 if found["last"] else volume
    words = plain_words(text[max(start, first_digit - REACH) : volume])
    if not words or not MONTH_NAMES.isdisjoint(words) or "atent" in text:
        return False
    if draft.names(STATUSES) or is_thesis(draft, start, volume):
        return False
    draft.shape = "journal"
    for variable in ("issue", "page", "volume") if found["issue"] else ("page", "volume"):
        draft.take(variable, *found.span(variable))
    draft.take("title", *found.span("title"), _SURE)
    draft.take("container-title", *found.span("periodical"), _SURE)
    return True
