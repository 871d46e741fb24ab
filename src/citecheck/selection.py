"""Which rules run: by code, prefix of a code, or name, from the settings and the style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from citecheck.config import Config, ConfigError, did_you_mean
from citecheck.model import Citation, Diagnostic, Post

if TYPE_CHECKING:
    from citecheck.rules import Rule


def chosen(rules: Sequence[Rule], config: Config, name: str | None) -> tuple[Rule, ...]:
    """The rules to run on a file of this name. Raises ConfigError for a name no rule has."""
    validate(rules, config)
    wanted = [*config.select, *config.extend_select]
    ignored = [*config.ignore, *_for_file(config, name)]
    return tuple(
        rule
        for rule in rules
        if not names(ignored, rule.code, rule.name)
        and (names(wanted, rule.code, rule.name) or (not config.select and rule.default))
    )


def names(selectors: Iterable[str], code: str, name: str) -> bool:
    """Whether a rule is meant by any selector."""
    return any(_means(selector, code, name) for selector in selectors)


def _means(selector: str, code: str, name: str) -> bool:
    return selector.upper() == "ALL" or name == selector.lower() or code.startswith(selector.upper())


def validate(rules: Sequence[Rule], config: Config) -> None:
    """Raise ConfigError for the first selector that names no rule."""
    per_file = [selector for selectors in config.per_file_ignores.values() for selector in selectors]
    for selector in [*config.select, *config.extend_select, *config.ignore, *per_file, *config.severity]:
        if not any(_means(selector, rule.code, rule.name) for rule in rules):
            known = [name for rule in rules for name in (rule.name, rule.code.lower())]
            where = f"{config.origin}: " if config.origin else ""
            raise ConfigError(f"{where}no rule “{selector}”{did_you_mean(selector, known)}")


def _for_file(config: Config, name: str | None) -> list[str]:
    if not name or not config.per_file_ignores:
        return []
    from pathlib import PurePath

    path = PurePath(name)
    return [s for glob, selectors in config.per_file_ignores.items() if path.match(glob) for s in selectors]


def settle(diagnostics: Iterable[Diagnostic], post: Post, config: Config) -> list[Diagnostic]:
    """The findings with the severities of the settings, less those on works the user set aside."""
    kept = [d for d in diagnostics if not _set_aside(d, post, config)]
    return [_severity(d, config) for d in kept] if config.severity else kept


def _severity(diagnostic: Diagnostic, config: Config) -> Diagnostic:
    for selector, severity in sorted(config.severity.items(), key=lambda item: len(item[0])):
        if _means(selector, diagnostic.code, diagnostic.name):
            diagnostic = replace(diagnostic, severity=severity)
    return diagnostic


def _set_aside(diagnostic: Diagnostic, post: Post, config: Config) -> bool:
    if config.ignore_citations and diagnostic.code.startswith("CIT"):
        cited = [c for c in post.citations if c.span.overlaps(diagnostic.span)]
        if cited and all(label(c) in config.ignore_citations for c in cited):
            return True
    if config.ignore_references:
        entries = [r for r in post.references if r.span.overlaps(diagnostic.span)]
        return bool(entries) and all(r.raw.startswith(config.ignore_references) for r in entries)
    return False


def label(citation: Citation) -> str:
    """A citation as settings and baselines name it: "Ruiz & Chan, 2015"."""
    people = [name.surname for name in citation.authors] or [citation.title]
    who = " & ".join(people) if len(people) < 3 else f"{people[0]} et al."
    return f"{who}{' et al.' if citation.et_al and len(people) < 3 else ''}, {citation.year.text}"
