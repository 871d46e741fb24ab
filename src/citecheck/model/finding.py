"""Findings, the fixes they offer, and what could not be read."""

from __future__ import annotations

from typing import Literal

from citecheck.model.document import Label, Span
from citecheck.named import NamedTuple

Severity = Literal["error", "warning", "info"]
Safety = Literal["safe", "unsafe"]


class Edit(NamedTuple):
    """Replace the source text of `span` by `text` (source form: escaped for the format)."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A set of edits that belong together, titled by what they do; "safe" where they cannot change the meaning."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = "safe"


class Diagnostic(NamedTuple):
    """One finding. `related` shows other places; `cause` groups findings that one slip brought about.

    `fix` is what --fix or --unsafe-fixes would apply; `choices` are the sides a person may choose between.
    """

    code: str
    message: str
    span: Span
    severity: Severity
    related: tuple[Label, ...] = ()
    fix: Fix | None = None
    cause: str = ""
    choices: tuple[Fix, ...] = ()
    name: str = ""
    """That of its rule, which `rules.run` puts in."""

    @property
    def sides(self) -> tuple[Fix, ...]:
        """All that may be written: the choices where there are any, else the fix."""
        return self.choices or ((self.fix,) if self.fix else ())


class Problem(NamedTuple):
    """Something that could not be read: where (line 1-based, 0 unknown), and why in one line.

    `kind` is set for library entries: "unreadable" (nothing of it could be), "duplicate-key", "undefined-string",
    "parent" (a crossref to no entry), "field" (a slip in writing that was mended).
    """

    message: str
    line: int = 0
    source: str = ""
    kind: str = ""
