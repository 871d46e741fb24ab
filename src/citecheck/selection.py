"""Which findings count: rules by code, prefix of a code, or name, and their severities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from citecheck.config import SEVERITIES, Config, ConfigError
from citecheck.model import Diagnostic

if TYPE_CHECKING:
    from citecheck.rules import Rule

META: Mapping[str, str] = {
    "SUP001": "unused-suppression",
    "SUP002": "stale-baseline",
    "SUP003": "unknown-directive",
}
"""Findings on what the user set aside rather than on the post: code → name. Selectors may name them too."""
META_PAGES: Mapping[str, str] = {
    "SUP001": "A comment or front matter sets findings aside where there are none. The rules it names have run, so it can\n"
    "go; the safe fix takes it out, or the one rule of several that nothing is found of.",
    "SUP002": "The baseline knows a finding that its post no longer has. `citecheck check --write-baseline` writes it anew.",
    "SUP003": "A comment or front matter asks for a rule, a style or a directive that there is none of, so it does nothing.",
}
"""What `citecheck rule` says of each."""


def chosen(rules: Sequence[Rule], config: Config, name: str | None) -> tuple[Rule, ...]:
    """The rules to run on a file of this name. Raises ConfigError for a name no rule has."""
    validate(config)
    ignored = _ignored(config, name)
    if not ignored and not config.select and not config.extend_select:
        return tuple(rule for rule in rules if rule.default)
    return tuple(rule for rule in rules if _wanted(rule.code, rule.name, config, ignored, default=rule.default))


def settle(diagnostics: Iterable[Diagnostic], config: Config, name: str | None) -> list[Diagnostic]:
    """The findings with the severities of the settings, less the META ones that the settings ignore."""
    ignored = _ignored(config, name)
    kept = [d for d in diagnostics if d.code not in META or _wanted(d.code, d.name, config, ignored)]
    return [_severity(d, config) for d in kept] if config.severity else kept


def means(selector: str, code: str, name: str) -> bool:
    """Whether a selector names this rule: ALL, its name, its code or a beginning of the code."""
    return selector.upper() == "ALL" or name == selector.lower() or code.startswith(selector.upper())


def unknown(rules: Iterable[Rule], selectors: Iterable[str]) -> str | None:
    """What is wrong with the first selector that names no rule: "no rule “INT01”; did you mean “INT010”?"."""
    from citecheck.suggestions import did_you_mean

    known = [*((rule.code, rule.name) for rule in rules), *META.items()]
    for selector in selectors:
        if not selector or not any(means(selector, *rule) for rule in known):
            return f"no rule “{selector}”{did_you_mean(selector, [word for rule in known for word in rule])}"
    return None


def validate(config: Config) -> None:
    """Raise ConfigError for the first selector of the settings that names no rule."""
    per_file = [selector for selectors in config.per_file_ignores.values() for selector in selectors]
    selectors = [*config.select, *config.extend_select, *config.ignore, *per_file, *config.severity]
    if not selectors:
        return
    from citecheck.rules import all_rules

    if wrong := unknown(all_rules(), selectors):
        raise ConfigError(f"{config.origin}: {wrong}" if config.origin else wrong)


def _wanted(code: str, name: str, config: Config, ignored: Sequence[str], *, default: bool = True) -> bool:
    if any(means(selector, code, name) for selector in ignored):
        return False
    if any(means(selector, code, name) for selector in (*config.select, *config.extend_select)):
        return True
    return default and not config.select


def _ignored(config: Config, name: str | None) -> list[str]:
    if not name or not config.per_file_ignores:
        return list(config.ignore)
    from citecheck.config.globs import Globs

    per_file = config.per_file_ignores.items()
    return [*config.ignore, *(s for glob, rules in per_file if Globs([glob], config.folder).match(name) for s in rules)]


def _severity(diagnostic: Diagnostic, config: Config) -> Diagnostic:
    """The longest selector decides, and a name over any code; what is less grave than its rule ("perhaps") gets no graver."""
    fitting = [s for s in config.severity if means(s, diagnostic.code, diagnostic.name)]
    if not fitting:
        return diagnostic
    chosen = max(fitting, key=lambda s: (s.lower() == diagnostic.name, s.upper() != "ALL", len(s)))
    from citecheck.rules import all_rules

    wanted = config.severity[chosen]
    own = next((rule.severity for rule in all_rules() if rule.code == diagnostic.code), diagnostic.severity)
    if diagnostic.severity != own:
        wanted = max(wanted, diagnostic.severity, key=SEVERITIES.index)
    return diagnostic._replace(severity=wanted)
