"""What one rendering knows while it runs; made anew for each entry and each citation, so that nothing leaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from citecheck.csl.items import Item

Given = Literal["", "initials", "full"]
"""What a citation shows of its first author's given name."""


@dataclass(slots=True)
class Context:
    """The item being rendered, where it stands, and what has been called and printed so far.

    `options` are the name options inherited from cs:citation or cs:bibliography and the style. `names_shown` is how
    many authors a citation needs to be told from others (0: as the style says), `given` what of the first one's given
    name. `called` and `printed` count variables, for the groups that vanish when all of theirs are empty.
    """

    item: Item
    options: Mapping[str, str]
    mode: Literal["citation", "bibliography"] = "bibliography"
    locator: str = ""
    locator_label: str = "page"
    year_suffix: str = ""
    number: int = 0
    names_shown: int = 0
    given: Given = ""
    part: Literal["", "names", "rest"] = ""
    """Of a citation: all, only the names that open it, or all but them."""
    position: str = "first"
    sorting: Mapping[str, str] | None = None
    ours: bool = False
    """Whether the style is one of this project, which may ask for more than CSL can say."""
    called: int = 0
    printed: int = 0
    opened: bool = False
    """Whether the names that open the citation have been met."""
    like: Any = None
    """The cs:names whose substitute is being rendered."""
    suppressed: set[str] = field(default_factory=set)
    rendered: set[str] = field(default_factory=set)
    """The variables that have printed anything, for cs:substitute, which prints none twice."""

    def has(self, variable: str) -> bool:
        """Whether a variable holds anything, as cs:if asks it."""
        if variable == "locator":
            return bool(self.locator)
        if variable == "year-suffix":
            return bool(self.year_suffix)
        if variable == "citation-number":
            return bool(self.number)
        return variable in self.item and variable not in self.suppressed

    def text(self, variable: str) -> str:
        """A variable's text, counted as called, and as printed where there is any."""
        self.called += variable != "year-suffix"  # which is given out, not looked up
        found = "" if variable in self.suppressed else self._text(variable)
        if found:
            self.printed += 1
            self.rendered.add(variable)
        return found

    def _text(self, variable: str) -> str:
        if variable == "locator":
            return self.locator
        if variable == "year-suffix":
            return self.year_suffix
        if variable == "citation-number":
            return str(self.number or "")
        if variable == "page-first":
            return self.item.text.get("page", "").split("–")[0].split(",")[0].strip()
        return self.item.text.get(variable, "")
