"""`citecheck fix --interactive`: for every cause the sides of a mismatch are shown, and the writer chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from citecheck.fixing.engine import Fit, Found, Mended, attempt
from citecheck.model import Diagnostic, Edit, Fix
from citecheck.named import NamedTuple

Told = TypeVar("Told", contravariant=True)


class Question(NamedTuple):
    """The findings of one cause, and what may be written for them all."""

    findings: tuple[Diagnostic, ...]
    options: tuple[str, ...]


class Stop(Exception):
    """The writer wants no further question; what was chosen so far counts."""


class Ask(Protocol[Told]):
    """Whoever answers."""

    def __call__(self, question: Question, report: Told) -> int | None:
        """The number of the chosen option, None to leave things as they are. May raise Stop."""

    def tell(self, line: str) -> None:
        """Hear why a choice was not made."""


def choose(text: str, check: Callable[[str], Found], fit: Fit, ask: Ask[Found]) -> Mended[Found]:
    """The text after the writer's choices, one question for each cause.

    Each choice is made and checked before the next question, so that places are those of the text as it then is; one
    that would leave the finding or bring another is told and not made.
    """
    found, applied = check(text), list[Fix]()
    asked: set[tuple[str, str]] = set()
    while question := _next(found.diagnostics, asked):
        try:
            answer = ask(question, found)
        except Stop:
            break
        if answer is None:
            continue
        fixes = [d.sides[answer] for d in question.findings if answer < len(d.sides)]
        outcome = _make(text, found, question, fixes, check, fit)
        if isinstance(outcome, str):
            ask.tell(outcome)
            continue
        text, found = outcome
        applied += fixes
    return Mended(text, tuple(applied), (), found)


def _next(diagnostics: Sequence[Diagnostic], asked: set[tuple[str, str]]) -> Question | None:
    """The first cause that was not asked about; it counts as asked from now on."""
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for d in diagnostics:
        if d.sides and _key(d) not in asked:
            groups.setdefault(_key(d), []).append(d)
    for key, group in groups.items():
        asked.add(key)
        return Question(tuple(group), tuple(side.title for side in group[0].sides))
    return None


def _key(diagnostic: Diagnostic) -> tuple[str, str]:
    """One cause, or what the finding says and offers."""
    own = f"{diagnostic.message}: {', '.join(side.title for side in diagnostic.sides)}"
    return diagnostic.code, diagnostic.cause or own


def _make(
    text: str, found: Found, question: Question, fixes: Sequence[Fix], check: Callable[[str], Found], fit: Fit
) -> tuple[str, Found] | str:
    edits: dict[Edit, None] = {}
    for fix in fixes:
        fitted = fit(fix, text)
        if isinstance(fitted, str):
            return fitted
        edits.update(dict.fromkeys(fitted.edits))
    if _overlap(list(edits)):
        return "these places overlap; change them by hand"
    return attempt(text, found.diagnostics, question.findings, list(edits), check)


def _overlap(edits: list[Edit]) -> bool:
    return any(a.span.end > b.span.start for a, b in pairwise(sorted(edits)))
