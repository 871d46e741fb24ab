"""Fixes keep their promise, or the text stays as it was: the engine alone, with findings made up for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import regex

import citecheck
from citecheck.fixing.engine import Mended, Unwanted, mend
from citecheck.model import Diagnostic, Edit, Fix, Safety, Span


@dataclass(frozen=True)
class Found:
    diagnostics: tuple[Diagnostic, ...]


Rule = tuple[str, str, str] | tuple[str, str, str, Safety]


def finding(code: str, start: int, end: int, better: str, safety: Safety = "safe") -> Diagnostic:
    fix = Fix(f"Write {better}", (Edit(Span(start, end), better),), safety)
    return Diagnostic(code, "", Span(start, end), "info", fix=fix, name=code.lower())


def checks(*rules: Rule) -> Callable[[str], Found]:
    """A check of rules that are a code, a pattern, and what it is replaced by."""

    def check(text: str) -> Found:
        found = [
            finding(code, *m.span(), m.expand(better), *safety)
            for code, pattern, better, *safety in rules
            for m in regex.finditer(pattern, text)
        ]
        return Found(tuple(sorted(found, key=lambda d: d.span)))

    return check


def mended(text: str, *rules: Rule, unsafe: bool = False) -> Mended[Found]:
    return mend(text, checks(*rules), unsafe)


def test_every_fix_is_made_and_nothing_else_changes() -> None:
    done = mended("a-b c-d", ("X", "-", "–"))
    assert (done.text, len(done.applied), done.refused) == ("a–b c–d", 2, ())


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    rules = (("X", "-", "–"), ("Y", "b", "c", "unsafe"))
    assert mend("a-b", checks(*rules)).text == "a–b"
    assert mended("a-b", *rules).text == "a–b"
    assert mended("a-b", *rules, unsafe=True).text == "a–c"


def test_a_fix_that_brings_another_finding_is_refused_and_told() -> None:
    done = mended("a", ("X", "a", "b    c"), ("Y", "c", "c"))
    assert (done.text, done.applied) == ("a", ())
    assert [(r.diagnostic.code, r.reason) for r in done.refused] == [("X", "it would bring Y (y) on line 1")]


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("M...i", True),  # a citation's names and year may have blanks and a bracket between them
        ("M....i", False),
        ("i...M", True),
        ("i....M", False),
        ("M.........M.M......i", False),  # of several mended mismatches, none of which stands near
        ("M..i......M.M", True),
        ("M......i...M.M", True),
        ("M......i......M.M", False),
    ],
)
def test_only_near_a_mended_mismatch_comes_to_light_how_a_citation_is_written(text: str, can: bool) -> None:
    done = mended(text, ("CIT1", "M", "m"), ("INT1", "(?<=m.*)i|i(?=.*m)", "i"))
    assert done.text == (text.replace("M", "m") if can else text)


def test_a_fix_that_leaves_its_finding_is_refused() -> None:
    assert mended("ab", ("X", "a", "aa")).text == "ab"


def test_a_fix_that_changes_nothing_is_refused() -> None:
    done = mended("ab", ("X", "a", "a"))
    assert (done.text, done.applied, [r.reason for r in done.refused]) == ("ab", (), ["it changes nothing"])


def test_a_bad_rule_does_not_hold_back_a_good_one() -> None:
    assert mended("a-", ("X", "a", "aa"), ("Y", "-", "–")).text == "a–"


def test_one_bad_place_does_not_hold_back_the_others_of_its_rule() -> None:
    """Each fix makes the text longer by the distance of two findings, so that old places would meet new findings."""
    done = mended("x1 x2 x3 x4 x5 x6 x7", ("X", r"x([1-7])", r"aaay\1"), ("Y", "y4", "y4"))
    assert done.text == "aaay1 aaay2 aaay3 x4 aaay5 aaay6 aaay7"
    assert [(r.diagnostic.span.start, r.reason) for r in done.refused] == [(18, "it would bring Y (y) on line 1")]
    assert [(r.diagnostic.fix and r.diagnostic.fix.edits) for r in done.refused] == [(Edit(Span(18, 20), "aaay4"),)]


class Counted:
    """A check that counts how often it is asked."""

    def __init__(self, *rules: Rule) -> None:
        self.check, self.times = checks(*rules), 0

    def __call__(self, text: str) -> Found:
        self.times += 1
        return self.check(text)


def test_too_many_tries_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.fixing.engine.TRIES", 3)
    counted = Counted(("X", r"x([1-7])", r"y\1"), ("Y", "y[24]", "y"), ("Z", "z", "-"))
    done = mend("x1 x2 x3 x4 z", counted)
    assert "too many fixes undo each other" in {r.reason for r in done.refused}
    assert len(done.refused) + len(done.applied) == 5 and "Y" not in {d.code for d in done.found.diagnostics}
    assert counted.times == 4, "the text as it is, and three tries"


def test_one_bad_rule_costs_checks_by_its_own_places_only() -> None:
    """Rules are tried apart, so that the others' fixes need no halving with it."""
    good = [(code, rf"{code.lower()}(?![.\w])", f"{code.lower()}.x") for code in "BCDE"]
    counted = Counted(("A", r"a(?![.\w])", "a.q"), *good, ("Q", "q", "q"))
    done = mend("a b c d e " * 20, counted)
    assert len(done.applied) == 80 and {r.diagnostic.code for r in done.refused} == {"A"}
    assert counted.times <= 2 * (2 * 20) + 10, "twenty bad places, halved, in two passes"


def test_one_bad_place_of_each_rule_costs_a_few_checks_each() -> None:
    """What waits while a part is halved keeps its place: it is not tried anew with what is known to be bad."""
    rules = [(code, rf"{code.lower()}(?![.\w])", f"{code.lower()}.x") for code in "ABCD"]
    counted = Counted(*rules, ("Q", "x!", "x!"))
    done = mend("a b c d " * 8 + "a! b! c! d! " + "a b c d " * 7, counted)
    assert len(done.applied) == 60 and len(done.refused) == 4
    assert counted.times <= 4 * 2 * 4 + 4 + 10, "four times the halving of sixteen, and what is left once more"


def twice(text: str) -> Found:
    """A rule that says two things of one place, of which only one can be mended."""
    found = [Diagnostic("X", "one", Span(*m.span()), "info") for m in regex.finditer("[ab]z?", text)]
    found += [finding("X", *m.span(), "b") for m in regex.finditer("az?", text)]
    return Found(tuple(sorted(found, key=lambda d: d.span)))


def test_of_two_findings_at_one_place_the_one_may_be_mended_and_the_other_stay() -> None:
    done = mend("a, az", twice)
    assert (done.text, len(done.applied), len(done.found.diagnostics)) == ("b, b", 2, 2)


def test_a_finding_may_not_go_over_to_other_words() -> None:
    """“y” is found no longer once “z” stands there, which is as many findings as before, but another one."""
    assert mended("y x", ("X", "x", "z"), ("Y", "y(?!.*z)|z", "", "unsafe")).text == "y x"


def test_a_finding_may_stay_on_words_that_were_mended() -> None:
    assert mended("ab! ad! cd!", ("X", "d(?=! c)|c", "e"), ("Y", r"\w+!", "", "unsafe")).text == "ab! ae! ed!"


def unwanting(text: str) -> Found:
    if "b" in text:
        raise Unwanted("no b here")
    return checks(("X", "a", "b"))(text)


def test_a_text_that_must_not_come_about_is_refused_with_the_reason() -> None:
    done = mend("a", unwanting)
    assert (done.text, [r.reason for r in done.refused]) == ("a", ["no b here"])


def test_what_was_refused_is_told_at_its_place_in_the_text_after_the_others() -> None:
    done = mended("b a", ("W", "w", "w"), ("X", "a", "cw"), ("Y", "b(?=.*a)", "long"))
    assert done.text == "long a"
    assert [(r.diagnostic.span, r.reason) for r in done.refused] == [(Span(5, 6), "it would bring W (w) on line 1")]


def swapping(text: str) -> Found:
    """A rule that turns two words round by two edits, and one that finds something on words with a question mark."""
    found = [Diagnostic("X", "", Span(*m.span()), "info") for m in regex.finditer(r"\w\?", text)]
    if two := regex.match(r"(b\?) , (a)\Z", text):
        fix = Fix("", (Edit(Span(*two.span(1)), two[2]), Edit(Span(*two.span(2)), two[1])))
        found.append(Diagnostic("Y", "", Span(*two.span()), "info", fix=fix))
    return Found(tuple(found))


def test_a_finding_may_move_with_its_words() -> None:
    done = mend("b? , a", swapping)
    assert (done.text, len(done.applied)) == ("a , b?", 1)


def test_a_finding_may_reach_its_neighbour() -> None:
    """Behind what was put in, the finding before it stands right beside its old place."""
    assert mended("ab", ("X", "a(?=b)|x", "-", "unsafe"), ("Y", "(?<=a)b", "xb")).text == "axb"
    assert mended("ba", ("X", "(?<=b)a|x", "-", "unsafe"), ("Y", "b(?=a)", "bx")).text == "bxa"


def test_a_finding_may_not_become_two() -> None:
    assert mended("b? a", ("X", r"b\?", "b?"), ("Y", r"^(b\?) (a)$", r"\2 \1 \1")).text == "b? a"


def test_fixes_that_touch_each_other_are_made_one_after_the_other() -> None:
    done = mended("abc", ("X", "ab", "A"), ("Y", "bc", "B"), ("Z", "c", "C"))
    assert done.text == "AC"


def test_fixes_that_undo_each_other_end() -> None:
    assert mended("a", ("X", "a", "b"), ("Y", "b", "a")).text == "a"


def test_a_fix_that_another_one_makes_right_is_made() -> None:
    """While “q” stands there, mending “x” would bring a finding; once it is gone, not: a second run has no more to do.

    The fix of “w” never holds, so the rules are tried one by one and “x” before “q”.
    """
    rules = (("W", "w", "ww"), ("X", "x", "y"), ("Y", "y(?=.*q)", "y"), ("Z", "q", ""))
    once = mended("w x q", *rules).text
    assert (once, mended(once, *rules).text) == ("w y ", "w y ")


@pytest.mark.parametrize(
    "parenthesis",
    ["(Ruiz, 2015; <em>Chan</em>, 2014)", "(Ruiz, 2017, 2015; Chan, 2014)"],
    ids=["markup in a piece", "years within works"],
)
def test_a_list_that_a_parenthesis_cannot_follow_stays(parenthesis: str) -> None:
    entries = [f"Ruiz, A. ({year}). <em>Reefs {year}</em>. Tidal Press." for year in (2017, 2015)]
    entries += ["Chan, B. (2014). <em>Tides</em>. Tidal Press.", "Day, R. (2010). <em>Dunes</em>. Tidal Press."]
    text = f"<p>Reefs rest {parenthesis}.</p>\n<h2>References</h2>\n" + "".join(f"<p>{one}</p>\n" for one in entries)
    mended = citecheck.fix(text, format="html")
    assert {d.code for d in mended.report.diagnostics} & {"LST002", "INT031"} == {"LST002"}
    assert mended.text == text
