"""What closes an entry behind its work: where else it stands, a remark, "in press", the medium in a bracket."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled
from citecheck.references.draft import Draft

_AGAIN = compiled(
    r";\s(?P<note>(?:(?:also\s|partly\s)?(?:reprinted|reprint|repr\.|republished|translated|english\stranslation)\s|in\s(?=(?:v[ao]n\s|de[rn]?\s){0,2}(?-i:\p{Lu})[^;,]{2,40}\s(?:1[89]|20)\d\d\b)).{3,240})$",
    regex.I,
)
_REMARK = compiled(
    r"\.\s(?P<note>This\s(?:is|was|book|volume|edition|paper|article|work)\s[\p{Ll}\s]{2,60}[^.]{0,120})[.\s]*+$"
)
"""What a list says of a work in a sentence behind it ("This book is often called the “Blue Book”.")."""
_AGAIN_BRACKETED = compiled(
    r"[(\[](?P<note>(?:reprint(?:ed)?|repr\.|republished|revised\sedition\sof|translat(?:ed|ion)\s(?:from|of)|english\stranslation)\s[^()\[\]]{3,240})[)\]][.\s]*+$",
    regex.I,
)
_STATUS = compiled(
    r"(?:[,.]\s|(?<=[\p{L}.])\s\()(?P<status>in\spress|forthcoming|to\sappear|advance\sonline\spublication|online\sfirst|(?:(?:published\s)?online|epub)?\s?ahead\sof\sprint|early\sview|en\sprensa|no\sprelo|im\sdruck)\)?[.,\s]*",
    regex.I | regex.R,
)
"""What closes an entry that has not appeared; matched from its end."""
STATUSES = (
    "in press", "forthcoming", "to appear", "online pub", "online first", "of print", "early view", "en prensa", "no prelo", "im druck",
)  # fmt: skip
"""Words of such a status: without one there is nothing to look for."""
_ONLINE = compiled(
    r"[,.]?\s?\[(?P<medium>on-?line|internet|en\slínea|en\sligne|em\slinha)\][.,\s]*+$|\.\s(?P<medium>(?-i:Online))\.\s*+$",
    regex.I,
)


def claim_again(draft: Draft, start: int, end: int) -> int:
    """Claim where else the work stands ("; reprinted in Tarn 1970: 66–101", "(Reprinted 1970.)"); where the rest ends."""
    text = draft.text
    found = _AGAIN.search(text, start + 8, end) if text.find(";", start, end) > 0 else None
    if not found and text[end - 1] in ")].":
        opened = max(text.rfind(mark, start + 8, end) for mark in "([")
        found = _AGAIN_BRACKETED.match(text, opened, end) if opened > 0 else None
    if not found and text.find(". This ", start, end) > 0:
        found = _REMARK.search(text, start + 8, end)
    if not found or not draft.take("note", *found.span("note")):
        return end
    return found.start()


def claim_status(draft: Draft, start: int, end: int) -> int:
    """Claim "in press" or "advance online publication" at the end; where the rest ends."""
    found = _STATUS.match(draft.text, max(start, end - 60), end) if draft.names(STATUSES) else None
    if not found:
        return end
    draft.take("status", *found.span("status"))
    return found.start()


def claim_medium(draft: Draft, start: int, end: int) -> int:
    """Claim "[online]" at the end of a range; where the rest ends."""
    closed = draft.text.find("]", max(start, end - 4), end) >= 0 or draft.text.endswith("Online. ", start, end)
    found = _ONLINE.search(draft.text, max(start, end - 20), end) if closed else None
    if not found or not draft.take("genre", *found.span("medium")):
        return end
    return found.start()
