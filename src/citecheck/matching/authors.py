"""How the names of a citation and the authors of an entry agree."""

from __future__ import annotations

from typing import Literal

from citecheck.matching.entry import EntryKeys, Reading
from citecheck.named import NamedTuple
from citecheck.names.keys import NameKey, initials_clash

Likeness = Literal["exact", "variant", "group", ""]


class Fit(NamedTuple):
    """A citation's names are those of an entry. `part` is the first name written another way.

    `loose` marks an "et al." that stands for fewer than two authors; `clash` other initials than the entry's.
    """

    likeness: Likeness
    part: int | None = None
    loose: bool = False
    clash: bool = False


def likeness(cited: NameKey, listed: NameKey) -> Likeness:
    """How one cited name and one listed name agree; "" where they are two names."""
    if cited.exact & listed.exact:
        return "variant" if _other_capitals(cited, listed) else "exact"
    if _short_form(cited, listed) or _short_form(listed, cited):
        return "group"
    return "variant" if cited.folded & listed.folded else ""


def _short_form(short: NameKey, long: NameKey) -> bool:
    return bool(long.short) and short.is_abbreviation and bool(short.exact & long.short)


def _other_capitals(cited: NameKey, listed: NameKey) -> bool:
    """Whether the capitals inside the family names differ (Macbeath, MacBeath), all-capital names left aside."""
    one, other = cited.name.family, listed.name.family
    if one.isupper() or other.isupper() or len(one) != len(other):
        return False
    return one[1:] != other[1:] and one[1:].lower() == other[1:].lower()


def fit(reading: Reading, entry: EntryKeys) -> Fit | None:
    """Whether the names are the entry's, as many as the citation must show; None where they are not."""
    cited, listed = len(reading.authors), len(entry.authors)
    if entry.counted and not _counts_agree(cited, listed, reading.et_al, entry.open):
        return None
    grades = [likeness(one, other) for one, other in zip(reading.authors, entry.authors, strict=False)]
    if not all(grades):
        return None
    odd = [i for i, grade in enumerate(grades) if grade != "exact"]
    loose = reading.et_al and not entry.open and entry.counted and listed - cited < 2
    clash = initials_clash(reading.authors[0].initials, entry.authors[0].initials)
    return Fit(grades[odd[0]] if odd else "exact", odd[0] if odd else None, loose, clash)


def _counts_agree(cited: int, listed: int, et_al: bool, cut: bool) -> bool:
    if cut:
        return et_al or cited > listed
    return cited <= listed and listed > 1 if et_al else cited == listed


def shared(reading: Reading, entry: EntryKeys) -> int:
    """How many cited names the entry has, in any place."""
    folds = {key for author in entry.authors for key in author.folded}
    return sum(1 for author in reading.authors if author.folded & folds)
