"""Every fenced example of every rule, on its page and in tests/cases/CODE.md.

`bad` marks exactly its findings, `fixed` is the text after its fix, `good` is silent.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import regex

import citecheck
from citecheck.model import Diagnostic, Format
from citecheck.pipeline import analyse
from citecheck.rules import GROUPS, Rule, all_rules, run

_FENCE = regex.compile(r"^~~~ (bad|good|fixed)([^\n]*)\n(.*?)^~~~$", regex.M | regex.S)
_MARKS = regex.compile(r"^ *\^[ ^]*$")
CASES = Path(__file__).parent.parent / "cases"
RULES = {rule.code: rule for rule in all_rules()}


@cache
def examples(rule: Rule) -> list[tuple[str, str, str]]:
    further = CASES / f"{rule.code}.md"
    pages = [rule.page, further.read_text(encoding="utf-8") if further.exists() else ""]
    return [(found[1], found[2].strip(), found[3]) for page in pages for found in _FENCE.finditer(page)]


def cases(*kinds: str) -> list[tuple[str, int]]:
    return [(rule.code, i) for rule in all_rules() for i, (kind, _, _) in enumerate(examples(rule)) if kind in kinds]


def unmarked(text: str) -> tuple[str, set[tuple[int, int]]]:
    """The text without its mark lines, and the offsets in it where the marks begin and end."""
    lines: list[str] = []
    places: set[tuple[int, int]] = set()
    at = last = 0
    for line in text.split("\n"):
        if _MARKS.match(line):
            places |= {(last + mark.start(), last + mark.end()) for mark in regex.finditer(r"\^+", line)}
        else:
            lines.append(line)
            last, at = at, at + len(line) + 1
    return "\n".join(lines), places


def found(rule: Rule, text: str, options: str) -> list[Diagnostic]:
    formats: tuple[Format, ...] = ("markdown", "html", "bibtex")
    format: Format = next((each for each in formats if each in options), "text")
    style = found_style[1] if (found_style := regex.search(r"style=(\S+)", options)) else "apa7"
    config = citecheck.Config(select=(rule.code,))
    if cited := regex.search(r"cited=(\S+)", options):
        post = analyse(text, format, style)
        among = frozenset(i for i, entry in enumerate(post.references) if entry.key in cited[1].split(","))
        return run(post._replace(cited=among), [rule])
    return list(citecheck.check(text, format=format, style=style, config=config).diagnostics)


@pytest.mark.parametrize(("code", "number"), cases("bad"))
def test_bad_examples_give_what_they_mark(code: str, number: int) -> None:
    _, options, marked = examples(RULES[code])[number]
    text, places = unmarked(marked)
    got = [d for d in found(RULES[code], text, options) if d.code == code]
    assert places, "nothing is marked"
    assert {(d.span.start, d.span.end) for d in got} == places, [(d.span, d.message) for d in got]
    assert len(got) == len(places)


@pytest.mark.parametrize(("code", "number"), cases("good"))
def test_good_examples_are_silent(code: str, number: int) -> None:
    _, options, text = examples(RULES[code])[number]
    assert [d.message for d in found(RULES[code], text, options) if d.code == code] == []


@pytest.mark.parametrize(("code", "number"), cases("fixed"))
def test_fixed_examples_are_what_the_fix_gives(code: str, number: int) -> None:
    rule = RULES[code]
    before = next(text for kind, _, text in reversed(examples(rule)[:number]) if kind == "bad")
    options = examples(rule)[number][1]
    text, _ = unmarked(before)
    made = {e for d in found(rule, text, options) if d.code == code and d.fix for e in d.fix.edits}
    edits = sorted(made, key=lambda e: e.span)
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == examples(rule)[number][2]
    assert [d.message for d in found(rule, text, options) if d.code == code and d.fix] == []


@pytest.mark.parametrize("page", sorted(CASES.glob("*.md")), ids=lambda page: page.stem)
def test_further_cases_belong_to_a_rule_and_hold_three_traps(page: Path) -> None:
    traps = [kind for kind, _, _ in examples(RULES[page.stem]) if kind == "good"]
    assert len(traps) > 3, "the page's own and three more"


@pytest.mark.parametrize("code", RULES)
def test_every_example_is_closed(code: str) -> None:
    assert [text for _, _, text in examples(RULES[code]) if "~~~" in text] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_pages_are_whole(rule: Rule) -> None:
    kinds = {found[1] for found in _FENCE.finditer(rule.page)}
    assert rule.summary.endswith(".")
    assert {"bad", "good"} <= kinds
    assert len(rule.page.split("~~~")[0].strip().splitlines()) >= 3, "a summary and a reason"
    assert rule.check.__module__.split(".")[2] in GROUPS
    assert rule.code.startswith(GROUPS[rule.check.__module__.split(".")[2]])


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_findings_are_weighed_as_the_page_of_their_rule_says(rule: Rule) -> None:
    texts = [(unmarked(text)[0], options) for _, options, text in examples(rule)]
    got = [d for text, options in texts for d in found(rule, text, options) if d.code == rule.code]
    assert got and {d.name for d in got} == {rule.name}
    assert {d.severity for d in got} <= {rule.severity, *regex.findall(r"`(error|warning|info)`", rule.page)}


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in all_rules()}) == len({rule.name for rule in all_rules()}) == len(all_rules())
