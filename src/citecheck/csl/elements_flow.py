# mypy: disallow-subclassing-any=False
"""Elements that steer: layout, macro, group, choose and its conditions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from citeproc import model

from citecheck.csl.context import Context
from citecheck.csl.elements import Ready, joined
from citecheck.csl.markers import bare
from citecheck.patterns import compiled

_NUMERIC = compiled(r"\p{L}?[\d.]*\d\p{L}{0,4}(?:\s*[-–,&/:]\s*\p{L}?[\d.]*\d\p{L}{0,4})*")
Test = Callable[[Context], bool]


class Layout(Ready, model.Layout):
    """cs:layout: its children, formatted."""

    def render(self, context: Context, delimiter: str = "") -> str:
        """One entry, or one cite; the layout's own affixes stand round the whole citation, so not here for cites."""
        text = first_text(self, context) if context.part == "names" else self.children(context)
        return self.finish(text) if context.mode == "bibliography" else text


def first_text(element: Any, context: Context) -> str:
    """What opens a cite, names or a title: the first of the element's children that prints anything."""
    for kid in element.kids:
        if isinstance(kid, Choose):
            branch = next((branch for branch in kid.kids if branch.holds(context)), None)
            text = first_text(branch, context) if branch is not None else ""
        else:
            text = first_text(kid, context) if isinstance(kid, Group) else kid.render(context)
        if text:
            return str(text)
    return ""


class Macro(Ready, model.Macro):
    """cs:macro: its children one after the other."""

    def render(self, context: Context, delimiter: str = "") -> str:
        """The macro's text."""
        return self.children(context)


class Group(Ready, model.Group):
    """cs:group: children joined by its delimiter; nothing, if it calls variables and all of them are empty.

    A group inside that prints anything counts as a variable that is not empty (CSL 1.0.2).
    """

    def render(self, context: Context, delimiter: str = "") -> str:
        """The group's text."""
        called, printed = context.called, context.printed
        text = self.children(context, self.delimiter)
        if context.called > called and context.printed == printed:
            return ""
        context.printed += bool(text)
        return self.finish(text)


class Choose(Ready, model.Choose):
    """cs:choose: the first branch whose conditions hold."""

    def render(self, context: Context, delimiter: str = "") -> str:
        """That branch's text; transparent to the delimiter of the group round it."""
        for branch in self.kids:
            if branch.holds(context):
                return joined((kid.render(context, delimiter) for kid in branch.kids), delimiter)
        return ""


class If(Ready, model.If):
    """cs:if: conditions, each on one or several values, under one `match`."""

    def prepare(self, style: Any) -> None:
        """The conditions as functions of a context."""
        super().prepare(style)
        self.tests: list[Test] = []
        for attribute, make in _CONDITIONS.items():
            if attribute in self.att:
                self.tests += [make(value) for value in self.att[attribute].split()]
        self.match = self.att.get("match", "all")

    def holds(self, context: Context) -> bool:
        """Whether the branch is taken."""
        if self.match == "any":
            return any(test(context) for test in self.tests)
        if self.match == "none":
            return not any(test(context) for test in self.tests)
        return all(test(context) for test in self.tests)


class Else_If(If):
    """cs:else-if."""


class Else(Ready, model.Else):
    """cs:else."""

    def holds(self, context: Context) -> bool:
        """Always."""
        return True


def is_numeric(text: str) -> bool:
    """CSL's is-numeric: numbers with at most a short affix, alone or in a range or list ("2", "10a", "5, 7–9")."""
    return _NUMERIC.fullmatch(bare(text).strip()) is not None


def _of_type(value: str) -> Test:
    return lambda context: context.item.type == value


def _with(value: str) -> Test:
    return lambda context: context.has(value)


def _numeric(value: str) -> Test:
    return lambda context: is_numeric(context.locator if value == "locator" else context.item.text.get(value, ""))


def _uncertain(value: str) -> Test:
    def test(context: Context) -> bool:
        date = context.item.dates.get(value)
        return date is not None and date.circa

    return test


def _locator(value: str) -> Test:
    return lambda context: bool(context.locator) and context.locator_label.replace(" ", "-") == value.replace(" ", "-")


def _position(value: str) -> Test:
    return lambda context: (
        context.mode == "citation"
        and (context.position == value or (value == "subsequent" and context.position.startswith("ibid")))
    )


def _disambiguate(value: str) -> Test:
    return lambda _: False


_CONDITIONS: dict[str, Callable[[str], Test]] = {
    "type": _of_type, "variable": _with, "is-numeric": _numeric, "is-uncertain-date": _uncertain,
    "locator": _locator, "position": _position, "disambiguate": _disambiguate,
}  # fmt: skip
