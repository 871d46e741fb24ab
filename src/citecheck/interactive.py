"""`citecheck fix --interactive`: for every cause the sides of a mismatch are shown, and the writer chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from citecheck.fixing import apply, pick
from citecheck.model import Diagnostic, Edit, Fix

Ask = Callable[[str, list[str]], int | None]
"""Given a question and its options, the number of the chosen one, or None to leave things as they are."""


def choose(text: str, diagnostics: Iterable[Diagnostic], ask: Ask) -> str:
    """The text after the writer's choices, one question for each cause."""
    groups: dict[object, list[Diagnostic]] = {}
    for number, d in enumerate(diagnostics):
        if d.choices or d.fix:
            groups.setdefault((d.code, d.cause) if d.cause else number, []).append(d)
    edits: dict[Edit, None] = {}
    for group in groups.values():
        for edit in _answer(group, ask):
            edits.setdefault(edit)
    return apply(text, _compatible(edits))


def _answer(group: list[Diagnostic], ask: Ask) -> Iterable[Edit]:
    first = group[0]
    options = [fix.title for fix in _sides(first)]
    chosen = ask(f"{first.code} {first.message} ({len(group)} place{'s' if len(group) > 1 else ''})", options)
    if chosen is None:
        return []
    return [edit for d in group for fix in _sides(d)[chosen : chosen + 1] for edit in fix.edits]


def _sides(diagnostic: Diagnostic) -> tuple[Fix, ...]:
    return diagnostic.choices or ((diagnostic.fix,) if diagnostic.fix else ())


def _compatible(edits: Iterable[Edit]) -> list[Edit]:
    carriers = [Diagnostic("", "", "", e.span, "info", fix=Fix("", (e,))) for e in edits]
    return [e for d in pick(carriers, unsafe=True) if d.fix for e in d.fix.edits]
