"""How often each rule found something, the most frequent first: `check --statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from citecheck.report import Report


def render(reports: Iterable[Report]) -> Iterator[str]:
    """One line a rule: how often, severity, code and name, how many of them have a safe fix."""
    found: Counter[tuple[str, str, str]] = Counter()
    safe: Counter[tuple[str, str, str]] = Counter()
    for report in reports:
        for d in report.diagnostics:
            key = (str(d.severity), d.code, d.name)
            found[key] += 1
            safe[key] += d.fix is not None and d.fix.safety == "safe"
    ordered = sorted(found, key=lambda key: (-found[key], key[1]))
    margin = len(str(max(found.values(), default=0)))
    for key in ordered:
        severity, code, name = key
        mark = f"  [{safe[key]} safe to fix]" if safe[key] else ""
        yield f"{found[key]:>{margin}}  {severity:<7}  {code:<6}  {name}{mark}\n"
