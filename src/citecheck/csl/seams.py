"""Where pieces of an entry meet: no doubled stops or blanks, and stops inside closing quotes where the locale wants it.

Verbatim stretches (links) are stepped over; an ellipsis stays.
"""

from __future__ import annotations

import regex

from citecheck.csl.markers import VERBATIM
from citecheck.patterns import compiled

_M = "[\ue000-\ue00b\ue00e-\ue011]*"
_LINK = f"{VERBATIM[0]}[^{VERBATIM[1]}]*+{VERBATIM[1]}"
_SEAM = compiled(
    rf"(?P<link>{_LINK})"
    rf"|(?P<stop>[.?!]{_M}[”’]?{_M})\.+"
    rf"|(?P<comma>,{_M}),"
    r"|(?P<blank> ) +"
    r"| (?P<tight>[,;])(?= )"
)
_QUOTED = compiled(rf"(?P<link>{_LINK})|(?P<end>[^\s”])(?P<off>{_M})(?P<quote>”)(?P<after>{_M})(?P<mark>[.,])")


def mended(text: str, stops_in_quotes: bool) -> str:
    """The marked text with its seams mended; `stops_in_quotes` is the locale's punctuation-in-quote."""
    text = _SEAM.sub(_mend, text)
    if stops_in_quotes and "”" in text:
        text = _QUOTED.sub(_into_quotes, text)
    return text.strip()


def _mend(found: regex.Match[str]) -> str:
    return next(text for text in found.groupdict().values() if text is not None)


def _into_quotes(found: regex.Match[str]) -> str:
    if found["link"] is not None:
        return str(found[0])
    mark = "" if found["end"] in ".?!" and found["mark"] == "." else found["mark"]
    return f"{found['end']}{found['off']}{mark}{found['quote']}{found['after']}"
