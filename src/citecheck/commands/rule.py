"""`citecheck rule`: the page of one rule, or the table of all."""

from __future__ import annotations

import sys

from citecheck.rules import Rule, all_rules
from citecheck.selection import META, META_PAGES
from citecheck.suggestions import did_you_mean


def show(wanted: str | None) -> int:
    """Print a page, or the table of all or of the rules whose codes begin so; 2 where there is none."""
    rules = all_rules()
    if wanted is None:
        sys.stdout.writelines(f"{row(rule)}\n" for rule in rules)
        return 0
    for rule in rules:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            print(page(rule))
            return 0
    for code, name in META.items():
        if wanted.upper() == code or wanted.lower() == name:
            print(f"# {code} {name}\n\n{META_PAGES[code]}\n")
            return 0
    begin = wanted.upper() if len(wanted) > 1 else "none"
    group = [row(rule) for rule in rules if rule.code.startswith(begin)]
    if group := group + [f"{code:<7} {name}" for code, name in META.items() if code.startswith(begin)]:
        sys.stdout.writelines(f"{line}\n" for line in group)
        return 0
    known = [name for rule in rules for name in (rule.name, rule.code)] + [*META, *META.values()]
    print(f"citecheck: no rule “{wanted}”{did_you_mean(wanted, known)}", file=sys.stderr)
    return 2


def row(rule: Rule) -> str:
    """One rule in the table: code, name, severity, fix, the styles it is for, and whether it must be asked for."""
    off = "" if rule.default else ", off by default"
    return f"{rule.code:<7} {rule.name:<32} {rule.severity:<8} {rule.fix:<7} {styles(rule)}{off}"


def page(rule: Rule) -> str:
    """One rule's page in Markdown: its heading, what its file says of it in one line, and the file's docstring."""
    off = "" if rule.default else " Off by default."
    facts = f"Severity: {rule.severity}. Fix: {rule.fix}. Styles: {styles(rule)}.{off}"
    return f"# {rule.code} {rule.name}\n\n{facts}\n\n{rule.page.strip()}\n"


def styles(rule: Rule) -> str:
    """The styles a rule is for: "all", or their names."""
    return ", ".join(rule.styles) or "all"
