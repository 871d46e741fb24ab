"""What a style of this project wants done to items, and to names, beyond what a CSL style can say."""

from __future__ import annotations

from typing import Literal

from citecheck.named import NamedTuple

OURS = "urn:citecheck:styles:"
"""How the ids of this project's own styles begin; those get APA's list logic in place of the style's cs:sort."""


class Manner(NamedTuple):
    """`own_publisher`: of a publisher that is the author, nothing, the word "Author", or the name again.

    `roles`: whether directors, hosts … stand in the author's place. `edition` is the word after an edition in words.
    """

    own_publisher: Literal["", "Author", "name"] = ""
    roles: bool = True
    edition: str = "ed."


APA7 = Manner()
_HARVARD = Manner(own_publisher="name", roles=False, edition="edn")
_MANNERS = {
    "apa": APA7,
    "apa-6": Manner(own_publisher="Author"),
    "harvard-cite-them-right": _HARVARD,
    "harvard-au": _HARVARD,
}


def manner_of(style_id: str) -> Manner | None:
    """The manner of one of this project's styles, by the id in it; None for any other style."""
    return _MANNERS.get(style_id.removeprefix(OURS)) if style_id.startswith(OURS) else None
