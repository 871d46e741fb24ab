"""An entry of a list or of a library."""

from __future__ import annotations

from collections.abc import Mapping

from citecheck.model.document import Label, Span
from citecheck.model.elements import Date, Field, Name
from citecheck.model.finding import Problem
from citecheck.named import NamedTuple

NO_FIELDS: Mapping[str, Field] = {}
"""The fields of an entry that has none; nobody writes to it."""


class Reference(NamedTuple):
    """One entry of a list or a library; one that could not be read has `raw` only.

    `type` is a CSL type, and `fields` are keyed by CSL variable ("title", "container-title", "volume", "DOI" …). Three
    keys are this project's own: "citation-number", "author-role" (as in brackets behind the authors: "Director") and
    "date-detail" (a day or month apart from the year).

    `et_al` is the entry's own "et al.", where it names some authors only; `editors_as_authors` says that `authors` are
    editors ("Day, R. (Ed.)"). `confidence` is the chance that the whole reading is right, 0…1 (docs/references.md). `list`
    numbers the list that the entry stands in, from 0; `key` is its id in a .bib, RIS or CSL-JSON file.
    """

    span: Span
    raw: str
    type: str = "document"
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    issued: Date | None = None
    accessed: Date | None = None
    original_date: Date | None = None
    fields: Mapping[str, Field] = NO_FIELDS
    author_span: Span | None = None
    et_al: Label | None = None
    editors_as_authors: bool = False
    confidence: float = 0.0
    key: str = ""
    list: int = 0
    unparsed: tuple[Label, ...] = ()
    """What no field owns, in order: kept so that nothing of an entry is lost."""
    csl: Mapping[str, object] | None = None
    """The item as a library gave it (CSL-JSON), when it came from one: rendered from, never guessed at."""
    source: str = ""
    """The library file it stands in; `line` is its line there. `span` then points into that file."""
    line: int = 0
    problems: tuple[Problem, ...] = ()
    """What could not be read of a library entry."""

    def text(self, variable: str) -> str:
        """The text of one field, or "" where the entry has none."""
        found = self.fields.get(variable)
        return found.text if found else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys by which a text may cite a library entry: its own, and the older ones of biblatex's `ids`."""
        custom = (self.csl or {}).get("custom")
        others = str(custom.get("ids") or "") if isinstance(custom, Mapping) else ""
        return tuple(key for key in (self.key, *(each.strip() for each in others.split(","))) if key)

    def to_csl(self) -> dict[str, object]:
        """The entry as a CSL-JSON item."""
        if self.csl is not None:
            return dict(self.csl)
        from citecheck.references.to_csl import to_csl

        return to_csl(self)
