"""Fixes keep their promise, or the text stays as it was: the engine alone, with findings made up for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import regex

import citecheck
from citecheck.fixing.edits import Shift, apart, apply
from citecheck.fixing.engine import Mended, mend
from citecheck.fixing.fitting import fitter, own_newline
from citecheck.model import Diagnostic, Edit, Fix, Format, Layout, Safety, Source, Span


@dataclass(frozen=True)
class Found:
    diagnostics: tuple[Diagnostic, ...]


Rule = tuple[str, str, str] | tuple[str, str, str, Safety]


def finding(code: str, start: int, end: int, better: str, safety: Safety = "safe") -> Diagnostic:
    fix = Fix(f"Write {better}", (Edit(Span(start, end), better),), safety)
    return Diagnostic(code, code.lower(), "", Span(start, end), "info", fix=fix)


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
    assert mended("a-b", *rules).text == "a–b"
    assert mended("a-b", *rules, unsafe=True).text == "a–c"


def test_a_fix_that_brings_another_finding_is_refused_and_told() -> None:
    done = mended("a", ("X", "a", "b    c"), ("Y", "c", "c"))
    assert (done.text, done.applied) == ("a", ())
    assert [(r.diagnostic.code, r.reason) for r in done.refused] == [("X", "it would bring Y on line 1")]


def test_a_fix_that_leaves_its_finding_is_refused() -> None:
    assert mended("ab", ("X", "a", "aa")).text == "ab"


def test_a_bad_rule_does_not_hold_back_a_good_one() -> None:
    assert mended("a-", ("X", "a", "aa"), ("Y", "-", "–")).text == "a–"


def test_one_bad_place_does_not_hold_back_the_others_of_its_rule() -> None:
    """Each fix makes the text longer by the distance of two findings, so that old places would meet new findings."""
    done = mended("x1 x2 x3 x4 x5 x6 x7", ("X", r"x([1-7])", r"aaay\1"), ("Y", "y4", "y4"))
    assert done.text == "aaay1 aaay2 aaay3 x4 aaay5 aaay6 aaay7"
    assert [r.diagnostic.span.start for r in done.refused] == [18]


def test_too_many_tries_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.fixing.engine.TRIES", 3)
    done = mended("x1 x2 x3 x4 z", ("X", r"x([1-7])", r"y\1"), ("Y", "y[24]", "y"), ("Z", "z", "-"))
    assert "too many fixes undo each other" in {r.reason for r in done.refused}
    assert len(done.refused) + len(done.applied) == 5 and "Y" not in {d.code for d in done.found.diagnostics}


def swapping(text: str) -> Found:
    """A rule that turns two words round by two edits, and one that finds something on words with a question mark."""
    found = [Diagnostic("X", "", "", Span(*m.span()), "info") for m in regex.finditer(r"\w\?", text)]
    if two := regex.match(r"(b\?) , (a)\Z", text):
        fix = Fix("", (Edit(Span(*two.span(1)), two[2]), Edit(Span(*two.span(2)), two[1])))
        found.append(Diagnostic("Y", "", "", Span(*two.span()), "info", fix=fix))
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
    ("spans", "together"),
    [
        ([(0, 1), (2, 3)], [0, 1]),
        ([(0, 1), (1, 2)], [0]),
        ([(1, 2), (0, 1)], [0]),
        ([(0, 3), (1, 2)], [0]),
        ([(1, 1), (1, 1)], [0]),
        ([(0, 1), (1, 1), (3, 4)], [0, 2]),
    ],
)
def test_edits_that_touch_are_not_made_together(spans: list[tuple[int, int]], together: list[int]) -> None:
    findings = [finding("X", *span, "-") for span in spans]
    assert apart(findings) == [findings[i] for i in together]


@pytest.mark.parametrize(
    ("span", "edits", "moved"),
    [
        ((4, 6), [(0, 2, "long")], (6, 8)),
        ((4, 6), [(4, 4, "in")], (6, 8)),
        ((4, 6), [(6, 6, "in")], (4, 6)),
        ((4, 6), [(5, 5, "in")], (4, 8)),
        ((4, 6), [(5, 8, "over")], (4, 9)),
        ((4, 6), [(2, 8, "o")], (2, 3)),
        ((4, 6), [(8, 9, "")], (4, 6)),
    ],
)
def test_places_move_with_the_text(
    span: tuple[int, int], edits: list[tuple[int, int, str]], moved: tuple[int, int]
) -> None:
    assert Shift(Edit(Span(a, b), new) for a, b, new in edits).span(Span(*span)) == Span(*moved)


def test_edits_are_made_wherever_they_stand_in_the_list() -> None:
    assert apply("abcd", [Edit(Span(3, 4), "D"), Edit(Span(0, 1), ""), Edit(Span(2, 2), "-")]) == "b-cD"


@pytest.mark.parametrize(
    ("text", "newline"), [("a\nb", "\n"), ("a\r\nb\r\nc\nd", "\r\n"), ("a\rb\rc", "\r"), ("", "\n")]
)
def test_a_post_keeps_its_own_line_ends(text: str, newline: str) -> None:
    assert own_newline(text) == newline


@pytest.mark.parametrize(
    ("encoding", "format", "text", "better", "written"),
    [
        ("utf-8", "text", "a\r\nb\r\n", "x\ny", "x\r\ny"),
        ("utf-8", "text", "a\rb\r", "x\ny", "x\ry"),
        ("utf-8", "text", "a\nb\n", "–", "–"),
        ("cp1252", "text", "a", "–", "–"),
        ("koi8-r", "html", "a", "4–6", "4&#8211;6"),
    ],
)
def test_a_fix_takes_the_form_of_its_source(
    encoding: str, format: Format, text: str, better: str, written: str
) -> None:
    fit = fitter(Source(text, encoding=encoding), format)
    fitted = fit(Fix("", (Edit(Span(0, 1), better),)), text)
    assert isinstance(fitted, Fix) and fitted.edits[0].text == written


def test_a_letter_without_a_place_in_the_encoding_is_told() -> None:
    done = mend(
        "a-b c", checks(("X", "-", "–"), ("Y", "c", "d")), fit=fitter(Source("a-b c", encoding="koi8-r"), "text")
    )
    assert done.text == "a-b d"
    assert [r.reason for r in done.refused] == ["“–” has no place in koi8-r"]


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


@pytest.mark.parametrize(
    ("edits", "can"),
    [
        ([(0, 1, "b"), (2, 3, "a")], False),  # two paragraphs change places
        ([(0, 1, "b"), (2, 3, "x"), (4, 5, "a")], False),
        ([(0, 1, "b")], True),
        ([(2, 3, "b")], True),
        ([(6, 7, "b"), (8, 9, "x")], True),  # two words of one paragraph
        ([(4, 5, "b"), (6, 7, "x")], True),  # a whole one and a word
        ([(6, 9, "x y")], True),
        ([(1, 1, "\n")], False),
        ([(1, 2, "")], False),
        ([(0, 3, "ab")], False),
    ],
)
def test_a_word_document_keeps_its_paragraphs(edits: list[tuple[int, int, str]], can: bool) -> None:
    text = "a\nb\nc\nd e"
    fit = fitter(Source(text, layout=Layout(())), "docx")
    fix = Fix("Move", tuple(Edit(Span(start, end), new) for start, end, new in edits))
    assert fit(fix, text) == (fix if can else "a Word document cannot take whole paragraphs")
