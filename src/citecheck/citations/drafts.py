"""What the readers of the grammar hand on: heads (names before a year) and drafts (citations in prose offsets)."""

from __future__ import annotations

from citecheck.model import Form, Label, Locator, Name, Role, Year
from citecheck.named import NamedTuple


class Head(NamedTuple):
    """The author part of a citation; spans are prose offsets.

    `first` is the leftmost token. `listed` says the list knows the first author; `strong` that the shape alone
    (two names, et al., a body's name, initials) is enough, `inverted` that every author reads "Obi, A." as in a list.
    """

    first: int
    names: tuple[Name, ...]
    et_al: Label | None = None
    joiner: Label | None = None
    abbreviation: Label | None = None
    title: str = ""
    alternatives: tuple[tuple[Name, ...], ...] = ()
    listed: bool = False
    strong: bool = False
    inverted: bool = False


class Draft:
    """A citation under construction, in prose offsets; `bracket` is the range of its parenthesis."""

    __slots__ = (
        *("start", "end", "head", "year", "form", "bracket", "locator", "role", "inherited", "prefix"),
        *("secondary", "original", "personal", "date", "key", "strength"),
    )

    def __init__(
        self,
        start: int,
        end: int,
        head: Head,
        year: Year,
        form: Form,
        bracket: tuple[int, int],
        locator: Locator | None = None,
        role: Role = "cited",
        inherited: bool = False,
        prefix: str = "",
        secondary: Label | None = None,
        original: Draft | None = None,
        personal: bool = False,
        date: Label | None = None,
        key: str = "",
        strength: float = 1.0,
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.year = year
        self.form: Form = form
        self.bracket = bracket
        self.locator = locator
        self.role: Role = role
        self.inherited = inherited
        self.prefix = prefix
        self.secondary = secondary
        self.original = original
        self.personal = personal
        self.date = date
        self.key = key
        self.strength = strength
