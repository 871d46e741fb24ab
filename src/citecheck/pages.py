"""`citecheck rule`: the page of one rule, or the table of all."""

from __future__ import annotations

import sys

from citecheck.config import did_you_mean
from citecheck.rules import Rule, all_rules
from citecheck.selection import META, META_PAGES


def show(wanted: str | None) -> int:
    """Print a page or the table; 2 where no rule has that code or name."""
    rules = all_rules()
    if wanted is None:
        sys.stdout.writelines(f"{r.code:<7} {r.name:<32} {r.severity:<8} {r.fix}\n" for r in rules)
        return 0
    for rule in rules:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            print(page(rule))
            return 0
    for code, name in META.items():
        if wanted.upper() == code or wanted.lower() == name:
            print(f"# {code} {name}\n\n{META_PAGES[code]}\n")
            return 0
    known = [name for rule in rules for name in (rule.name, rule.code)] + [*META, *META.values()]
    print(f"citecheck: no rule “{wanted}”{did_you_mean(wanted, known)}", file=sys.stderr)
    return 2


def page(rule: Rule) -> str:
    """One rule's page in Markdown: its heading and its file's docstring."""
    return f"# {rule.code} {rule.name}\n\nSeverity: {rule.severity}. Fix: {rule.fix}.\n\n{rule.page.strip()}\n"
