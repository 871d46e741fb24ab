"""The rules, one file each: its docstring is its page and its first tests.

A rule is found by its file; the folder it stands in gives the prefix of its code, the file name its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import groupby
from pathlib import Path
from types import ModuleType

from citecheck.garbage import is_long
from citecheck.model import LIBRARY_FORMATS, Diagnostic, Post, Severity
from citecheck.named import NamedTuple
from citecheck.names import keys
from citecheck.rules.caution import cautious
from citecheck.rules.cover import uncovered
from citecheck.rules.remembered import forget
from citecheck.rules.sparing import sparing

GROUPS = {"match": "CIT", "citation": "INT", "entry": "REF", "listing": "LST", "identifier": "ID", "library": "LIB"}
"""Folder → prefix of its codes."""
_TYPED = frozenset({"entry", "listing", "identifier"})
"""Groups that look at how a list is typed."""


class Rule(NamedTuple):
    """One rule: what its file says of itself. `styles` are the profiles it applies to, () for all."""

    code: str
    name: str
    severity: Severity
    fix: str
    summary: str
    page: str
    check: Callable[[Post], Iterator[Diagnostic]]
    group: str
    styles: tuple[str, ...] = ()
    default: bool = True

    def applies(self, profile: str) -> bool:
        """Whether the rule has anything to say under a profile."""
        return not self.styles or profile in self.styles


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    return _ordered(tuple(GROUPS))


def rules_for(post: Post) -> tuple[Rule, ...]:
    """The rules that are about what the post is: entries of a library are not typed, and it has no text."""
    if post.document.format in LIBRARY_FORMATS:
        return _ordered(("library",))
    spared = _TYPED | {"library"} if post.library else {"library"}
    return _ordered(tuple(group for group in GROUPS if group not in spared))


@cache
def _ordered(groups: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(sorted((rule for group in groups for rule in _rules(group)), key=lambda rule: rule.code))


def run(post: Post, rules: Iterable[Rule]) -> list[Diagnostic]:
    """What the rules find, in the order of the text; what another finding covers is left out."""
    found: list[Diagnostic] = []
    applying = (rule for rule in rules if rule.applies(post.profile.name))
    for _, group in groupby(applying, key=lambda rule: rule.group):
        found += [d._replace(name=rule.name) for rule in group for d in rule.check(post)]
        if is_long(len(post.document.prose)):  # the next group asks for other facts as a rule
            forget()
            keys.forget()
    forget()
    return sorted(sparing(cautious(uncovered(found), post), post), key=lambda d: (d.span.start, d.span.end, d.code))


def rule_of(module: ModuleType) -> Rule:
    """The rule that a module is."""
    page = module.__doc__ or ""
    return Rule(
        code=module.CODE,
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        severity=module.SEVERITY,
        fix=module.FIX,
        summary=page.partition("\n")[0],
        page=page,
        check=module.check,
        group=module.__name__.split(".")[2],
        styles=tuple(getattr(module, "STYLES", ())),
        default=getattr(module, "DEFAULT", True),
    )


@cache
def _rules(group: str) -> tuple[Rule, ...]:
    """The rules of one group, loaded when first asked for."""
    package = import_module(f"citecheck.rules.{group}")
    files = sorted(path.name for path in Path(package.__path__[0]).iterdir())
    names = [name.removesuffix(".py") for name in files if name.endswith(".py") and name != "__init__.py"]
    modules = [import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(rule_of(module) for module in modules if hasattr(module, "CODE"))
