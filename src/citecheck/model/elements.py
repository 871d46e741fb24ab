"""What citations and entries are made of: names, dates, locators, fields."""

from __future__ import annotations

from typing import Literal

from citecheck.model.document import Span
from citecheck.named import NamedTuple

YearKind = Literal["year", "no-date", "in-press", "forthcoming", "circa", "bce", "range", "republished"]


class Name(NamedTuple):
    """A person (`family` with its parts) or a group, title or mononym (`literal`).

    `family` excludes the particle; `given` is as written, initials or in full.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    span: Span | None = None

    @property
    def surname(self) -> str:
        """What a citation shows: particle and family name, or the literal."""
        return self.literal or glued(self.particle, self.family)


def glued(particle: str, family: str) -> str:
    """Particle and family name, with no blank behind an apostrophe or a hyphen: "d’Ober", "al-Rashid"."""
    return f"{particle} {family}" if particle and particle[-1] not in "'’-" else particle + family


class Year(NamedTuple):
    """The date of a citation: `text` as written ("2009a", "n.d.-b", "1900/1953"), `number` the (last) year.

    `original` is the earlier year of a republished work or the first of a range; `suffix` the letter.
    """

    text: str
    number: int | None
    suffix: str = ""
    kind: YearKind = "year"
    original: int | None = None
    span: Span | None = None


class Date(NamedTuple):
    """The date of an entry, CSL `issued`: year, suffix letter, month 1–12, day, season 1–4, or a literal."""

    text: str
    year: int | None
    suffix: str = ""
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end_year: int | None = None
    kind: YearKind = "year"
    span: Span | None = None
    confidence: float = 1.0


class Locator(NamedTuple):
    """A page, paragraph, chapter … of a citation. `label` is a CSL locator term ("page", "paragraph", …).

    `label_text` is the label as written ("pp.", "p", "" where bare); `value` the value as written.
    """

    label: str
    value: str
    span: Span
    value_span: Span
    label_text: str = ""
    detached: bool = False


class Field(NamedTuple):
    """One element of an entry: its text (prose), its place, how sure the parser is, 0…1."""

    text: str
    span: Span
    confidence: float = 1.0
