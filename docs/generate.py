"""Write docs/rules: a page for each rule from its file's docstring, and the table of all.

python docs/generate.py            write what is new, take out what is stale
python docs/generate.py --check    change nothing; exit 1 where a page is stale
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from citecheck.commands.rule import page, styles
from citecheck.rules import GROUPS, Rule, all_rules

FOLDER = Path(__file__).parent / "rules"
TITLES = {
    "match": "Citations and entries that do not match",
    "citation": "The form of a citation",
    "entry": "The form of an entry",
    "listing": "The list as a whole",
    "identifier": "DOIs, addresses, numbers",
    "library": "Library files",
}


def pages() -> dict[str, str]:
    """File name → text of everything in docs/rules."""
    return {f"{rule.code}.md": page(rule) for rule in all_rules()} | {"README.md": index()}


def index() -> str:
    """The table of all rules, group by group."""
    return "\n".join(["# Rules", "", *(line for group in GROUPS for line in _table(group))])


def _table(group: str) -> Iterator[str]:
    yield from (f"## {TITLES[group]}", "", "| Code | Name | Severity | Fix | Styles | What it finds |")
    yield "|---|---|---|---|---|---|"
    yield from (_row(rule) for rule in all_rules() if rule.group == group)
    yield ""


def _row(rule: Rule) -> str:
    severity = rule.severity if rule.default else f"{rule.severity}, off"
    summary = rule.summary.replace("|", "\\|")
    return f"| [{rule.code}]({rule.code}.md) | {rule.name} | {severity} | {rule.fix} | {styles(rule)} | {summary} |"


def stale(folder: Path = FOLDER) -> list[str]:
    """Names of the files that are missing, outdated or no rule's any more."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def write(folder: Path = FOLDER) -> None:
    """Bring the folder up to date."""
    folder.mkdir(exist_ok=True)
    wanted = pages()
    for name in stale(folder):
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()


def main() -> int:
    """Write, or with --check tell what is stale."""
    if sys.argv[1:] != ["--check"]:
        write()
        return 0
    for name in stale():
        print(f"docs/rules/{name} is stale: run `python docs/generate.py`", file=sys.stderr)
    return int(bool(stale()))


if __name__ == "__main__":
    raise SystemExit(main())
